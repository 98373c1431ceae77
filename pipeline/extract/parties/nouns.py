"""Common nouns that stand for a party: "l'hébergeur", "la clinique", "le négociant", "celui-ci", each with the name it means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.extract.parties.grouping import Key, is_spelling_of
from pipeline.extract.parties.names.mention import Mention, Mentions, name_words
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

SURENESS = 0.7
"""What a phrase said of a noun counts for the name that the noun means."""

_ADJECTIVE = r"[a-z-]*(?:ais|aise|ois|oise|ien|ienne|ain|aine|inois|ique|ale?|and|ande|aud|if|ive)"
_NO_FILLER = r"(?!(?:des?|du|par|pour|sur|dans|avec|chez|que|qui|dont|une?|les|aux?|est|sont|contre|entre|selon|face|mais|ete|sans)\b)"
_BEFORE = pattern(
    r"(?:(?P<own>\b(?:son|sa|leur|notre)\s+)|\b[ld]'|\b(?:le|la|du|au|une?|cet?|cette)\s+)(?:anciene?n?e?\s+)?"
    rf"(?P<noun>[a-z-]{{4,}}|esn|ssii|pme)(?:\s+(?:de\s+|d'|en\s+|du\s+)[a-z-]{{3,}})?(?:\s+{_NO_FILLER}[a-z-]{{3,}}){{0,2}}[ ]*(?P<comma>,?)[ ]*(?:(?:la|le|les)\s+|l')?(?:(?:societe|compagnie|entreprise|sas|sarl|sa)\s+)?[«\"]?[ ]*$"
)
_AFTER = pattern(
    r"(?:\s*\([^()\n]{0,60}\))?\s*[,(]\s*(?:(?P<one>une?\s+|alors\s+|jeune\s+|specialiste\s+)|(?P<the>(?:la|le|son|sa)\s+|l'))?(?:(?:ancien|grand|petite?|jeune|gros|modeste)n?e?\s+)?"
    r"(?P<noun>[a-z-]{4,})(?P<of>\s+(?:de\b|d'|du\b|des\b|en\b|a\b|specialis|base|install|[a-z]+(?:ais|ois|ien|ain|aise|oise|ienne|aine|ique)\b))?(?P<ends>\s*[,.;)])?"
)
_DEFINITE = pattern(
    r"(?:\bl'|\b(?P<det>le|la|du|au|cet?|cette|ladite|ledit|son|sa)\s+)(?P<noun>[a-z][a-z-]{2,}(?:\s+d['e]\s?(?:edition|oeuvre|ouvrage|ordre)s?)?)\b"
)
_TAIL = pattern(
    rf"(?:\s+{_ADJECTIVE}\b)?(?:\s+(?:d'|de\s|en\s)(?![a-z]+(?:er|ir|re)\b)[a-z-]{{3,}})?(?:\s+{_ADJECTIVE}\b)?"
)
_OF_A_NAME = pattern(
    r"\s+(?:de\s+la\s+|de\s+l'|des\s+|du\s+|de\s+|d')(?:(?:societe|groupe|compagnie|cabinet|association)\s+)?$"
)
_PRONOUN = pattern(r"\b(?:celui-ci|celle-ci|ce\s+dernier|cette\s+derniere|l'interesse|l'interessee)\b")
_ANY_COMPANY = frozenset({"societe", "entreprise", "groupe", "compagnie"})
"""Nouns that any of the parties may go by: they mean one only where no other is called so."""
_STEM = pattern(r"(?:ements?|ations?|ateurs?|atrices?|ions?|eries?|eurs?|euses?|iers?|ances?|ages?|s)$")
_OWN_BEFORE = pattern(r"\b(?:mon|ton|notre|votre|nos|vos)\s+$")


PROVIDER, CLIENT = "prestataire", "cliente"
"""What stands for the side that provides, or buys, where the text names nobody on it."""
Trades = Sequence[tuple[str, bool, float]]
"""`(name, buys, weight)` for what is said of a name's trade."""


