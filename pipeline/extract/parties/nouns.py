"""Common nouns that stand for a party: "l'hébergeur", "la clinique", "le négociant", "celui-ci", each with the name it means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pipeline.extract.parties.apposed import NO_FILLER, is_agent, maker_beside, nouns_beside
from pipeline.extract.parties.grouping import spells
from pipeline.extract.parties.main_companies import TWO, main_companies
from pipeline.extract.parties.names.mention import Mention, Mentions, name_words
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.extract.parties.trade_names import names_of_sides, sounds_of_trade, sounds_technical
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

SURENESS = 0.7
"""What a phrase said of a noun counts for the name that the noun means."""

_ADJECTIVE = r"[a-z-]*(?:ais|aise|ois|oise|ien|ienne|ain|aine|inois|ique|ale?|and|ande|aud|if|ive)"
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
_STEM = pattern(
    r"(?:ements?|antes?|ants?|ations?|ateurs?|atrices?|ions?|eries?|eurs?|euses?|iers?|ances?|ages?|s)$"
)


PROVIDER, CLIENT = "prestataire", "cliente"
"""What stands for the side that provides, or buys, where the text names nobody on it."""
_MAKERS = frozenset({"editeur", "fabricant", "developpeur", "constructeur"})
Trades = Sequence[tuple[str, bool, float]]
"""`(name, buys, weight)` for what is said of a name's trade."""

Given = Mapping[str, tuple[str, ...]]
"""For each noun that stands beside a name, or is a word of it, the names that it may mean."""


def find_nouns(text: str, mentions: Mentions, said: Trades) -> tuple[list[Mention], Trades, Given]:
    """A mention for each definite noun or "celui-ci" of `text` that means one of `mentions`; what their trades are; whose each noun is.

    `said` is what phrases tell of who buys and who provides: whom "le client" and "le prestataire" mean where no name
    stands beside them.
    """
    low = fold(text)
    bound = _Bindings(low, mentions)
    trades = [*said, *bound.trades()]
    client, provider = bound.completed(*names_of_sides(trades))
    bound.take(client or CLIENT, provider or PROVIDER)
    found = [one for one in _definite(low, mentions, bound) if text[one.start].islower()]
    return found + list(_pronouns(low, Mentions([*mentions.all, *found]))), trades, bound.given()


