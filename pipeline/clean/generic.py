"""Any page of any site, read into a `Document`: what stands in for a reader of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import chain, zip_longest

from pipeline.clean.authors import authors, signature, signs_with_others
from pipeline.clean.authors.credits import writers
from pipeline.clean.authors.desks import is_desk
from pipeline.clean.authors.notices import without_notices
from pipeline.clean.bodies import find_body
from pipeline.clean.boilerplate import Dropped, keep_blocks
from pipeline.clean.datelines import (
    Dateline,
    change_above_title,
    change_of_page,
    dateline,
    day_above_title,
    only_day,
)
from pipeline.clean.days import change_in_dropped, day_in_address, day_in_dropped
from pipeline.clean.evidence import is_ruling
from pipeline.clean.headlines import title_of
from pipeline.clean.languages import guess_language
from pipeline.clean.markup import Tree, looks_cut, parse, to_text, words_of
from pipeline.clean.metadata import (
    Json,
    article_of,
    canonical_of,
    day_of,
    json_ld,
    metas,
    modified_in_head,
    published_in_head,
)
from pipeline.clean.page_kinds import refuse, refuse_put_off
from pipeline.clean.pdf import read_printed
from pipeline.clean.pdf.converted import LEAST_LINES, converted_pages
from pipeline.clean.people import is_person, is_signature, person_in_byline, person_in_signature
from pipeline.clean.refusals import NotADocument
from pipeline.clean.standfirsts import (
    SUBTITLES,
    find_standfirst,
    find_subtitle,
    from_title,
    with_subtitle,
    with_title,
)
from pipeline.clean.titles import title_of_old_page
from pipeline.clean.walls import shows_wall
from pipeline.documents import BROKEN_OFF, Block, Document
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_CUT = pattern(r"reserve|la suite|il vous reste|integralite|vous interesse")
_CHANGES = {
    "jour": ("jour le", "jour :", "jour<", "jour&", "jour au"),
    "odifi": ("odifié", "odification", "odifi&", "Modified"),
    "ctualis": ("ctualisé", "ctualis&"),
    "Maj ": ("Maj ",),
    "MAJ ": ("MAJ ",),
    "Updated": ("Updated",),
    "Revised": ("Revised",),
}
"""One of these stands on a page that tells its readers of a change, in one writing or another; by the letters to look for first."""
_BYLINES = frozenset({"byline", "byline_with_days", "published"})
"""Rules whose lines may name who wrote."""
_TRADES = frozenset({"lawyer_signature", "author_trade"})
"""Rules whose lines say what somebody is."""
_ADDRESSED = "Maître "
GENERIC = "web"
"""The source of a page that no site's own reader reads."""
_LANGUAGE = pattern(r"^[a-zA-Z]{2}\b")


@dataclass(frozen=True)
class Sheet:
    """A parsed page and what it says of itself: what the generic reader and a site's own reader both need."""

    markup: str
    tree: Tree
    url: str
    article: Json

    @cached_property
    def shown(self) -> Dateline:
        """The days that stand beside the title."""
        return dateline(self.tree)


def open_sheet(page: str | bytes, url: str, content_type: str | None = None) -> Sheet:
    """Decode and parse. Raises NotADocument for what is no HTML page of bearable size and depth."""
    markup = to_text(page, content_type)
    tree = parse(markup)
    return Sheet(markup, tree, url, article_of(json_ld(tree)))


