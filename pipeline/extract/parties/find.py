"""The rules on parties put together: headings first, then captions, then what the sentences say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.documents import Document
from pipeline.extract.parties.beside import beside_parties, predecessors
from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.defined import with_defined_nouns
from pipeline.extract.parties.grouping import Key, is_spelling_of
from pipeline.extract.parties.headers.administrative import find_administrative_parties
from pipeline.extract.parties.headers.between import find_between
from pipeline.extract.parties.headers.captions import find_caption_parties
from pipeline.extract.parties.headers.cassation import find_cassation_parties
from pipeline.extract.parties.headers.headings import find_heading_parties
from pipeline.extract.parties.names.mention import Mention, name_words
from pipeline.extract.parties.names.mentions import find_mentions
from pipeline.extract.parties.names.parsed import initials
from pipeline.extract.parties.names.persons import may_be_one_person
from pipeline.extract.parties.other_names import with_other_names
from pipeline.extract.parties.own_nouns import with_own_nouns
from pipeline.extract.parties.parts import own_mentions
from pipeline.extract.parties.sides.appeals import is_worded
from pipeline.extract.parties.together import condemned_together, one_name_each, sent_away
from pipeline.extract.parties.told import apart_names, read_prose, told_claims
from pipeline.extract.parties.view import flatten, straighten
from pipeline.findings import Span
from pipeline.law import CourtLevel, Decision, Party, PartyKind, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_REMAND = pattern(
    r"\brenvoi\s+apres\s+cassation|\bcour\s+(?:d'appel\s+)?de\s+renvoi|\bjuridiction\s+de\s+renvoi|\ba\s+la\s+saisine\b"
    r"|\bindemnisation\s+(?:de\s+la|d'une)\s+detention\s+provisoire"
)
_TOLD_AT_LENGTH = 1_000
"""From how many characters on a text that cites a case would speak of the appeal, had it anything to say of it."""
_ROLES = {
    Side.CLAIMANT: PartyRole.CLAIMANT, Side.DEFENDANT: PartyRole.DEFENDANT, Side.APPELLANT: PartyRole.APPELLANT,
    Side.RESPONDENT: PartyRole.RESPONDENT, Side.THIRD: PartyRole.THIRD_PARTY, Side.PREDECESSOR: PartyRole.OTHER, Side.PARTY: PartyRole.OTHER,
}  # fmt: skip


def find_parties(
    text: str, zones: object, decisions: Sequence[Decision], document: Document, *, show_persons: bool = False
) -> tuple[tuple[Party, ...], ...]:
    """The parties of each of `decisions`, in their order; lower decisions of the same case get the same ones.

    Natural persons are named by their initials unless `show_persons`.
    `zones` and `document` are part of what every extractor is given; the rules here read the text alone.
    """
    del zones, document
    if not decisions:
        return ()
    flat = flatten(text)
    main = with_defined_nouns(flat, with_other_names(flat, _main_parties(text, decisions)))
    if show_persons:
        main = tuple(_in_full(party, text) for party in main)
    return (main, *(_lower_parties(main, decision, decisions[0]) for decision in decisions[1:]))


def _in_full(party: Party, text: str) -> Party:
    """A person as the text names them."""
    return replace(party, name=party.spans[0].of(text)) if party.kind is PartyKind.PERSON else party


def _level(decision: Decision) -> CourtLevel | None:
    return decision.court.value.level if decision.court else None


def _is_cassation(decision: Decision) -> bool:
    """True for the Cour de cassation, before which who filed the petition stands first."""
    return decision.court is not None and fold(decision.court.value.name) == "cour de cassation"


def _is_administrative(decision: Decision) -> bool:
    """True for the courts whose rulings open with what was filed with their clerk, and by whom."""
    return decision.court is not None and _ADMINISTRATIVE.match(fold(decision.court.value.name)) is not None


_ADMINISTRATIVE = pattern(r"(?:conseil d'etat|cour administrative|tribunal administratif)\b")


def is_on_appeal(text: str, decision: Decision) -> bool:
    """True for a court of appeal, but not for one that judges again after cassation, or whose president judges first."""
    return _level(decision) is CourtLevel.APPEAL and not _REMAND.search(fold(text), 0, 20_000)


def _by_whole_name(flat: str, claim: Claim) -> Claim:
    """A person told by the surname alone, under the one whole name that the text gives with the same title."""
    told = _TITLED.fullmatch(claim.named.written) if claim.named.kind is PartyKind.PERSON else None
    if told is None:
        return claim
    title = _TITLES[told["title"][:2].lower()]
    given = {
        found["given"]
        for found in re.finditer(
            rf"{title}\s(?P<given>(?:{_GIVEN}\s){{1,2}})(?i:{re.escape(told['surname'])})(?!\w)", flat
        )
    }
    if len(given) != 1:
        return claim
    return claim._replace(named=claim.named._replace(name=initials(f"{given.pop()}{told['surname']}")))


_TITLED = pattern(r"(?P<title>M\.|Mme|Monsieur|Madame|Mlle|Mademoiselle)\s(?P<surname>[A-ZÀ-Þ][\w'-]{2,})")
_TITLES = {
    "m.": r"\b(?:M\.|Monsieur)", "mo": r"\b(?:M\.|Monsieur)", "mm": r"\b(?:Mme|Madame)", "ma": r"\b(?:Mme|Madame)", "ml": r"\b(?:Mlle|Mademoiselle)",
}  # fmt: skip
_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"


def _main_parties(text: str, decisions: Sequence[Decision]) -> tuple[Party, ...]:
    on_appeal = is_on_appeal(text, decisions[0])
    claims = formal_claims(text, decisions[0])
    flat = flatten(text)
    if has_both(claims) and not claims[0].rule.startswith("caption"):
        return _parties(claims, _named_again(flat, claims), set())
    mentions = own_mentions(flat, find_mentions(flat), decisions)
    prose = read_prose(flat, mentions)
    if has_both(claims):
        claims += beside_parties(prose, claims) + predecessors(prose, claims)
    else:
        told = told_claims(prose, decisions, on_appeal=on_appeal)
        claims = one_name_each(flat, sent_away(prose, condemned_together(prose, told))) or claims
    return with_own_nouns(prose.given, _parties(claims, mentions.all, apart_names(prose)))


def _named_again(flat: str, claims: Sequence[Claim]) -> list[Mention]:
    """Where the companies of a heading are named again in the text."""
    names = {
        name
        for claim in claims
        if claim.named.kind is not PartyKind.PERSON
        for name in (claim.named.name, *claim.named.aliases)
    }
    if not names:
        return []
    one_of = "|".join(sorted({re.escape(fold(name)) for name in names}, key=len, reverse=True))
    return [
        Mention(flat[match.start() : match.end()], *match.span())
        for match in re.finditer(rf"(?<!\w)(?:{one_of})(?!\w)", fold(flat))
    ]


def formal_claims(text: str, decision: Decision) -> list[Claim]:
    """Who stands in the heading of a ruling, or in the line that a case is cited by: there as claimant where no appeal is worded."""
    flat = flatten(text)
    return [_by_whole_name(flat, _guarantor_apart(claim)) for claim in _formal_claims(text, decision)]


_WAGE_GUARANTEE = pattern(r"(?:l'|la\s+|le\s+)?(?:delegation\s+)?(?:unedic|ags|cgea)\b")
"""Who advances the wages of an insolvent employer: the law has it called to every case, and nobody sues it."""


def _guarantor_apart(claim: Claim) -> Claim:
    is_called = claim.side is Side.DEFENDANT and _WAGE_GUARANTEE.match(fold(claim.named.name))
    return claim._replace(side=Side.THIRD) if is_called else claim


def _formal_claims(text: str, decision: Decision) -> list[Claim]:
    lines, flat = straighten(text), flatten(text)
    on_appeal = is_on_appeal(text, decision)
    if _is_administrative(decision):
        highest = _level(decision) is CourtLevel.SUPREME
        found = find_administrative_parties(flat, on_appeal=on_appeal, is_highest=highest)
        if found:
            return found
    if _level(decision) is CourtLevel.SUPREME:
        found = find_cassation_parties(flat)
        if found:
            return found
    found = find_heading_parties(lines)
    if has_both(found):
        # Beside the number of a pourvoi "demandeur" is who filed it.
        return [_on_level(claim, on_appeal=on_appeal or _is_cassation(decision)) for claim in found]
    low = fold(flat)
    worded = len(low) < _TOLD_AT_LENGTH or is_worded(low, "appeal") or is_worded(low, "cassation")
    reviewed = worded and (on_appeal or _is_cassation(decision))
    return (
        find_caption_parties(lines, on_appeal=reviewed) or found or ([] if reviewed else find_between(lines))
    )


def _on_level(claim: Claim, *, on_appeal: bool) -> Claim:
    """On appeal "demandeur" is who appealed."""
    side = (
        {Side.CLAIMANT: Side.APPELLANT, Side.DEFENDANT: Side.RESPONDENT}.get(claim.side)
        if on_appeal
        else None
    )
    return Claim(claim.named, claim.start, claim.end, side or claim.side, claim.rule, claim.confidence)


def has_both(claims: Sequence[Claim]) -> bool:
    """True when someone stands on either side."""
    sides = {claim.side for claim in claims}
    return bool(sides & {Side.CLAIMANT, Side.APPELLANT}) and bool(sides & {Side.DEFENDANT, Side.RESPONDENT})


def _parties(
    claims: Sequence[Claim], mentions: Sequence[Mention], apart: set[frozenset[Key]]
) -> tuple[Party, ...]:
    by_key: dict[Key, list[Claim]] = {}
    for claim in claims:
        key = (claim.named.kind.value, *name_words(claim.named.name))
        if claim.named.kind is PartyKind.PERSON:
            same = _key_of_person(key, claim, by_key)
        else:
            same = next((known for known in by_key if known == key or _same(known, key, apart)), key)
        by_key.setdefault(same, []).append(claim)
    return tuple(
        _party(own, mentions, [other for other in by_key if other != key]) for key, own in by_key.items()
    )


def _key_of_person(key: Key, claim: Claim, by_key: Mapping[Key, Sequence[Claim]]) -> Key:
    """`key`, their initials; of another than who goes by it already the words too: Jeanne and Jean Mirville are two."""
    if key not in by_key or may_be_one_person(by_key[key][0].named.written, claim.named.written):
        return key
    return (*key, *sorted(name_words(claim.named.written)))


def _same(known: Key, key: Key, apart: set[frozenset[Key]]) -> bool:
    if known[0] != key[0] or known[0] == PartyKind.PERSON:
        return False
    one, other = known[1:], key[1:]
    return frozenset((one, other)) not in apart and len(one) > 2 and len(other) > 2 and _nearly(one, other)


def _nearly(one: Key, other: Key) -> bool:
    """The same but for plurals: "industrie et propreté", "industries et propreté"."""
    return tuple(word.rstrip("s") for word in one) == tuple(word.rstrip("s") for word in other)


def _party(claims: Sequence[Claim], mentions: Sequence[Mention], others: Sequence[Key]) -> Party:
    first = claims[0]
    words = name_words(first.named.name)
    form = next((claim.named.form for claim in claims if claim.named.form), None)
    rivals = {key[1:] for key in others}
    own = [] if first.named.kind is PartyKind.PERSON else [
        mention for mention in mentions
        if not mention.is_person and _belongs(name_words(mention.name), words, rivals)
    ]  # fmt: skip
    spans = sorted(
        {Span(claim.start, claim.end) for claim in claims}
        | {Span(mention.start, mention.end) for mention in own}
    )
    form = form or next((mention.form for mention in own if mention.form), None)
    shown = _in_mixed_case(first.named.name, own)
    spellings = dict.fromkeys([*first.named.aliases, *(mention.name for mention in own)])
    aliases = tuple(name for name in spellings if fold(name) != fold(shown))
    return Party(
        shown, form, _ROLES[first.side], first.named.kind, _apart_spans(spans), first.rule, first.confidence, aliases,
    )  # fmt: skip


def _in_mixed_case(name: str, mentions: Sequence[Mention]) -> str:
    """`name`, when it is in capitals only, as the text spells it elsewhere."""
    if not name.isupper() or len(name) < 4:
        return name
    return next(
        (
            m.name
            for m in mentions
            if fold(m.name) == fold(name) and not m.name.isupper() and (m.name[:1].isupper() or " " in name)
        ),
        name,
    )


def _belongs(words: Key, party: Key, rivals: set[Key]) -> bool:
    if words == party:
        return True
    if words in rivals or any(is_spelling_of(words, rival) for rival in rivals):
        return False
    return is_spelling_of(words, party) or is_spelling_of(party, words)


def _apart_spans(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order of the text, none overlapping one before it."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _lower_parties(main: tuple[Party, ...], decision: Decision, first: Decision) -> tuple[Party, ...]:
    """The same parties before a lower court, as claimant and defendant when the text words them so."""
    order = {CourtLevel.FIRST: 0, CourtLevel.APPEAL: 1, CourtLevel.SUPREME: 2}
    lower, upper = _level(decision), _level(first)
    if lower not in order or upper not in order or order[lower] >= order[upper]:
        return ()
    if any(party.role in {PartyRole.APPELLANT, PartyRole.RESPONDENT} for party in main):
        return ()
    return main
