"""What the pages of the demo state is what is read there: a newcomer sees no ruling that is none, no loss that is none."""

from __future__ import annotations

from tests.bench.replica import facts, judge, read_all

KNOWN = {("incendie-de-strasbourg-la-cour-dappel-de-douai-ramene-lindemnite-a-1-80048-e", "data_loss")}
"""Read wrong: the loss is told there by "les rendre", in no word of its own."""
HELD = frozenset({"has_ruling", "data_loss", "court", "date", "dockets", "defendants", "total"})


def test_what_the_replica_states_is_found() -> None:
    stated = facts()
    read = {slug: found for slug, found in read_all(stated) if not isinstance(found, str)}
    wrong = {
        (slug, field)
        for slug, found in read.items()
        for field, is_right, _, _ in judge(stated[slug], found)
        if field in HELD and not is_right
    }
    assert len(read) > 90
    assert wrong == KNOWN