def find_nouns(low: str, mentions: Mentions, said: Trades) -> tuple[list[Mention], Trades]:
    """A mention for each definite noun or "celui-ci" of `low` (folded text) that means one of `mentions`; what their trades are.

    `said` is what phrases tell of who buys and who provides: whom "le client" and "le prestataire" mean where no name
    stands beside them.
    """
    bound = _Bindings(low, mentions)
    trades = [*said, *bound.trades()]
    client, provider = bound.completed(*names_of_sides(trades))
    bound.take(client or CLIENT, provider or PROVIDER)
    found = list(_definite(low, mentions, bound))
    return found + list(_pronouns(low, Mentions([*mentions.all, *found]))), trades


class _Bindings:
    """Which name a noun means at a place."""

    def __init__(self, low: str, mentions: Mentions) -> None:
        self._sites: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._beside: dict[str, dict[str, None]] = defaultdict(dict)
        """Each noun's names, once each, in the order of the text."""
        self._names: dict[str, dict[str, None]] = defaultdict(dict)
        self._of_side: dict[str, str] = {}
        companies = {
            name_words(mention.name): mention.name for mention in mentions.all if not mention.is_person
        }
        for noun, start, name in _retold(low, mentions):
            self._sites[noun].append((start, name))
            self._beside[noun].setdefault(name)
        self._sole = next(iter(companies.values())) if len(companies) == 1 else None
        self._main = _main_companies(low, mentions)
        self._defined = {match["noun"] for match in _DEFINITE.finditer(low)}
        for mention in mentions.all:
            if not mention.is_person:
                for noun in nouns_beside(low, mention):
                    self._sites[noun].append((mention.start, mention.name))
                    self._beside[noun].setdefault(mention.name)
                self._add_words(mention.name)

    def trades(self) -> Iterator[tuple[str, bool, float]]:
        """Who provides, by nouns such as "hébergeur" beside the name, and who is of any other trade."""
        table = load_nouns()
        for noun, sites in self._sites.items():
            for _, name in sites:
                if noun in table.provider:
                    yield name, False, 1.2
                elif noun in table.client or (_is_agent(noun) and noun not in table.bystanders):
                    yield name, True, 1.0

    def take(self, client: str, provider: str) -> None:
        """From now on "le client" is `client` and "le prestataire" is `provider`."""
        table = load_nouns()
        self._of_side.update(dict.fromkeys(table.client, client))
        self._of_side.update(dict.fromkeys(table.provider, provider))

    def completed(self, client: str | None, provider: str | None) -> tuple[str | None, str | None]:
        """Of two companies of which one is known to buy, or to provide, the other does the contrary."""
        if client or provider:
            known = client or provider or ""
            others = [name for name in self._main if not _spells(name, known)]
            if (client and provider) or len(others) != 1 or len(self._main) != 2:
                return client, provider
            return (client, others[0]) if client else (others[0], provider)
        sells = [name for name in self._main if sounds_technical(name)]
        traded = [name for name in self._main if self._goes_by_trade(name) and name not in sells]
        if len(self._main) == 1:
            return (traded[0], None) if traded else (None, self._main[0])
        if len(self._main) != 2 or len(sells) + len(traded) == 0 or len(sells) > 1 or len(traded) > 1:
            return None, None
        buyer = traded[0] if traded else next(name for name in self._main if name not in sells)
        return buyer, next(name for name in self._main if name != buyer)

    def _goes_by_trade(self, name: str) -> bool:
        """True where a noun of what the company does, other than to provide, can only mean it."""
        table = load_nouns()
        return any(
            any(_spells(name, other) for other in self._names_of_kind(noun))
            for noun in self._defined
            if noun in table.trades and noun not in table.provider
        )

    def _names_of_kind(self, noun: str) -> list[str]:
        return [
            name
            for word in (noun, *load_nouns().kinds.get(noun, ()))
            for name in (*self._names.get(word, ()), *self._beside.get(word, ()))
        ] or (list(self._names.get(_stem(noun), ())) if len(_stem(noun)) >= 4 else [])

    def _add_words(self, name: str) -> None:
        for word in name_words(name)[:3]:
            if len(_stem(word)) >= 4:
                self._names[_stem(word)].setdefault(name)
            self._names[word].setdefault(name)

    def name_at(self, noun: str, place: int, *, only_beside: bool = False) -> str | None:
        """The name that `noun` means at `place`: the last one it stood beside, else the only one it can mean."""
        sites = self._sites.get(noun)
        if sites and (noun not in _ANY_COMPANY or len(set(map(name_words, self._beside[noun]))) == 1):
            _, name = sites[max(0, bisect_left(sites, (place, "")) - 1)]
            return name
        if only_beside and noun not in self._of_side and not _is_kind(noun):
            return None
        names = self._names_of_kind(noun)
        if names and len({name_words(name)[:2] for name in names}) == 1:
            return names[0]
        if noun in _ANY_COMPANY:
            return self._sole
        return self._of_side.get(noun) or (self._left_over() if noun in load_nouns().trades else None)

    def _left_over(self) -> str | None:
        """Of one company, or of two of which the other goes by other nouns: whom a noun of a trade must mean."""
        if len(self._main) == 1:
            return self._main[0]
        beside = {name for noun, names in self._beside.items() if noun not in _ANY_COMPANY for name in names}
        called = [any(_spells(name, other) for other in beside) for name in self._main]
        return self._main[called.index(False)] if called.count(False) == 1 and len(called) == 2 else None


