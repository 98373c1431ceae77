"""What all places of a name in a text have in common: a town's are others than a company's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.parties.names.mention import Mention
from pipeline.extract.parties.prose import Prose
from pipeline.text.patterns import pattern

_TOKEN = pattern(r"[\w-]+'?|[^\w\s]")
_SEEN = 12
"""How many of a name's places are looked at: more say nothing new."""
_LOCATIVE = frozenset({"a", "en", "dans", "vers", "sur", "pres"})
_AFTER_DATELINE = pattern(r"\s*(?:[.–—-]|\([^)\n]{2,30}\)\s*[.–—-]?)\s+")


def spread_signs(prose: Prose, mentions: Sequence[Mention]) -> Iterator[str]:
    """What all places of a name have in common: a town stands after "à", or before the story."""
    leads = [_TOKEN.findall(prose.low[max(0, m.start - 20) : m.start])[-2:] for m in mentions[:_SEEN]]
    last = {lead[-1] if lead else "^" for lead in leads}
    if last <= _LOCATIVE:
        yield "always after a place's preposition"
    if len(last) == 1 and len(mentions) > 1:
        yield f"always={next(iter(last))}"
    if not any(m.introduced for m in mentions) and all(
        (lead and (lead[-1] in _LOCATIVE or (len(mentions) > 1 and lead[-1] in {"de", "d'", "("})))
        or _is_dateline(prose, m)
        for lead, m in zip(leads, mentions, strict=False)
    ):
        yield "like a place"
    first = mentions[0]
    if _is_dateline(prose, first):
        yield "dateline"
        if first.name.isupper():
            yield "dateline in capitals"


def _is_dateline(prose: Prose, mention: Mention) -> bool:
    """True for what a line begins with, a stop or a dash behind it: "DRÔME. Un ménage"."""
    begins = prose.flat[max(0, mention.start - 1) : mention.start] in {"", "\n"}
    return begins and _AFTER_DATELINE.match(prose.flat, mention.end) is not None
