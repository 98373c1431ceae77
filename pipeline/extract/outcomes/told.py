"""The outcome as press and comment tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.outcomes.operative import MONEY, Ruled
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.findings import Span
from pipeline.law import CourtLevel, Outcome
from pipeline.text.spaces import split_sentences

_COSTS_ONLY = re.compile(
    r"article\s+700|irrepetibles|depens|frais\s+(?:d'avocat|de\s+(?:justice|procedure)|exposes)"
)
_HEAD = re.compile(r"dommages|prejudice|repar|indemni|provision|factur|restitu|rembours|desorganis")
_GRANTS = (
    (re.compile(r"\bcondamn(?:e|ent|ee?s?|a|ait|er|ant|ation)\b(?!\s+(?:aux|a\s+une\s+amende|par))"), 1.0),
    (
        re.compile(
            r"\b(?:devra|devront|va\s+devoir|doit)\s+(?:\w+\s+){0,3}?(?:verser|payer|indemniser|dedommager|regler|rembourser|reparer)"
        ),
        1.0,
    ),
    (
        re.compile(
            r"\bfai(?:t|re|sant)\s+(?:\w+\s+)?droit|\bdonn(?:e|ent|ait|er)\s+(?:\w+\s+)?raison\s+(?:a|au)\b|\bgain\s+de\s+cause|\bvictoire\s+pour"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\b(?:manquement|inexecution)\s+contractuel|n'(?:a|avait)\s+pas\s+(?:respecte|execute)\b|\ba\s+(?:manque|engage\s+sa\s+responsabilite)|responsabilite[^.;]{0,40}\b(?:est|se\s+trouve\w*|etait)\s+engagee|une?\s+(?:manquement|inexecution)\s+des"
        ),
        0.6,
    ),
    (
        re.compile(
            r"\b(?:resolution|resiliation)\b[^.;]{0,60}\b(?:aux\s+torts|prononcee|justifiee|fondee|validee)|\bvalide\s+la\s+resiliation|doit\s+reparer|est\s+fonde\s+a\s+obtenir|repond(?:re)?\s+du\s+dommage"
        ),
        0.6,
    ),
    (re.compile(r"\b(?:enjoint|enjoindre|interdit\s+a|ordonne\s+(?:a|de)|sous\s+astreinte)\b"), 0.5),
    (re.compile(r"\b(?:appliqu\w+|application\s+de)\s+la\s+clause\s+(?:limitative|par\s+laquelle)"), 0.6),
    (re.compile(r"\b(?:obtient|a\s+obtenu|en\s+a\s+obtenu|alloue|sera\s+alloue|accorde)\b"), 0.6),
)
_DISMISSES = (
    (re.compile(r"\bdeboute(?:e|s|es|r|nt)?\b"), 1.2),
    (
        re.compile(
            r"\b(?:rejet(?:te|e|ee|ees|es|tent|er|ait)|ecarte)\s+(?:\w+,?\s+){0,4}?(?:toutes\s+les\s+demandes|les\s+demandes|ses\s+demandes|la\s+demande|le\s+recours|l'action|sa\s+demande|son\s+recours|la\s+requete|les\s+pretentions)"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\b(?:demandes?|recours|pretentions|requete|action)\b[^.;]{0,40}\b(?:est|sont|a\s+ete|ont\s+ete|vient\s+d'etre)\s+(?:\w+\s+)?rejete"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\bn'y\s+(?:avoir|a)\s+(?:\w+\s+)?(?:pas\s+)?(?:\w+\s+)?lieu\s+a\s+(?:condamnation|refere|provision)|\bn'y\s+a\s+(?:donc\s+)?pas\s+lieu\s+a"
        ),
        1.5,
    ),
    (
        re.compile(
            r"\bn'obti(?:en|n)\w*\s+(?:\w+\s+)?rien|repart\w*\s+(?:sans\s+rien|bredouille)|\bperd\s+son\s+proces|sans\s+preuve[^.;]{0,40}pas\s+(?:de|d')|n'est\s+pas\s+indemnise"
        ),
        1.5,
    ),
    (
        re.compile(
            r"\b(?:rejet\s+de\s+(?:sa|leur|la|son)\s+(?:demande|requete|recours)|n'obtiendr\w+\s+pas|irrecevables?|n'a\s+pas\s+ete\s+suivi|recours[^.;]{0,80}vient\s+d'echouer|n'a\s+pas\s+obtenu|ne\s+l'a\s+pas\s+suivi|donne\s+raison\s+a\s+la\s+cnil|confirme\s+la\s+sanction|valide\s+la\s+(?:condamnation|sanction)|l'a\s+validee?|approuve\s+les\s+amendes|la\s+demande\s+est\s+rejetee)"
        ),
        1.2,
    ),
    (re.compile(r"\brelaxe\w*\b|\bmet\w*\s+hors\s+de\s+cause\b|\bsuccombe\b"), 1.0),
)
_LESS = re.compile(
    r"\bpart\s+reduite|n'(?:a|ont)\s+ete\s+suivie?s?\s+qu'en\s+partie|ne\s+(?:l'|la\s+|le\s+)?(?:a|ont)\s+suivie?\s+que|\bpour\s+une\s+fraction|\bqu'une?\s+(?:fraction|partie|part)\b|une\s+fraction\s+seulement|"
    r"sans\s+commune\s+mesure|tres\s+(?:loin|eloignee?)|bien\s+loin\s+de|\bloin\s+(?:de|des)\s+(?:ce|la\s+somme|[\d])|moins\s+que\s+ce\s+que|inferieure?s?\s+a\s+(?:ceux|celles?|ce)\s+qu|dans\s+(?:la\s+limite|une\s+double\s+limite)|"
    r"\ben\s+deca\b|seulement\s+\d|(?:les\s+)?autres\s+demandes\s+(?:de\s+\w+\s+)?(?:etant\s+)?rejetees|rejete\s+le\s+surplus|surplus\s+(?:des\s+demandes)?|ne\s+(?:la|le|les)\s+suit\s+(?:pas|ni)|somme\s+symbolique|doublement\s+plafonnee|"
    r"ne\s+pouvait\s+solliciter[^.;]{0,60}que|\bramen(?:e|er|ee?s?|ant)\b|(?<!aurait )\breduit(?:e|es|s)?\b(?!\s+a\s+neant)|appliqu\w+\s+(?:de\s+)?la\s+clause\s+limitative|application\s+de\s+la\s+clause\s+(?:par\s+laquelle|limitative|qui)|correspond\w*\s+(?:exactement\s+)?au\s+plafond|"
    r"au\s+montant\s+prevu\s+par\s+la\s+clause|chiffre\s+irrealiste|une\s+partie\s+du\s+dommage|partage\s+de\s+responsabilite|a\s+hauteur\s+de\s+\d+\s*%|perte\s+de\s+chance|partiellement\s+droit|en\s+partie\s+seulement"
)
_ALL = re.compile(
    r"integralement\s+droit|droit\s+a\s+(?:toutes\s+ses|l'integralite\s+d)|l'integralite\s+de\s+ses\s+demandes"
)
_LOWER = re.compile(r"\b(?:premiers?\s+juges?|premiere\s+instance|tribunal|tribunaux|jugement|ordonnance)\b")
_RECALLED = re.compile(
    r"\b(?:tribunal|juges?|jugement|ordonnance)\b[^.;]{0,60}\b(?:avait|avaient|ayant)\s+(?:\w+\s+)?$"
)
_UPPER = re.compile(
    r"\b(?:cour|arret|en\s+appel|d'appel|juridiction\s+du\s+second\s+degre|conseillers|conseil\s+d'etat|haute\s+juridiction)\b"
)
_QUASHES = re.compile(
    r"\b(?:infirm(?:e|ee?s?|er|ait|ant)|censure|annule(?:\s+(?:le|la|l'))\s*(?:jugement|decision|ordonnance|arret|condamnation)|revenue\s+sur\s+la\s+condamnation|revient\s+sur|a\s+reforme|reforme\s+l'ordonnance)\b"
)
_CONFIRMS = re.compile(r"\b(?:confirm(?:e|ee?s?|ant|ait|er)|approuve)\b(?!\s+(?:avoir|que\s+la\s+procedure))")
_PETITION_FAILS = re.compile(
    r"\brejet(?:te|e|er|ant)?\b[^.;]{0,40}\bpourvois?\b|\bpourvois?\b[^.]{0,60}\b(?:rejete|l'a\s+rejete)|\bpourvois?\b[^.]{0,30}\.[^.]{0,40}\bl'a\s+rejete"
)
_WISHED = re.compile(
    r"\b(?:demand(?:e|ait|aient)|reclam|sollicit|conclu(?:t|ait)|soutien|soutenait|afin\s+que|aux\s+fins|pourrait|pourraient|risqu|menace|plaid|faisait\s+valoir|fait\s+valoir|avoir\s+ete\s+condamne|qui\s+avait\s+ete\s+condamne|subsidiair)"
)


@dataclass(frozen=True, slots=True)
class _Clue:
    grants: bool
    weight: float
    start: int
    end: int
    lower: bool


def read_told(
    low: str,
    text: str,
    sides: Sides,
    level: CourtLevel | None,
    *,
    less_than_asked: bool,
    awards: Sequence[Span] = (),
) -> Ruled | None:
    """The outcome that the sentences of an article add up to; None when they do not tell. `awards` are sums that the claimant got."""
    clues = [
        *_clues(low, text, sides, level),
        *(_Clue(grants=True, weight=0.8, start=at.start, end=at.end, lower=False) for at in awards[:1]),
    ]
    petition = (
        _PETITION_FAILS.search(low) if level is CourtLevel.SUPREME and sides.appellant is not None else None
    )
    if petition:
        outcome = Outcome.DISMISSED if sides.appellant is Who.CLAIMANT else Outcome.GRANTED
        return Ruled(outcome, *petition.span(), "told_petition_rejected", 0.7)
    own = [clue for clue in clues if not clue.lower]
    granted = sum(clue.weight for clue in own if clue.grants)
    refused = sum(clue.weight for clue in own if not clue.grants)
    if level is CourtLevel.APPEAL:
        return _appeal(low, text, clues, granted, refused, less_than_asked=less_than_asked)
    return _settle(own, granted, refused, low, less_than_asked=less_than_asked)


def _settle(
    own: list[_Clue], granted: float, refused: float, low: str, *, less_than_asked: bool
) -> Ruled | None:
    if max(granted, refused) < 0.6:
        return None
    if refused > granted:
        shown = next(clue for clue in own if not clue.grants)
        return Ruled(Outcome.DISMISSED, shown.start, shown.end, "told_refused", _sure(refused, granted))
    shown = next(clue for clue in own if clue.grants)
    partly = (less_than_asked or _LESS.search(low) is not None) and _ALL.search(low) is None
    return Ruled(
        Outcome.PARTLY_GRANTED if partly else Outcome.GRANTED,
        shown.start,
        shown.end,
        "told_granted",
        _sure(granted, refused),
    )


def _sure(more: float, less: float) -> float:
    return round(min(0.9, 0.55 + 0.3 * (more - less) / (more + less)), 2)


def _appeal(
    low: str, text: str, clues: list[_Clue], granted: float, refused: float, *, less_than_asked: bool
) -> Ruled | None:
    own = [clue for clue in clues if not clue.lower]
    quashed, confirmed = _verdict(low, text, _QUASHES), _verdict(low, text, _CONFIRMS)
    below = sum(clue.weight if clue.grants else -clue.weight for clue in clues if clue.lower)
    if quashed and granted <= refused + 0.6 and below > 0:
        return Ruled(Outcome.DISMISSED, *quashed, "told_quashed", 0.7)
    settled = _settle(
        own, granted, refused, low, less_than_asked=less_than_asked or bool(quashed and granted)
    )
    if settled:
        return settled
    if confirmed and below:
        outcome = (
            Outcome.DISMISSED if below < 0 else Outcome.PARTLY_GRANTED if less_than_asked else Outcome.GRANTED
        )
        return Ruled(outcome, *confirmed, "told_confirmed", 0.65)
    if quashed and below < 0:
        return Ruled(
            Outcome.PARTLY_GRANTED if less_than_asked else Outcome.GRANTED, *quashed, "told_quashed", 0.55
        )
    return None


def _verdict(low: str, text: str, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Where a sentence that wishes nothing says "infirme" or "confirme"."""
    for start, end in split_sentences(text):
        match = pattern.search(low, start, end)
        if match and not _WISHED.search(low[start : match.start()]):
            return match.span()
    return None


