"""Parties told of in sentences: the table of phrases run over the names of the text."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.names.mention import Mention, Mentions
from pipeline.extract.parties.phrases.rules import PhraseRule, hints_in
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold, split_sentences

_LEFT_GAP = pattern(
    r"\s*(?:(?:,[^.;:\n]{0,220}?,|\([^()\n]{0,120}\)\s*(?=,|\w|$)|[»\"]|,?\s*(?:qui|laquelle|lequel)\b(?:\s+\w+){0,2}?)\s*){0,2}"
    r"(?:(?:ne|se|lui|y|en|la|le|les|leur|a|ont|avait|avaient|est|ete|fut|sera|elle-meme|lui-meme|alors|donc|ainsi|egalement|aussi|deja|ensuite|notamment|toutefois|"
    r"finalement|quant|son|tour|bien|vient|de)\s+|(?:n'|s'|l')){0,5}"
)
_LEFT_CHAIN = pattern(
    r"[^.;:\n]{0,160}?(?:,\s*puis|\bpuis|\bet)\s+(?:(?:a|ont|avait|avaient)\s+)?(?:l'|les\s+|la\s+|le\s+)?"
)
"""A subject whose earlier verb stands between: "la société X notifie la résiliation, puis l'assigne"."""
_RIGHT_GAP = pattern(
    r"\s*(?:,[^,.;:\n]{1,120},\s*)?[«\"(]?\s*(?:[a-z0-9°'-]+\s+){0,8}(?:[a-z0-9°'-]+,\s+)?(?:[a-z0-9°'-]+\s+){0,6}(?:[a-z]{1,2}'|mm?\.\s+)?[«\"(]?\s*"
)
_NEAR_GAP = pattern(
    r"[\s,]*(?:(?:la|le|les|l'|une?|de|d'|aux?|a)\s*)?(?:(?:son|sa|leurs?|ses)\s+(?:ancien(?:ne)?\s+|ex-)?[a-z-]{5,}(?:\s+(?!de\b)[a-z]{4,})?,?\s+(?:(?:la|le|m\.|mme)\s+|l')?)?(?:(?:societes?|groupe|association|entreprise|agence|compagnie|geant|specialiste|pme|start-up)(?:\s+(?:d'|de\s|du\s)[a-z-]+)?)?\s*[«\"]?\s*(?:\w{2,5}\s)?[«\"]?\s*"
)
_OF_ANOTHER = pattern(
    r"\b(?!prejudices?\b|compte\b|profit\b|egard\b|encontre\b|part\b|place\b|dommages?\b|demandes?\b|torts\b|charge\b|faveur\b|lieu\b|liquidat(?:eur|rice|ion)\b)[a-z]{3,}\s+(?:de\s+|d'|du\s+)$"
)
_PARTICIPLE = pattern(r"\w+(?:é|ée|és|ées)\b")
_HAVING = pattern(r"\b(?:a|ont|avait|avaient|ayant|avoir|aura|aurait)\s+(?:\w+\s+){0,3}$")
_THAT_IS = pattern(r",\s+(?:la\s+(?:societe\s+)?|le\s+|l')?")
"""Between the words that say whose a company is and its name: "la filiale de Nuageo, Nuageo France"."""
_VOICE = r"(?:directeur|directrice|president|presidente|gerante?|dirigeante?|responsable|porte-parole|maire|adjointe?|secretaire|avocate?|conseil|patronne?|patron|fondat(?:eur|rice))"
_WHOSE_VOICE = pattern(
    rf"\b{_VOICE}(?:\s+(?:generale?|juridique|adjointe?))?\s+(?:de\s|du\s|des\s|d')[^.;:\n]{{2,50}},\s+(?:m\.\s|mme\s)?$"
)
_HELPS_JUDGES = pattern(
    r"\b(?:expert|experte|magistrate?|juge|procureure?|huissier|rapporteure?|mediat(?:eur|rice)|conciliat(?:eur|rice))(?:\s+(?:judiciaire|de\s+justice|designee?|commise?|public|publique)){0,2},?\s+(?:m\.\s|mme\s)?$"
)
_ITS_VOICE = pattern(rf",\s+(?:l[ae]\s+|l'|son\s+|sa\s+|leur\s+)?(?:ancien(?:ne)?\s+)?{_VOICE}\b")
_APPOSED = pattern(
    r",\s+(?:(?!(?:aux?|a|chez|dans|de|du|des|en|pour|par|sur|selon|contre|avec|et)\b)[a-z'.-]+\s+){0,4}(?:l')?$"
)
ONE_OF_THEIRS = pattern(
    r"\b(?:salarie|employe|technicien|dirigeant|gerant|president|directeur|directrice|cadre|filiale|client|avocat|conseil|fondateur|patron|associe|assureur|expert|actionnaire|"
    r"comptable|ingenieur|consultant|porte-parole|commercial|informaticien|responsable|administrateur|prestataire|hebergeur|fournisseur|sous-traitant)e?s?\s+(?:[a-z]+\s+)?"
    r"(?:de\s+la\s+|de\s+l'|d[eu]\s+|d')(?:(?:societe|entreprise|groupe|association|cabinet|agence|compagnie|sas|sarl)\s+)?[«\"]?\s*$"
)
_MAN_OF = pattern(
    r"\b(?:salariee?s?|employee?s?|dirigeante?s?|gerante?|presidente?|directeur|directrice|filiale|cliente?s?|avocate?|fondateur|patron|associee?|prestataire|hebergeur|fournisseur|assureur|"
    r"infogerant|editeur|integrateur|mainteneur|sous-traitant|comptable|technicien|administrateur)\s+"
    r"(?:de\s+|du\s+|d')(?:la\s+|l')?(?:societe\s+|entreprise\s+|groupe\s+)?(?:\w{2,5}\s+)?$"
)
_BARRIER = pattern(
    r"\b(?:qui|que|dont|et(?!\s+demi)|ou|mais|pour|par|sur|dans|apres|avoir|etre|est|sont|verser|payer|regler|afin|devant|lors|ainsi|quand|selon|avec|sans|si|car|face|"
    r"lequel|laquelle|comme|plus|moins|entre|contre|encontre|depuis\s+que)\b|\ba\s+[a-z]+(?:er|ir)\b"
)
_AUTHORITY = pattern(r"\bcnil\b|\bautorite\s+de\b|\bcommission\s+europeenne\b|\bregulateur\b")
_DIRECT = frozenset({"opposed", "contracted", "asked_from", "owed_by"})
"""Rules whose other party follows without "à verser"."""
_TO_PAY = pattern(
    r"\b(?:a|devoir|devra|doit|devront|doivent)\s+(?:(?:en|lui|leur|y)\s+)?(?:verser|payer|regler|rembourser|restituer)\b|\b(?:verser|payer|regler|rembourser|restituer)\b|\b(?P<whom>indemniser|dedommager)\b"
)
_SUM = r"(?:(?:la|une|celle|cette)\s+(?:somme\s+)?d(?:e\s|'))?(?:environ\s+|pres\s+de\s+)?\d[\d\s.,]*(?:\s*(?:euros?|€|francs|[km]€|(?:millions?|milliers?)\s+(?:d'euros|de\s+francs)))?"
_PAID_TOO = pattern(
    rf"\s*(?:,\s*puis|,?\s*\bet|,?\s*\bainsi\s+que|,?\s*\boutre|,)\s+{_SUM}(?:\s+(?!aux?\b|a\b)[a-z'-]+){{0,6}}\s+(?:aux?|a)\b"
    rf"|\s*,?\s*{_SUM}(?:\s+(?!aux?\b|a\b|et\b)[a-z'-]+){{0,6}}\s*(?:,\s*puis|,?\s*\bet|,?\s*\bainsi\s+que|,)\s+(?:aux?|a)\b"
    rf"|\s*,?\s*a\s+hauteur\s+de\s+{_SUM}\s*(?:,?\s*\bet|,?\s*\bainsi\s+que|,)(?=\s+(?:la|le|les|l')\b)"
)
"""From one who is paid to the next, each with a sum of their own."""
_COSTS_ONLY = pattern(r"[^.;,\n]{0,60}(?:article\s+(?:700|l\W*761|475)|irrepetibles|depens|frais)\b")
_TO = pattern(r"\b(?:a|au|aux)\b|\b(?:indemniser|dedommager)\b")
_WITH = pattern(r"\b(?:a|au|aux)\b|\baupres\s+d(?:e\b|'|u\b)|\bchez\b|\bavec\b")

_THEN = {
    "against": pattern(
        r"\b(?:contre|envers|face\s+a|a\s+l'encontre\s+d(?:e\b|u\b|es\b|')|vis-a-vis\s+d(?:e\b|u\b|'))|\bvis(?:ait|aient|ant|e)\b"
    ),
    "to": pattern(r"\b(?:a|au|aux)\b|\baupres\s+d(?:e\b|u\b|')"),
    "by": pattern(r"\bpar\b"),
    "of": pattern(
        r"(?:\b(?:euros|reparation|indemnisation|condamnation|remboursement|interets|restitution)|€)\s+(?:(?:de\s+la\s+part|aupres)\s+)?d(?:e\b|u\b|es\b|')"
    ),
    "its_it": pattern(
        r"\b(?:informatiques?|serveurs?|sites?|sauvegardes?|donnees|parc|reseaux?|systemes?|messagerie|logiciels?|infrastructures?|archives|fichiers|plateforme|boutique|bases?)"
        r"\s+(?:[\w'-]+\s+){0,3}?d(?:e\b|u\b|es\b|')"
    ),
    "with": pattern(r"\b(?:a|au|aux|avec|et)\b"),
}
_MAIN_CLAUSE = pattern(r"[^,.;:\n]{0,110},\s+")

_AND_LEFT = pattern(
    r"(?:\s*,\s+(?:qui|dont|chargee?)\s[^,.;:\n]{3,80}(?=,\s+et\s))?(?:\s+(?:llc|ltd|inc|sa|sas|sarl|bv|ag|gmbh|plc|se)\b\.?)?\s*(?:,|\bet\b|\bou\b|ainsi\s+que|,\s*et)\s*(?:(?:(?:son|sa|leur)\s+[a-z-]{4,}|a|au|aux|la|le|l'|les|des?|d'|du|son|sa|ses|societes?|compagnie|groupe|assureurs?(?:\s+de\s+(?:cette\s+derniere|celle-ci|celui-ci|ce\s+dernier))?,?|filiale|maison\s+mere|solidairement)\s*)*(?:(?:[a-z-]{3,}(?:eur|euse|trice|iste|ant|aire|ier|iere)|mari|epouse|epoux|femme|compagne|compagnon|conjointe?|concubine?|freres?|soeurs?|pere|mere|fils|fille),?\s|(?:bureau\s+(?:de\s+controle|d'etudes)|cabinet\s+d[e']\s?[a-z-]+|maitre\s+d'(?:oeuvre|ouvrage)|societe\s+de\s+[a-z]{5,}|cabinet|etude|groupement|office|entreprise),?\s+)?(?:\w{2,5}\s+)?"
)


_AND = pattern(r"\b(?:et|ou|ainsi\s+que)\b")
_REACH = 600
"""How far within a sentence a rule looks: no sentence of French is longer, only lists without a stop are."""


class Evidence(NamedTuple):
    """A phrase says that `mention` is on `side`."""

    mention: Mention
    side: Side
    rule: str
    weight: float
    place: int


class Prose:
    """A text with its names, ready for rules."""

    def __init__(self, flat: str, mentions: Mentions) -> None:
        self.flat = flat
        self.low = fold(flat)
        self.mentions = mentions
        self.heard = mentions
        self.trades: Sequence[tuple[str, bool, float]] = ()
        self.given: Mapping[str, tuple[str, ...]] = {}
        """The names that a common noun may mean, where the text itself gives it to somebody."""
        self.sentences = split_sentences(flat)
        self._starts = [start for start, _ in self.sentences]
        self.spoken = self._spoken()
        self._hints: dict[tuple[int, int], frozenset[str]] = {}
        self._hinted = self._sentences_of_hints()

    def hear(self, nouns: Iterable[Mention]) -> None:
        """From now on rules apply to `nouns` that stand for a name too."""
        self.heard = Mentions([*self.mentions.all, *nouns])
        self.spoken = self._spoken()
        self._hinted = self._sentences_of_hints()

    def _sentences_of_hints(self) -> dict[str, list[int]]:
        """For each hint of the rules, which of the sentences `spoken` it stands in."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.spoken):
            hints = self._hints.get(sentence)
            if hints is None:
                words = set(self.low[slice(*sentence)].split())
                hints = self._hints[sentence] = frozenset().union(*map(hints_in, words))
            for hint in hints:
                found[hint].append(number)
        return found

    def _sentences_for(self, rule: PhraseRule) -> Iterable[tuple[int, int]]:
        """The sentences where `rule` may apply."""
        if not rule.hints:
            return self.spoken
        if self._hinted.keys().isdisjoint(rule.hints):
            return ()
        numbers = {number for hint in rule.hints for number in self._hinted.get(hint, ())}
        return [self.spoken[number] for number in sorted(numbers)]

    def _spoken(self) -> list[tuple[int, int]]:
        """The sentences that name anyone: only there has a rule anything to say."""
        return [(start, end) for start, end in self.sentences if self.heard.from_(start, end) is not None]

    def sentence(self, place: int) -> tuple[int, int]:
        at = bisect_right(self._starts, place) - 1
        return self.sentences[at] if at >= 0 else (0, len(self.flat))

    def listed(self, start: int) -> list[Mention]:
        """The names enumerated from `start` on."""
        near = self.mentions.within(start, start + 300)
        return self._coordinated(near, 0, 1) if near and near[0].start - start < 4 else []

    def find(self, rules: Iterable[PhraseRule]) -> Iterator[Evidence]:
        for rule in rules:
            for start, end in self._sentences_for(rule):
                for match in rule.pattern.finditer(self.low, start, end):
                    yield from self._apply(rule, match)

    def _apply(self, rule: PhraseRule, match: re.Match[str]) -> Iterator[Evidence]:
        start, end = self.sentence(match.start() + (len(match.group()) - len(match.group().lstrip())))
        if not self._holds(rule, match, start, end):
            return
        weight = rule.weight
        if rule.left:
            subjects = self._subjects_of(rule, start, match.start())
            for mention in subjects[:1] if rule.apposed else subjects:
                yield Evidence(mention, rule.left, rule.name, weight, match.start())
        last = match.end()
        if rule.right:
            for mention in self.objects(match.end(), end, near_only=rule.near):
                last = mention.end
                yield Evidence(mention, rule.right, rule.name, weight, match.start())
        for how, side in rule.then.items():
            for mention in self._then(how, last, end):
                yield Evidence(mention, side, f"{rule.name}_{how}", weight, match.start())
        if rule.payee:
            begin = last if rule.right or rule.name in _DIRECT else match.start()
            for mention in self._payees(rule, begin, end):
                yield Evidence(mention, rule.payee, f"{rule.name}_to", weight, match.start())

    def _subjects_of(self, rule: PhraseRule, start: int, end: int) -> list[Mention]:
        """The subjects of a rule; of one that only tells that they are parties, not those who speak for one."""
        subjects = self.subjects(start, end, chain=rule.chain)
        if rule.left is not Side.PARTY:
            return subjects
        return [one for one in subjects if not self.speaks_for_another(one)]

    def _holds(self, rule: PhraseRule, match: re.Match[str], start: int, end: int) -> bool:
        """True when nothing around the phrase voids the rule."""
        rest = self.low[match.end() : min(end, match.end() + _REACH)]
        lead = self.low[max(start, match.start() - _REACH) : match.start()]
        if rule.finite and _PARTICIPLE.search(self.flat, match.start(), match.end()):
            return _HAVING.search(lead[-30:]) is not None and self._fits(rule, match, lead, rest)
        return self._fits(rule, match, lead, rest)

    def _fits(self, rule: PhraseRule, match: re.Match[str], lead: str, rest: str) -> bool:
        return not (
            ((unless := rule.unless_pattern) and unless.search(rest))
            or ((needs := rule.needs_pattern) and not needs.search(lead + match.group() + rest))
            or (rule.no_authority and _AUTHORITY.search(lead))
        )

    def subjects(self, start: int, end: int, *, chain: bool = False) -> list[Mention]:
        """The names that the phrase at `end` has as subject."""
        near = self.heard.within(max(start, end - 260), end)
        for at in range(len(near) - 1, max(-1, len(near) - 6), -1):
            if near[at].end <= end and self._is_subject_of(near[at], end):
                if ONE_OF_THEIRS.search(self.low, max(0, near[at].start - 60), near[at].start):
                    return []
                return self._coordinated(near, at, -1)
        if (
            chain
            and near
            and (near[-1].introduced or near[-1].by_noun)
            and _LEFT_CHAIN.fullmatch(self.low, near[-1].end, end)
        ):
            return [near[-1]]
        return []

    def objects(self, start: int, end: int, *, near_only: bool = False) -> list[Mention]:
        """The names that follow the phrase as its object; right after it when `near_only`."""
        near = self.heard.within(start, min(end, start + 200))
        if not near:
            return []
        gap = self.low[start : near[0].start]
        if near_only and not _NEAR_GAP.fullmatch(gap):
            return []
        if not _RIGHT_GAP.fullmatch(gap) or _BARRIER.search(re.sub(r"^\s*,[^,]*,", "", gap)):
            return []
        if _OF_ANOTHER.search(gap) or _MAN_OF.search(gap):
            return (
                [near[1]]
                if len(near) > 1 and _THAT_IS.fullmatch(self.low, near[0].end, near[1].start)
                else []
            )
        return self._coordinated(self.heard.within(start, min(end, start + 400)), 0, 1)

    def _then(self, how: str, start: int, end: int) -> list[Mention]:
        """X of "contre X", "à X", "par X" or "euros de X" after a phrase; after a comma, the subject of the main clause."""
        if how != "apposed":
            return self._reached(_THEN[how], start, end)
        comma = _MAIN_CLAUSE.match(self.low, start, end)
        return self.objects(comma.end(), end, near_only=True) if comma else []

    def _payees(self, rule: PhraseRule, start: int, end: int) -> list[Mention]:
        """Y of "à verser ... à Y", of "confié ... à Y", of "opposant X à Y"."""
        if rule.name in _DIRECT:
            return self._reached(_WITH if rule.name == "contracted" else _TO, start, end)
        return self.payees_from(start, end)

    def payees_from(self, start: int, end: int) -> list[Mention]:
        """Y of "verser ... à Y" or "indemniser Y", from `start` on."""
        pay = _TO_PAY.search(self.low, start, min(end, start + 260))
        if pay is None:
            return []
        found = self._reached(_TO, pay.start() if pay["whom"] else pay.end(), end)
        return [*found, *self._paid_too(found[-1].end, end)] if found else []

    def _paid_too(self, start: int, end: int) -> list[Mention]:
        """The others of "22 000 euros à A, 14 500 euros à B et 9 000 à C", "à A 22 000 euros et à B 14 500 euros"."""
        found: list[Mention] = []
        while also := _PAID_TOO.match(self.low, start, end):
            named = self.objects(also.end(), end)
            if not named or _COSTS_ONLY.match(self.low, named[-1].end, end):
                break
            found += named
            start = named[-1].end
        return found

    def _reached(self, by: re.Pattern[str], start: int, end: int) -> list[Mention]:
        for to in by.finditer(self.low, start, min(end, start + 220)):
            found = self.objects(to.end(), end)
            if found:
                return found
        return []

    def speaks_for_another(self, mention: Mention) -> bool:
        """True for a person told of as an expert, or as whose director or spokesman: what they say is no sign of a party."""
        low, begin = self.low, max(0, mention.start - 80)
        told = [words.search(low, begin, mention.start) for words in (_WHOSE_VOICE, _HELPS_JUDGES)]
        return mention.is_person and bool(any(told) or _ITS_VOICE.match(low, mention.end))

    def _is_subject_of(self, mention: Mention, end: int) -> bool:
        """True when only what may part subject and verb stands between; "un cabinet, X, a ..." parts them by one comma."""
        if _LEFT_GAP.fullmatch(self.low, mention.end, end):
            return True
        return (
            _APPOSED.search(self.low, max(0, mention.start - 50), mention.start) is not None
            and self.low.startswith(", ", mention.end)
            and _LEFT_GAP.fullmatch(self.low, mention.end + 1, end) is not None
        )

    def _coordinated(self, near: tuple[Mention, ...], at: int, step: int) -> list[Mention]:
        """The name at `at` and those joined to it by "et", or by commas and a last "et", away from the phrase."""
        found, joined = [near[at]], 1
        while 0 <= at + step < len(near):
            left, right = sorted((near[at], near[at + step]), key=lambda mention: mention.start)
            if not _AND_LEFT.fullmatch(self.low, left.end, right.start):
                break
            at += step
            found.append(near[at])
            if _AND.search(self.low, left.end, right.start):
                joined = len(found)
            elif step > 0 and joined == len(found) - 1 and joined > 1:
                break
        return found if joined == len(found) else found[: max(joined, 1)]


_RELATED = pattern(r"\b(?:filiales?|maison\s+mere|societe\s+mere|societe\s+soeur)\s+(?:\w+\s+){0,2}$")


def related_names(prose: Prose) -> Iterator[Mention]:
    """Names said to be those of another company of the group ("sa filiale X", "sa maison mère Y")."""
    for mention in prose.mentions.all:
        if _RELATED.search(prose.low[max(0, mention.start - 50) : mention.start]):
            yield mention


def joined_pairs(prose: Prose) -> Iterator[tuple[Mention, Mention]]:
    """Names that stand side by side as two ("X et X Holding", "A, B et C")."""
    names = prose.mentions.all
    for left, right in itertools.pairwise(names):
        if right.start - left.end < 40 and re.fullmatch(
            r"(?:\s+(?:llc|ltd|inc|sa|sas|sarl|bv|ag|gmbh|plc|se)\b\.?)?\s*(?:,|,?\s*et\b)\s*(?:(?:a|au|de|la|le|l'|les|d'|du|son|sa|avec|societes?|filiale|maison|mere|neerlandaise|\w{2,5})\s*){0,4}",
            prose.low[left.end : right.start],
        ):
            yield left, right
