"""The words by which a sentence tells which court it speaks of: the one whose decision is told, or the one below it."""

from __future__ import annotations

from pipeline.text.patterns import pattern

LOWER_BENCH = pattern(
    r"\b(?:premiers? juges?|premiere instance|tribunal|tribunaux|jugement|ordonnance|prud'hommes|prud'homal)\b"
)
UPPER_BENCH = pattern(
    r"\b(?:cour|arret|en appel|d'appel|juridiction du second degre|conseillers|conseil d'etat|haute juridiction)\b"
)
BELOW_THE_HIGHEST = pattern(
    r"\b(?:cour (?:administrative )?d'appel|arret attaque|juges? (?:du fond|d'appel)|en appel|tribunal|tribunaux|jugement|premiers? juges?|premiere instance|prud'hom\w+|par (?:un )?arret du)\b"
)
HIGHEST = pattern(
    r"\b(?:cour de cassation|haute (?:juridiction|cour|assemblee)|chambre|pourvois?|conseil d'etat|cassation|cass(?:e|ee|er)|moyens?|censur\w+|recours)\b"
)
