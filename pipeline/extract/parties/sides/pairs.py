"""What a name is beside the other that a text tells most of: of an imprint and of one who sounds like software, the latter sold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.extract.parties.grouping import Key
from pipeline.extract.parties.names.mention import Mention
from pipeline.extract.parties.names.parsed import kind_of
from pipeline.extract.parties.trade_names import sounds_of_trade, sounds_technical
from pipeline.law import PartyKind


def pair_signs(key: Key, ranks: Mapping[Key, int], names: Mapping[Key, Sequence[Mention]]) -> Iterator[str]:
    """The kind of name that `key` is, and that of the name told most of apart from it; `ranks` are 0 for the most told."""
    own = _kind(key, names[key][0])
    yield f"is {own}"
    other = min((one for one in names if one != key), key=lambda one: ranks[one], default=None)
    if other is not None and ranks[key] <= 1:
        yield f"{own} beside {_kind(other, names[other][0])}"


def _kind(key: Key, mention: Mention) -> str:
    if key[:1] == ("person",):
        return "person"
    if kind_of(mention.name) is PartyKind.PUBLIC_BODY:
        return "public"
    if sounds_technical(mention.name):
        return "technical"
    return "of a trade" if sounds_of_trade(mention.name) else "of words" if len(key) > 1 else "of one word"
