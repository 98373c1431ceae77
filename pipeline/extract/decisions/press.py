"""The decisions that press and comment tell of, in prose: who decided, when, and which of them the page is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.extract.decisions.references import MENTION, Reference, type_fits
from pipeline.extract.decisions.rulings import _day, _numbers  # noqa: PLC2701
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, DatedDay, Decision, DecisionType, Docket
from pipeline.text.spaces import fold, split_sentences

# A decision that has been taken: present or past, never what is asked for, feared or allowed by a statute.
_AUXILIARY = r"(?:a|ont|avait|avaient|ayant|vient\s+de|viennent\s+de|vient\s+d'|venait\s+de)"
_GAP = r"(?:\s+(?:l'|les|la|le|lui|en|y|donc|ainsi|egalement|encore|en\s+effet|finalement|deja|aussi|toutefois|cependant|enfin|meme|par\s+ailleurs|en\s+outre|notamment|[^\s,;.]{3,20}ment)){0,3}\s+(?:l')?"
_ACT = (
    r"(?:rendue?s?|rendre|jugee?s?|juger|tranchee?s?|trancher|condamnee?s?|condamner|rejetee?s?|rejeter|deboutee?s?|debouter|infirmee?s?|infirmer|confirmee?s?|confirmer"
    r"|cassee?s?|casser|annulee?s?|annuler|validee?s?|valider|ordonnee?s?|ordonner|prononcee?s?|prononcer|infligee?s?|infliger|estimee?s?|estimer|consideree?s?|considerer"
    r"|retenue?s?|statuee?|statuer|donnee?\s+(?:raison|tort|gain)|donner\s+(?:raison|tort|gain)|reconnue?s?|homologuee?|sanctionnee?s?|sanctionner|allouee?s?|allouer|accordee?s?|accorder|ecartee?s?"
    r"|ecarter|constatee?s?|enjointe?|enjoindre|interdite?s?|refusee?s?|refuser|reduite?s?|ramenee?s?|fixee?s?|declaree?s?|declarer|relaxee?s?|reputee?s?|conclue?s?|decidee?s?|decider|reformee?s?)\b"
)
_VERDICT = re.compile(
    rf"\b{_AUXILIARY}{_GAP}{_ACT}"
    r"|\b(?:est|sont|a\s+ete|ont\s+ete|etait|etaient|fut|vient\s+d'etre|viennent\s+d'etre|se\s+voit|se\s+voient|s'est\s+vue?|s'etait\s+vue?)"
    r"(?:\s+\S{2,14}){0,2}?\s+(?:condamnee?s?|condamner|deboutee?s?|infirmee?s?|confirmee?s?|rejetee?s?|cassee?s?|annulee?s?|sanctionnee?s?|sanctionner|infligee?s?|infliger|relaxee?s?|allouee?s?)\b"
    r"|\b(?:condamne|condamnait|condamnaient|rejette|infirme|confirme|casse|deboute|inflige|reforme|valide|annule|ordonne|relaxe|sanctionne|enjoint|fait\s+droit|donne\s+raison|donne\s+tort"
    r"|rejetait|infirmait|confirmait|deboutait|ecope|ecopent|retient|juge|considere|estime|releve|ecarte|approuve|alloue|accorde|prononce|enonce|repond|tranche)\b"
    r"|\bcondamnee?s?\s+(?:\S+\s+){0,6}?(?:a|par|pour)\b"
)
_NOT_YET = re.compile(
    r"\b(?:soit|soient|sera|seront|serait|seraient|puisse|peut|peuvent|pourra|pourrait|pourraient|devra|devraient|doit|etre|voir|afin|risque\w*|encour\w+|s'il|si\s+le|si\s+la|si\s+les"
    r"|n'a\s+pas\s+encore|aucune?|jamais|prevoit|punit?|puni|punie|passible\w*|demand\w+|reclam\w+|solicit\w+|sollicit\w+|souhait\w+|esper\w+|entend\w*|exige\w*)\b[^,;.]{0,40}$"
)
_STATUTE = re.compile(
    r"\b(?:est|sont)\s+(?:punie?s?|passibles?)|\bencourt\b|\bencourent\b|\bd'emprisonnement\b"
)
_MANY = re.compile(
    r"\b(?:des|les|certains|plusieurs|divers)\s+(?:tribunaux|juridictions|cours|juges\s+condamnent)\b"
)
_BEFORE_COURT = re.compile(
    r"(?:\bdevant|\bsaisi\w*|\bsaisir\w*|\bsaisit|\bporte\w*\s+devant|\brecours\s+devant|\bappel\s+devant|\brenvoy\w+\s+devant|\brenvoie\s+\S+(?:\s+\S+){0,6}\s+devant|\baupres\s+de)\s+(?:la\s+|le\s+|l')?$"
)
_ANAPHORA = re.compile(
    r"\b(?:(?P<upper>la\s+(?:haute\s+)?cour\b(?!\s+d)|les\s+conseillers|la\s+haute\s+juridiction|les\s+hauts\s+magistrats|la\s+juridiction\s+du\s+second\s+degre|l'arret\b)"
    r"|(?P<lower>le\s+tribunal\b|les\s+premiers\s+juges|les\s+juges\s+consulaires|les\s+magistrats\s+consulaires|le\s+jugement\b|le\s+juge\s+des\s+referes|le\s+president\s+du\s+tribunal|les\s+juges\s+de\s+premiere\s+instance)"
    r"|(?P<authority>l'autorite\b(?!\s+d)|le\s+regulateur|le\s+gendarme|la\s+formation\s+restreinte|la\s+commission\b)"
    r"|(?P<any>les\s+juges|le\s+juge|les\s+magistrats|la\s+juridiction|la\s+decision|l'ordonnance|le\s+magistrat))"
)
_REVIEW_WORDS = re.compile(
    r"\b(?:infirm\w+|confirm\w+|reform\w+|en\s+appel|fait\s+appel|interjet\w+|releve\s+appel|premiers\s+juges|statuant\s+sur\s+le\s+recours|cass\w+|pourvoi|rejet\w+\s+(?:le|son|ce)\s+recours|son\s+recours|recours)\b"
)
_UPPER = {CourtLevel.APPEAL, CourtLevel.SUPREME}
_RULED = 3.0
_CITED_ONLY = re.compile(
    r"(?:\bdans\s+la\s+ligne\s+d|\bjurisprudence\b|\bdeja\s+juge\b|\ba\s+l'instar\b|\bcf\.?\s|\bvoir\s+(?:aussi|notamment|par\s+exemple)|\bprecedent\b|\bv\.\s|\bdans\s+le\s+meme\s+sens)[^.;]{0,80}$"
)


@dataclass
class Candidate:
    """A court that may have decided, with all that speaks for it."""

    court: Court | None
    first: int
    score: float = 0.0
    acts: int = 0
    """Sentences in which it decides something."""
    mentions: list[Finding[Court]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    @property
    def has_decided(self) -> bool:
        return self.acts > 0 or any(ref.weight > 1 for ref in self.references)


def find_in_press(
    text: str, courts: Sequence[Finding[Court]], references: Sequence[Reference], title: str | None
) -> list[Decision]:
    """The decision the page is about first; none when nothing in it says that anything was decided."""
    folded = fold(text)
    sentences = list(_sentences(text, folded))
    candidates = _candidates(folded, sentences, courts, references, len(title or ""))
    if _evidence(folded, sentences, references, candidates, len(title or "")) < _RULED:
        return []
    decided = [candidate for candidate in candidates if candidate.has_decided]
    main = _main(decided, folded)
    if main is None:
        return [_unnamed(references)]
    rest = sorted((c for c in decided if c is not main), key=lambda c: c.first)
    return [_decision(main, references), *(_decision(candidate, references) for candidate in rest)]


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    verdicts: tuple[int, ...]
    """Where a decision taken is told."""


def _sentences(text: str, folded: str) -> Iterator[Sentence]:
    for start, end in split_sentences(text):
        acts = (
            ()
            if _STATUTE.search(folded, start, end) or _MANY.search(folded, start, end)
            else tuple(_acts(folded, start, end))
        )
        yield Sentence(start, end, acts)


def _acts(folded: str, start: int, end: int) -> Iterator[int]:
    for match in _VERDICT.finditer(folded, start, end):
        if not _NOT_YET.search(folded, max(start, match.start() - 60), match.start()):
            yield match.start()


def _candidates(
    folded: str,
    sentences: Sequence[Sentence],
    courts: Sequence[Finding[Court]],
    references: Sequence[Reference],
    head: int,
) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for mention in courts:
        if mention.confidence < MENTION:
            continue
        candidate = found.setdefault(mention.value.id, Candidate(mention.value, mention.span.start))
        candidate.mentions.append(mention)
        sentence = _sentence_at(sentences, mention.span.start)
        _weigh(candidate, mention, sentence, folded, head)
    for ref in references:
        if (
            ref.court
            and ref.court.value.id in found
            and not _CITED_ONLY.search(folded, max(0, ref.span.start - 100), ref.span.start)
        ):
            found[ref.court.value.id].references.append(ref)
            found[ref.court.value.id].score += 1.5 * (ref.weight > 1)
    _add_anaphora(folded, sentences, list(found.values()))
    return list(found.values())


def _sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    return next((sentence for sentence in sentences if sentence.start <= offset < sentence.end), None)


def _weigh(
    candidate: Candidate, mention: Finding[Court], sentence: Sentence | None, folded: str, head: int
) -> None:
    """What one mention adds: much in a title, something beside a verb of decision, nothing where a court is only applied to."""
    applied_to = _BEFORE_COURT.search(folded, max(0, mention.span.start - 60), mention.span.start)
    if mention.span.start < head:
        candidate.score += 3
    elif mention.span.start < head + 700:
        candidate.score += 1
    if sentence is None or applied_to and not any(act > mention.span.end for act in sentence.verdicts):
        return
    if sentence.verdicts and not _CITED_ONLY.search(
        folded, max(0, mention.span.start - 100), mention.span.start
    ):
        candidate.acts += 1
        candidate.score += 2 if candidate.acts < 4 else 0.2


def _add_anaphora(folded: str, sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> None:
    """ "la cour", "le tribunal" speak for the only court they can mean."""
    levels = {
        "upper": [c for c in candidates if c.court and c.court.level in _UPPER],
        "lower": [c for c in candidates if c.court and c.court.level is CourtLevel.FIRST],
        "authority": [
            c for c in candidates if c.court and c.court.level in {CourtLevel.AUTHORITY, CourtLevel.EUROPEAN}
        ],
        "any": list(candidates),
    }
    for sentence in sentences:
        if not sentence.verdicts:
            continue
        for match in _ANAPHORA.finditer(folded, sentence.start, sentence.end):
            meant = levels[str(match.lastgroup)]
            if len(meant) == 1:
                meant[0].acts += 1
                meant[0].score += 0.7


_TITLE_VERDICT = re.compile(
    r"condamn|amende|inflig|sanctionn|ecope|debout|gagne|perd\b|appel|juge|jugee|abusive|paiera|devra|l'emporte|valide|rejett|confirm|contraint|raison"
)


def _evidence(
    folded: str,
    sentences: Sequence[Sentence],
    references: Sequence[Reference],
    candidates: Sequence[Candidate],
    head: int,
) -> float:
    """How much says that an individual decision was taken."""
    total = 0.0
    for candidate in candidates:
        total += 3.0 * min(candidate.acts, 2) * 0.6
    for ref in references:
        if ref.date and (ref.type or ref.court):
            total += 3.0
    passive = 0
    for sentence in sentences:
        for act in sentence.verdicts:
            passive += bool(
                re.match(
                    r"(?:\S+\s+){0,6}?condamn|se\s+voi|s'est\s+vu|\S+\s+(?:rendu|tranche)",
                    folded[act : act + 60],
                )
            )
        if sentence.verdicts and _ANAPHORA.search(folded, sentence.start, sentence.end):
            total += 1.0
    total += min(passive, 3) * 1.0
    if _TITLE_VERDICT.search(folded, 0, head):
        total += 0.5
    return total


def _main(decided: Sequence[Candidate], folded: str) -> Candidate | None:
    """The best supported; the higher court when it reviews the others and did not decide before them."""
    if not decided:
        return None
    best = max(decided, key=lambda c: (c.score, -c.first))
    if not _REVIEW_WORDS.search(folded):
        return best
    for candidate in decided:
        if (
            _is_above(candidate, best)
            and candidate.score >= 0.45 * best.score
            and not _is_older(candidate, best)
        ):
            best = candidate
    return best


_RANK = {
    CourtLevel.FIRST: 0,
    CourtLevel.AUTHORITY: 0,
    CourtLevel.EUROPEAN: 0,
    CourtLevel.FOREIGN: 0,
    CourtLevel.APPEAL: 1,
    CourtLevel.SUPREME: 2,
}


def _is_above(a: Candidate, b: Candidate) -> bool:
    return bool(a.court and b.court and _RANK[a.court.level] > _RANK[b.court.level])


def _is_older(a: Candidate, b: Candidate) -> bool:
    first, second = (next((ref.date.value.day for ref in c.references if ref.date), None) for c in (a, b))
    return first is not None and second is not None and first < second


def _decision(candidate: Candidate, references: Sequence[Reference]) -> Decision:
    court = candidate.court
    own = [ref for ref in candidate.references if ref.weight > 1]
    typed = [
        ref
        for ref in references
        if ref.court is None and ref.type and court and type_fits(ref.type.value, court)
    ]
    day = next((ref.date for ref in own if ref.date), None)
    if day is None:
        day = next(
            (
                ref.date
                for ref in typed
                if ref.date and ref.type and ref.type.value is not DecisionType.DECISION
            ),
            None,
        )
    dockets = [docket for ref in own for docket in ref.dockets]
    return Decision(
        court=candidate.mentions[0] if candidate.mentions else None,
        chamber=next((ref.chamber for ref in own if ref.chamber), None),
        decided_on=_day(day),
        date_basis=day.value.basis if day else None,
        type=next((ref.type for ref in (*own, *typed) if ref.type), None),
        docket_numbers=tuple(_numbers(dockets)),
    )


def _unnamed(references: Sequence[Reference]) -> Decision:
    """A decision whose court the text does not name."""
    dated = [ref for ref in references if ref.date and ref.type]
    day = dated[0].date if dated else None
    return Decision(
        decided_on=_day(day),
        date_basis=day.value.basis if day else None,
        type=next((ref.type for ref in references if ref.type), None),
        docket_numbers=tuple(_numbers([docket for ref in dated[:1] for docket in ref.dockets])),
    )
