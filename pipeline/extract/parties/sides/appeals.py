"""Who appealed, or filed the petition: what a page shows of it, for the weights of pipeline/data/party_appeals.json.

Pages seldom say "X a interjeté appel". They say what the noun did that stands for X, what the court below had ruled and
what the court made of it: who had lost appeals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.extract.parties.claims import OPPOSITE, Side
from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.names.mention import Mention
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.extract.parties.prose import Evidence, Prose
from pipeline.extract.parties.sides.linear import LinearModel, read_model, shares_of
from pipeline.text.patterns import pattern

LETTERS = {Side.CLAIMANT: "C", Side.DEFENDANT: "D"}
REVIEWING = (None, Side.CLAIMANT, Side.DEFENDANT)
"""Who appealed, in the order of the weights: the page does not word it, who had claimed, who had defended."""

_FILED = (
    r"(?:interjet\w+|relev[ea]\w*|form[ea]\w*|f(?:ai)?t|faisait|faire|introduit|depose)\s+(?:(?:un|son|leur)\s+)?(?:appel|pourvoi|recours)\b|"
    r"(?:s'est|s'etait|s'etant|se)\s+pourv\w+|frapp\w+\s+d'appel|saisi[ts]?\s+(?:la\s+(?:cour|haute|juridiction)|le\s+conseil\s+d'etat)"
)
_NOT_YET = r"(?!(?:renonc|p(?:eut|eu(?:ven)?t|ourr)|entend|envisag|reflech|song|compt|dispos|annonc|hesit|prevo|menac|va\b|doit|devr|n'a\b|n'ont\b|ne\b))"
"""An appeal that may still be filed is not the one that was judged."""
_CONTESTS = r"contest(?:e|ait|aient|ent)\s+(?:devant\s+[^.;,\n]{0,60}?\s)?(?:le\s+jugement|ce\s+jugement|sa\s+condamnation|cette\s+(?:decision|condamnation))"
_NOUN_FILES = pattern(
    rf"(?:\bl'|\b(?:le|la|les|ce|cet|cette)\s+)(?P<noun>[a-z][a-z-]{{3,}})(?:-[a-z]+)?(?:\s+{_NOT_YET}[a-z-]+){{0,2}}(?:\s+(?:de\s+|d')[a-z-]+){{0,2}}(?:,[^,.;\n]{{2,80}},)?(?:,?\s+qui)?\s+"
    rf"(?:en\s+)?(?:(?:a|ont|avait|avaient|ayant)\s+(?:\w+\s+){{0,2}}?)?(?:{_FILED}|{_CONTESTS})"
)
_OF_NOUN = pattern(
    r"(?<!d')\b(?:appel|pourvoi|recours|requete)\s+(?:(?:principal|forme|interjete|releve|introduit|presente)\s+){0,2}(?:par\s+|de\s+|d(?=es|u))"
    r"(?:l'|les?\s+|la\s+|es\s+|u\s+|d'un\s+|une?\s+|cette\s+|ce\s+)?(?P<noun>[a-z][a-z-]{3,})"
)
_THAT_NOUN = pattern(
    r"\b(?:appel|pourvoi|recours)\s+(?:que\s+|qu')(?:l'|les?\s+|la\s+)?(?P<noun>[a-z][a-z-]{3,})(?:\s+[a-z-]+){0,2}\s+(?:a|ont|avait|avaient)\s+(?:\w+\s+)?(?:forme|interjete|releve|introduit|depose)\b"
)
_BY_NOUN = pattern(
    r"\bsaisi(?:e|s|es)?\s+(?:d'un\s+(?:appel|pourvoi)\s+)?par\s+(?:l'|les?\s+|la\s+|son\s+|sa\s+|une?\s+|cette\s+|ce\s+)(?P<noun>[a-z][a-z-]{3,})"
)
_TITLED_NOUN = pattern(
    r"(?:(?:^|(?<=[.\n»:]))\s*appelante?s?,\s+|\b(?:a\s+l'appui|au\s+soutien)\s+de\s+(?:son|leur)\s+(?:appel|pourvoi|recours),\s+|\ben\s+(?:faisant|relevant|interjetant)\s+appel,\s+)"
    r"(?:l'|les?\s+|la\s+|cette\s+|ce\s+)(?P<noun>[a-z][a-z-]{3,})"
)
_NOUN_TITLED = pattern(
    r"(?:\bl'|\b(?:le|la|les)\s+)(?P<noun>[a-z][a-z-]{3,})(?:\s+(?:de\s+l'|d'|de\s+)?[a-z-]{3,}){0,2},\s+appelante?s?(?=\s*[,.])"
)
"""Whom a noun means that is called the appellant: "Appelante, l'entreprise contestait", "l'archiveur, appelant, soutient"."""
_BELOW_SEISED = pattern(r"\b(?:tribunal|premiers\s+juges|conseil\s+de\s+prud'hommes)\b[^.;\n]{0,60}$")
_SEISED_FAR = 80


_IN_ANSWER = pattern(r"\s+incident\b")
_OF_APPEAL = pattern(r"\bappel\b")


def _nouns_that_file(low: str, court: str) -> Iterator[re.Match[str]]:
    """The nouns that appeal, or by which the court is seised; by whom the judges below had been is another matter."""
    for files in (_NOUN_FILES, _OF_NOUN, _THAT_NOUN, _TITLED_NOUN, _NOUN_TITLED):
        for match in files.finditer(low):
            if court != "cassation" or not _OF_APPEAL.search(match.group()):
                yield match
    for match in _BY_NOUN.finditer(low):
        if not _BELOW_SEISED.search(low, max(0, match.start() - _SEISED_FAR), match.start()):
            yield match


_BELOW = pattern(
    r"\b(?:tribunal|premiers?\s+juges?|premiere\s+(?:instance|manche)|jugement|prud'hommes|juge\s+(?:des\s+referes|de\s+l'execution)|ordonnance)\b"
)
_BELOW_AT_CASSATION = pattern(
    r"\b(?:cour\s+d'appel|juges\s+d(?:u\s+fond|'appel)|en\s+appel|arret\s+attaque)\b"
)
_BEFORE_NOW = pattern(r"\b(?:avai(?:en)?t|eut|eu(?:ren)?t|ayant|en\s+premiere\s+instance|deja)\b")
_RULED = pattern(
    r"\b(condamn|debout|rejet|ecart|accord|allou|octroy|retenu|limit|redui|plafonn|ramen|fix|annul|suiv|exoner|mis\s+hors|donne|donnant|refus|valid|declar|ordonn|"
    r"inval|relax|irrecevable|fait\s+droit|gain\s+de\s+cause|obten|gagn|perdu)\w*"
)
_MADE = pattern(
    r"\b(infirm|confirm|reform|alourd|redui|ramen|port|divis|doubl|tripl|releve|reeval|annul|cass|rejet|debout|condamn|accord|allou|approuv|contre-pied|contrepied|"
    r"renvers|invers|censur|sauf|maintien|maintenu|aggrav|releve|abaiss|hauss|revu|baiss|efface|perd|lav|desavou|donne\s+raison|obtien|obtenu|gain)\w*"
)
_COURT = pattern(r"\b(?:cour|arret|appel|cassation|conseillers|conseil\s+d'etat|haute\s+juridiction)\b")
_TITLES = pattern(r"\b(?P<who>appelant|intime|demande(?:ur|resse)\s+au\s+pourvoi|appel\s+incident)e?s?\b")
_WORDED = pattern(
    rf"\b(?:{_FILED})|\bpourvois?\b|\b(?:son|sur|l'|leur|un)\s*appel\b(?!\s+d'offres)|\bfaire\s+appel\b"
)


_WORDED_ON_APPEAL = pattern(
    r"\binterjet|\btent\w+\s+(?:sa|leur)\s+chance\b|\bporte\w*\s+l'affaire\b|\bappelante?s?\b|\bintimee?s?\b|\bfaire\s+appel\b|\b(?:frappe|frapper|saisie?)\w*\s+d'(?:un\s+)?appel\b|\brecours\b|\brequete\b|\bcour\b[^.;\n]{0,60}?\bsaisie\b|\bsaisi\w*\b[^.;\n]{0,60}?\bcour\b"
    r"|\b(?:son|leur|un|cet|cette|sur|relev\w+|form\w+|f(?:ai)?t|font|faisa\w+|fera|feront|deux|les|des|ces)\s+appels?\b(?!\s+(?:d'offres|a\b|aux?\b))|\bl'\s*appel\b(?!\s+d'offres)|\bappel\s+(?:a|est|avait|fut)\s+(?:\w+\s+)?(?:ete\s+)?(?:form|interjet|relev|rejet|irreceva|declar)\w*"
    r"|\bcontest\w+\s+(?:devant\s+[^.;,\n]{0,60}?\s)?(?:le|ce|sa|cette|la)\s+(?:jugement|condamnation|decision)|\b(?<!d')appels?\s+(?:incident|principal|provoque|du\s+jugement|de\s+(?:ce\s+jugement|cette\s+(?:decision|ordonnance)))"
)
"""The words of an appeal: a petition that may follow it is another matter."""


@lru_cache(maxsize=4)
def is_worded(low: str, court: str) -> bool:
    """Whether a page speaks at all of the appeal, or of the petition, that was filed before `court`."""
    if court == "administrative":  # few reports word the request that such a court rules on
        return True
    if court == "appeal":
        return _WORDED_ON_APPEAL.search(low) is not None
    return _WORDED.search(low) is not None or _TITLES.search(low) is not None


class Review(NamedTuple):
    """A page on which a court reviews the ruling of another."""

    prose: Prose
    roles: Mapping[Key, Side]
    """On which side each party had been."""
    groups: dict[Key, Key]
    appeals: Sequence[Evidence]
    court: str

    def side(self, mention: Mention) -> Side | None:
        """The side that `mention` is on."""
        return self.roles.get(group_of(mention, self.groups))

    def letter(self, mention: Mention | None) -> str | None:
        """The side that `mention` is on, C or D."""
        side = self.side(mention) if mention else None
        return LETTERS.get(side) if side else None

    def named(self) -> Side | None:
        """Whose appeal phrases tell of by name, when all of them say the same."""
        told = {
            OPPOSITE.get(side, side) if item.side is Side.RESPONDENT else side
            for item in self.appeals
            if not item.mention.by_noun and item.weight >= _DIRECT
            for side in [self.side(item.mention) or self._opposite_the_rest(item.mention)]
            if side
        }
        return next(iter(told)) if len(told) == 1 and told <= OPPOSITE.keys() else None

    def _of_noun(self, noun: str) -> str | None:
        """The side of whom a noun means that stands for no name: whose name holds it, else of people the side that they, or nobody, are on."""
        sides = {side for key, side in self.roles.items() if noun in key}
        if not sides and noun in (STAFF | _PEOPLE):
            sides = {side for key, side in self.roles.items() if key[:1] == ("person",)}
            sides = sides or OPPOSITE.keys() - set(self.roles.values())
        letters = {LETTERS.get(side) for side in sides}
        return next(iter(letters)) if len(letters) == 1 else None

    def _opposite_the_rest(self, mention: Mention) -> Side | None:
        """The side of a person who is on none yet, where all others are on one."""
        taken = {side for side in self.roles.values() if side in OPPOSITE}
        return OPPOSITE[next(iter(taken))] if mention.is_person and len(taken) == 1 else None

    def filed_by(self) -> Side | None:
        """Whose the nouns are that appealed ("saisis par l'hébergeur"), when all are one side's."""
        heard = self.prose.heard
        found = _nouns_that_file(self.prose.low, self.court)
        letters = {
            letter
            for match in found
            if not _IN_ANSWER.match(self.prose.low, match.end())
            and (
                letter := self.letter(heard.from_(match.start("noun"), match.start("noun") + 1))
                or self._of_noun(match["noun"])
            )
        }
        return (
            next(side for side, letter in LETTERS.items() if letter in letters) if len(letters) == 1 else None
        )


