"""Who speaks and in what mood: the agents of a sum's clause, denials and conditionals, what follows it, what heads its passage."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading, find_acts, find_heads, read_sentence
from pipeline.extract.amounts.stems import Stems
from pipeline.text.patterns import pattern

AGENTS = {
    "court": r"tribunal|tribunaux|cours?\b(?! de)|cour d'appel|cour administrative|cour de cassation|juges?\b|magistrats?|juridictions?|arret\b|jugement|ordonnance|dispositif"
    r"|conseil de prud'hommes|conseil d'etat|prud'hommes|conseillers|chambre|president\b|haute juridiction|consulaires?|premiers juges",
    "authority": r"cnil|autorite|commission|amf\b|arcep|acpr|arcom|adlc|formation restreinte|college|rapporteur\w*|parquet|procureur|ministere public|ministre|prefet|regulateur|gendarme",
    "expert": r"expert\w*|rapport\b|sapiteur|technicien|consultant\b|commissaire aux comptes|huissier|laboratoire|economistes?|constat\b",
    "claimant": r"demandeurs?\b|demanderesses?|plaignante?s?|requerante?s?|victimes?|appelante?s?|clients?\b|clientes?\b|acheteurs?|acquereurs?|locataires?|salariee?s?|preneurs?|partie civile|parties civiles|abonnee?s?|consommateurs?|creanciere?",
    "defendant": r"defendeurs?|defenderesses?|intimee?s?\b|prestataires?|hebergeurs?|editeurs?|vendeurs?|vendeuse|bailleurs?|bailleresse|fournisseurs?|employeurs?|integrateurs?|infogerante?s?|prevenue?s?|debiteurs?",
    "insurer": r"assureurs?|compagnie|mutuelle|assurances?\b|police\b",
    "attacker": r"pirates?|attaquants?|assaillants?|hackers?|cybercriminels?|rancon\w*|escrocs?|fraudeurs?|voleurs?",
    "law": r"articles? [lrd]?\.? ?\d|loi\b|code\b|decret|bareme|reglement\b|directive|rgpd|texte\b|statuts?",
    "contract": r"contrats?\b|clauses?|conditions generales|avenant|bon de commande|convention|lettre de mission|stipul\w+|devis\b|marche\b",
    "pleading": r"conclusions|ecritures|assignation|requete\b|pretentions|demandes\b|pourvoi|moyen\b|memoire\b",
}
_AGENT = Stems(AGENTS)
_DENIAL = pattern(r"\b(?:ne|n'|pas|sans|ni|aucune?|jamais|non)\b")
_ONLY = pattern(r"\b(?:ne|n')[^.;:€]{0,40}\bque?\b|\bseulement\b")
_MOODS = {
    "conditional": pattern(r"\b[a-z]{2,}rai(?:t|ent)\b"),
    "pluperfect": pattern(r"\b(?:avai|etai)(?:t|ent)\b"),
    "perfect": pattern(r"\b(?:a|ont|est|sont) (?:[a-z]+ ){0,2}?[a-z]{2,}(?:e|ee|es|ees|i|u|is|it|ue|us|ues)\b"),
    "future": pattern(r"\b[a-z]{2,}[eivd]r(?:a|ont)\b"),
    "imperfect": pattern(r"\b(?!avai|etai)[a-z]{3,}ai(?:t|ent)\b"),
    "subjunctive": pattern(r"\b(?:soit|soient|fut|fussent)\b"),
}  # fmt: skip
REACH_OF_MOOD, REACH_AFTER = 90, 110
_PRONOUN = pattern(r"[^a-z]*(?:[a-z]+ ){0,3}?(?:elles?|ils?|celle-ci|celui-ci|ce dernier|cette derniere)\b")
DWARF, SMALL = 50, 10
LAST_LINE = 6
"""Later lines count as one: what follows a sum is not to change what it is for."""


def read_clauses(contexts: Sequence[Context], events: Sequence[Reading]) -> list[list[str]]:
    """What the clause of each sum says beyond its act and heads, and what stands around it."""
    values = sorted({context.surface.value for context in contexts})
    return [
        [
            *_agents(context, reading),
            *_mood(context, reading),
            *_after(context, reading),
            *_neighbours(contexts, events, index),
            *_worth(values, context.surface.value),
            *_heading(context.heading),
            *(f"act~{name}" for name in reading.acts),
            f"line={min(context.line, LAST_LINE)}",
            f"above={read_sentence(context.sentence_above).stance}",
        ]
        for index, (context, reading) in enumerate(zip(contexts, events, strict=True))
    ]


def _agents(context: Context, reading: Reading) -> list[str]:
    """Who stands before the sum: the last one named, the first one, and whoever the verb has for its subject."""
    governed = f"{context.lead} | {context.before}"
    agents = [(start, name) for name, start, _ in _AGENT.find(governed)]
    place = len(governed) - reading.distance if reading.act != "none" else len(governed)
    subject = next((name for start, name in reversed(agents) if start < place), "none")
    features = [
        f"agent<{agents[-1][1] if agents else 'none'}",
        f"agent1={agents[0][1] if agents else 'none'}",
        f"subject={subject}&act={reading.act}",
        f"subject={subject}&stance={reading.stance}",
    ]
    if subject == "none" and _PRONOUN.match(context.before):
        above = [name for name, _, _ in _AGENT.find(context.sentence_above)]
        features.append(f"pronoun={above[-1] if above else 'none'}&act={reading.act}")
    return features


def _mood(context: Context, reading: Reading) -> list[str]:
    """Tense and mood of the verbs beside the sum, what denies them, and whether it is quoted."""
    near = context.gap_before[-REACH_OF_MOOD:]
    features = [f"mood={name}" for name, one in _MOODS.items() if one.search(near)]
    said = "only" if _ONLY.search(near) else "denied" if _DENIAL.search(near) else ""
    if said:
        features += [said, f"{said}&stance={reading.stance}"]
    if context.before.count("«") > context.before.count("»"):
        features.append("quoted")
    return features


def _after(context: Context, reading: Reading) -> list[str]:
    """What is said of the sum behind it, up to the next one."""
    following = context.gap_after[:REACH_AFTER]
    then = next(find_acts(following), "none")
    agent = next((name for name, _, _ in _AGENT.find(following)), "none")
    features = [
        f"after={then}",
        f"after={then}&stance={reading.stance}",
        f"agent>{agent}",
        f"agent>{agent}&after={then}",
    ]
    if _DENIAL.search(following):
        features += ["denied_after", f"denied_after&stance={reading.stance}"]
    return features


def _neighbours(contexts: Sequence[Context], events: Sequence[Reading], index: int) -> list[str]:
    """What the sums beside it are for, where they stand in one sentence."""
    context, features = contexts[index], []
    if context.previous is not None:
        other, gap = events[context.previous], len(context.gap_before)
        near = "near" if gap < 40 else "mid" if gap < 110 else "far"
        own = "act" if events[index].has_own_act else "same"
        features += [
            f"prev:{near}&{own}",
            f"prev_head<{other.head_before}&{own}",
            f"prev_head>{other.head_after}&{own}",
        ]
    if index + 1 < len(contexts) and contexts[index + 1].previous == index:
        other = events[index + 1]
        features += ["next", f"next_head<{other.head_before}", f"next_head>{other.head_after}"]
    return features


def _worth(values: Sequence[Decimal], value: Decimal) -> list[str]:
    """How the sum compares with those of its page (`values`, rising), and how round it is."""
    features = [f"digits={min(len(f'{value:f}'.partition('.')[0].rstrip('0')), 5)}"]
    if len(values) > 1:
        top = values[-1]
        if value == top:
            features.append("largest")
        elif value * SMALL < top:
            features.append("dwarf" if value * DWARF < top else "small")
        features.append(f"rank{4 * bisect_left(values, value) // len(values)}")
    return features


@lru_cache(maxsize=256)
def _heading(heading: str) -> tuple[str, ...]:
    heads, acts = sorted(set(find_heads(heading))), sorted(set(find_acts(heading)))
    return (*(f"heading~{name}" for name in heads), *(f"heading_act~{name}" for name in acts))
