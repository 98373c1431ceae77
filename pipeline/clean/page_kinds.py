"""Pages that are no article though the server said 200: challenges, login walls, errors, lists of links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from urllib.parse import urlsplit

from pipeline.clean.markup import Tree, shows_less_than, words_of
from pipeline.clean.metadata import metas
from pipeline.clean.refusals import NotADocument
from pipeline.clean.refused_words import (
    CHALLENGE_TITLE,
    CONSENT,
    CONSENT_TEXT,
    CONSENTS,
    ERROR,
    LOGIN,
    OF_LAW,
    PUT_OFF,
    QUOTED,
    SEARCH,
    STAMP,
    TO_VISITOR,
    TO_WAIT,
    TROUBLE,
)
from pipeline.documents import Block
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_CHALLENGE_MARK = pattern(
    r"cf-chl-|challenge-platform|_incapsula_resource|captcha-delivery\.com|px-captcha|g-recaptcha|h-captcha|hcaptcha\.com/captcha|turnstile|sec-if-cpt|awswaf\.com|captcha-container|anubis_challenge|activer? javascript|enable javascript and cookies",
    re.IGNORECASE,
)
_NEEDS_SCRIPT = pattern(
    r"(?:enable|activer|activez|necessite|requires?|without|sans) (?:le )?javascript|javascript (?:is required|est (?:requis|necessaire|desactive)|must be enabled|doit etre active)"
)
_SHELLS = "//body//*[@id='root' or @id='app' or @id='__next' or @id='__nuxt' or @id='___gatsby' or local-name()='app-root'][string-length(normalize-space(.)) < 40]"
"""The container of an application; it holds nothing, or that it is loading."""
_ELSEWHERE = pattern(r"\d+ ?[;,] ?url ?=", re.IGNORECASE)
_SHORT = 1500
_LITTLE = 700
_NEXT_TO_NOTHING = 200
_TEASERS = 6
_MAX_HEADING = 90
_HEADINGS = 2
_SPACES_OF_LABELS = 2
"""Up to these, words beside a text say nothing: a button, the name of a network or of the site."""
_SENTENCES = pattern(r"[.!…;\n]+(?:\s|$)|\n|, (?=(?:veuillez|merci|nous|reessayez)\b)")


def refuse(tree: Tree, markup: str, url: str, body: str) -> None:
    """Raise NotADocument when the page is surely no article. `body` is the text taken for the article.

    Where an article of some length was found the page is never refused for its words alone.
    """
    if len(body) < _SHORT:
        _refuse_short(tree, markup, body)
    if _is_home(url) or _is_list(tree, body):
        raise NotADocument("it is a home page or a list of articles")


def _refuse_short(tree: Tree, markup: str, body: str) -> None:
    headings = _headings(tree, body)
    is_little = len(body) < _LITTLE
    if _any(CHALLENGE_TITLE, headings) or (is_little and _is_challenge(tree, markup)):
        raise NotADocument("it is a bot challenge, not an article")
    if _any(ERROR, headings):
        raise NotADocument("it is an error page, though the server said 200")
    if _any(LOGIN, headings) and tree.xpath("//input[@type='password']"):
        raise NotADocument("it is a login page")
    if is_little:
        _refuse_little(tree, headings, body)


def _any(what: re.Pattern[str], headings: Sequence[str]) -> bool:
    return any(what.fullmatch(heading) for heading in headings)


def _refuse_little(tree: Tree, headings: Sequence[str], body: str) -> None:
    """What a page with hardly any text of its own may be."""
    asks = _any(CONSENT, headings) or CONSENT_TEXT.match(_without_heading(fold(body), headings))
    if asks and CONSENTS.search(words_of(tree)):
        raise NotADocument("it is a page that asks for consent to cookies")
    if excuses_itself(body):
        raise NotADocument("it is an error page in words of its own, though the server said 200")
    if _any(SEARCH, headings):
        raise NotADocument("it is a page of search results")
    if len(body) < _NEXT_TO_NOTHING and _is_shell(tree):
        raise NotADocument("it is an empty shell that needs JavaScript")
    if len(body) < _NEXT_TO_NOTHING and _leads_elsewhere(tree):
        raise NotADocument("it only leads to another page")


def excuses_itself(body: str) -> bool:
    """True of a short text in which a site tells its visitor of a trouble of its own, under whatever heading."""
    said = QUOTED.sub(" ", fold(body))
    return bool(TO_VISITOR.search(said) and TROUBLE.search(said) and not OF_LAW.search(said))


def refuse_put_off(kept: Sequence[Block], title: str | None) -> None:
    """Raise NotADocument when under the article's own title the page says no more than that it is not there for now.

    Read as an article, it would take back what the one before it told.
    """
    said = [fold(block.text) for block in kept if block.text != title]
    if sum(map(len, said)) > _NEXT_TO_NOTHING:
        return
    sentences = [
        one
        for text in said
        for part in _SENTENCES.split(STAMP.sub("\n", text))
        if (one := part.strip(" .!…:"))
    ]
    holds_off = [one for one in sentences if PUT_OFF.fullmatch(one)]
    others = [one for one in sentences if one not in holds_off and one.count(" ") > _SPACES_OF_LABELS]
    if holds_off and all(
        TO_WAIT.fullmatch(one) or TO_VISITOR.search(one) or TROUBLE.search(one) for one in others
    ):
        raise NotADocument("it is an error page in words of its own, under the title of the article")


def _without_heading(body: str, headings: Sequence[str]) -> str:
    """The text under the heading, where it stands above it."""
    return next((body[len(one) :] for one in headings if one and body.startswith(one)), body).lstrip(" .!:…")


def _leads_elsewhere(tree: Tree) -> bool:
    refreshes = (one for one in tree.iter("meta") if (one.get("http-equiv") or "").lower() == "refresh")
    return any(_ELSEWHERE.match((one.get("content") or "").strip()) for one in refreshes)


def _is_shell(tree: Tree) -> bool:
    """An application's empty container, or a line for those who have no scripts."""
    if not tree.xpath("//script"):
        return False
    without = " ".join(" ".join(part.itertext()) for part in tree.iter("noscript"))
    return bool(tree.xpath(_SHELLS)) or bool(_NEEDS_SCRIPT.search(fold(without)))