def read_html(
    html: str | bytes, url: str, *, source_id: str = GENERIC, content_type: str | None = None
) -> Document:
    """The article or ruling on a page of an unknown site. Raises NotADocument when there is none."""
    sheet = open_sheet(html, url, content_type)
    if sheet.markup.count("absolute") >= LEAST_LINES and (printed := converted_pages(sheet.tree)):
        day = published_in_head(sheet.tree, sheet.article)
        return read_printed(printed, url, source_id=source_id, published_on=day)
    body, furniture = find_body(sheet.tree, url)
    title = title_of(sheet.tree, sheet.article, url)
    refuse(sheet.tree, sheet.markup, url, " ".join(block.text for block in body))
    if not sheet.article and next(sheet.tree.iter("h1", "h2", "h3"), None) is None:
        title = title_of_old_page(body, title)
    body, above = from_title(body, title)
    standfirst = find_standfirst(sheet.tree, sheet.article, title)
    kept, dropped = keep_blocks(with_title(body, title, standfirst), url)
    names_one = any(name in sheet.markup for name in SUBTITLES)
    subtitle = find_subtitle(sheet.tree, title, standfirst) if names_one else None
    kept = with_subtitle(kept, subtitle)
    dropped = tuple(one for one in dropped if one.text != subtitle)
    if not any(block.text != title for block in kept):
        raise NotADocument("no article text was found on it")
    refuse_put_off(kept, title)
    left_out = (*_named(above, url, "above_title"), *dropped, *_furniture(furniture, url))
    return without_notices(assemble(sheet, kept, left_out, title=title, source_id=source_id))


def _named(blocks: Sequence[Block], url: str, otherwise: str) -> list[Dropped]:
    """Blocks that are none of the article, by the rule that knows each where one does: a byline, a day, a notice to members."""
    rules = dict(keep_blocks(blocks, url).dropped)
    return [Dropped(block.text, rules.get(block.text, otherwise)) for block in blocks]


def _furniture(blocks: Sequence[Block], url: str) -> list[Dropped]:
    """Boxes below the text; of all they say only that the page is cut is told of this article."""
    named = _named(blocks, url, "furniture")
    return [one if one.rule == "members_only" else Dropped(one.text, "furniture") for one in named]


def assemble(
    sheet: Sheet,
    kept: Sequence[Block],
    dropped: Sequence[Dropped],
    *,
    title: str | None,
    source_id: str,
    is_signed: bool = True,
) -> Document:
    """The document of a page whose blocks are told apart, with all its page says of itself.

    `is_signed`: False where the site names nobody who wrote, so that none is looked for.
    """
    text = " ".join(block.text for block in kept)

    @cache
    def of_ruling() -> bool:  # few pages ask
        return is_ruling(block.text for block in kept)

    return Document(
        source_id=source_id,
        url=canonical_of(sheet.tree, sheet.url),
        blocks=tuple(kept),
        title=title,
        author=author_of(sheet, dropped) if is_signed else None,
        published_on=published_on(sheet, dropped, of_ruling),
        modified_on=modified_on(sheet, dropped, of_ruling),
        language=language_of(sheet.tree, text),
        is_truncated=is_cut(sheet.article, dropped) or is_locked(sheet),
        dropped=tuple(text for text, _ in dropped),
        dropped_by=tuple(rule for _, rule in dropped),
        warnings=(BROKEN_OFF,) if looks_cut(sheet.markup) else (),
    )


def author_of(sheet: Sheet, dropped: Sequence[Dropped]) -> str | None:
    """Persons, from the head or a byline of the page; who else signs, where none is named."""
    named = authors(sheet.tree, sheet.article, sheet.url)
    if named:
        return ", ".join(named)
    person, is_told = next(chain(_in_bylines(sheet, dropped), _signing(dropped)), ("", False))
    if person and signs_with_others(person, sheet.tree):
        person = ""
    if person and is_told:
        return person
    signed = signature(sheet.tree, sheet.article, sheet.url)
    if person and (signed is None or is_desk(signed)):
        return person
    return signed or _lone_signature(sheet, dropped)


