"""What an award comes to by piece or by debtor, told beside it: the same money once more, no further award."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.amounts.contexts import Context
from pipeline.law import AmountRole
from pipeline.text.patterns import pattern

_AWARDS = frozenset({AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT})
_SAME_AS = pattern(r"\b(?:soit|a raison de)(?: environ| la somme de)? ?$")
_BY_PIECE = pattern(
    r" ?(?:ht |ttc )?(?:par|pour chaque|pour chacune? des) (?!ans?\b|annee|jour|mois|semaine|trimestre|heure|application|effet|arret|jugement|decision|les? |la |l'"
    r"|personne|passager|enfant|parent|copropri|salari|cliente?|foyer|voyageur|eleve|victime|heriti|associe|famille|adherent|abonne|menage|demandeu|demanderesse"
    r"|plaignant|requerant|epoux|societe|locataire|agent|membre|assure|participant|patient|habitant|couple|tete)"
)
"""A piece gets nothing; each of several persons does: "soit 400 euros par passager" is what everyone is awarded."""
_AMONG_DEBTORS = pattern(
    r"(?<!\bd')(?:\bentre (?:eux|elles|les (?:deux |trois )?(?:co-?debit|co-?oblig|condamne|responsable|constructeur)[a-z]*)|\bdans leurs rapports(?: entre (?:eux|elles)| internes| reciproques)?)\b"
    r"(?P<told>[^.;]{0,330})$"
)
_BEAR = pattern(
    r"\b(?:support(?:e|era|eront|ent|erait|eraient|eraient)|se (?:partag|repart)\w+|repartie?s?|la charge|assum(?:e|ent|era|eront))\b"
)


def find_told_beside(contexts: Sequence[Context], roles: Sequence[AmountRole]) -> Iterator[int]:
    """Sums read as awards that only say what another comes to: "18 000 euros, soit 2 000 euros par photographie"."""
    for index, context in enumerate(contexts):
        if roles[index] in _AWARDS and (_is_by_piece(context) or _is_share_of_debtor(context)):
            yield index


def _is_by_piece(context: Context) -> bool:
    is_same = context.previous is not None and _SAME_AS.search(context.gap_before[-40:])
    return bool(is_same and _BY_PIECE.match(context.gap_after))


def _is_share_of_debtor(context: Context) -> bool:
    """True for "entre eux, l'intégrateur supportera 75 % de la somme, soit 309 000 euros, et l'éditeur 103 000"."""
    among = _AMONG_DEBTORS.search(context.before)
    return among is not None and bool(_BEAR.search(among["told"]))
