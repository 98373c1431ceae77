"""Texts that tell of no decision taken: of a case still to be judged, of people who met to speak of the law."""

from __future__ import annotations

from pipeline.text.patterns import pattern

LEAD = 450
"""How far behind the title a lead reaches, in characters."""

_PENDING = pattern(
    r"\baucune\s+(?:decision|condamnation)\s+n'a\s+(?:encore\s+|a\s+ce\s+jour\s+|pour\s+l'heure\s+)?ete\s+(?:rendue|prononcee)"
    r"|\bn'(?:a|ont)\s+pas\s+encore\s+(?:ete\s+)?(?:rendu|tranche|statue|juge|plaide|examine)|\breste\s+a\s+(?:juger|trancher|plaider)"
    r"|\b(?:assigne|assignent|poursuit|poursuivent|attaque|attaquent|reclame|reclament)\b[^.;\n]{0,90}\b(?:devant|en\s+justice|au\s+tribunal)\b"
    r"|\b(?:vient|viennent)\s+(?:d'assigner|d'attaquer|de\s+saisir|de\s+poursuivre|d'introduire)\b"
    r"|\b(?:a|ont)\s+(?:assigne|saisi\s+(?:le|la)|introduit|depose\s+plainte|porte\s+plainte)\b"
    r"|\baudience\b[^.;\n]{0,50}\b(?:prevue|fixee|programmee|attendue|aura\s+lieu|se\s+tiendra)|\bsera\s+(?:plaidee?|jugee?|examinee?|tranchee?)\b"
    r"|\b(?:le|un)\s+(?:jugement|delibere|verdict)\s+(?:est\s+attendu|sera\s+rendu|n'est\s+pas\s+attendu)|\brendra\s+(?:sa|son)\s+(?:decision|jugement)"
)


def is_pending(folded: str) -> bool:
    """Whether a text tells of a case that was brought and not judged yet; that it may also tell of one judged says nothing."""
    return _PENDING.search(folded) is not None


_GATHERING = pattern(
    r"\b(?:colloque|table\s+ronde|seminaire|journee\s+d'etudes?|webinaire|conference-debat|proposition\s+de\s+loi|projet\s+de\s+loi)\b"
)


def is_gathering(folded: str, head: int) -> bool:
    """Whether title and lead tell of people who met to speak of the law, or to make one."""
    return _GATHERING.search(folded, 0, head + LEAD) is not None