def _in_bylines(sheet: Sheet, dropped: Sequence[Dropped]) -> Iterator[tuple[str, bool]]:
    """The persons whom lines of the page name, and whether the line says that it is a byline.

    Words that are built as a name is may be the label of a box: whom the page itself names comes before them.
    """
    headings = {fold(words_of(heading)) for heading in sheet.tree.iter("h2", "h3", "h4")}
    for text, rule in dropped:
        line = text.removeprefix(_ADDRESSED)
        if rule in _BYLINES and fold(text) not in headings:
            name = person_in_byline(line) or (", ".join(writers(line)) if is_signature(line) else "")
            if name:
                yield name, name != text


def _lone_signature(sheet: Sheet, dropped: Sequence[Dropped]) -> str | None:
    """The one person who signs below the text of an old page, which marks neither title nor author, with nothing but her name."""
    if next(sheet.tree.iter("h1"), None) is not None:
        return None
    names = {one.text for one in dropped if one.rule == "signature" and is_person(one.text)}
    return names.pop() if len(names) == 1 else None


def _signing(dropped: Sequence[Dropped]) -> Iterator[tuple[str, bool]]:
    """The persons who sign below the text with their trade, beside their names or on the next line: they say so."""
    for one, following in zip_longest(dropped, dropped[1:]):
        if one.rule != "signature":
            continue
        if name := person_in_signature(one.text):
            yield name, True
        elif following is not None and following.rule in _TRADES and is_person(one.text):
            yield one.text, True


def published_on(sheet: Sheet, dropped: Sequence[Dropped], of_ruling: Callable[[], bool]) -> date | None:
    """What the head says, else the address, else a dateline; a guess, or the day of a change, only where the page is no ruling.

    A ruling's page is full of other days: the decision's, the attacked one's, the hearing's.
    """
    stated = published_in_head(sheet.tree, sheet.article) or day_in_address(sheet.url)
    if stated is not None or of_ruling():
        return stated
    told = (
        sheet.shown.published
        or day_above_title(sheet.tree)
        or day_in_dropped(dropped)
        or only_day(sheet.tree)
    )
    return told or _guessed(sheet) or sheet.shown.changed


def modified_on(sheet: Sheet, dropped: Sequence[Dropped], of_ruling: Callable[[], bool]) -> date | None:
    """What the head says, else what stands beside the title, or in a line of the page's own, of a page that is no ruling."""
    stated = modified_in_head(sheet.tree, sheet.article)
    # Few pages hold any of these words: that is seen a hundred times sooner than by looking at each line.
    if stated is not None or not _tells_of_change(sheet.markup):
        return stated
    if of_ruling():
        return None
    if next(sheet.tree.iter("h1"), None) is None:  # so that nothing was looked for beside it
        return change_in_dropped(dropped)
    return sheet.shown.changed or change_above_title(sheet.tree) or change_of_page(sheet.tree)


def _tells_of_change(markup: str) -> bool:
    return any(stem in markup and any(word in markup for word in words) for stem, words in _CHANGES.items())


def _guessed(sheet: Sheet) -> date | None:
    from htmldate import find_date

    guess = find_date(sheet.tree, original_date=True, extensive_search=False, url=sheet.url or None)
    return day_of(guess) if guess else None


def language_of(tree: Tree, text: str) -> str | None:
    """The language of the text; where its words do not tell, what the page declares."""
    declared = tree.get("lang") or tree.get("xml:lang") or ""
    code = declared[:2].lower() if _LANGUAGE.match(declared) else None
    return guess_language(text) or code


def is_locked(sheet: Sheet) -> bool:
    """True when the head says that only subscribers read on, or the page shows it."""
    if "locked" in metas(sheet.tree, "property").get("article:content_tier", ()):
        return True
    return shows_wall(sheet.tree, sheet.markup)


def is_cut(article: Json, dropped: Sequence[Dropped]) -> bool:
    """True when a paywall or a members-only notice says that the page shows a part only."""
    free = article.get("isAccessibleForFree")
    told = (
        str(free).strip().lower() in {"false", "http://schema.org/false", "no"} if free is not None else False
    )
    return told or any(rule == "members_only" and bool(_CUT.search(fold(text))) for text, rule in dropped)