def _headings(tree: Tree, body: str) -> list[str]:
    """Folded title and first headings; where a page has none, what it says."""
    first = list(islice(tree.iter("h1"), _HEADINGS))
    if not first:
        first = list(islice(tree.iter("h2", "h3"), 1))  # old sites head their pages with a smaller one
    texts = [words_of(element) for element in (*islice(tree.iterfind("head/title"), 1), *first)]
    return [fold(text)[:_MAX_HEADING].strip(" .!…") for text in texts if text] or [fold(body)[:_MAX_HEADING]]


def _is_challenge(tree: Tree, markup: str) -> bool:
    return shows_less_than(_SHORT, tree) and bool(_CHALLENGE_MARK.search(markup))


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.hostname) and parts.path in {"", "/"} and not parts.query


def _is_list(tree: Tree, body: str) -> bool:
    """Many teasers, each a heading that is a link, and little text of its own."""
    if len(body) > _SHORT or "article" in metas(tree, "property").get("og:type", ()):
        return False
    # Most pages have too few of all these to be a list, which is seen without asking how they stand to one another.
    if next(islice(tree.iter("h2", "h3", "article"), _TEASERS - 1, None), None) is None:
        return False
    teasers = tree.xpath(
        "count(//main//*[self::h2 or self::h3][.//a or parent::a] | //article[.//*[self::h2 or self::h3]//a])"
    )
    return bool(teasers >= _TEASERS) and not _has_long_paragraph(tree)


def _has_long_paragraph(tree: Tree) -> bool:
    return any(len(words_of(p)) > _LITTLE for p in tree.xpath("//article//p | //main//p"))
