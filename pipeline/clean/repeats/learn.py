"""Which blocks a site repeats, found among the edges of its pages.

A block is learnt when it stands on `LEAST_PAGES` pages of different titles, on `LEAST_SHARE` of all pages had around
the days it was seen on, outside of all running text that is not itself repeated. Full texts of rulings do not count:
formulas stand there on every page. What stands within the text of a ruling, or often within articles, is never learnt.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from pipeline.clean.repeats.edges import Sighting, repeated_in
from pipeline.clean.repeats.forms import Form, form_of, sentence_marks
from pipeline.text.spaces import fold

LEAST_PAGES = 5
LEAST_SHARE = 0.2
CONSIDERED_PAGES = 3
"""On fewer pages than this a block is not even listed."""

_AROUND = 3
_MOST_WITHIN = 0.1


@dataclass(frozen=True)
class LearntBlock:
    """A block that stands on several pages. Not `is_learnt`: on too few of them, or its words are the articles'."""

    name: str
    text: str
    pages: int
    first_seen_at: datetime
    last_seen_at: datetime
    is_learnt: bool


@dataclass(frozen=True)
class Dated:
    """A sighting and when its page was had."""

    at: datetime
    seen: Sighting

    @property
    def document(self) -> str:
        return self.seen.url

    @cached_property
    def title(self) -> str:
        return fold(self.seen.title or self.document)


@dataclass
class _Candidate:
    """Alike blocks under the one that was seen first."""

    form: Form
    text: str
    marks: set[int] = field(default_factory=set)
    on: list[Dated] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """Addresses or titles, whichever are fewer: one article at three addresses is one."""
        return min(len({page.document for page in self.on}), len({page.title for page in self.on}))

    @property
    def days(self) -> set[date]:
        return {page.at.date() for page in self.on}


def learn(pages: Iterable[Dated], in_rulings: Collection[int] = ()) -> tuple[LearntBlock, ...]:
    """The blocks that stand on several of these pages of one site, by name.

    `in_rulings` are the marks of sentences within rulings of any site.
    """
    articles = sorted((page for page in pages if not page.seen.is_ruling), key=_order)
    by_text = _candidates(articles)
    candidates = {one.form.name: one for one in by_text.values()}.values()
    repeated = _learnt(articles, by_text, _Guard(articles, in_rulings))
    return tuple(
        sorted(
            (
                _block(one, is_learnt=one.form.name in repeated)
                for one in candidates
                if one.pages >= CONSIDERED_PAGES
            ),
            key=lambda block: block.name,
        )
    )


def _order(page: Dated) -> tuple[datetime, str, tuple[str, ...]]:
    return page.at, page.document, tuple(text or "" for edge in page.seen.edges for text in edge)


def _block(one: _Candidate, *, is_learnt: bool) -> LearntBlock:
    times = [page.at for page in one.on]
    return LearntBlock(one.form.name, one.text, one.pages, min(times), max(times), is_learnt)


def _texts(page: Dated) -> Iterator[str]:
    return (text for edge in page.seen.edges for text in edge if text is not None)


def _candidates(articles: Sequence[Dated]) -> dict[str, _Candidate]:
    """By the text of each block that may stand on several pages: the earliest one it is like, with all its pages."""
    likely = _likely_texts(articles)
    by_text: dict[str, _Candidate] = {}
    by_key: dict[str, list[_Candidate]] = defaultdict(list)
    for page in articles:
        for text in _texts(page):
            if text not in likely:
                continue
            one = by_text.get(text) or _like(form_of(text), by_key) or _new(text, by_key)
            if text not in by_text:
                by_text[text] = one
                one.marks.update(sentence_marks(text))
            if not one.on or one.on[-1] is not page:
                one.on.append(page)
    return by_text


def _new(text: str, by_key: dict[str, list[_Candidate]]) -> _Candidate:
    one = _Candidate(form_of(text), text)
    for key in one.form.keys:
        by_key[key].append(one)
    return one


def _likely_texts(articles: Sequence[Dated]) -> set[str]:
    """Texts that stand on more than one page and share a key with those of several: of most sites, a few in a hundred.

    A sentence that each page has in its own words, or with figures of its own, is how its authors write, or a report
    that is written anew every day. Lines of few words need not be the same: "4 minutes de lecture".
    """
    keys: dict[str, tuple[str, ...]] = {}
    first: dict[str, Dated] = {}
    shared: set[str] = set()
    last: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for page in sorted(articles, key=lambda page: page.document):
        for text in _texts(page):
            if text not in keys:
                form = form_of(text)
                keys[text], first[text] = form.keys, page
                if not form.shingles:
                    shared.add(text)
            elif page.document != first[text].document and page.title != first[text].title:
                shared.add(text)
            for key in keys[text]:
                if last.get(key) != page.document:
                    last[key] = page.document
                    counts[key] += 1
    return {text for text in shared if any(counts[key] >= CONSIDERED_PAGES for key in keys[text])}


def _like(form: Form, by_key: Mapping[str, Sequence[_Candidate]]) -> _Candidate | None:
    return next((one for key in form.keys for one in by_key.get(key, ()) if form.is_like(one.form)), None)


class _Guard:
    """Says of a candidate whether it stands on enough pages, and is no text of the articles."""

    def __init__(self, articles: Sequence[Dated], in_rulings: Collection[int]) -> None:
        self._in_rulings = in_rulings
        self._on_day: dict[date, set[str]] = defaultdict(set)
        self._within: dict[int, set[str]] = defaultdict(set)
        for page in articles:
            self._on_day[page.at.date()].add(page.document)
            for mark in page.seen.inner:
                self._within[mark].add(page.document)

    def passes(self, one: _Candidate) -> bool:
        pages = one.pages
        if pages < LEAST_PAGES or any(mark in self._in_rulings for mark in one.marks):
            return False
        within = max((len(self._within.get(mark, ())) for mark in one.marks), default=0)
        return within <= _MOST_WITHIN * pages and pages >= LEAST_SHARE * self._had_around(one.days)

    def _had_around(self, days: Collection[date]) -> int:
        near = {day + timedelta(days=shift) for day in days for shift in range(-_AROUND, _AROUND + 1)}
        return len(set().union(*(self._on_day.get(day, ()) for day in near)))


def _learnt(articles: Sequence[Dated], by_text: Mapping[str, _Candidate], guard: _Guard) -> frozenset[str]:
    """Names of the candidates that pass when only pages count on which they stand outside of the article.

    What one candidate leaves uncovered counts for those further in: taken away until nothing more falls.
    """
    left = {one.form.name for one in by_text.values() if guard.passes(one)}
    while True:
        outside = _outside(articles, by_text, left)
        stay = {name for name in left if name in outside and guard.passes(outside[name])}
        if stay == left:
            return frozenset(left)
        left = stay


def _outside(
    articles: Sequence[Dated], by_text: Mapping[str, _Candidate], left: Collection[str]
) -> dict[str, _Candidate]:
    """The candidates that are left, each with the pages on which it would be dropped."""
    named = {text: one for text, one in by_text.items() if one.form.name in left}
    found: dict[str, _Candidate] = {}
    for page in articles:
        for edge in page.seen.edges:
            for place in repeated_in(edge, named.__contains__):
                one = named[edge[place] or ""]
                mine = found.setdefault(one.form.name, _Candidate(one.form, one.text, one.marks))
                mine.on.append(page)
    return found