_DIRECT = 2.0
_OTHER = {"C": "D", "D": "C"}


def appeal_signs(review: Review, side_of_noun: Callable[[str], float]) -> frozenset[str]:
    """What a page shows of who brought the review of a ruling; `side_of_noun` says how much likelier a noun claimed than defended."""
    low = review.prose.low
    return frozenset(
        (
            "any",
            f"at={review.court}",
            *_party_signs(review.roles),
            *_evidence_signs(review),
            *_noun_signs(review, side_of_noun),
            *_ruling_signs(review),
            *(f"named={match['who'][:8]}" for match in _TITLES.finditer(low)),
            *(("worded",) if _WORDED.search(low) else ()),
            *((_FILED_SIGN,) if review.court == "appeal" and _HAS_FILED.search(low) else ()),
        )
    )


def _party_signs(roles: Mapping[Key, Side]) -> Iterator[str]:
    for side, letter in LETTERS.items():
        own = [key for key, at in roles.items() if at is side]
        persons = all(key[:1] == ("person",) for key in own)
        yield f"{letter} is {'nobody' if not own else 'person' if persons else 'company'}"


def _evidence_signs(review: Review) -> Iterator[str]:
    """What phrases say of whoever appealed."""
    weights: dict[str, float] = defaultdict(float)
    for item in review.appeals:
        own = review.letter(item.mention)
        if own:
            letter = _OTHER[own] if item.side is Side.RESPONDENT else own
            weights[letter] += item.weight
            yield f"{item.rule}={letter}"
    for letter, weight in weights.items():
        yield f"by={letter}"
        if weight > _MUCH:
            yield f"by={letter}!"
    if len(weights) == 1:
        yield f"only by={next(iter(weights))}"


