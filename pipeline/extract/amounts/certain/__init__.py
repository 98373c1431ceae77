"""Turns of phrase that leave no doubt what a sum is for; each has a name, and is asked before the scored model."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pipeline.extract.amounts.certain.asked import is_asked, is_in_column_of_awards, is_prayed
from pipeline.extract.amounts.certain.awards import is_granted_as_asked
from pipeline.extract.amounts.certain.costs import is_asked_costs, is_costs
from pipeline.extract.amounts.certain.dues import (
    is_asked_fine,
    is_asked_provision,
    is_fine,
    is_legal_maximum,
    is_price,
    is_proposed_fine,
    is_provision,
)
from pipeline.extract.amounts.certain.limits import (
    is_agreed_limit,
    is_asked_limit,
    is_award_moved,
    is_cap,
    is_expert_fee,
    is_insurance_limit,
    is_interest_base,
    is_rate,
    is_reckoned,
    is_statistic,
)
from pipeline.extract.amounts.certain.settlements import is_by_agreement, is_settled
from pipeline.extract.amounts.certain.told import (
    is_balance,
    is_given_back,
    is_offered,
    is_own_loss_sued_for,
    is_price_of_another,
    is_told_loss,
    is_year_result,
)
from pipeline.extract.amounts.certain.turns import IS_ASKED, OF, OTHER_HEADS, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading
from pipeline.extract.amounts.lexicon import LINK_LINE
from pipeline.extract.amounts.phrases import Phrase
from pipeline.sums import ASKED_LIMIT
from pipeline.text.patterns import pattern


class Rule(NamedTuple):
    name: str
    role: str
    holds: Callable[[Context, Reading], bool]


_LINK = pattern(LINK_LINE)
_LINK_LIST = Phrase(
    r"\b(?:articles? selectionnes?|a lire aussi|sur le meme sujet|articles? (?:similaires?|lies?))[^.]{0,40}:? *$"
)


def in_link_line(context: Context, _: Reading | None = None) -> bool:
    """True in a line that leads to another page, or in the list below a heading of such links."""
    line = context.line_text.strip()
    if _LINK.match(line):
        return True
    is_title = len(line) < 160 and not line.endswith((".", ";", ":", "!", "»"))
    return is_title and any(
        _LINK.fullmatch(above.strip(" :•-")) or _LINK_LIST.search(above) for above in context.lines_above
    )


_CONDEMNED_TO = Phrase(
    r"\bcondamn(?:e|ee|es|ees|ent|ait|aient|ant|er)\b(?P<who>[^;:]{0,220}?)(?:\b(?:a|de) (?:lui |leur |la |le |l')?(?:payer|verser|regler|rembourser|restituer)\b|\bau paiement\b"
    r"|\ba) ?[^;:€]{0,110}$"
)


def is_condemned(context: Context, reading: Reading) -> bool:
    """For "condamne X à payer à Y la somme de": not a fine, not costs, not in the mouth of a party."""
    if reading.stance != "condemns" or reading.act not in {"condemns", "infinitive"}:
        return False
    # "celle-ci dans la limite de sa franchise, à payer la somme de": what bounds the guarantor is no head of the sum.
    if reading.head_before in OTHER_HEADS and not (
        reading.head_before == "insurance" and _SUM_OF.search_end(context.before, 30)
    ):
        return False
    if reading.head_after in {"fine", "provision", "art700"} or "art700" in reading.heads_of_sentence:
        return False
    if _ALREADY.match(context.gap_after) or reading.head_after == "court_costs" or _is_beside_order(context):
        return False
    governed = f"{context.lead} {context.before}" if context.lead else context.before
    return bool(_CONDEMNED_TO.search(governed))


def _is_beside_order(context: Context) -> bool:
    """True for what an award is compared with, what is taken off it, and what tells why it is given."""
    gap = context.gap_before
    if _COMPARED.search_end(gap, 80) or _TAKEN_OFF.search_end(gap, 60):
        return True
    return context.previous is not None and bool(_WHY.search(gap))


_TAKEN_OFF = Phrase(
    r"\bsous deduction (?:d(?:e |')|d'une |de la |de sa )(?:somme|franchise|provision)[^.;\d]{0,40}$"
)
_WHY = Phrase(
    r"\b(?:considerant|estimant|jugeant|relevant|soulignant|rappelant|au motif|parce|alors)\b[^.;:]{0,160}\b(?:est|sont|etai(?:t|ent)|(?:s'elev|atteign|val|represent|cout)ai(?:t|ent)) ?(?:de|d'|a)? ?$"
)
"""For "a condamné X à payer 64 000 euros, considérant que la marge attendue était de 640 000 euros"."""


_ALREADY = Phrase(r" ?(?:deja|qui (?:lui|leur) (?:etai(?:t|ent)|avai(?:t|ent)))")
_SUM_OF = Phrase(r"\b(?:somme|sommes|celle) (?:de|d') ?$")
_COMPARED = Phrase(
    r"\b(?:deca|loin|dessous|lieu|contre|alors|quand|face aux?|commune mesure|moins que|plus que)\b"
)


_STATUTORY_AFTER = after(
    r"(?:(?:au titre|a titre|en application) )?(?:d'|de l'|de |pour l'|des )?(?:l')?(?:indemnites?|frais) (?:legales? )?forfaitaires? (?:legales? )?(?:de|pour(?: les)?|des|pour les frais de) (?:frais de )?recouvrement"
    r"|[^.;\d]{0,60}\b(?:article )?[ld]\W{0,2}441-(?:10|5|6)\b"
)
_STATUTORY_BEFORE = before(
    rf"\b(?:indemnites?|frais) (?:legales? )?forfaitaires? (?:legales? )?(?:de|pour(?: les)?|des) (?:frais de )?recouvrement(?: de (?:la|sa) creance)?[^.;\d]{{0,30}}?(?: {OF}|,(?: soit)?|:|\()",
    110,
)


def is_statutory(context: Context, reading: Reading) -> bool:
    """For the 40 euros that the law adds to every invoice paid late: a penalty that no judge weighs."""
    if context.surface.value != _RECOVERY or reading.stance in IS_ASKED:
        return False
    return _STATUTORY_AFTER(context, reading) or _STATUTORY_BEFORE(context, reading)


_RECOVERY = 40
"""Euros, by article D. 441-5 of the code de commerce. What many invoices make of it is a head like others."""


RULES: tuple[Rule, ...] = (
    Rule("link_to_another_page", "other", in_link_line),
    Rule("statutory_sum", "other", is_statutory),
    Rule(
        "share_capital",
        "other",
        before(rf"\bau capital(?: social| fixe| variable| minimum)?(?: {OF})?|capital social(?: est)? {OF}"),
    ),
    Rule(
        "periodic_penalty",
        "other",
        before(
            rf"\bastreintes?(?!(?: [a-z]+)? liquid)(?: [a-z]+){{0,2}}?(?: fixee)?(?:,)? {OF}|\bd'une astreinte de"
        ),
    ),
    Rule(
        "per_day_late",
        "other",
        after(
            r"(?:d'amende )?par (?:jour|semaine|mois) de retard|par infraction|par manquement|par jour et par"
        ),
    ),
    Rule(
        "vat_of_costs",
        "other",
        before(
            r"(?:dont|de) tva(?: de)?|frais de greffe(?: [a-z]+){0,3}? ?[:a]?(?: de)?|depens[^.;\n]{0,60}(?:liquides|taxes)[^.;\n]{0,40}"
            r"|depens\b[^.;\n\d]{0,40}\b(?:compris|comprenant|comprendront|incluant|dont)\b[^.;\n\d]{0,30}\bfrais (?:de |d')(?:constat|huissier|traduction|signification|commissaire)\b[^.;\n\d]{0,40}(?:de|d'|:)"
        ),
    ),
    Rule(
        "turnover",
        "other",
        before(rf"\bchiffre d'affaires(?: [a-z0-9]+){{0,4}}?,? (?:{OF}|etait de|s'eleve a)"),
    ),
    Rule("turnover", "other", is_year_result),
    Rule(
        "ransom",
        "other",
        before(
            rf"\brancon(?: [a-z]+){{0,2}}? {OF}|\brancon\b[^.;:\d€]{{0,60}}"
            r"|\b(?:attaquants?|pirates?|hackers?|cybercriminels?|maitres chanteurs|ranconneurs?)\b[^.;\d€]{0,40}(?:reclam|exige|demand)\w*[^.;\d€]{0,30}"
            r"|\b(?:reclam|exige|demand)\w*[^.;\d€]{0,30}\b(?:contre|en echange de) (?:(?:la )?remise |(?:la )?fourniture |l'envoi )?(?:d'une|de la|la|une) cle\b[^.;\d€]{0,110}",
            180,
        ),
    ),
    Rule("expert_fee", "other", is_expert_fee),
    Rule("interest_base", "other", is_interest_base),
    Rule("statistic", "other", is_statistic),
    Rule("rate", "other", is_rate),
    Rule("asked_in_so_many_words", "claimed", is_asked),
    Rule("asked_in_so_many_words", "claimed", is_own_loss_sued_for),
    Rule(
        "asked_provision",
        "claimed",
        is_asked_provision,
    ),
    Rule("provision", "provisional", is_provision),
    Rule("insurer_up_to", "other", is_insurance_limit),
    Rule(
        "insurance_limit",
        "other",
        before(
            rf"\b(?:franchise|plafond de garantie|plafond d'assurance)(?: [a-z]+){{0,3}}? ?(?:{OF}|\(|est limitee a)|\bgarantie(?! (?:d'actif et )?de passif)(?: [a-z']+){{0,3}}? (?:limitee|plafonnee) a"
        ),
    ),
    Rule("legal_maximum", "other", is_legal_maximum),
    Rule("fine_to_be_lowered", "claimed", is_asked_fine),
    Rule("fine_proposed", "other", is_proposed_fine),
    Rule("fine", "fine", is_fine),
    Rule("asked_costs", "claimed", is_asked_costs),
    Rule("costs", "costs_art700", is_costs),
    Rule("granted_as_asked", "award", is_granted_as_asked),
    Rule("column_of_awards", "award", is_in_column_of_awards),
    Rule("price_of_another", "other", is_price_of_another),
    Rule("price", "contract_price", is_price),
    Rule(ASKED_LIMIT, "claimed", is_asked_limit),
    Rule("agreed_limit", "liability_cap", is_agreed_limit),
    Rule("prayed", "claimed", is_prayed),
    Rule("award_moved", "award", is_award_moved),
    Rule("expert_reckons", "estimated_loss", is_reckoned),
    Rule("cap", "liability_cap", is_cap),
    Rule("given_back", "other", is_given_back),
    Rule("balance", "other", is_balance),
    Rule("settled", "settlement", is_settled),
    Rule("settlement", "settlement", is_by_agreement),
    Rule(
        "income",
        "other",
        before(
            rf"\b(?:salaires?|revenus?|remuneration|pension|rsa)(?: [a-z\[\]]+){{0,4}}? (?:d'un montant (?:mensuel )?)?{OF}"
        ),
    ),
    Rule("income", "other", after(r"(?:bruts?|nets?) (?:par mois|mensuels?|par an|annuels?)\b")),
    Rule(
        "deposit",
        "other",
        before(
            rf"\b(?:depot de garantie|apport)(?: (?:verse|conserve|initial|initiale|de garantie|en numeraire))? (?:d'un montant (?:total )?)?{OF}"
        ),
    ),
    Rule(
        "threshold",
        "other",
        before(
            r"\b(?:n'excedant pas|part superieure a|superieure?s? a(?: la difference de)?|inferieure?s? a)"
        ),
    ),
    Rule("condemned_to_pay", "award", is_condemned),
    Rule("told_loss", "estimated_loss", is_told_loss),
    Rule("offered", "other", is_offered),
)

RULE_NAMES = frozenset(rule.name for rule in RULES)
_BY_AN_AUTHORITY = Rule("condemned_by_authority", "fine", is_condemned)


def find_certain(context: Context, reading: Reading, *, of_authority: bool) -> Rule | None:
    """The first rule that holds for the sum, None when no turn of phrase settles it.

    `of_authority`: the page tells of an authority's decision, which makes people pay by way of fines only.
    """
    found = next((rule for rule in RULES if rule.holds(context, reading)), None)
    return _BY_AN_AUTHORITY if found and of_authority and found.holds is is_condemned else found
