"""The replica site's validators: which pages offer what, and when a copy still holds."""

from __future__ import annotations

from schedules.replica.server import Replica
from schedules.replica.texts import load_articles, load_items
from tests.replica_pages import ARCHIMAG, LEGALIS, get, pages, quoted, readable


def test_a_strong_etag_holds_while_the_bytes_do(fresh: Replica) -> None:
    seen = 0
    for host, text in pages():
        bodies: dict[str, bytes] = {}
        for night in (1, 2, 3):
            fresh.night = night
            reply = get(fresh, host, quoted(text.path))
            etag = reply.headers.get("etag", "W/")
            if reply.status == 200 and not etag.startswith("W/"):
                seen += 1
                assert bodies.setdefault(etag, reply.body) == reply.body
                again = get(fresh, host, quoted(text.path), If_None_Match=etag)
                assert (again.status, again.body) == (304, b"")
    assert seen > 10


def test_a_weak_etag_outlives_the_adverts_and_not_the_article(fresh: Replica) -> None:
    article = next(
        a for a in load_articles() if a.node % 4 == 0 and a.published_on.year >= 2020 and a in readable(1)
    )
    first = get(fresh, ARCHIMAG, quoted(article.path))
    assert first.headers["etag"].startswith('W/"')
    assert first.body != get(fresh, ARCHIMAG, quoted(article.path)).body
    fresh.night = 3
    assert get(fresh, ARCHIMAG, quoted(article.path), If_None_Match=first.headers["etag"]).status == 304
    assert get(fresh, ARCHIMAG, quoted(article.path), If_None_Match='W/"other"').status == 200


def test_a_changed_ruling_is_sent_again_whatever_was_held(fresh: Replica) -> None:
    item = next(i for i in load_items() if i.changed_on)
    held = get(fresh, LEGALIS, item.path)
    conditions = {"If_None_Match": held.headers.get("etag", '"none"')}
    if "last-modified" in held.headers:
        conditions["If_Modified_Since"] = held.headers["last-modified"]
    fresh.night = 2
    reply = get(fresh, LEGALIS, item.path, **conditions)
    assert reply.status == 200
    assert reply.body != held.body


def test_last_modified_alone_is_enough_for_a_304(replica: Replica) -> None:
    article = next(
        a for a in load_articles() if a.node % 4 == 2 and a.published_on.year >= 2020 and a in readable(1)
    )
    first = get(replica, ARCHIMAG, quoted(article.path))
    assert "etag" not in first.headers
    stamp = first.headers["last-modified"]
    assert get(replica, ARCHIMAG, quoted(article.path), If_Modified_Since=stamp).status == 304
    older = "Mon, 01 Jan 2001 00:00:00 GMT"
    assert get(replica, ARCHIMAG, quoted(article.path), If_Modified_Since=older).status == 200
    assert get(replica, ARCHIMAG, quoted(article.path), If_Modified_Since="yesterday").status == 200


def test_if_none_match_wins_over_the_date(replica: Replica) -> None:
    article = next(
        a for a in load_articles() if a.node % 4 == 0 and a.published_on.year >= 2020 and a in readable(1)
    )
    stamp = get(replica, ARCHIMAG, quoted(article.path)).headers["last-modified"]
    reply = get(replica, ARCHIMAG, quoted(article.path), If_None_Match='"x"', If_Modified_Since=stamp)
    assert reply.status == 200


def test_some_pages_offer_no_validator(replica: Replica) -> None:
    without = [
        text
        for host, text in pages()
        if not {"etag", "last-modified"} & get(replica, host, quoted(text.path)).headers.keys()
    ]
    assert 10 <= len(without) <= 60
