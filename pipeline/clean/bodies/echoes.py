"""What a page says twice in boxes of their own: sentences pulled out in large letters, messages that others quote; and who wrote each message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.clean.markup import Tree, called, take_out, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_PULLED = pattern(r"pull[_-]?quote|(?<![a-z])exergue(?![a-z])")
_BOXES = frozenset({"blockquote", "aside", "figure", "div", "p"})
_PROFILES = frozenset({"div", "aside", "dl", "td"})
_QUOTES_MESSAGE = pattern(r".{1,40} (?:a ecrit|a dit|ecrivait|wrote) ?:")
_PROFILE = pattern(
    r"(?<![a-z])(?:post[_-]?profile|postprofile|message-user|user-?info|poster-?info)(?![a-z])"
)
"""What systems of forums call the box with the name and the rank of who wrote a message."""
_MARKS = " «»“”\"'.…"
_LEAST_MESSAGES = 2


def drop_pull_quotes(tree: Tree) -> list[Tree]:
    """Take out, and give, what calls itself pulled out of the text and does stand in it."""
    named = called(tree, "pull", "exergue")
    pulled = [one for one in named if one.tag in _BOXES and _PULLED.search(one.get("class"))]
    return _told_twice(tree, ((one, words_of(one)) for one in pulled)) if pulled else []


def drop_quoted_messages(tree: Tree) -> list[Tree]:
    """Take out, and give, what a message quotes of another one of the page: "Jeanne a écrit :" stands over it."""
    quoted = [one for one in tree.iter("blockquote") if _whose(one)]
    said = ((one, words_of(one).removeprefix(_whose(one))) for one in quoted)
    return _told_twice(tree, said) if quoted else []


def _whose(quoted: Tree) -> str:
    """The line that says whose the message is; "" where none does."""
    first = next((one for one in quoted.iter("cite", "div", "p") if (one.text or "").strip()), None)
    said = words_of(first) if first is not None and len(first) == 0 else ""
    return said if _QUOTES_MESSAGE.fullmatch(fold(said)) else ""


def _told_twice(tree: Tree, said: Iterator[tuple[Tree, str]]) -> list[Tree]:
    of_page = fold(words_of(tree))
    twice = [one for one, words in said if (key := fold(words).strip(_MARKS)) and of_page.count(key) > 1]
    return [one for one in twice if take_out(one)]


def drop_profiles(tree: Tree) -> list[Tree]:
    """Take out, and give, the boxes that name who wrote each of several messages."""
    named = called(tree, "post", "user")
    boxes = [one for one in named if one.tag in _PROFILES and _PROFILE.search(one.get("class"))]
    names = Counter(one.get("class") for one in boxes)
    return [one for one in boxes if names[one.get("class")] >= _LEAST_MESSAGES and take_out(one)]
