"""What speaks for a clause having been applied, set aside or held void: the words of the sentences on it, and sums beside its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.clauses.passages import Matter, Page, Sentence, Tie, Voice
from pipeline.law import Amount, AmountRole, Decision
from pipeline.text.patterns import pattern
from pipeline.text.spaces import Range
from pipeline.zones import ZoneKind

_WORD = pattern(r"[a-z]+")
STEM, TITLE = 6, 200
"""Letters of a word that count; how far the title reaches, in characters."""
_EMPTY = frozenset(
    "le la les l de d du des un une et a au aux en dans par pour que qu qui ce cette ces son sa ses leur leurs il elle ils elles se s y"
    " societe monsieur madame sas sarl".split()
)
_CORE = pattern(r"\bplafon|\bclauses?\b|\blimitati|\bstipul|\blimite\b")
"""Words that leave no doubt that a clause is meant."""
_VERDICTS: Mapping[str, re.Pattern[str]] = {
    "aside": pattern(
        r"\becart(?:e|es|ent|ant|er|ee|ees|erent|era)\b|\binopposab\w+|\binapplicab\w+|\b(?:prive\w*|depourvue?s?) (?:de tout |d'|de )effet|\bdeplafonn\w+|\bechec\b|\bneutralis\w+"
        r"|\bparalys\w+|\bsaut(?:e|er)\b|\bced(?:e|er)\b|\btomb(?:e|er)\b|\binefficac\w+|\brejet\w+"
    ),
    "applied": pattern(
        r"\bappliqu\w+|\bapplicab\w+|\bapplication\b|\bjou(?:e|er|era|ent|ant)\b|\bopposab\w+|\bvalab\w+|\bvalid\w+|\blicites?\b|\bmaintien\w*|\bmaintenu\w*|\bresist\w+|\bse voit opposer"
        r"|\b(?:dans la limite|a hauteur|a concurrence|au niveau)\b|\bs'en tient|\b(?:ramen|redui|cantonn)\w+|\b(?:limit|plafonn|born)(?:e|ent|ant|er|ee?s?) (?:donc |ainsi )?(?:a|la condamnation|l'indemn\w+|les dommages|sa condamnation|au)\b"
        r"|\bs'impos\w+|\barrete\b|\befficac\w+|\bloi des parties|\bdoit recevoir|\bproduire effet"
    ),
    "void": pattern(
        r"\bnon[- ]ecrite?s?|\bnull(?:e|es|ite)\b|\babusi\w+|\bsubstance|\bderisoires?|\bdesequilibre|\bcontred\w+|\bvid(?:e|ent|er|ant)\b|\bessentielles?\b"
    ),
    "fault": pattern(
        r"\bfautes? lourdes?|\bdol\b|\bdolosi\w+|\bnegligence (?:d'une )?(?:extreme|grossiere|particuliere)|\bintentionnel\w+|\bfaute grossiere"
    ),
}
"""What is said of a clause; which way, its denial tells."""
_DENIED_BEFORE = pattern(
    r"\b(?:ne|n'|ni|sans|refus\w+|pas|aucune?|nullement|point|loin|exclu\w*|jamais|faute de|non)(?:\b|(?<='))[^.;,:]{0,45}$"
)
_UNDONE = pattern(
    r"\b(?:infirm|reform|cass|annul|censur)\w*[^.;:]{0,40}\ben ce qu(?:e|'il|'elle)\b[^.;:]{0,40}$"
)
"""What the decision under review had said: "infirme le jugement en ce qu'il a écarté cette clause"."""
_DENIED_BEHIND = pattern(r"[^.;,:]{0,12}\b(?:pas|nullement|point|jamais|guere)\b")
_REACH, _BEHIND, _LONG_REACH = 60, 30, 110
_FOR_THE_CLAIM = frozenset({"aside+", "void+", "applied-"})
_AGAINST_IT = frozenset({"applied+", "aside-", "void-"})
_MOST = 3


_UNREAL = pattern(r"\b(?:aurai(?:t|ent)|eut|auraient pu)\b[^.;]{0,40}$")


class Said(NamedTuple):
    """One word of verdict in a sentence: `name` with "+", "-" where it is denied, "?" where it is only imagined."""

    name: str
    place: Range


class Heard:
    """One sentence and what it says; read when first asked for, and once."""

    def __init__(self, flat: str, sentence: Sentence) -> None:
        self.sentence = sentence
        self._flat = flat

    @cached_property
    def said(self) -> list[Said]:
        """Its words of verdict, those of one kind together."""
        return [
            Said(f"{name}{_way(self._flat, self.sentence, match)}", match.span())
            for name, words in _VERDICTS.items()
            for match in words.finditer(self._flat, self.sentence.start, self.sentence.end)
        ]

    @cached_property
    def names_clause(self) -> bool:
        return _CORE.search(self._flat, self.sentence.start, self.sentence.end) is not None

    @cached_property
    def signs(self) -> frozenset[str]:
        """The signs of it alone: the beginnings of its words, each two that follow one another, its verdicts."""
        return frozenset(self._signs())

    def _signs(self) -> Iterator[str]:
        sentence = self.sentence
        if sentence.voice is Voice.JUDGES:
            yield from _words(self._flat, self)
        else:
            yield f"{sentence.tie}&{sentence.voice}"
        if sentence.voice in {Voice.JUDGES, Voice.ELSEWHERE}:
            yield from _verdicts(self)


def _way(flat: str, sentence: Sentence, match: re.Match[str]) -> str:
    before = flat[max(sentence.start, match.start() - _REACH) : match.start()]
    behind = flat[match.end() : min(sentence.end, match.end() + _BEHIND)]
    if _UNREAL.search(before):
        return "?"
    is_denied = bool(_DENIED_BEFORE.search(before) or _DENIED_BEHIND.match(behind))
    is_undone = _UNDONE.search(flat, max(sentence.start, match.start() - _LONG_REACH), match.start())
    return "-" if is_denied is not bool(is_undone) else "+"


def _words(flat: str, heard: Heard) -> Iterator[str]:
    sentence = heard.sentence
    stems = [
        match[0][:STEM]
        for match in _WORD.finditer(flat, sentence.start, sentence.end)
        if match[0] not in _EMPTY
    ]
    tag = "n" if sentence.tie is Tie.FOLLOWS else "m"
    yield f"{tag}:"
    yield from (f"{tag}:{stem}" for stem in stems)
    yield from (f"{tag}:{one}_{other}" for one, other in pairwise(stems))
    if sentence.tie is not Tie.FOLLOWS and heard.names_clause:
        yield from (f"c:{stem}" for stem in stems)
    if sentence.zone is ZoneKind.OPERATIVE:
        yield "operative"
        yield from (f"o:{stem}" for stem in stems)
    if sentence.end <= TITLE:
        yield "title"


def _verdicts(heard: Heard) -> Iterator[str]:
    sentence = heard.sentence
    near = "core" if heard.names_clause else sentence.tie
    other = "other " if sentence.voice is Voice.ELSEWHERE else ""
    for said in heard.said:
        yield f"{other}says={said.name}"
        yield f"{other}{near} says={said.name}"
        if sentence.zone is ZoneKind.OPERATIVE:
            yield f"orders={said.name}"
        if sentence.end <= TITLE:
            yield f"title says={said.name}"


def read_signs(
    heard: Sequence[Heard], matter: Matter, decision: Decision, amounts: Sequence[Amount], *, is_ruling: bool
) -> set[str]:
    """All that speaks for what was made of `matter` by `decision`, the first of the page; `heard` is said on it."""
    signs = {sign for one in heard for sign in one.signs}
    signs.update(_in_turn(heard))
    signs.update(_of_page(decision, is_ruling=is_ruling))
    if matter is Matter.CAP:
        signs.update(_beside_cap(decision, amounts))
    return signs


def hear(page: Page, matter: Matter) -> list[Heard]:
    """What a page says on a matter, in order; nothing where it is not spoken of."""
    return [Heard(page.flat, sentence) for sentence in page.sentences_on(matter)]


def _in_turn(heard: Sequence[Heard]) -> Iterator[str]:
    """What is said first and last, how often, and which way the most."""
    said = [
        word.name
        for one in heard
        if one.sentence.voice is Voice.JUDGES and (one.sentence.tie is not Tie.FOLLOWS or one.names_clause)
        for word in one.said
    ]
    if said:
        yield f"first={said[0]}"
        yield f"last={said[-1]}"
    yield from (f"often={name}" for name in set(said) if said.count(name) > 1)
    ways = {"for" if one in _FOR_THE_CLAIM else "against" if one in _AGAINST_IT else "" for one in said} - {
        ""
    }
    yield f"says={'&'.join(sorted(ways)) or 'nothing'}"
    balance = sum(one in _FOR_THE_CLAIM for one in said) - sum(one in _AGAINST_IT for one in said)
    yield f"balance={max(-_MOST, min(_MOST, balance))}"


def _of_page(decision: Decision, *, is_ruling: bool) -> Iterator[str]:
    yield "any"
    yield "ruling" if is_ruling else "told"
    yield f"outcome={decision.outcome.value.value if decision.outcome else None}"
    level = decision.court.value.level if decision.court else None
    yield f"level={level.value if level else None}"


def _beside_cap(decision: Decision, amounts: Sequence[Amount]) -> Iterator[str]:
    """What was awarded beside the sums that are told as caps."""
    caps = {one.money.value for one in amounts if one.role is AmountRole.LIABILITY_CAP}
    total = decision.awarded_total.value.value if decision.awarded_total else None
    if not caps:
        yield "cap=none"
        return
    if total is None:
        yield "total=none"
    elif total in caps:
        yield "total=cap"
    else:
        yield "total>cap" if total > max(caps) else "total<cap"
    if any(one.role in _GIVEN and not one.decision and one.money.value in caps for one in amounts):
        yield "award=cap"


_GIVEN = frozenset({AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT})