_MUCH = 3.0


def _noun_signs(review: Review, side_of_noun: Callable[[str], float]) -> Iterator[str]:
    """What noun filed, and whose it is."""
    low, heard = review.prose.low, review.prose.heard
    for match in _nouns_that_file(low, review.court):
        noun = match["noun"]
        if noun in _NO_PARTY:
            continue
        yield f"filed={noun}"
        yield f"filed~{noun[-4:]}"
        odds = side_of_noun(noun)
        leans = "C" if odds > 0 else "D"
        yield f"filed as={leans}"
        if abs(odds) > 1:
            yield f"filed as={leans}!"
        letter = review.letter(heard.from_(match.start("noun"), match.start("noun") + 1))
        if letter:
            yield f"filed by={letter}"
        table = load_nouns()
        if noun in STAFF:
            yield "filed by staff"
        if noun in table.provider:
            yield "filed by provider"
        elif noun in table.client or noun in table.kinds:
            yield "filed by client"


_NO_PARTY = frozenset(
    "cour tribunal jugement affaire decision premiere cassation appel justice instance ordonnance arret societe".split()
)
STAFF = frozenset(
    "salarie salariee employe employee licencie licenciee cadre agent agente ouvrier ouvriere".split()
)
_PEOPLE = frozenset(
    "epoux couple conjoints victime victimes proprietaires maitres acquereurs acquereuse voisins riverains famille familles patient patiente "
    "locataires parents heritiers artiste passager passagere particuliers veuve".split()
)
"""What natural persons are called whose names a report leaves out; "les maîtres d'ouvrage" among them."""
_LOSES = frozenset({"condamn", "debout"})
_GIVES = frozenset({"accord", "allou", "octroy", "donne", "donnant", "suiv", "fait droit"})
_LOST_BELOW = pattern(
    r"\b(?:debout|condamn)ee?s?\s+(?:en\s+premiere\s+instance|(?:le\s+\d[\w ]{2,20}\s)?par\s+(?:le\s+(?:tribunal|conseil)|les\s+premiers))[^,.;]{0,60},?"
)
_WON_BELOW = pattern(
    r"\b(?:victorieu\w+|gagnante?s?)\s+(?:en\s+premiere\s+instance|devant\s+le\s+tribunal)[^,.;]{0,60},?"
)
_PASSIVE = pattern(r"\b(?:ete|etait|fut|etre|s'etait\s+vue?)\s+(?:\w+\s+){0,2}$")


