"""What there is to see of each name of a text that tells whether it is a party's, and whose side it is on.

The signs are for the weights of pipeline/data/party_signs.json, which tests/bench/fit_party_sides.py fits: what the rules
made of the name, how often and where it stands, the words around it and around the nouns that mean it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pipeline.extract.parties.apposed import nouns_beside
from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.names.mention import Mention, name_words
from pipeline.extract.parties.names.parsed import kind_of
from pipeline.extract.parties.nouns import CLIENT, PROVIDER
from pipeline.extract.parties.prose import ONE_OF_THEIRS, Evidence, Prose
from pipeline.extract.parties.sides.matters import count_unnamed, read_matters
from pipeline.extract.parties.sides.pairs import pair_signs
from pipeline.extract.parties.sides.salience import ITS_VERB, in_body, names_no_party, salience
from pipeline.extract.parties.sides.spread import spread_signs
from pipeline.extract.parties.sides.weighing import Weights
from pipeline.extract.parties.trade_names import sounds_technical
from pipeline.law import PartyKind
from pipeline.text.patterns import pattern

LETTERS = {Side.CLAIMANT: "C", Side.DEFENDANT: "D", Side.THIRD: "T", Side.PARTY: "P"}
_SEEN = 12
"""How many of a name's places are looked at: more say nothing new."""
_STEPS = (0.01, 1.0, 2.0, 3.5, 6.0, 10.0)
_SUM = pattern(r"\d\s*(?:euros?|€|m€|k€|millions?|francs?)|\beuros\b")
_COURT = pattern(r"\b(?:tribunal|cour|conseil\s+de\s+prud|juges?|jugement|arret|magistrats?|prud'hommes)\b")
_ACTS = pattern(
    r"\b(condamn|vers(?=e|a|er)|pay|paie|pai(?=er)|indemnis|dedommag|rembours|restitu|reclam|demand|sollicit|exige|obten|obtien|obtin|assign|saisi|poursui|"
    r"reproch|accus|debout|rejet|accord|allou|doi[tv]|devr|soutien|souten|plaid|invoqu|oppos|repliqu|faisai|conclu|estim|chiffr|evalu|garanti|relev|factur|"
    r"confi|command|achet|acqui|vend|livr|sign|heberg|fourni|perd|victime|manqu|responsab|faute|echou|touch|percev|encaiss|recuper|appel|pourvoi|regl|acquitt|"
    r"suppor|mis\s+hors|hors\s+de\s+cause|charge|prejudic|dommage|assur|couvr|imput|client|prestat|contest|proposai|refus|tort|raison|gain|gagn|confirm|infirm|"
    r"reform|casse|rest|recoi|rendr|repar|attaqu|contre|face)\w*"
)
"""What the parties to a case and its judges do, by the first letters of the words."""
_TRADES = frozenset(
    "gazette depeche courrier journal echo quotidien tribune voix hebdo presse republicain assurance assurances associes association atelier bureau cabinet caisse centre chu clinique coiffure college commune conseil conseils"
    " consulting courtage departement digital editions etudes express federation fondation garage groupe holding hopital hospitalier hotel"
    " hotels informatique lycee maison maladie mairie metropole mutuelle numerique office prevoyance region reseaux restaurant salaisons"
    " service services syndicat systemes telecom transports universite ville".split()
)
"""Words that say what somebody does, whatever its name: the only words of names that count."""
_PASSIVE = pattern(r"\b(?:est|ete|etait|sont|fut|sera|etre|voit)\s+(?:\w+\s+){0,2}$")
_TOKEN = pattern(r"[\w-]+'?|[^\w\s]")
_BEFORE, _AFTER = 110, 80
_DETERMINERS = frozenset({"la", "le", "l'", "les", "societe", "«", '"'})
_PREPOSITIONS = frozenset({"a", "de", "par", "contre", "pour", "avec", "chez", "que", "entre", "selon", "et"})

Signs = Mapping[Key, frozenset[str]]


def read_signs(
    prose: Prose,
    evidence: Sequence[Evidence],
    weights: Weights,
    groups: dict[Key, Key],
    roles: Mapping[Key, Side],
    *,
    court: str = "",
) -> dict[Key, frozenset[str]]:
    """The signs of each name of the text; `court` is the folded name of the court that the page is about."""
    names = _by_key(prose.mentions.all, groups)
    nouns = _by_key((m for m in prose.heard.all if m.by_noun and _stands_for_name(m)), groups)
    said: dict[Key, list[Evidence]] = defaultdict(list)
    for item in evidence:
        said[group_of(item.mention, groups)].append(item)
    page = _page_signs(prose, weights, groups, roles, names)
    matters = read_matters(prose.low, court)
    foremost = _foremost(evidence, groups)
    return {
        key: frozenset(
            (
                "any",
                *page[key],
                *_signs_at(matters, _kind(key, mentions[0]), page[key]),
                *foremost.get(key, ()),
                *_said_signs(weights.get(key, {}), said.get(key, ())),
                *_name_signs(key, mentions),
                *spread_signs(prose, mentions),
                *_noun_signs(prose, nouns.get(key, ())),
                *(sign for mention in mentions[:_SEEN] for sign in _place_signs(prose, mention)),
                *(sign for m in (*mentions[:_SEEN], *nouns.get(key, ())[:_SEEN]) for sign in _act_signs(prose, m)),
            )
        )
        for key, mentions in names.items()
    }  # fmt: skip


