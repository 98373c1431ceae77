"""Whether a court that a sentence names decides in it, or is only named for a decision that another court judges."""

from __future__ import annotations

from pipeline.text.patterns import pattern

# "l'arrêt de la", "le jugement du", "la décision par laquelle la": what another court did.
_OBJECT = pattern(
    r"(?:\b(?:arret|jugement|ordonnance|decision|deliberation|sentence|condamnation|sanction|amende|appreciation|analyse)s?\s+"
    r"(?:\w+\s+){0,2}?(?:de\s+la|du|de\s+l'|rendue?s?\s+par\s+(?:la|le|l'))"
    r"|\b(?:par|pour|a|contre|sur)\s+(?:laquelle|lequel)\s+(?:la|le|l')|\b(?:que|dont)\s+(?:la|le|l')|\bqu'(?:avait|a)\s+\w+\s+(?:la|le|l')"
    r"|\bcontre\s+(?:la|le|l'))\s*$"
)
_LOOK_BACK = 70


def is_object(folded: str, start: int) -> bool:
    """Whether the court at `start` is named for a decision that another one speaks of."""
    return _OBJECT.search(folded, max(0, start - _LOOK_BACK), start) is not None