_TECHNICAL = pattern(
    r"soft|data|cloud|host|heberg|info|web|logic|numeri|digit|\w*net\b|tech|syst|sys\b|log\b|byte|cyber|serveu|stock|archiv|sauv|saas|erp\b|code|dev\b|\bit\b|\b(?:\w+)?com\b|telec|pixel|micro|num\b"
)


def sounds_technical(name: str) -> bool:
    """True for names made of the words of computing, as those who sell it have."""
    return _TECHNICAL.search(fold(name)) is not None


_RETOLD = pattern(
    r"[.!?»]\s+(?:l'|le\s+|la\s+)(?P<noun>[a-z-]{4,}|esn|ssii|pme)\s+(?!d(?:e|u|es)\b|d')[a-z-]*(?:ais|aise|ois|oise|ien|ienne|ain|aine|ine?|and|ande)\b"
)
_SENTENCE_BEFORE = 220


def _retold(low: str, mentions: Mentions) -> Iterator[tuple[str, int, str]]:
    """Trades of a town that a sentence begins with ("L'éditeur isérois"), each with whom alone the sentence before tells of."""
    table = load_nouns()
    for match in _RETOLD.finditer(low):
        if match["noun"] not in table.provider:
            continue
        start = max(0, match.start() - _SENTENCE_BEFORE)
        start = max(start, *(low.rfind(stop, start, match.start()) + 1 for stop in (". ", "! ", "? ", "\n")))
        names = {name_words(one.name): one for one in mentions.within(start, match.start())}
        if len(names) == 1:
            (only,) = names.values()
            if not only.is_person:
                yield match["noun"], match.start("noun"), only.name


def _spells(one: str, other: str) -> bool:
    left, right = name_words(one), name_words(other)
    return left == right or is_spelling_of(left, right) or is_spelling_of(right, left)


_LOCATIVE_BEFORE = pattern(r"\b(?:a|en|vers|pres\s+de|dans\s+l[ea])\s+$")


def _main_companies(low: str, mentions: Mentions) -> list[str]:
    """The companies that a text names twice or calls companies, one name each."""
    counts: Counter[Key] = Counter()
    names: dict[Key, str] = {}
    for mention in mentions.all:
        if mention.is_person or _LOCATIVE_BEFORE.search(low, max(0, mention.start - 9), mention.start):
            continue
        words = name_words(mention.name)
        key = next((one for one in names if is_spelling_of(one, words) or is_spelling_of(words, one)), words)
        names.setdefault(key, mention.name)
        counts[key] += 2 if mention.introduced else 1
    told = [(key, count) for key, count in counts.most_common(3) if count > 1]
    if len(told) > 2 and told[2][1] * 2 <= told[1][1]:
        del told[2]
    return [names[key] for key, _ in told]


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return _STEM.sub("", word, count=1)