def _foremost(evidence: Sequence[Evidence], groups: dict[Key, Key]) -> dict[Key, list[str]]:
    """Of those of whom a phrase says one thing, who is named first: where both sides are to pay, the claimant is paid first."""
    found: dict[Key, list[str]] = defaultdict(list)
    first: dict[str, Evidence] = {}
    for item in evidence:
        if item.rule not in first or item.mention.start < first[item.rule].mention.start:
            first[item.rule] = item
    for rule, item in first.items():
        if any(
            other.rule == rule and group_of(other.mention, groups) != group_of(item.mention, groups)
            for other in evidence
        ):
            found[group_of(item.mention, groups)].append(f"foremost={rule}")
    return found


def _stands_for_name(mention: Mention) -> bool:
    return mention.name not in {"appelant", "intime", CLIENT, PROVIDER}


def _by_key(
    mentions: Sequence[Mention] | Iterator[Mention], groups: dict[Key, Key]
) -> dict[Key, list[Mention]]:
    found: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[group_of(mention, groups)].append(mention)
    return found


def _up_to(name: str, count: int) -> Iterator[str]:
    return (f"{name}>={number}" for number in range(1, count + 1))


def _level(weight: float) -> int:
    return sum(weight >= step for step in _STEPS)


def _page_signs(
    prose: Prose,
    weights: Weights,
    groups: dict[Key, Key],
    roles: Mapping[Key, Side],
    names: Mapping[Key, Sequence[Mention]],
) -> dict[Key, list[str]]:
    """How a name stands among those of its text: told more of than others, opposite whom the rules know."""
    told = salience(prose, weights, groups)
    score = {key: told.get(key, 0.0) + sum(weights.get(key, {}).values()) for key in names}
    ranks = {key: min(rank, 4) for rank, key in enumerate(sorted(names, key=lambda key: -score[key]))}
    first = min((mentions[0].start for mentions in names.values()), default=0)
    trades = _trades(prose, groups)
    unnamed = count_unnamed(prose.low)
    found = {}
    for key, mentions in names.items():
        rule = LETTERS.get(roles[key], "-") if key in roles else "-"
        others = "".join(
            sorted({LETTERS.get(side, "") for other, side in roles.items() if other != key} - {"P"})
        )
        rank = f"rank={ranks[key]}"
        signs = [
            f"rule={rule}",
            f"rule={rule}|others={others}",
            rank,
            f"{rank}|rule={rule}",
            f"{rank}|rule={rule}|others={others}",
        ]
        signs.append(f"names={min(len(names), 4)}")
        signs.append(f"{rank}|names={min(len(names), 4)}|unnamed={unnamed}")
        signs.append(f"rule={rule}|others={others}|unnamed={unnamed}")
        if key in trades:
            signs.append("buys" if trades[key] > 0 else "provides")
        if mentions[0].start == first:
            signs.append("first")
        signs += pair_signs(key, ranks, names)
        found[key] = signs
    return found


def _trades(prose: Prose, groups: dict[Key, Key]) -> dict[Key, float]:
    trades: dict[Key, float] = defaultdict(float)
    for name, buys, weight in prose.trades:
        words = name_words(name)
        trades[groups.get(words, words)] += weight if buys else -weight
    return {key: weight for key, weight in trades.items() if weight}


def _signs_at(matters: Sequence[str], kind: str, page: Sequence[str]) -> Iterator[str]:
    """What kind of name it is, and what the rules say of it, in such matters."""
    rule = next(sign for sign in page if sign.startswith("rule="))
    rank = next(sign for sign in page if sign.startswith("rank="))
    for matter in matters:
        yield f"{matter}|{kind}"
        yield f"{matter}|{kind}|{rule}"
        yield f"{matter}|{kind}|{rank}"


def _said_signs(sides: Mapping[Side, float], said: Sequence[Evidence]) -> Iterator[str]:
    """What phrases say of the name."""
    for side, letter in LETTERS.items():
        yield from _up_to(letter, _level(sides.get(side, 0.0)))
    claims, defends = sides.get(Side.CLAIMANT, 0.0), sides.get(Side.DEFENDANT, 0.0)
    if claims or defends:
        yield f"share={int(claims / (claims + defends) * 4.99)}"
    yield from _up_to("all", _level(claims + defends + sides.get(Side.PARTY, 0.0)))
    for item in said:
        yield f"said={item.rule}:{LETTERS.get(item.side, '-')}"


