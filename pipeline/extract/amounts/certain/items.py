"""Items of an award that look like something else: costs of moving house that are a harm, leave pay of a few euros."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.phrases import Phrase
from pipeline.law import AmountRole
from pipeline.text.patterns import pattern

_HARM_LABEL = pattern(
    r"\b(?:prejudices?|souffrances|deficit|pertes?|incidence|dommages?|tierce personne|soins|indemnite|rappel|conges)\b(?![^;\d]*\b(?:article|irrepetibles|procedure|depens)\b)[^;\d\n]{0,60}: ?$"
)
_COSTS_OF_HARM = Phrase(
    r" ?(?:ttc |ht |chacune? )?(?:au titre|en remboursement|en reparation|a titre|pour)(?: d[eu]s?| les| l[ae]urs?| ses)? frais (?:d'|de |des )?"
    r"(?:relogement|demenagement|garde-meubles?|deplacement|transport|obseques|soins|medicaux|medecin|logement|reparation|remise en etat|stockage"
    r"|gardiennage|depannage|location|ressaisie|reconstitution|reprise|remplacement|hebergement|sejour|voyage|scolarite|formation|assistance"
    r"|optique|dentaires|pharmaceutiques|funeraires|restauration|recuperation)\b"
)
_OF_LEAVE = Phrase(
    r" ?(?:bruts? )?,? ?(?:(?:au titre|a titre)?(?: ?de| ?des| ?d'indemnite de| ?de l'indemnite de| ?du prorata de)|pour(?: les)?|correspondant aux) conges[ -]payes"
)
_LEAST, _MOST = Decimal("0.09"), Decimal("0.11")
"""Leave pay is a tenth of the wages that it goes with."""


def is_item_of_harm(context: Context) -> bool:
    """True for "- préjudice esthétique : 1 000 euros", "1 000 euros au titre des frais de relogement": a head of harm, no costs."""
    return _HARM_LABEL.search(context.gap_before) is not None or bool(_COSTS_OF_HARM.match(context.gap_after))


def find_leave_pay(contexts: Sequence[Context], roles: Sequence[AmountRole]) -> Iterator[int]:
    """Sums taken for nothing that are the tenth of the award before: "749,09 euros de prime, outre 74,91 euros de congés payés"."""
    for index, context in enumerate(contexts):
        wages = context.previous
        if wages is None or roles[index] is not AmountRole.OTHER or roles[wages] is not AmountRole.AWARDED:
            continue
        whole = contexts[wages].surface.value
        is_tenth = whole * _LEAST <= context.surface.value <= whole * _MOST
        if is_tenth and _OF_LEAVE.match(context.gap_after):
            yield index
