"""The standfirst of a page, which extractors repeat or lose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice

from pipeline.clean.evidence import is_prose, tells_of_ruling
from pipeline.clean.headlines import bare, same_words, words
from pipeline.clean.markup import Tree, words_of
from pipeline.clean.metadata import Json, clean, meta
from pipeline.clean.under_title import all_after
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_MARKED = pattern(
    r"chapo|standfirst|chapeau|article__lead|article-lead|article__intro|article__desc|dek|(?<![a-z-])(?:sub-?title|sous-?titre|accroche|resume|intro|introduction|lede)(?![a-z-])"
    r"|(?<![a-z])(?:field|article|news|actu|post|story|entry|release|hero|attribute|page|teaser|text)[_-]{1,2}(?:sub|sub-?title|accroche|resume|intro|introduction|sous-?titre|short|lead)(?![a-z])"
    r"|(?<![a-z])post-excerpt(?![a-z_-])|(?<![a-z-])(?:lead|teaser-text|resume-page|pw-subtitle-paragraph)(?![a-z-])"
)
_CHAPO = pattern(r"chapo|standfirst|chapeau")
"""What is called so is the standfirst, though a subtitle stands above it."""
_OF_PICTURE = pattern(r"(?:img|image|photo|picture|media|visuel|figure)s?(?![a-z])|caption|legende")
"""What belongs to a picture that stands in the standfirst, or beside it."""
SUBTITLES = ("subtitle", "sub-title", "soustitre", "sous-titre")
"""What pages call a subtitle; those that have no such word are not searched for one."""
_SUBTITLE = pattern(rf"(?<![a-z])(?:{'|'.join(SUBTITLES)})(?![a-z])")
_OF_PERSON = pattern(
    r"(?:avatar|author|auteur|profile?|user|person|member|byline)[a-z_-]*(?:intro|sub-?title|resume|lead|lede|desc)|card[a-z_-]*sub-?title"
)
"""The line under a name."""
_MAX_SUBTITLE = 40
_MARKED_TAGS = frozenset({"p", "div", "h2", "h3", "h4", "strong", "section", "span"})
_SECTIONS = frozenset({"h3", "h4"})
"""Of headings so far down only the one counts that says what the head says."""
_TITLED = ("h2", "h3", "h4", "div", "td", "p", "span", "strong")
_NOT_WITHIN = ("a", "aside", "nav", "li")
_MAX_AFTER_TITLE = 79
_MAX_SHOWN = 11
_MIN_WORDS = 8
_MIN_WORDS_TOLD = 4
"""Where the head describes the page in the same words, or the page calls it by the name of a standfirst right under the title."""
_MAX_WORDS = 130
_MATCH_CHARS = 60
_HEADINGS = frozenset({"h2", "h3", "h4"})
_EMPHASISED = 0.8
_REPLY = pattern(r"^(?:re|tr|rep|fwd?) ?: ?", re.IGNORECASE)
_SENTENCE_ENDS = tuple(".!?…»")
_CUT_MARKS = " .…[]()"
_NEAR = 6
_LINES_ABOVE = 14
_BOXES_BETWEEN = 3


def find_standfirst(tree: Tree, article: Json, title: str | None) -> str | None:
    """The standfirst that the page shows under its title; None when it shows none."""
    told = clean(article.get("description")) or meta(tree, "og:description", "description") or ""
    alone = ((text, True) for text in _lone_sentences(tree, title))
    for candidate, is_named in chain(_candidates(_titles_in(tree, title), told), alone):
        least = _MIN_WORDS_TOLD if is_named or _is_same(candidate, told) else _MIN_WORDS
        enough = least <= len(candidate.split()) <= _MAX_WORDS
        if enough and not (title and same_words(candidate, title)):
            return candidate
    return None


def find_subtitle(tree: Tree, title: str | None, standfirst: str | None) -> str | None:
    """The line between title and standfirst that the page calls its subtitle; None of a page that has one of both."""
    if title is None or standfirst is None:
        return None
    for element in _near_title(_titles_in(tree, title), _is_marked, within=_MAX_AFTER_TITLE):
        text = words_of(element)
        if same_words(text, standfirst):
            return None
        is_line = _MIN_WORDS_TOLD <= len(text.split()) <= _MAX_SUBTITLE and not same_words(text, title)
        if is_line and _calls_itself_subtitle(element.get("class") or ""):
            return text
    return None


def _calls_itself_subtitle(names: str) -> bool:
    return _SUBTITLE.search(names) is not None and _OF_PERSON.search(names) is None


def with_subtitle(kept: Sequence[Block], subtitle: str | None) -> tuple[Block, ...]:
    """The blocks with the subtitle right under the title."""
    if subtitle is None or not kept or any(same_words(block.text, subtitle) for block in kept):
        return tuple(kept)
    return (kept[0], Block(BlockKind.PARAGRAPH, subtitle), *kept[1:])


def _is_same(text: str, told: str) -> bool:
    return bool(told) and fold(text) == fold(told)


def _titles_in(tree: Tree, title: str | None) -> list[Tree]:
    """The h1s; where none is the title, the line that is it before them."""
    first = list(tree.iter("h1"))
    if not title or any(same_words(words_of(heading), title) for heading in first):
        return first
    start = fold(title[:_MATCH_CHARS])
    lines = (one for one in tree.iter(*_TITLED) if fold((one.text or "").strip()).startswith(start))
    return [*islice((one for one in lines if same_words(words_of(one), title)), 1), *first]


def _candidates(titles: Sequence[Tree], told: str) -> Iterator[tuple[str, bool]]:
    """What may be the standfirst, and whether the page calls it so above its text."""
    marked = list(islice(_near_title(titles, _is_marked, within=_MAX_AFTER_TITLE), 4))
    marked.sort(key=lambda element: _CHAPO.search(element.get("class") or "") is None)
    for element in marked:
        text = words_of(element)
        if element.tag not in _SECTIONS or _is_same(text, told):
            yield text, _stands_above_text(element, titles)
    yield from ((text, False) for text in _told_near(titles, told))


def _told_near(titles: Sequence[Tree], told: str) -> Iterator[str]:
    """Lines near the title that open as what the head says of the page."""
    start = fold(told[:_MATCH_CHARS])
    if len(told.split()) < _MIN_WORDS_TOLD:
        return
    for element in _near_title(titles, _is_line, at_most=_MAX_SHOWN):
        text = words_of(element)
        if element.tag in _SECTIONS and not _is_same(text, told):
            continue
        is_told = (
            fold(text[:_MATCH_CHARS]).startswith(start)
            if len(start) >= _MATCH_CHARS // 2
            else fold(text) == start
        )
        if is_told and not _is_quoted(element, text, told):
            yield text


def _lone_sentences(tree: Tree, title: str | None) -> Iterator[str]:
    """A sentence right after the title, in a head that holds no text of the article: so French pages set a standfirst that they do not name."""
    if title is None or not (tree.get("lang") or "").startswith("fr"):
        return
    for heading in tree.iter("h1"):
        following, head = heading.getnext(), heading.getparent()
        if following is None or following.tag not in {"p", "h2"} or not same_words(words_of(heading), title):
            continue
        text = words_of(following)
        others = (one for one in head.iter("p") if one is not following)
        if text.endswith(_SENTENCE_ENDS) and not any(is_prose(one.text_content()) for one in others):
            yield text


def _stands_above_text(line: Tree, titles: Sequence[Tree]) -> bool:
    """True for a line after one of these headings that no running text parts from it."""
    for heading in titles:
        for element in islice(all_after(heading), _MAX_AFTER_TITLE):
            if element is line:
                return True
            if element.tag == "p" and is_prose(element.text_content()):
                break
    return False


def _is_quoted(element: Tree, text: str, told: str) -> bool:
    """True for a paragraph like those after it, of which the head tells the opening: systems quote so where nobody wrote a description.

    Where it is short they go on with the next one.
    """
    following = next(
        (one for one in element.itersiblings() if one.tag not in _HEADINGS and words_of(one)), None
    )
    if following is None:  # site builders set each paragraph in a box of its own
        boxes = islice(element.getparent().itersiblings(), _BOXES_BETWEEN)
        following = next((p for box in boxes for p in box.iter("p") if words_of(p)), None)
    if element.tag != "p" or following is None or following.tag != "p" or fold(told) == fold(text):
        return False
    if element.get("class") != following.get("class") or _is_emphasised(element, text):
        return False
    opening = fold(told.rstrip(_CUT_MARKS))
    if len(opening) > len(text):
        rest = opening.removeprefix(fold(text)).lstrip()
        return rest != opening and fold(words_of(following)).startswith(rest[:_MATCH_CHARS])
    return fold(text).startswith(opening) and _is_sentence(words_of(following))


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _MIN_WORDS and text.endswith(_SENTENCE_ENDS)


def _is_emphasised(element: Tree, text: str) -> bool:
    return any(
        len(words_of(part)) >= _EMPHASISED * len(text) for part in element.iter("strong", "b", "em", "i")
    )


def _near_title(
    titles: Sequence[Tree],
    is_wanted: Callable[[Tree], bool],
    *,
    within: int | None = None,
    at_most: int | None = None,
) -> Iterator[Tree]:
    """Wanted elements among the first `within` after each of these headings, `at_most` of each, in the order of the page."""
    seen: set[Tree] = set()
    for heading in titles:
        for element in islice(filter(is_wanted, islice(all_after(heading), within)), at_most):
            if element not in seen:
                seen.add(element)
                yield element


def _is_marked(element: Tree) -> bool:
    """True when its class or role says that it is the standfirst."""
    if element.tag not in _MARKED_TAGS:
        return False
    said = element.get("itemprop") in {"description", "alternativeHeadline"}
    if not said and not _calls_itself_standfirst(element.get("class") or ""):
        return False
    within = (one.get("itemprop") == "author" for one in element.iterancestors())
    return next(element.iterancestors(*_NOT_WITHIN), None) is None and not any(within)


@lru_cache(maxsize=4096)
def _calls_itself_standfirst(names: str) -> bool:
    told = _MARKED.search(names)
    if told is None or _OF_PERSON.search(names) is not None:
        return False
    return _OF_PICTURE.match(names[told.end() :].lstrip("-_")) is None


def _is_line(element: Tree) -> bool:
    return element.tag in {"p", "h2", "h3", "h4", "strong"} or (element.tag == "div" and len(element) == 0)


def with_title(body: Sequence[Block], title: str | None, standfirst: str | None) -> tuple[Block, ...]:
    """Title, standfirst, body.

    A title that the page breaks over several lines is told by them together.

    Headings of the body that repeat the title are left out, as a forum sets one above each message; a standfirst that stands in the body is marked
    there, one that the body lost is put under the title.
    """
    blocks = list(body)
    if title:
        for index, block in enumerate(blocks[:_NEAR]):
            if same_words(bare(block.text), title):
                blocks.pop(index)
                break
        else:
            del blocks[: _lines_of_title(blocks, title)]
        blocks = [block for block in blocks if not _repeats_title(block, title)]
    head = [Block(BlockKind.TITLE, title)] if title else []
    if standfirst and not _mark(blocks, standfirst):
        head.append(Block(BlockKind.STANDFIRST, standfirst))
    return (*head, *blocks)


def _lines_of_title(blocks: Sequence[Block], title: str) -> int:
    """How many of the first blocks are together the title; 0 when none are."""
    together = (" ".join(block.text for block in blocks[:count]) for count in range(2, _NEAR))
    return next((count for count, text in enumerate(together, start=2) if same_words(text, title)), 0)


def _repeats_title(block: Block, title: str) -> bool:
    return block.kind is BlockKind.HEADING and words(_REPLY.sub("", bare(block.text))) == words(title)


def from_title(body: Sequence[Block], title: str | None) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks from the title on, where it stands among the first; and those above it, the head of the page.

    Running text and what tells of a ruling stays wherever it stands; a page without running text is left as it is.
    """
    first = next((i for i, block in enumerate(body) if is_prose(block.text)), 0)
    lines = body[: min(first, _LINES_ABOVE)]
    titled = (i for i, block in enumerate(lines) if title and same_words(bare(block.text), title))
    index = next(titled, 0)
    above = tuple(block for block in body[:index] if not tells_of_ruling(block.text))
    return tuple(block for block in body if block not in above), above


def _mark(blocks: list[Block], standfirst: str) -> bool:
    """True when the blocks hold the standfirst; the block that is nothing else is marked."""
    folded = fold(standfirst)
    for index, block in enumerate(blocks):
        if same_words(block.text, standfirst):
            if index < _NEAR:
                blocks[index] = Block(BlockKind.STANDFIRST, block.text)
            return True
        text = fold(block.text)
        if folded[:_MATCH_CHARS] in text or folded[-_MATCH_CHARS:] in text:
            return True
    return False
