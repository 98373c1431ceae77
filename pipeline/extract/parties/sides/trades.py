"""Who provides and who buys, and which of the two sued: what the trades of names add to what is said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.extract.parties.claims import OPPOSITE, Side
from pipeline.extract.parties.nouns import CLIENT, PROVIDER
from pipeline.extract.parties.prose import Evidence, Prose
from pipeline.text.patterns import pattern

TRADE = frozenset(
    "contracted contracted_to its_client named_client bought client_of its_provider is_provider named_provider charged entrusted_to serves "
    "serves_its_it served_by is_client client_first client_first_apposed its_machines its_data has_client in_it_trade charged_to licensed licensed_to".split()
)
"""Rules that tell who buys and who provides, whoever sues."""
TRANSACTIONS = TRADE - {"is_provider", "its_machines", "its_data"}
"""Those that speak of the two at once: surer than a noun beside one."""
_EDITOR_SUES = pattern(
    r"\bcontrefa|\bparasit|\baudits?\s+de\s+licences?|\bimpayee?s?\b|\bfactures?\s+restee?s|\bdenigre|\bpirat\w+\s+(?:\w+\s+)?logiciel"
)
_USUAL, _UNUSUAL = 2.0, -0.5


def by_trade(prose: Prose, evidence: Sequence[Evidence]) -> list[Evidence]:
    """`evidence`, what tells only of trades turned round where the text shows that the provider sued."""
    if provider_is_sued(prose, evidence):
        return list(evidence)
    return [
        item._replace(side=OPPOSITE.get(item.side, item.side)) if item.rule in TRADE else item
        for item in evidence
    ]


def provider_is_sued(prose: Prose, evidence: Sequence[Evidence]) -> bool:
    """As most often, unless what is said of providers and of buyers shows the contrary."""
    buys: dict[str, float] = defaultdict(float, {CLIENT: 3.0, PROVIDER: -3.0})
    for name, is_client, weight in prose.trades:
        buys[name] += weight if is_client else -weight
    sued = _UNUSUAL if _EDITOR_SUES.search(prose.low) else _USUAL
    for item in evidence:
        trade = buys.get(item.mention.name, 0.0)
        if item.rule not in TRADE and trade and item.side in OPPOSITE:
            claims = item.side is Side.CLAIMANT
            sued += item.weight if claims == (trade > 0) else -item.weight
    return sued >= 0