def nouns_beside(low: str, mention: Mention) -> Iterator[str]:
    """The nouns in apposition to a name."""
    before = _BEFORE.search(low[max(0, mention.start - 70) : mention.start])
    if before and (not before["comma"] or before["own"]):
        yield before["noun"]
    after = _AFTER.match(low, mention.end)
    if after and (
        after["one"]
        or (_is_agent(after["noun"]) and (after["of"] or after["ends"]))
        or (after["the"] and after["noun"] in load_nouns().provider | load_nouns().client)
    ):
        yield after["noun"]


def _is_agent(noun: str) -> bool:
    table = load_nouns()
    return (
        noun in table.provider
        or noun in table.client
        or noun in table.kinds
        or noun.endswith(("eur", "euse", "trice", "iste", "aire", "ier", "iere", "erie", "ant"))
    )


@lru_cache(maxsize=4096)
def _is_kind(noun: str) -> bool:
    kinds = load_nouns().kinds
    return noun in kinds or any(noun in said_of for said_of in kinds.values())


def _definite(low: str, mentions: Mentions, bound: _Bindings) -> Iterator[Mention]:
    sides = load_nouns().client | load_nouns().provider
    for match in _DEFINITE.finditer(low):
        noun = match["noun"]
        if match["det"] in {"son", "sa"} and noun not in sides:
            continue
        name = bound.name_at(noun, match.start(), only_beside=match["det"] == "du")
        if name is None or _is_part_of_name(low, mentions, match):
            continue
        tail = _TAIL.match(low, match.end())
        end = tail.end() if tail else match.end()
        if _is_named_at_once(low, mentions, end):
            continue
        following = mentions.from_(match.end(), end)
        yield Mention(name, match.start("noun"), match.end() if following else end, by_noun=True)


_AT_ONCE = pattern(r"\s*,\s+(?:(?:la|le)\s+(?:societe|compagnie)\s+|l')?[«\"]?\s*")
_CLOSED = pattern(r"\s*[»\"]?\s*(?:[,.;:)\n]|$)")


def _is_named_at_once(low: str, mentions: Mentions, end: int) -> bool:
    """True where commas set off whose noun it is: "le fournisseur d'électricité, Voltane, ..."; it is nobody else's."""
    named = mentions.from_(end, end + 40)
    return (
        named is not None
        and _AT_ONCE.fullmatch(low, end, named.start) is not None
        and _CLOSED.match(low, named.end) is not None
    )


def _is_part_of_name(low: str, mentions: Mentions, match: re.Match[str]) -> bool:
    """True when the noun stands before or within a name ("l'hébergeur Nuageo"), or is someone else's ("l'avocat de Nuageo")."""
    if mentions.from_(match.start("noun"), match.end()) is not None:
        return True
    following = mentions.from_(match.end(), match.end() + 60)
    if following is None:
        return False
    gap = low[match.end() : following.start]
    return bool(_OF_A_NAME.fullmatch(gap)) or bool(
        re.fullmatch(
            rf"(?:\s+{_NO_FILLER}[a-z-]{{3,}}){{0,2}}\s*,?\s*(?:(?:la|le)\s+societe)?\s*[«\"]?\s*", gap
        )
        and "," not in gap
    )


def _pronouns(low: str, known: Mentions) -> Iterator[Mention]:
    """Whom "celui-ci" and "cette dernière" mean: who was named last."""
    for match in _PRONOUN.finditer(low):
        last = known.before(match.start(), 200)
        if last and not last.is_person and "\n" not in low[last.end : match.start()]:
            yield Mention(last.name, match.start(), match.end(), by_noun=True)


def names_of_sides(evidence: Sequence[tuple[str, bool, float]]) -> tuple[str | None, str | None]:
    """Who buys and who provides, from `(name, buys, weight)`: the name with most behind it, never one for both."""
    weights: dict[bool, dict[str, float]] = {True: defaultdict(float), False: defaultdict(float)}
    for name, buys, weight in evidence:
        weights[buys][name] += weight
        weights[not buys][name] -= weight
    best = {buys: max(found, key=lambda name: found[name], default=None) for buys, found in weights.items()}
    client, provider = (
        name if name is not None and weights[buys][name] > 0 else None for buys, name in best.items()
    )
    return client, provider
