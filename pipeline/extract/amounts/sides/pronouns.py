"""Who pays whom where pronouns say so: "l'a condamnée à lui payer", "et lui verser", "à Y, qui devra elle-même lui régler"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.sides import Mention, Sides
from pipeline.law import Party, PartyKind
from pipeline.text.patterns import pattern

Names = tuple[str | None, str | None]
_PAY = r"(?:payer|verser|regler|rembourser|restituer|rendre)"
_WILL_PAY = r"(?:versera|paiera|reglera|remboursera|restituera|rendra)"
_MUST = r"(?:devra|doit|est (?:[a-z]+ ){0,2}?condamnee? a|est tenue? de|sera (?:[a-z]+ ){0,2}?condamnee? a)"
_CALLED = r"(?:la |le |l'|les |son |sa )?(?:societe |sas |sarl |sa |association |compagnie )?"
_LOSES = pattern(r"\bdebout(?:e|ent|ant|er)(?:, [^,;.]{2,40},)? (?:[a-z]+ ){0,2}?" + _CALLED + "$")
_LOST = pattern(r"[ ,]{1,2}(?:a|avait|est|sera|fut) (?:[a-z]+ ){0,3}?deboutee?\b")
_HAS_LOST_IT = pattern(r"\bl'(?:a|avait|ayant) (?:[a-z]+ ){0,3}?deboutee?\b")
_ASKED = pattern(
    r",?(?: qui)? (?:demandait|reclamait|reprochait|poursuivait|accusait|sollicitait|avait (?:[a-z]+ )?(?:assigne|poursuivi|saisi|attaque))\b"
)
_COURT = pattern(r"\b(?:cour|tribunal|conseil de prud'hommes)\b")
_WHOM_IT_CONDEMNS = pattern(
    rf", qu'(?:il|elle)s? (?:a |ont )?condamne(?:nt|e|es)?\b[^;:\d]{{0,20}}(?:, [^,;]{{2,30}}, ?)?[^;:\d]{{0,20}}a lui {_PAY}\b[^.;:\d]{{0,60}}$"
)
_HAS_TO_PAY_IT = pattern(
    rf"\b(?:l'(?:a|avait|ayant) (?:[a-z]+ ){{0,4}}?condamnee?|(?:et|ensuite|donc|puis|en outre|egalement) l[ae] condamne(?:nt)?)\b[^.;:\d]{{0,60}}?\ba lui {_PAY}\b[^;:\d]{{0,160}}$"
)
_AND_PAY_IT = pattern(
    rf"(?P<to>[^.;:\d]{{0,140}}?)\b(?:et|ainsi qu[e']|puis|mais aussi) ?(?:[a-z]+ ){{0,2}}?(?:(?:a |d'|de )?lui {_PAY}|lui {_WILL_PAY})\b[^.;:\d]{{0,90}}$"
)
_BUT_MUST_PAY_IT = pattern(
    rf"[^.;:\d]{{0,120}}?\b(?:mais|et|toutefois|cependant) (?:elle |il )?{_MUST} (?:[a-z-]+ ){{0,3}}?lui {_PAY}\b[^.;:\d]{{0,60}}$"
)
_GETS = pattern(r"\b(?:obtien\w+|obten\w+|recoi\w+|recev\w+|percoi\w+|percev\w+)\b[^;.]{0,60}$")
_THE_LATTER = pattern(
    rf" *(?:celle-ci|celui-ci|cette derniere|ce dernier) (?:{_MUST} [^.;:\d]{{0,40}}?\b{_PAY}|{_WILL_PAY})\b[^.;:\d]{{0,60}}$"
)
_TO_SOMEBODY = pattern(
    r" ?(?:au|aux|a (?:la|le|les|l'|un|une|m|mme)\b|a (?:son|sa|ses) (?!adversaires?|contradicteur))(?! titre)"
)
_NEW_DEBTOR = pattern(r"\b(?:condamn\w+|devra|doit|est|sera|ont|avait)\b")
_WHO_MUST = pattern(
    rf", (?:qui|laquelle|lequel) (?:{_MUST}[^.;:\d]{{0,40}}?\b{_PAY}|(?:lui )?{_WILL_PAY})\b[^.;:\d]{{0,60}}$"
)
_MUST_PAY_IT = pattern(rf" (?:{_MUST} (?:[a-z-]+ ){{0,3}}?lui {_PAY}|lui {_WILL_PAY})\b[^.;:\d]{{0,60}}$")
_TO_PAY = pattern(rf" a (?P<it>lui )?{_PAY}\b[^.;:\d]{{0,120}}$")
_FIRM = pattern(
    r"\b(?:l'(?:entreprise|employeur|association|exploitant)|la (?:societe|banque|clinique|boutique))(?= )"
)
BOTH = 2
_HEAD_BESIDE = pattern(r"[^.;\d]{0,120}(?:[,:]|\bet|\bplus) ?(?:de )?$")
_NEW_ORDER = pattern(
    r"\b(?:condamn\w+|devra|doit|est|sera|ont|avait|a|lui|elle|il|au lieu|contre|chacun\w*|dont|offr\w+|demand\w+|reclam\w+)\b"
)
_ADVERSARY = pattern(r"[^.;:\d]{0,20}\ba (?:son|sa) (?:adversaire|contradicteur|contradictrice)\b")
_PAYS_IT = pattern(
    rf"(?:, qui [^.;:,\d]{{2,40}},)? (?:{_MUST} (?:[a-z-]+ ){{0,3}}?{_PAY}|{_WILL_PAY})\b[^.;:\d]{{0,60}}$"
)
NEAR_NAME = 24
"""How far behind "à" a name may stand: "à l'association Les Lutins"."""
_GIVES_BACK_TO = pattern(
    rf"\b{_MUST} (?:[a-z-]+ ){{0,3}}?(?:rembourser|restituer|rendre) (?P<to>a )[^.;:\d]{{0,120}}? (?:et|ainsi que) (?:a |de )?lui {_PAY}\b[^.;:\d]{{0,40}}$"
)
_AND = pattern(rf"\b(?:et|,|puis) {_CALLED}$")
_TO = pattern(rf"\b(?:a|au profit de|au benefice de) {_CALLED}$")


def find_told_sides(
    sides: Sides, contexts: Sequence[Context], is_award: Sequence[bool]
) -> Mapping[int, Names]:
    """Payer and payee of the awards whose pronouns leave no doubt, by index of context."""
    found: dict[int, Names] = {}
    if len(sides.parties) < 2:
        return found
    for index, context in enumerate(contexts):
        if not is_award[index]:
            continue
        pair = _of_the_loser(sides, context)
        if pair is None and context.previous is not None and is_award[context.previous]:
            before = found.get(context.previous) or _by_words(sides, contexts[context.previous])
            pair = _beside(sides, context, before, contexts[context.previous].before)
        pair = pair or _of_named_debtor(sides, context) or _of_the_latter(sides, context)
        pair = pair or _to_adversary(sides, context) or _given_back(sides, context)
        pair = pair or _of_the_firm(sides, context) or _listed(sides, context, found)
        if pair and None not in pair and pair[0] != pair[1]:
            found[index] = pair
    return found


def _by_words(sides: Sides, context: Context) -> Names:
    pair = sides.pair_of_award(context)
    return pair.payer.name if pair.payer else None, pair.payee.name if pair.payee else None


def _of_the_loser(sides: Sides, context: Context) -> Names | None:
    """For "déboute X ... et l'a condamnée à lui payer": who lost is who pays."""
    order = _HAS_TO_PAY_IT.search(context.before)
    if order is None:
        return None
    same_court = not _COURT.search(context.before)
    for told in (context.before[: order.start()], context.sentence_above if same_court else ""):
        loser = _loser(sides, told) or _asker(sides, told, context.sentence_above)
        if loser:
            other = _only_other(sides, loser.name)
            return (loser.name, other) if other else None
    return None


def _loser(sides: Sides, told: str) -> Party | None:
    """Whom `told` says by name to be sent away."""
    for mention in reversed(sides.mentions(told)):
        if _LOSES.search(told[: mention.start]) or _LOST.match(told, mention.end):
            return mention.party
    return None


def _asker(sides: Sides, told: str, above: str) -> Party | None:
    """Whom "l'a déboutée" in `told` means: who is said to ask for something."""
    if not _HAS_LOST_IT.search(told):
        return None
    words = f"{above} {told}"
    for mention in sides.mentions(words):
        if _ASKED.match(words, mention.end):
            return mention.party
    return None


def _only_other(sides: Sides, name: str) -> str | None:
    """Who stands against `name`, where only one other party does."""
    others = [party.name for party in sides.parties if party.name != name]
    return others[0] if len(others) == 1 else None


def _beside(sides: Sides, context: Context, before: Names, first: str) -> Names | None:
    """Sides of a sum that goes on from the one before it, whose payer and payee are `before`; `first` governs that one."""
    gap = context.gap_before
    mentions = sides.mentions(gap)
    payer, payee = before
    if _BUT_MUST_PAY_IT.match(gap) and _GETS.search(first):
        return payee, payer
    if mentions and _WHO_MUST.match(gap, mentions[0].end):
        return mentions[0].party.name, payer
    if (said := _ordered_beside(mentions, gap)) is not None:
        return _crossed(sides, said, gap, before)
    return _going_on(sides, mentions, gap, before)


def _going_on(sides: Sides, mentions: Sequence[Mention], gap: str, before: Names) -> Names | None:
    """Sides of "12 000 euros à Y et lui verser": the same payer, and Y."""
    again = _AND_PAY_IT.match(gap)
    if again is None or _NEW_DEBTOR.search(again["to"]):
        return None
    named = [one for one in mentions if one.end <= again.end("to")]
    if len({one.party.name for one in named}) > 1:
        return None
    payer, payee = before
    payee = named[0].party.name if named and _TO.search(gap[: named[0].start]) else payee
    if payee is None:
        return None
    return (payer if payer and payer != payee else _only_other(sides, payee)), payee


def _ordered_beside(mentions: Sequence[Mention], gap: str) -> Mention | None:
    """Who else has to pay: Z of "condamne X à payer 10 000 euros à Y et Z à payer"; nobody alone in "X et Z à payer"."""
    for place, one in enumerate(mentions):
        if _AND.search(gap[: one.start]) and _TO_PAY.match(gap, one.end):
            last = mentions[place - 1] if place else None
            is_alone = last is None or bool(_TO.search(gap[: last.start]))
            return one if is_alone else None
    return None


def _crossed(sides: Sides, debtor: Mention, gap: str, before: Names) -> Names:
    """Sides where a second debtor is named: whom he pays is named too, else is the other one of the first sum."""
    payer, payee = before
    name = debtor.party.name
    named = next(
        (one.party.name for one in sides.mentions(gap) if one.start > debtor.end and one.party.name != name),
        None,
    )
    return name, named or (payer if name == payee else payee)


def _of_named_debtor(sides: Sides, context: Context) -> Names | None:
    """For "X devra aussi lui restituer": X pays the one other party that the sentence, or the one above, names."""
    before = context.before
    for mention in reversed(sides.mentions(before)):
        if not (_MUST_PAY_IT.match(before, mention.end) or _WHOM_IT_CONDEMNS.match(before, mention.end)):
            continue
        name = mention.party.name
        for told in (before[: mention.start], context.sentence_above):
            others = {one.party.name for one in sides.mentions(told)} - {name}
            if len(others) == 1:
                return name, others.pop()
    return None


def _of_the_latter(sides: Sides, context: Context) -> Names | None:
    """For "Celle-ci devra régler": whom the sentence above names last, to the one other party that it names."""
    if not _THE_LATTER.match(context.before) or _TO_SOMEBODY.match(context.gap_after):
        return None
    above = sides.mentions(context.sentence_above)
    if not above:
        return None
    name = above[-1].party.name
    others = {one.party.name for one in above} - {name}
    return (name, others.pop()) if len(others) == 1 else None


def _of_the_firm(sides: Sides, context: Context) -> Names | None:
    """For "L'entreprise devra lui verser": of a person and a firm the firm pays, to the person."""
    order = _FIRM.search(context.gap_before)
    if order is None or not _MUST_PAY_IT.match(context.gap_before, order.end()) or len(sides.parties) != BOTH:
        return None
    persons = [one.name for one in sides.parties if one.kind is PartyKind.PERSON]
    firms = [one.name for one in sides.parties if one.kind is not PartyKind.PERSON]
    return (firms[0], persons[0]) if persons and firms else None


def _to_adversary(sides: Sides, context: Context) -> Names | None:
    """For "X devra verser 4 000 euros à son adversaire": the only other party."""
    if not _ADVERSARY.match(context.gap_after):
        return None
    named = sides.mentions(context.gap_before)
    if not named or not _PAYS_IT.match(context.gap_before, named[-1].end):
        return None
    payer = named[-1].party.name
    payee = _only_other(sides, payer)
    return (payer, payee) if payee else None


def _given_back(sides: Sides, context: Context) -> Names | None:
    """For "elle devra rembourser à X ce qu'elle a perçu et lui verser 1 500 euros": X gets it from the only other party."""
    undone = _GIVES_BACK_TO.search(context.before)
    if undone is None:
        return None
    named = [one for one in sides.mentions(context.before) if one.start >= undone.start("to")]
    if len(named) != 1 or named[0].start - undone.start("to") > NEAR_NAME:
        return None
    payee = named[0].party.name
    payer = _only_other(sides, payee)
    return (payer, payee) if payer else None


def _listed(sides: Sides, context: Context, found: Mapping[int, Names]) -> Names | None:
    """For "X devra lui verser 34 200 euros : 22 000 euros d'indemnité et 12 000 euros de préavis": the heads go the way of the whole."""
    pair = found.get(context.previous) if context.previous is not None else None
    gap = context.gap_before
    if pair is None or not _HEAD_BESIDE.match(gap) or _NEW_ORDER.search(gap) or sides.mentions(gap):
        return None
    return pair
