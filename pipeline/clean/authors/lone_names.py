"""Names that stand alone, and what stands next to them that tells whose they are."""

from __future__ import annotations

from pipeline.clean.boilerplate.section_headings import CONTACT_HEADING
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.clean.people import is_person, opens_with_trade
from pipeline.text.spaces import fold

LINES = frozenset({"p", "div", "span", "small", "em", "strong", "li", "h2", "h3", "h4"})


def stands_before_address(element: Tree) -> bool:
    """True for a name in bold with an address to write to right after it, as archives of mailing lists print the sender."""
    following = element.getnext() if element.tag in {"b", "strong"} else None
    return following is not None and (following.get("href") or "").startswith("mailto:")


def stands_over_trade(element: Tree) -> bool:
    """True for a name alone on a line, and on the next one what she is: "Avocate associée"; under "Votre contact" stands whom to call."""
    following = element.getnext() if element.tag in LINES and not len(element) else None
    if following is None or len(following) or not is_person(one_line(element.text or "")):
        return False
    return opens_with_trade((following.text or "").lstrip()) and not _stands_under_contact(element)


def _stands_under_contact(element: Tree) -> bool:
    heading = element.getprevious()
    said = fold(one_line(heading.text or "")) if heading is not None else ""
    return CONTACT_HEADING.regex.fullmatch(said) is not None