def _ruling_signs(review: Review) -> Iterator[str]:
    """What was ruled below, and what the court made of it."""
    below = _BELOW_AT_CASSATION if review.court == "cassation" else _BELOW
    for start, end in review.prose.sentences:
        sentence = review.prose.low[start : min(end, start + _REACH)]
        if below.search(sentence):
            yield from _below_signs(review, start, sentence)
        if _COURT.search(sentence):
            for match in _MADE.finditer(sentence):
                yield f"court={match[1]}"
                if start == 0:
                    yield f"title={match[1]}"


_REACH = 600


def _below_signs(review: Review, start: int, sentence: str) -> Iterator[str]:
    """What one sentence says of the ruling below, and who lost by it."""
    past = "had" if _BEFORE_NOW.search(sentence) else "has"
    for match in _RULED.finditer(sentence):
        yield f"below {past}={match[1]}"
        if match[1] in _LOSES or match[1] in _GIVES:
            own = review.letter(_struck(review.prose, start, start + len(sentence), match))
            lost = own and (own if match[1] in _LOSES else _OTHER[own])
            yield f"below {past} lost={lost}" if lost else f"below {past} lost=?{match[1]}"
    for ahead, loses in ((_LOST_BELOW, True), (_WON_BELOW, False)):
        for match in ahead.finditer(sentence):
            own = review.letter(review.prose.heard.from_(start + match.end(), start + len(sentence)))
            if own:
                yield f"below had lost={own if loses else _OTHER[own]}"


