"""Rows of a ruling's heading, which look like menus: "X SA - Demandeur - représentée par Me Y", "Pôle 5 - Chambre 11"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from pipeline.clean.boilerplate.seen import Seen
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_FORMS = r"(?:s\.?a\.?(?:s\.?(?:u\.?)?|r\.?l\.?)?|s\.?c\.?i\.?|s\.?n\.?c\.?|e\.?u\.?r\.?l\.?|g\.?i\.?e\.?)"
_CAPTION = pattern(
    # who stands on which side, alone or with what is said of it; "Demandeurs d'emploi" heads a menu
    r"(?:(?:le|la|les) )?(?:demandeu?r|demanderesse|defendeu?r|defenderesse|appelant|intime|requerant|prevenu|plaignant|intervenant|mise? en cause|partie civile)"
    r"(?:\(?e?s?\)?)*(?= ?:| ?$| (?:principal|incident|volontaire|force|au pourvoi|a la cassation|a l'instance))"
    # who speaks for it, and whether it came
    r"|(?:represente|assiste|comparant|non comparant|plaidant|present|absent|defaillant)(?:\(?e?s?\)?)*(?: (?:par|de)\b.*)?$|avocats?(?:\(s\))? ?:|ayant pour (?:avocat|conseil)"
    r"|(?:me|maitre|scp|selarl|selas|aarpi|m\.|mm\.|mme|mmes|mlle|monsieur|madame) \S"
    rf"|(?:la |l')?(?:{_FORMS}|societe|association|commune de|syndicat) (?!civile|anonyme|par actions)\S|.+ {_FORMS}$"
    # which bench, when, under which number
    r"|pole \d|(?:\d+(?:e|eme|ere|re) )?(?:chambre|ch\.|section|formation) (?:[a-z\d]|\d[\d-]*)$|\d+(?:e|eme|ere|re) (?:chambre|ch|section)\b"
    r"|(?:minute|r\.?g\.?|n°|no|repertoire)[ :]*(?:n°|general)? ?\S*\d|audience (?:publique|du|solennelle)|lecture (?:du|le)\b|(?:arret|jugement|ordonnance) (?:du|n°|au fond)"
    r"|(?:greffi|presid|conseill|rapporteu?r|juge)\w*(?: (?:public|rapporteur|de chambre|consulaire))?$|cassation (?:partielle|sans renvoi|totale)|publie au bulletin|inedit$"
)
_WAY_THROUGH_SITE = pattern(
    r"(?:-? ?vous etes ici|accueil|home|retour|recherche|actualites?|blog|bases?|jurisprudences?|decisions?)\b"
)
_PARTS = pattern(r" *[|·›>] *| +[/-] +|  +|\t+")


class Captions:
    """What the prose of one ruling tells of the short rows above and below it."""

    def __init__(self, blocks: Sequence[Seen]) -> None:
        self._blocks = blocks

    def holds(self, block: Seen) -> bool:
        """Whether `block` is a row of the ruling's heading: one of its parts is worded so, or most of them are names that the ruling repeats."""
        plain = block.text.replace("–", "-").replace("—", "-")
        parts = [part.strip() for part in _PARTS.split(plain) if part.strip()]
        if not parts or _WAY_THROUGH_SITE.match(fold(parts[0])):
            return False
        named = sum(self._names(part) for part in parts)
        return any(_CAPTION.match(fold(part)) for part in parts) or (named > 1 and 2 * named >= len(parts))

    def _names(self, part: str) -> bool:
        """True for words with a capital that stand in the prose as well."""
        return part[:1].isupper() and part in self._prose

    @cached_property
    def _prose(self) -> str:
        return "\n".join(block.text for block in self._blocks if block.is_prose or block.tells_of_ruling)
