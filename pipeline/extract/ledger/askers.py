"""Who asks for a sum, and of which court, in the words before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set as AbstractSet

from pipeline.claimants import named_as
from pipeline.findings import Span
from pipeline.law import Amount, Decision, PartyRole
from pipeline.text.patterns import pattern

_PARAGRAPH = 1500
_COUNTER = pattern(
    r"\breconvention\w*|\bdebouter\b|\bpar voie d'appel incident\b|\bprocedure abusive\b|\bmettre hors de cause\b"
)
_CONTRAST = pattern(
    r", (?:lui|elle|eux|elles)(?: aussi)?,|\b(?:quant a (?:lui|elle|eux)|de (?:son|leur) cote|pour (?:sa|leur) part|en retour|en face|a (?:son|leur) tour|par-dessus le marche)\b"
)
"""What turns from one side to the other."""
_ANOTHER = pattern(
    r"\b(?:d')?une? autre (?!(?:somme|demande|poste|chef|titre|part)\b)[a-z' -]{4,40}, qui (?:en )?(?:demand|reclam|sollicit|voul)[a-z]*\b"
)
"""Who asks in a case that is only recalled: "d'une autre copropriété, qui réclamait"."""
_ABUSE = pattern(r"[^.;\d\n]{0,60}\b(?:procedure|action|appel|demande)s? (?:[a-z]+ )?abusi(?:ve|f)s?\b")
_CLOSES = pattern(r"(?:[a-z]{3}|[0-9)»\"€])$")
"""What a sentence ends with, before its stop."""
_STOPS = (". ", "! ", "? ")
ASKS = pattern(
    r"(?<!\bla )(?<!\bsa )(?<!\bles )(?<!\bde )(?<!\bses )(?<!\bune )(?<!\bleur )"
    r"\b(?:demand(?!eu|eresse)|reclam|sollicit|requier|requer|exig|revendiqu|conclu|assign|pretend|entend|form(?:e|ait|ulait|ule)|souhait|voul|espera)[a-z]*\b"
)
_VERB = r"(?:,[^,]{1,40},)? (?:[a-z]+ ){0,2}?(?:demand(?!eu|eresse)|reclam|sollicit|conclu|requier|requer)[a-z]*\b"
_ASKING = {
    PartyRole.APPELLANT: pattern(rf"\b(?:l'|les )appelante?s?{_VERB}"),
    PartyRole.RESPONDENT: pattern(rf"\b(?:l'|les )intimee?s?{_VERB}"),
    PartyRole.CLAIMANT: pattern(rf"\b(?:le |la |les )(?:demandeurs?|demanderesses?|requerante?s?){_VERB}"),
    PartyRole.DEFENDANT: pattern(rf"\b(?:le |la |les )(?:defendeurs?|defenderesses?){_VERB}"),
}
_CONFIRM = pattern(r"\b(?:confirmer|(?:la|sa) confirmation|demande\w* confirmation)\b")
_REVERSE = pattern(r"\b(?:infirm|reform)\w+")
_BELOW = pattern(
    r"\b(?:devant (?:le tribunal|le conseil de prud'hommes|les premiers juges|le premier juge)|(?:demand|sollicit|reclam)[a-z]+ (?:au tribunal|au conseil de prud'hommes|au juge)"
    r"|(?:l'a|les a|ont|a|avait|avaient)(?: fait)? assign[a-z]+|saisi[a-z]* (?:le tribunal|le conseil|la juridiction|le juge)|a fait assigner|en premiere instance|premier(?:s)? juges?)\b"
)
_ABOVE = pattern(
    r"\b(?:a|devant) la cour\b|\bappelante?s?\b|\bintimee?s?\b|\ben appel\b|\bpar (?:ses |leurs )?(?:dernieres )?(?:conclusions|ecritures)\b"
)


def is_of_claimant(flat: str, amount: Amount, decision: Decision, claimants: AbstractSet[str]) -> bool | None:
    """Whether the original claimants ask for `amount`; None where its words name nobody."""
    if _ANOTHER.search(flat, sentence_start(flat, amount), amount.span.start):
        return False
    side = _side_named(flat, amount)
    if side is not None and claimants:
        return bool(claimants & named_as(decision, side))
    if amount.payee in claimants:
        return amount.payer not in claimants
    named = {party.name for party in decision.parties}
    if amount.payer in claimants or (amount.payee in named and claimants) or _is_counter_claim(flat, amount):
        return False
    asker = _asker(flat, amount, decision)
    return None if asker is None or not claimants else asker in claimants


def _is_counter_claim(flat: str, amount: Amount) -> bool:
    """True where its sentence turns to the other side, or it is for having been sued without cause."""
    begun = sentence_start(flat, amount)
    return bool(
        _COUNTER.search(flat, begun, amount.span.start)
        or _CONTRAST.search(flat, begun, amount.span.start)
        or _ABUSE.match(flat, amount.span.end)
    )


def _side_named(flat: str, amount: Amount) -> PartyRole | None:
    """The role that the clause gives as the one who asks: "l'intimée demande"; None when it names none so."""
    start = max(sentence_start(flat, amount), flat.rfind(";", 0, amount.span.start) + 1)
    found = [
        (match.start(), role)
        for role, phrase in _ASKING.items()
        for match in phrase.finditer(flat, start, amount.span.start)
    ]
    return max(found)[1] if found else None


def sentence_start(flat: str, amount: Amount) -> int:
    start = max(0, amount.span.start - _PARAGRAPH)
    start = max(start, flat.rfind("\n", start, amount.span.start) + 1)
    for stop in _STOPS:
        start = max(start, _last_end(flat, stop, start, amount.span.start))
    return start


def _last_end(flat: str, stop: str, start: int, end: int) -> int:
    """Behind the last `stop` that ends a sentence between `start` and `end`; -1 where none does."""
    place = flat.rfind(stop, start, end)
    while place >= 0 and not _CLOSES.search(flat, max(start, place - 3), place):
        place = flat.rfind(stop, start, place)
    return place + len(stop) if place >= 0 else -1


def paragraph_start(flat: str, amount: Amount) -> int:
    return flat.rfind("\n\n", 0, amount.span.start) + 1


def asks_to_confirm(flat: str, amount: Amount) -> bool:
    """Whether who asks for `amount` asks the court of appeal to confirm the judgment, and for this sum besides."""
    start = max(paragraph_start(flat, amount), amount.span.start - 400)
    return bool(_CONFIRM.search(flat, start, amount.span.start)) and not _REVERSE.search(
        flat, start, amount.span.start
    )


def _asker(flat: str, amount: Amount, decision: Decision) -> str | None:
    """The last party that the paragraph names right before a verb of asking; None when it names none so."""
    start = max(paragraph_start(flat, amount), amount.span.start - _PARAGRAPH)
    found: tuple[int, str] | None = None
    for party in decision.parties:
        first, last = (bisect_left(party.spans, at, key=_start) for at in (start, amount.span.start))
        for span in party.spans[first:last]:
            asks = ASKS.search(flat, span.end, min(span.end + 60, amount.span.start))
            if asks and not _NEXT_SUBJECT.search(flat, span.end, asks.start()):
                found = max(found or (0, ""), (span.start, party.name))
    return found[1] if found else None


_NEXT_SUBJECT = pattern(r"(?:[a-z]{3}|[0-9)»\"])[.!?] (?:ils?|elles?) ")
"""A sentence that begins with a pronoun speaks of whom the last one spoke, seldom of whom it named last."""


def _start(span: Span) -> int:
    return span.start


def is_of_court_below(flat: str, amount: Amount) -> bool:
    """Whether the words before a claim say that it was made to the court below."""
    start = max(paragraph_start(flat, amount), amount.span.start - 400)
    below = max((m.start() for m in _BELOW.finditer(flat, start, amount.span.start)), default=-1)
    above = max((m.start() for m in _ABOVE.finditer(flat, start, amount.span.start)), default=-1)
    return below > above