def _struck(prose: Prose, start: int, end: int, match: re.Match[str]) -> Mention | None:
    """Whom the verb of `match`, in the sentence `[start, end)`, speaks of."""
    at, until = start + match.start(), start + match.end()
    if _PASSIVE.search(prose.low, max(start, at - 40), at):
        return prose.heard.before(at, 120)
    return prose.heard.from_(until, min(end, until + 90))


_FILED_SIGN = "filed in so many words"
_HAS_FILED = pattern(
    r"\b(?:a|avait|ont|avaient|ayant)\s+(?:\w+\s+)?(?:interjete|releve|fait|forme)\s+(?:un\s+)?appel\b(?!\s+(?:d'offres|a\s|aux?\s|d'un|de\s))"
)
"""Where a text says so, it tells who appealed, however little of it weighs."""


def reviewing(model: LinearModel, signs: frozenset[str]) -> Side | None:
    """On which side who appealed had been; None where the page does not tell."""
    shares = shares_of(model, signs)
    best = max(range(1 if _FILED_SIGN in signs else 0, len(REVIEWING)), key=lambda at: shares[at])
    return REVIEWING[best]


@cache
def load_appeals() -> LinearModel:
    """pipeline/data/party_appeals.json, which tests/bench/fit_party_sides.py writes."""
    return read_model("party_appeals.json", len(REVIEWING))


def sides_under_review(review: Review, side: Side) -> dict[Key, Side]:
    """Who appealed and who answers: those of `side`, of several on it those of whom words say so."""
    own = {key for key, at in review.roles.items() if at is side}
    told = {
        group_of(item.mention, review.groups) for item in review.appeals if item.side is not Side.RESPONDENT
    }
    own = own & told or own
    return {
        key: Side.APPELLANT if key in own else at if at is Side.THIRD else Side.RESPONDENT
        for key, at in review.roles.items()
    }


def both_under_review(roles: Mapping[Key, Side]) -> dict[Key, Side]:
    """Where either side appealed, each is an appellant."""
    return {key: Side.APPELLANT if at in OPPOSITE else at for key, at in roles.items()}
