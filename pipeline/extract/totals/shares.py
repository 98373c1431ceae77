"""A sum to be multiplied ("à chacune des deux"), and one of which only a share is owed ("pour moitié")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.law import Amount, Decision, PartyRole
from pipeline.text.numbers import read_words
from pipeline.text.patterns import pattern
from pipeline.text.stops import last_stop, next_stop

_TO_EACH = pattern(
    r"(?<=,) chacune?,? (?=(?:la|une) (?:somme|indemnite))|\ba (?:chacune?\b(?: des (?P<number>[a-z]+|\d{1,4}\b)| d'entre)?|chaque (?:demandeu|demanderesse|requerant|plaignant|client|salarie|abonne|victime)\w*)"
)
_EACH_AFTER = pattern(r"chacune?\b(?! (?:a (?:payer|verser)|au paiement|des |d'|pour sa part))")
"""For "payer à A, à B et à C la somme de 3 000 euros chacun"."""
_WHOLE = pattern(r"\b(?:soit|au total|en tout|total (?:de|d'))\b[^.;\d]{0,30}$")
"""What each of several gets was told before, and this is what it comes to."""
_EACH_PAYS = pattern(r"\b(?:vers|pay|regl|acquitt)\w+ chacune?\b")
_BOTH = pattern(r"\btou(?:s|tes) (?:les )?deux\b")
_SHARES = (
    (pattern(r"\bmoitie\b"), (Decimal(1) / 2,)),
    (pattern(r"\btiers\b"), (Decimal(1) / 3, Decimal(2) / 3)),
    (pattern(r"\bquarts?\b"), (Decimal(1) / 4, Decimal(3) / 4)),
)
_PERCENT = pattern(r"\b(\d{1,2}) ?(?:%|pour cent)")
_AMONG_DEBTORS = pattern(
    r"\b(?:entre (?:elles|eux)|dans leurs rapports|rapports entre|garanti\w+|contribution|recours entre|coobliges)\b"
)

_MARKS = (";", "\n")
_REACH = 400
"""How far from a sum its sentence may begin and end, in characters."""


def sentence(flat: str, amount: Amount) -> tuple[int, int]:
    """Where the sentence, or the clause of an operative part, begins and ends that states `amount`."""
    return sentence_around(flat, amount.span.start, amount.span.end)


def sentence_around(flat: str, at: int, end: int) -> tuple[int, int]:
    """Where the sentence, or the clause of an operative part, begins and ends that holds `at` to `end`."""
    first, last = max(0, at - _REACH), min(len(flat), end + _REACH)
    start = max(last_stop(flat, first, at), *(flat.rfind(mark, first, at) for mark in _MARKS))
    ends = (next_stop(flat, end, last), *(flat.find(mark, end, last) for mark in _MARKS))
    return (start + 1 if start >= 0 else first), min((place for place in ends if place >= 0), default=last)


def times(flat: str, amount: Amount, decision: Decision) -> int:
    """How often `amount` is owed: once, or to each of several, or by each of several."""
    start, end = sentence(flat, amount)
    before = flat[start : amount.span.start]
    if _EACH_PAYS.search(before):
        return _both(flat[start:end]) or _many(decision, PartyRole.DEFENDANT)
    behind = flat[amount.span.end : end].lstrip()
    told_whole = _WHOLE.search(before) is not None
    here = (None if told_whole else _TO_EACH.search(before)) or _TO_EACH.match(behind)
    if here is None and _EACH_AFTER.match(behind) is None:
        lead = _lead_for_each(flat, amount.span.start)
        return (_named_one_by_one(flat, *lead) or _payees(decision, amount)) if lead else 1
    number = _number(here["number"] or "") if here else 0
    begun = max(flat.rfind(mark, 0, amount.span.start) for mark in _MARKS)
    named = _named_one_by_one(flat, max(begun, amount.span.start - _REACH, 0), amount.span.start)
    return number or named or _payees(decision, amount)


def _lead_for_each(flat: str, at: int) -> tuple[int, int] | None:
    """Where "payer à M. Y et à Mme Z, chacun :" stands if it governs the item that holds `at`."""
    first = max(0, at - _LIST_REACH)
    colon = flat.rfind(":\n", first, at)
    if colon < 0 or _NEXT_ORDER.search(flat, colon, at):
        return None
    begun = max(first, *(flat.rfind(mark, first, colon) for mark in _MARKS))
    return (begun, colon) if _EACH_LEADS.search(flat, begun, colon + 1) else None


_LIST_REACH = 1200
_EACH_LEADS = pattern(r"\bchacune?\b(?! (?:a (?:payer|verser)|au paiement|pour sa part))[^;\n\d]{0,60}:$")
_NEXT_ORDER = pattern(
    r"\n\W{0,4}(?:et |les? |la |l')?(?:condamn|debout|ordonn|rejett|rappelle|declare|constate|dit |dis |fixe|dispense|autoris|laisse)"
)
"""What ends a list of heads."""


def _named_one_by_one(flat: str, begun: int, end: int) -> int:
    """How many `flat` names behind its last verb that pays: "payer à M. Y et à Mme Z la somme de"; 0 where none or one is; the dot of "M." ends no sentence."""
    verbs = list(_PAYING.finditer(flat, begun, end))
    if not verbs or _UNCOUNTED.search(flat, verbs[-1].end(), end):
        return 0
    count = max(
        1 + len(_AND_TO.findall(flat, verbs[-1].end(), end)),
        len(_TITLED.findall(flat, verbs[-1].end(), end)),
    )
    return count if count > 1 else 0


_PAYING = pattern(r"\b(?:payer|verser|regler|rembourser)\b")
_AND_TO = pattern(r"(?:,| et) (?:a|au) (?!titre)")
_TITLED = pattern(
    r"\b(?:m\.|monsieur|mme|madame|mlle|mademoiselle|(?:la |l'|le )(?:societe|sarl|sasu?|eurl|sci|sa|selarl|association|syndicat|commune))\s"
)
_UNCOUNTED = pattern(
    r"\b(?:mm\.|messieurs|mesdames|mmes|consorts|enfants|heritiers|ayants droit|chaque)(?!\w)"
)
"""Who are named together, so that titles do not count them."""
_ACROSS = {PartyRole.APPELLANT: PartyRole.RESPONDENT, PartyRole.RESPONDENT: PartyRole.APPELLANT}


def _payees(decision: Decision, amount: Amount) -> int:
    """How many stand on the side that is paid: the claimants, else on appeal those beside the payee or across from the payer."""
    roles = {party.name: party.role for party in decision.parties}
    paid = roles.get(amount.payee or "")
    side = paid if paid in _ACROSS else _ACROSS.get(roles.get(amount.payer or "", PartyRole.OTHER))
    return max(_many(decision, PartyRole.CLAIMANT), _many(decision, side) if side else 1)


def _number(word: str) -> int:
    """What `word` counts, in letters or figures; 0 for another word."""
    return int(word) if word.isdigit() else read_words(word) or 0


def _both(words: str) -> int:
    return 2 if _BOTH.search(words) else 0


def _many(decision: Decision, role: PartyRole) -> int:
    return max(1, len({party.name for party in decision.parties if party.role is role}))


def owed_share(flat: str, whole: Amount, part: Amount) -> Amount | None:
    """Which of two sums is owed when one is a share of the other: the share, unless debtors merely divide the whole.

    None when the text tells of no share that fits.
    """
    if not _may_be_share(part.money.value, whole.money.value):
        return None
    words = " ".join(flat[slice(*sentence(flat, one))] for one in (whole, part))
    if not any(abs(whole.money.value * share - part.money.value) <= 1 for share in _told_shares(words)):
        return None
    return whole if _AMONG_DEBTORS.search(words) else part


def _may_be_share(part: Decimal, whole: Decimal) -> bool:
    """False when no share that words tell can make `part` of `whole`: spares nearly every sum the search for words."""
    if part >= whole:
        return False
    told = (Decimal(round(part / whole * 100)) / 100, Decimal(1) / 3, Decimal(2) / 3)
    return any(abs(whole * share - part) <= 1 for share in told)


def _told_shares(words: str) -> Sequence[Decimal]:
    told = [share for told_by, shares in _SHARES if told_by.search(words) for share in shares]
    for found in _PERCENT.finditer(words):
        told += [Decimal(found[1]) / 100, 1 - Decimal(found[1]) / 100]
    return told
