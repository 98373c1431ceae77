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
_ITEM = Phrase(
    r" *(?:[-•*·>–.|]|[a-h][.)]|\d{1,2}[.)])? *(?P<label>[a-z][a-z',()/ -]{3,90}?) ?: ?(?:la somme de )?$",
)
_NO_HEAD = Phrase(
    r"\b(?:article|depens|irrepetibles|franchise|provisions?|dedui\w+|deduction|imput\w+|dont|soit|totale?|sous-total|solde|reste|interets?|organismes?"
    r"|caisse|cpam|tiers payeurs?|creance|condamn\w+|rente|mensuel\w*|mois|an|limite|plafond|demande\w*|offre)\b"
)
_ENDS_ITEM = Phrase(r" ?(?:ttc|ht|bruts?|nets?)? ?[;,.]? *$")
_LONGEST_ITEM = 130
_LEAST, _MOST = Decimal("0.09"), Decimal("0.11")
"""Leave pay is a tenth of the wages that it goes with."""


def is_item_of_harm(context: Context) -> bool:
    """True for "- préjudice esthétique : 1 000 euros", "1 000 euros au titre des frais de relogement": a head of harm, no costs."""
    return _HARM_LABEL.search(context.gap_before) is not None or bool(_COSTS_OF_HARM.match(context.gap_after))


def is_labelled_item(context: Context) -> bool:
    """True for a sum that is all a list's item says of its label: "- frais divers : 2 160 euros"."""
    line, surface = context.line_text, context.surface.span
    label = _ITEM.match(context.gap_before)
    return (
        label is not None
        and context.gap_before.strip() == line.strip()[: len(context.gap_before.strip())]
        and len(line.strip()) < _LONGEST_ITEM + surface.end - surface.start
        and not _NO_HEAD.search(label["label"])
        and bool(_ENDS_ITEM.match(context.gap_after))
    )


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