def _clues(low: str, text: str, sides: Sides, level: CourtLevel | None) -> Iterator[_Clue]:
    for start, end in split_sentences(text):
        sentence = low[start:end]
        reviewed = level in {CourtLevel.APPEAL, CourtLevel.SUPREME}
        lower = reviewed and _LOWER.search(sentence) is not None and _UPPER.search(sentence) is None
        for patterns, grants in ((_GRANTS, True), (_DISMISSES, False)):
            for pattern, weight in patterns:
                match = pattern.search(sentence)
                if match is None or _WISHED.search(sentence[max(0, match.start() - 120) : match.start()]):
                    continue
                favours = _favours(sentence, match, start, sides, grants=grants)
                if favours is not None:
                    below = lower or (
                        reviewed and _RECALLED.search(sentence[: match.start()][-90:]) is not None
                    )
                    yield _Clue(favours, weight, start + match.start(), start + match.end(), below)


def _favours(sentence: str, match: re.Match[str], start: int, sides: Sides, *, grants: bool) -> bool | None:
    """True when the clue is for the claimant, None when it tells nothing of the claims."""
    if grants and match.group().startswith(("condamn", "devra", "doit", "va")):
        rest = sentence[match.start() :]
        costs = (
            _COSTS_ONLY.search(rest) is not None
            and _HEAD.search(rest) is None
            and len(MONEY.findall(rest)) <= 1
        )
        payer = _object(sentence, match, start, sides) or _subject(sides, start, start + match.start())
        if costs:
            return False if payer is Who.CLAIMANT else None
        return payer is not Who.CLAIMANT
    if not grants and match.group().startswith("debout"):
        who = sides.named_in(start + match.end(), start + match.end() + 60) or _subject(
            sides, start, start + match.start()
        )
        return None if who is Who.DEFENDANT else False
    return grants


_TO_DO = re.compile(r"\ba\s+(?:\w+\s+)?\w+(?:er|ir|re)\b")


def _object(sentence: str, match: re.Match[str], start: int, sides: Sides) -> Who | None:
    """The side named right after the verb, before what it has to do."""
    until = _TO_DO.search(sentence, match.end(), match.end() + 80)
    return sides.named_in(start + match.end(), start + (until.start() if until else match.end() + 60))


def _subject(sides: Sides, start: int, end: int) -> Who | None:
    """The side of the last party named before the verb."""
    found = [who for left, right, who in sides.places if start <= left and right <= end]
    return found[-1] if found else None