class _Bindings:
    """Which name a noun means at a place."""

    def __init__(self, low: str, mentions: Mentions) -> None:
        self._sites: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._beside: dict[str, dict[str, None]] = defaultdict(dict)
        """Each noun's names, once each, in the order of the text."""
        self._made: dict[str, dict[str, None]] = defaultdict(dict)
        """Who, by a participle, is the editor or the maker of something: too little to tell the sides of a case by."""
        self._names: dict[str, dict[str, None]] = defaultdict(dict)
        self._of_side: dict[str, str] = {}
        companies = {
            name_words(mention.name): mention.name for mention in mentions.all if not mention.is_person
        }
        for noun, start, name in _retold(low, mentions):
            self._sites[noun].append((start, name))
            self._beside[noun].setdefault(name)
        self._sole = next(iter(companies.values())) if len(companies) == 1 else None
        self._main = main_companies(low, mentions)
        self._defined = {match["noun"] for match in _DEFINITE.finditer(low)}
        for mention in mentions.all:
            if not mention.is_person:
                for noun in nouns_beside(low, mention):
                    self._sites[noun].append((mention.start, mention.name))
                    self._beside[noun].setdefault(mention.name)
                if maker := maker_beside(low, mention):
                    self._made[maker].setdefault(mention.name)
                self._add_words(mention.name)

    def trades(self) -> Iterator[tuple[str, bool, float]]:
        """Who provides, by nouns such as "hébergeur" beside the name, and who is of any other trade."""
        table = load_nouns()
        for noun, sites in self._sites.items():
            for _, name in sites:
                if noun in table.provider:
                    yield name, False, 1.2
                elif noun in table.client or (is_agent(noun) and noun not in table.bystanders):
                    yield name, True, 1.0

    def given(self) -> Given:
        """The names of each noun that the text itself gives to somebody."""
        named = {noun: (*self._names_of_kind(noun), *self._made.get(noun, ())) for noun in self._defined}
        return {noun: tuple(dict.fromkeys(names)) for noun, names in named.items() if names}

    def take(self, client: str, provider: str) -> None:
        """From now on "le client" is `client` and "le prestataire" is `provider`."""
        table = load_nouns()
        self._of_side.update(dict.fromkeys(table.client, client))
        self._of_side.update(dict.fromkeys(table.provider, provider))

    def completed(self, client: str | None, provider: str | None) -> tuple[str | None, str | None]:
        """Of two companies of which one is known to buy, or to provide, the other does the contrary."""
        if client and provider:
            return client, provider
        if client or provider:
            return self._opposite(client, provider)
        sells = [name for name in self._main if sounds_technical(name)]
        traded = [name for name in self._main if self._goes_by_trade(name) and name not in sells]
        if len(self._main) == 1:
            return (traded[0], None) if traded else (None, self._main[0])
        if len(self._main) > TWO:
            return None, _only(sells)
        if len(self._main) != TWO or not (sells or traded) or len(sells) > 1 or len(traded) > 1:
            return None, None
        buyer = traded[0] if traded else next(name for name in self._main if name not in sells)
        return buyer, next(name for name in self._main if name != buyer)

    def _opposite(self, client: str | None, provider: str | None) -> tuple[str | None, str | None]:
        """Both sides where one is known: the only other company, or the only one of several that sounds like computing."""
        known = client or provider or ""
        others = [name for name in self._main if not spells(name, known)]
        if len(self._main) == TWO and len(others) == 1:
            return (client, others[0]) if client else (others[0], provider)
        sells = [name for name in others if sounds_technical(name)]
        return client, (_only(sells) if client and len(others) > 1 else provider)

    def _goes_by_trade(self, name: str) -> bool:
        """True where a noun of what the company does, other than to provide, can only mean it, or is a word of its name."""
        table = load_nouns()
        return sounds_of_trade(name) or any(
            any(spells(name, other) for other in self._names_of_kind(noun))
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
        return (
            self._another_provider(noun)
            or self._of_side.get(noun)
            or (self._left_over() if noun in load_nouns().trades else None)
        )

    def _another_provider(self, noun: str) -> str | None:
        """Whom "l'intégrateur" means where the client is known and the one known provider made the thing."""
        table = load_nouns()
        provider, client = self._of_side.get(PROVIDER), self._of_side.get("client")
        if noun not in table.provider - _MAKERS - {PROVIDER} or not (provider and client):
            return None
        left = [name for name in self._main if not spells(name, provider) and not spells(name, client)]
        makes = any(
            provider in (*self._beside.get(maker, ()), *self._made.get(maker, ())) for maker in _MAKERS
        )
        return left[0] if makes and len(left) == 1 else None

    def another_than(self, owner: str | None, name: str) -> str | None:
        """`name`, but of two companies the other one where it is the owner's own: nobody is their own provider."""
        if owner is None or not spells(owner, name):
            return name
        others = [other for other in self._main if not spells(owner, other)]
        return others[0] if len(others) == 1 else None

    def _left_over(self) -> str | None:
        """Of one company, or of two of which the other goes by other nouns: whom a noun of a trade must mean."""
        if len(self._main) == 1:
            return self._main[0]
        beside = {name for noun, names in self._beside.items() if noun not in _ANY_COMPANY for name in names}
        called = [any(spells(name, other) for other in beside) for name in self._main]
        return self._main[called.index(False)] if called.count(False) == 1 and len(called) == 2 else None


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


def _only(names: Sequence[str]) -> str | None:
    return names[0] if len(names) == 1 else None


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return _STEM.sub("", word, count=1)


@lru_cache(maxsize=4096)
def _is_kind(noun: str) -> bool:
    kinds = load_nouns().kinds
    return noun in kinds or any(noun in said_of for said_of in kinds.values())


def _definite(low: str, mentions: Mentions, bound: _Bindings) -> Iterator[Mention]:
    sides = load_nouns().client | load_nouns().provider
    for match in _DEFINITE.finditer(low):
        noun = match["noun"]
        own = match["det"] in {"son", "sa"}
        if noun in load_nouns().things or (own and noun not in sides):
            continue
        name = bound.name_at(noun, match.start(), only_beside=match["det"] == "du")
        if own and name is not None:
            name = bound.another_than(_owner(low, mentions, match.start()), name)
        if name is None or _is_part_of_name(low, mentions, match):
            continue
        tail = _TAIL.match(low, match.end())
        end = tail.end() if tail else match.end()
        if _is_named_at_once(low, mentions, end):
            continue
        following = mentions.from_(match.end(), end)
        yield Mention(name, match.start("noun"), match.end() if following else end, by_noun=True)


_OWNED_BY = pattern(r"[^.;:\n]{0,60}")


def _owner(low: str, mentions: Mentions, place: int) -> str | None:
    """Whose "son prestataire" is: who was named last in the sentence."""
    last = mentions.before(place, 60)
    return last.name if last and _OWNED_BY.fullmatch(low, last.end, place) else None


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
            rf"(?:\s+(?:d'|de\s|en\s)[a-z-]{{3,}})?(?:\s+{NO_FILLER}[a-z-]{{3,}}){{0,2}}\s*,?\s*(?:(?:la|le)\s+societe)?\s*[«\"]?\s*",
            gap,
        )
        and "," not in gap
    )


def _pronouns(low: str, known: Mentions) -> Iterator[Mention]:
    """Whom "celui-ci" and "cette dernière" mean: who was named last."""
    for match in _PRONOUN.finditer(low):
        last = known.before(match.start(), 200)
        if _is_named_at_once(low, known, match.end()):
            continue
        if last and not last.is_person and "\n" not in low[last.end : match.start()]:
            yield Mention(last.name, match.start(), match.end(), by_noun=True)
