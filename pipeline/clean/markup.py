"""HTML to a tree, guarded: what is empty, binary, too large or too deep is refused before it is parsed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pipeline.clean.charset import decode, repair, unescape_twice, wide_encoding
from pipeline.clean.refusals import NotADocument
from pipeline.text.patterns import pattern

Tree = Any
"""An `lxml.html` element; lxml has no types of its own."""

MAX_BYTES = 8_000_000
MAX_DEPTH = 400
_MAGIC = {
    b"%PDF": "a PDF file", b"PK\x03\x04": "a ZIP file", b"\x1f\x8b": "gzip data", b"GIF8": "a GIF image",
    b"\x89PNG": "a PNG image", b"\xff\xd8\xff": "a JPEG image", b"RIFF": "a media file", b"\x00\x00\x01\x00": "an icon",
}  # fmt: skip
_TEXTUAL = pattern(r"^\s*(?:text/(?:html|plain|xml)|application/(?:xhtml\+xml|xml)|\s*$)", re.IGNORECASE)
_TAG = pattern(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
_RAW = pattern(r"<(script|style)\b[^>]*>.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
# Elements without an end tag, or whose end tag HTML lets out: they do not nest.
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option tbody thead tfoot"
    " colgroup optgroup html body head".split()
)
_FEED = pattern(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|urlset|sitemapindex|rdf:RDF|opml)[\s>]", re.DOTALL
)
_JSON = pattern(r"\s*(?:\{\s*\"[^\"]*\"\s*:|\[\s*[\[{\"])")
_HEAD = 2000
_ENDED = pattern(r"</\s*(?:html|body)\s*>\s*(?:<!--.*)?$", re.DOTALL | re.IGNORECASE)
_LAST = 40
_NUL_SHARE = 0.001
_CONTROL = bytes((0, 1, 2, 3, 4, 5, 6, 14, 15, 16))
_WIDE_TAG = re.compile(rb"\s*(?:<\0|\0<)")
_UNSHOWN = ("script", "style", "noscript", "template")


def to_text(page: str | bytes, content_type: str | None = None) -> str:
    """The markup as text. Raises NotADocument for what is empty, binary, no HTML by its type, or too large."""
    if content_type is not None and not _TEXTUAL.match(content_type):
        raise NotADocument(f"it is {content_type.split(';', maxsplit=1)[0].strip()}, not a page")
    if len(page) > MAX_BYTES:
        raise NotADocument(f"it has {len(page)} bytes, {MAX_BYTES} are allowed")
    if isinstance(page, bytes):
        _refuse_binary(page)
        page = decode(page, content_type)
    else:
        _refuse_binary(page[:65536].encode("utf-8", "replace"))
        page = repair(page)
    if not page.strip().strip("\x00"):
        raise NotADocument("it is empty")
    if _FEED.match(page):
        raise NotADocument("it is a feed or a sitemap, not a page")
    if _JSON.match(page) and "<html" not in page[:_HEAD].lower():
        raise NotADocument("it is JSON, not a page")
    # Some systems write an accented letter as two characters.
    return unicodedata.normalize("NFC", unescape_twice(page.replace("\x00", "")))


def _refuse_binary(body: bytes) -> None:
    for magic, name in _MAGIC.items():
        if body.startswith(magic):
            raise NotADocument(f"it is {name}, not a page")
    sample = body[:65536]
    if not any(code in sample for code in _CONTROL):  # most pages have none, which is seen at once
        return
    if body.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(body):
        return
    if _WIDE_TAG.match(body):
        raise NotADocument("its letters are two bytes wide, in no encoding that could be told")
    control = len(sample) - len(sample.translate(None, _CONTROL))
    if control > 2 + len(sample) * _NUL_SHARE:
        raise NotADocument("it is binary data, not a page")


def depth(markup: str) -> int:
    """How deep elements nest, without parsing; stops counting once MAX_DEPTH is passed."""
    deepest = level = 0
    for closes, name, empty in _TAG.findall(_RAW.sub("", markup)):
        if empty or name.lower() in _FLAT:
            continue
        level = max(0, level - 1) if closes else level + 1
        if level > deepest:
            deepest = level
            if deepest > MAX_DEPTH:
                break
    return deepest


def parse(markup: str) -> Tree:
    """The root element of the page. Raises NotADocument when it nests too deep or holds no element."""
    import lxml.etree
    import lxml.html

    parser = lxml.etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # Every element of one class: lxml.html's own parser asks Python for the class of each.
    parser.set_element_class_lookup(lxml.etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement))
    try:
        tree = lxml.html.document_fromstring(_encodable(markup), parser=parser)
    except (lxml.etree.ParserError, ValueError) as error:
        raise NotADocument("it holds no element that could be read") from error
    if tree is None or not len(tree):
        raise NotADocument("it holds no element that could be read")
    # The parser gives up at a depth of its own, without recursion; only then is it worth counting how deep it goes.
    if _gave_up(parser) and depth(markup) > MAX_DEPTH:
        raise NotADocument(f"its elements nest more than {MAX_DEPTH} deep")
    for template in list(tree.iter("template")):  # scripts make parts from them; extractors read them
        if template.get("shadowrootmode") is None and template.getparent() is not None:
            template.drop_tree()
    return tree


def _gave_up(parser: Any) -> bool:
    return any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log.filter_from_fatals())


def _encodable(markup: str) -> bytes:
    return markup.encode("utf-8", "replace")


def looks_cut(markup: str) -> bool:
    """True when the page breaks off in a tag or has neither `</body>` nor `</html>` though it opens them."""
    if markup[-_LAST:].rstrip().endswith("</html>"):  # as most pages do
        return False
    low = markup[:5000].lower()
    opened = "<body" in low or "<html" in low
    return opened and not _ENDED.search(markup[-2000:]) and "</body" not in markup[-200_000:].lower()


def take_out(element: Tree) -> bool:
    """Take an element and what it holds out of the page; False where it was taken out before."""
    if element.getparent() is None:
        return False
    element.drop_tree()
    return True


def called(tree: Tree, *parts: str) -> list[Tree]:
    """The elements, in the order of the page, whose class holds one of these; few do, and libxml2 finds them at once."""
    held = " or ".join(f"contains(., '{part}')" for part in parts)
    found: list[Tree] = tree.xpath(f"//@class[{held}]/..")  # two thirds quicker than asking each element
    return found


def words_of(element: Tree) -> str:
    """All text within `element` on one line, scripts and styles left out."""
    if next(element.iterancestors(*_UNSHOWN), None) is not None:
        return ""
    if not len(element):
        return "" if element.tag in _UNSHOWN else " ".join((element.text or "").split())
    return " ".join(" ".join(_shown(element)).split())


def shows_less_than(letters: int, element: Tree) -> bool:
    """True when `words_of(element)` has fewer letters; ends as soon as it has seen that many."""
    seen = -1  # there is a space between two words, and none after the last
    for text in _shown(element):
        seen += sum(len(word) + 1 for word in text.split())
        if seen >= letters:
            return False
    return True


def _shown(element: Tree) -> Iterator[str]:
    if element.tag in _UNSHOWN:
        return
    if element.text:
        yield element.text
    for child in element:
        yield from _shown(child)
        if child.tail:
            yield child.tail
