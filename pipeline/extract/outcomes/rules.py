"""The words that tell how a case ended, as rules: a name, a phrase, whom it speaks for, how much it weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.text.hints import Needs, Places, load_hints
from pipeline.text.patterns import pattern


@dataclass(frozen=True)
class Rule:
    """`source` is searched in folded text. `grants`: it speaks for who asks, as far as nothing around it says otherwise."""

    name: str
    source: str
    weight: float
    grants: bool

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return pattern(self.source)

    @cached_property
    def needs(self) -> Needs:
        """Letters without which no match stands."""
        needs: Needs = load_hints()[self.name]
        return needs


def _rule(name: str, source: str, weight: float, *, grants: bool) -> Rule:
    return Rule(name, source, weight, grants)


RULES = (
    _rule(
        "condemned",
        r"\bcondamn(?:e|ent|ee?s?|a|ait|er|ant|ation)\b(?! (?:aux|a une amende|par))",
        1.0,
        grants=True,
    ),
    _rule(
        "must_pay",
        r"\b(?:devra|devront|va devoir|doit) (?:\w+ ){0,3}?(?:verser|payer|indemniser|dedommager|regler|rembourser|reparer)",
        1.0,
        grants=True,
    ),
    _rule(
        "found_right",
        r"\bfai(?:t|re|sant) (?:\w+ )?droit|\bdonn(?:e|ent|ait|er) (?:\w+ )?raison (?:a|au)\b|\bgain de cause|\bvictoire pour",
        1.2,
        grants=True,
    ),
    _rule(
        "at_fault",
        r"\b(?:manquement|inexecution) contractuel|n'(?:a|avait) pas (?:respecte|execute)\b|\ba (?:manque|engage sa responsabilite)|responsabilite[^.;]{0,40}\b(?:est|se trouve\w*|etait) engagee|une? (?:manquement|inexecution) des",
        0.6,
        grants=True,
    ),
    _rule(
        "contract_ended",
        r"\b(?:resolution|resiliation)\b[^.;]{0,60}\b(?:aux torts|prononcee|justifiee|fondee|validee)|\bvalide la resiliation|doit reparer|est fonde a obtenir|repond(?:re)? du dommage",
        0.6,
        grants=True,
    ),
    _rule(
        "fine_lowered",
        r"\b(?:ramen|redui|abaiss|diminu|annul)\w+\b[^.;]{0,80}\b(?:amende|sanction)",
        1.0,
        grants=True,
    ),
    _rule(
        "enjoined", r"\b(?:enjoint|enjoindre|interdit a|ordonne (?:a|de)|sous astreinte)\b", 0.5, grants=True
    ),
    _rule(
        "clause_applied",
        r"\b(?:appliqu\w+|application de) la clause (?:limitative|par laquelle)",
        0.6,
        grants=True,
    ),
    _rule(
        "obtained",
        r"\b(?:obtient|a obtenu|en a obtenu|alloue\w*(?=[^.;]{0,40}\d)|(?:est|sera|sont|lui|leur) alloue|accorde)\b",
        0.6,
        grants=True,
    ),
    _rule("turned_down", r"\bdeboute(?:e|s|es|r|nt)?\b", 1.2, grants=False),
    _rule(
        "claims_rejected",
        r"\b(?:rejet(?:te|e|ee|ees|es|tent|er|ait|ant)|ecarte)[\s,]+(?:[\w']+[\s,]+){0,7}?(?:toutes les demandes|les demandes|ses demandes|la demande|le recours|l'action|sa demande|son recours|la requete|les pretentions|l'ensemble des demandes)",
        1.2,
        grants=False,
    ),
    _rule(
        "claims_are_rejected",
        r"\b(?:demandes?|recours|pretentions|requete|action)\b[^.;]{0,40}\b(?:est|sont|a ete|ont ete|vient d'etre) (?:\w+ )?rejete",
        1.2,
        grants=False,
    ),
    _rule(
        "nothing_to_order",
        r"\bn'y (?:avoir|a) (?:\w+ )?(?:pas )?(?:\w+ )?lieu a (?:condamnation|refere|provision)|\bn'y a (?:donc )?pas lieu a",
        1.5,
        grants=False,
    ),
    _rule(
        "empty_hands",
        r"\b\bmains vides|n'(?:a|ont) (?:droit a rien|rien (?:accorde|obtenu|alloue))|n'obti(?:en|n)\w* (?:\w+ )?rien|repart\w* (?:sans rien|bredouille)|\bperd son proces|sans preuve[^.;]{0,40}pas (?:de|d')|n'est pas indemnise",
        1.5,
        grants=False,
    ),
    _rule(
        "no_success",
        r"\b(?:rejet de (?:sa|leur|la|son) (?:demande|requete|recours)|n'obtiendr\w+ pas|irrecevables?|n'a pas ete suivi|recours[^.;]{0,80}vient d'echouer|n'a pas obtenu|ne l'a pas suivi|donne raison a la cnil|confirme la sanction|valide la (?:condamnation|sanction)|l'a validee?|approuve les amendes|la demande est rejetee)",
        1.2,
        grants=False,
    ),
    _rule(
        "gives_back",
        r"\b(?:rembours|restitu)\w+ (?:a [^.;]{0,40})?(?:les sommes|l'indemnite|la provision|la somme|ce qu'(?:il|elle) a(?:vait)? (?:recu|percu))",
        1.2,
        grants=False,
    ),
    _rule(
        "dismissal_upheld",
        r"\b(?:avait|a|ait) (?:valablement )?pu (?:\w+ )?licencier|licenciement\b[^.;]{0,60}\b(?:etait|est|repos\w+) (?:\w+ ){0,2}(?:justifie|fonde|sur une faute)",
        1.2,
        grants=False,
    ),
    _rule(
        "whole_refused",
        r"\b(?:debout\w+|rejet\w+)\b[^.;]{0,60}\b(?:l'ensemble|toutes|totalite|integralite)\b[^.;]{0,30}\b(?:demandes|pretentions)",
        1.0,
        grants=False,
    ),
    _rule("cleared", r"\brelaxe\w*\b|\bmet\w* hors de cause\b|\bsuccombe\b", 1.0, grants=False),
)


def find_phrases(places: Places) -> Iterator[tuple[int, Rule, re.Match[str]]]:
    """The first match of each rule in each sentence, in the order of the text: (place of the sentence, rule, match)."""
    found = [(place, order, rule) for order, rule in enumerate(RULES) for place in places.where(rule.needs)]
    for place, _, rule in sorted(found, key=lambda one: one[:2]):
        match = rule.pattern.search(places.low, *places.sentences[place])
        if match:
            yield place, rule, match
