"""Where the words around a sum name a party, after and before which words: signs of who pays and who gets it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.sides import Mention, Sides
from pipeline.law import Party, PartyRole
from pipeline.text.patterns import pattern

WORD = pattern(r"[a-z]{2,}|[al](?= |')|\by\b")
_BEFORE_A_NAME = pattern(
    r"(?:\b|^)([a-z]+)(?:'| |, )(?:(?:la|le|les|l'|l|sa|sas|sasu|sarl|eurl|sci|ste|societe|association|m\.?|mme|mm\.?|monsieur|madame|maitre"
    r"|mutuelle|compagnie|epoux|entreprise|groupe|commune|assureur|banque|«|\") ?){0,3}(?:[«\"'] ?)?$"
)
_VERBS = {
    "condemn": "condamn", "pay": "pay|pai(?:e|era|ent|ement)|vers(?:e|er|era|ement)|regl(?:e|er|era|ement)|debours|rembours|restitu|rendr",
    "ask": "demand|reclam|sollicit|requ[ie]|exig|assign|revendiqu|pretend", "refuse": "debout|rejet|refus",
    "grant": "allou|accord|octro|attribu", "get": "obt(?:ien|en)|re[cç]oi|percev|percoi|recev|encaiss|touch|recuper|gagn",
    "owe": "doi|dev|du", "bill": "factur|livr|fourni|vend|prest", "order": "command|achet|souscri|confi|conclu|sign|acqu",
    "lose": "perd|perte|subi|prejudice", "fine": "inflig|sanction|amende", "charge": "charge", "to_it": "lui|leur",
    "against": "contre|encontre", "benefit": "profit|benefice|faveur",
}  # fmt: skip
_VERB = pattern(rf"\b(?:{'|'.join(f'(?P<{name}>{stems})' for name, stems in _VERBS.items())})")
_LETTERS = {
    PartyRole.CLAIMANT: "c",
    PartyRole.DEFENDANT: "d",
    PartyRole.APPELLANT: "a",
    PartyRole.RESPONDENT: "r",
}


def letter_of(party: Party) -> str:
    return _LETTERS.get(party.role, "o")


class Places(NamedTuple):
    """Where the sentence of a sum, and the one above, name parties."""

    governed: str
    gap_at: int
    lead_to: int
    after: str
    before: Sequence[Mention]
    behind: Sequence[Mention]
    above: Sequence[Mention]

    @classmethod
    def read(cls, sides: Sides, context: Context) -> Places:
        lead = f"{context.lead} " if context.lead else ""
        governed = lead + context.before
        return cls(
            governed, len(governed) - len(context.gap_before), len(lead), context.after,
            sides.mentions(governed), sides.mentions(context.after), sides.mentions(context.sentence_above),
        )  # fmt: skip

    def signs(self, party: Party, kind: str) -> list[str]:
        letter = letter_of(party)
        found = [*self._before(party, kind), *self._behind(party, kind), *self._above(party, letter)]
        if not any(one.party is party for one in (*self.before, *self.behind)):
            others = len({one.party.name for one in (*self.before, *self.behind)})
            found += [f"unnamed,{min(others, 2)}|{letter}", f"unnamed,for={kind},{min(others, 2)}"]
        return found

    def _before(self, party: Party, kind: str) -> list[str]:
        mine = [one for one in self.before if one.party is party]
        if not mine:
            return []
        last, first = mine[-1], mine[0]
        nearer = len({one.party.name for one in self.before if one.start > last.start})
        between = _acts(self.governed[last.end :])
        where = "lead" if last.start < self.lead_to else "gap" if last.start >= self.gap_at else "sentence"
        pre = _word_before(self.governed, last.start)
        doing = f"{pre}..{_word_after(self.governed, last.end)}"
        closest, then = (between[-1:] or ["none"])[0], (between[:1] or ["none"])[0]
        earlier = (_acts(self.governed[: last.start])[-1:] or ["none"])[0]
        return [
            f"at={where},{min(nearer, 2)}", f"at={where},{min(nearer, 2)},for={kind}", f"pre={pre}", f"pre={pre},then={then}",
            f"pre={pre},near={closest}", f"near={closest},for={kind}", f"then={then},for={kind}", f"then={then},near={closest}",
            f"doing={doing}", f"after={earlier},pre={pre}", f"after={earlier},then={then}", f"after={earlier},for={kind},then={then}",
            f"pre={pre},for={kind},near={closest}", f"first={self.before[0].party is party},for={kind}",
            f"first={self.before[0] is first},pre={_word_before(self.governed, first.start)},{_word_after(self.governed, first.end)}",
        ]  # fmt: skip

    def _behind(self, party: Party, kind: str) -> list[str]:
        mine = next((one for one in self.behind if one.party is party), None)
        if mine is None:
            return []
        pre = _word_before(self.after, mine.start)
        is_next = self.behind[0] is mine
        return [
            f"behind={is_next},{pre}", f"behind={is_next},{pre},for={kind}", f"behind,{pre},{_word_after(self.after, mine.end)}",
            f"behind,near={mine.start < 40},{pre}", f"behind,{(_acts(self.after[: mine.start])[-1:] or ['none'])[0]},{pre}",
        ]  # fmt: skip

    def _above(self, party: Party, letter: str) -> list[str]:
        if not any(one.party is party for one in self.above):
            return [f"above=no|{letter}"]
        is_first, is_last = self.above[0].party is party, self.above[-1].party is party
        alone = not self.before
        return [f"above={is_first}{is_last},{alone}", f"above={is_first}{is_last},{alone}|{letter}"]


def _acts(text: str) -> list[str]:
    return [match.lastgroup or "" for match in _VERB.finditer(text[-260:])]


def _word_before(text: str, place: int) -> str:
    match = _BEFORE_A_NAME.search(text, max(0, place - 40), place)
    return match[1][:6] if match else "none"


def _word_after(text: str, place: int) -> str:
    match = WORD.search(text, place, place + 24)
    return match[0][:6] if match else "none"
