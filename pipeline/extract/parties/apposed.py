"""The nouns that stand beside a name and say what it is: "l'hébergeur Nuageo", "Valmorel, imprimeur à Dole", "édité par Agrisoft"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.parties.names.mention import Mention
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.text.patterns import pattern

NO_FILLER = r"(?!(?:des?|du|par|pour|sur|dans|avec|chez|que|qui|dont|une?|les|aux?|est|sont|contre|entre|selon|face|mais|ete|sans)\b)"
_BEFORE = pattern(
    r"(?:(?P<own>\b(?:son|sa|leur|notre)\s+)|\b[ld]'|\b(?:le|la|du|au|une?|cet?|cette)\s+)(?:anciene?n?e?\s+)?"
    rf"(?P<noun>[a-z-]{{4,}}|esn|ssii|pme)(?:\s+(?:de\s+|d'|en\s+|du\s+)[a-z-]{{3,}}){{0,2}}(?:\s+{NO_FILLER}[a-z-]{{3,}}){{0,2}}[ ]*(?P<comma>,?)[ ]*(?:(?:la|le|les)\s+|l')?(?:(?:societe|compagnie|entreprise|sas|sarl|sa)\s+)?[«\"]?[ ]*$"
)
_AFTER = pattern(
    r"(?:\s*\([^()\n]{0,60}\))?\s*[,(]\s*(?:(?P<one>une?\s+|alors\s+|jeune\s+|specialiste\s+)|(?P<the>(?:la|le|son|sa)\s+|l'))?(?:(?:ancien|grand|petite?|jeune|gros|modeste)n?e?\s+)?"
    r"(?P<noun>[a-z-]{4,})(?P<of>\s+(?:de\b|d'|du\b|des\b|en\b|a\b|specialis|base|install|[a-z]+(?:ais|ois|ien|ain|aise|oise|ienne|aine|ique)\b))?(?P<ends>\s*[,.;)])?"
)
_OFFICER_OF = pattern(
    r"\b(?P<noun>liquidateur|liquidatrice)(?:\s+(?:judiciaire|amiable))?\s+(?:de\s+la\s+|de\s+l'|du\s+|de\s+|d')(?:(?:societe|association|entreprise|sas|sarl|sa|sasu|eurl|snc|sci)\s+)?[«\"]?\s*$"
)
"""Who acts for an insolvent company: what "le liquidateur" asks, it asks."""
_MAKERS = {
    "edite": "editeur", "heberge": "hebergeur", "fabrique": "fabricant", "developpe": "developpeur", "distribue": "distributeur",
    "integre": "integrateur", "installe": "installateur", "infogere": "infogerant", "construit": "constructeur", "vendu": "vendeur",
    "imprime": "imprimeur",
}  # fmt: skip
_MADE_BY = pattern(
    rf"\b(?P<how>{'|'.join(_MAKERS)})e?s?\s+(?:et\s+[a-z]+s?\s+)?par\s+(?:(?:la\s+|le\s+)?(?:societe|entreprise|groupe|sas|sarl|sa)\s+|l[ae]\s+|l')?[«\"]?\s*$"
)
"""Who edits is the editor: "un logiciel édité par Agrisoft"."""
_CLOSED_OFF = pattern(r"\s*[»\"]?\s*[,.;)]")


def nouns_beside(low: str, mention: Mention) -> Iterator[str]:
    """The nouns in apposition to a name."""
    before = _BEFORE.search(low[max(0, mention.start - 70) : mention.start])
    officer = _OFFICER_OF.search(low, max(0, mention.start - 70), mention.start)
    if officer:
        yield officer["noun"]
    things = load_nouns().things
    if (
        before
        and before["noun"] not in things
        and (not before["comma"] or before["own"] or _CLOSED_OFF.match(low, mention.end))
    ):
        yield before["noun"]
    after = _AFTER.match(low, mention.end)
    if after and after["noun"] in things:
        return
    if after and (
        after["one"]
        or (is_agent(after["noun"]) and (after["of"] or after["ends"]))
        or (after["the"] and after["noun"] in load_nouns().provider | load_nouns().client)
    ):
        yield after["noun"]


def is_agent(noun: str) -> bool:
    """True for nouns of who does something: "loueur", "imprimerie"."""
    table = load_nouns()
    return (
        noun in table.provider
        or noun in table.client
        or noun in table.kinds
        or noun.endswith(("eur", "euse", "trice", "iste", "aire", "ier", "iere", "erie", "ant"))
    )


def maker_beside(low: str, mention: Mention) -> str | None:
    """What a participle makes of a name: "éditeur" for "un logiciel édité par Agrisoft"."""
    made = _MADE_BY.search(low, max(0, mention.start - 50), mention.start)
    return _MAKERS[made["how"]] if made else None
