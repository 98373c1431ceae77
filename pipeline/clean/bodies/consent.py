"""Dialogs that ask for consent to cookies: on a page with little text they are most of it, and are taken for its article."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.clean.bodies.walk import spoken
from pipeline.clean.markup import Tree, take_out
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_DIALOG = pattern(
    r"(?:^|[\s_-])(?:tarteaucitron|didomi|axeptio|onetrust|cybotcookiebot|cmplz|orejime|klaro|usercentrics|evidon|truste|moove_gdpr|sp_message|cc-window|cky-consent"
    r"|cookies?[_-]?(?:banner|bandeau|notice|bar|wall|consent|modal|popup|law|layer|policy-popup|info|dialog)"
    r"|(?:consent|gdpr|rgpd)[_-]?(?:banner|bandeau|box|modal|popup|container|manager|ui|root|wrapper|dialog|layer|notice))",
    re.IGNORECASE,
)
"""How consent managers, and sites that write their own, call the element; what hangs on to the word is theirs too."""
_WORDS = ("tarte", "didomi", "axeptio", "trust", "cookie", "cmplz", "orejime", "klaro", "centrics", "evidon", "gdpr", "rgpd", "sp_message", "cc-", "cky-", "consent")  # fmt: skip
_HOLDERS = ("div", "section", "aside", "dialog", "form")
_ASKS = pattern(r"cookie|traceurs?\b|consent|vie privee|donnees personnelles|privacy|personal data")
_OPENING = 400
_OF_PAGE = ("h1", "main", "article")


def drop_consent_dialogs(tree: Tree) -> list[Tree]:
    """Take them out of a page that has a title elsewhere, and give them; a page that is nothing else is told by other signs."""
    dialogs = [element for element in tree.iter(*_HOLDERS) if _is_dialog(element)]
    if not dialogs or next(tree.iter("h1"), None) is None:
        return []
    return [dialog for dialog in dialogs if _asks_for_consent(dialog) and take_out(dialog)]


def _asks_for_consent(dialog: Tree) -> bool:
    """True when its first words do; what is called so may be a wrapper of the whole page."""
    if next(dialog.iter(*_OF_PAGE), None) is not None:
        return False
    opening = ""
    for text in spoken(dialog):
        opening += text
        if len(opening) > _OPENING:
            break
    return _ASKS.search(fold(opening)) is not None


def _is_dialog(element: Tree) -> bool:
    called, known_as = element.get("class"), element.get("id")
    if not (called or known_as):
        return False
    return _is_called_dialog(f"{called or ''} {known_as or ''}")


@lru_cache(maxsize=4096)
def _is_called_dialog(names: str) -> bool:
    """Asked once of each name: a site gives the same ones to many elements."""
    low = names.lower()
    return any(word in low for word in _WORDS) and _DIALOG.search(low) is not None