def _name_signs(key: Key, mentions: Sequence[Mention]) -> Iterator[str]:
    """What the name itself is like."""
    person = key[:1] == ("person",)
    yield "person" if person else "company"
    yield from _up_to("count", min(len(mentions), 5))
    if any(mention.introduced for mention in mentions):
        yield "introduced"
    if any(mention.form for mention in mentions):
        yield "form"
    if len(key) > 1:
        yield "of words"
    if _kind(key, mentions[0]) == "public":
        yield "public"
    if sounds_technical(mentions[0].name):
        yield "sounds technical"
    for word in key[-3:]:
        if word in _TRADES:
            yield f"word={word}"


def _kind(key: Key, mention: Mention) -> str:
    if key[:1] == ("person",):
        return "person"
    return "public" if kind_of(mention.name) is PartyKind.PUBLIC_BODY else "company"


def _noun_signs(prose: Prose, nouns: Sequence[Mention]) -> Iterator[str]:
    """The nouns that mean the name."""
    yield from _up_to("nouns", min(len(nouns), 4))
    for noun in nouns[:_SEEN]:
        yield f"noun={prose.low[noun.start : noun.end].split()[0]}"


def _place_signs(prose: Prose, mention: Mention) -> Iterator[str]:
    """What stands beside the name in one place."""
    low, start, end = prose.low, *prose.sentence(mention.start)
    if in_body(prose.flat, mention):
        yield "in body"
    if ITS_VERB.match(low, mention.end):
        yield "acts"
    if names_no_party(low, mention):
        yield "of a thing"
    if prose.flat[max(0, mention.start - 2) : mention.start].strip() in {"«", '"'}:
        yield "quoted"
    before, after = _tokens_before(low, mention, start), _tokens_after(low, mention, end)
    yield f"before={before[-1] if before else '^'}"
    if len(before) > 1:
        yield f"before={' '.join(before[-2:])}"
    yield f"after={after[0] if after else '$'}"
    if len(after) > 1:
        yield f"after={' '.join(after)}"
    for word in after:
        if len(word) > 4:
            yield f"after~{word[:5]}"
    for noun in nouns_beside(low, mention):
        yield f"beside={noun}"
    yield from _sentence_signs(low[max(start, mention.start - 300) : min(end, mention.end + 300)])


def _tokens_before(low: str, mention: Mention, start: int) -> list[str]:
    return _TOKEN.findall(low[max(start, mention.start - 40) : mention.start])


def _tokens_after(low: str, mention: Mention, end: int) -> list[str]:
    return _TOKEN.findall(low[mention.end : min(end, mention.end + 40)])[:2]


@lru_cache(maxsize=256)
def _sentence_signs(sentence: str) -> tuple[str, ...]:
    """Whether sums and courts are spoken of beside it."""
    found = ["with sum"] if _SUM.search(sentence) else []
    return (*found, "with court") if _COURT.search(sentence) else tuple(found)


def _act_signs(prose: Prose, mention: Mention) -> Iterator[str]:
    """What is done to the name, or to the noun that means it, and what it does: the nearest such word on either side."""
    low, start, end = prose.low, *prose.sentence(mention.start)
    if ONE_OF_THEIRS.search(low, max(0, mention.start - 60), mention.start):
        acts = _ACTS.findall(low[max(start, mention.start - _BEFORE) : mention.start])
        yield f"of theirs={acts[-1] if acts else '-'}"
        yield "of theirs"
        return
    lead = low[max(start, mention.start - _BEFORE) : mention.start]
    acts = _ACTS.findall(lead)
    if acts:
        yield f"to={acts[-1]}"
        yield f"to={acts[-1]}|{_preposition(lead)}"
    rest = low[mention.end : min(end, mention.end + _AFTER)]
    act = _ACTS.search(rest)
    if act:
        voice = "passive" if _PASSIVE.search(rest[: act.start()]) else "active"
        yield f"does={act[1]}|{voice}"
        if act.start() < 25:
            yield f"does at once={act[1]}|{voice}"


def signs_of_noun(prose: Prose, noun: str) -> frozenset[str]:
    """What is said of a common noun ("l'appelante", "l'éditeur"), by the signs of names."""
    found = re.finditer(rf"(?:\bl'|\b(?:le|la|les|du|au|ce|cette|son|sa)\s+){noun}\b", prose.low)
    mentions = [
        Mention(noun, match.end() - len(match.group().split("'")[-1].split()[-1]), match.end())
        for match in found
    ]
    return frozenset(
        (
            f"noun={noun}",
            *(sign for m in mentions[:_SEEN] for sign in _act_signs(prose, m)),
        )
    )


def _preposition(lead: str) -> str:
    """The word before the name, with the preposition before an article."""
    tokens: list[str] = _TOKEN.findall(lead[-30:])
    if not tokens:
        return "^"
    if tokens[-1] in _DETERMINERS and len(tokens) > 1 and tokens[-2] in _PREPOSITIONS:
        return f"{tokens[-2]} {tokens[-1]}"
    return tokens[-1]
