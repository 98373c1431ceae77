"""Who "elle", "il" or a bare "la société" is: whom the sentence, or the one before it, began with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.names.mention import Mention, Mentions, name_words
from pipeline.extract.parties.names.parsed import kind_of
from pipeline.extract.parties.prose import Evidence, Prose
from pipeline.law import PartyKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_SUBJECT = pattern(
    r"(?:(?:mais|or|ainsi|en\s+effet|pour\s+sa\s+part|de\s+son\s+cote|quant\s+a\s+elle|au\s+cours\s+d[^,]{1,30}|en\s+(?:\w+\s+)?\d{4}|depuis\s+\d{4})\s*,?\s+)?"
    r"[«\"]?\s*(?:l'|les?\s+|la\s+|une?\s+|cett?e?\s+)?(?:(?!(?:contre|de|des|du|par|pour|chez|selon|avec|dans|face|sur|aux?|a|apres|avant|tribunal|cour|juges?)\b)[a-z'-]+\s+){0,3}"
)
_STANDS_FOR = pattern(
    r"(?<![\w'-])(?:(?P<pronoun>elle|il)|(?:la\s+(?:societe|pme|start-up|compagnie|structure|firme|sasu?|sarl|sa|snc|eurl|selarl|scop|sci)|l'(?:entreprise|association|etablissement|organisme)|le\s+groupe))"
    r"(?=\s*,\s+(?:l')?(?:appelante?|intimee?|demanderesse|defenderesse)\b|\s*,\s+(?:elle|qui|dont)\b|\s+(?:(?:n'|s'|l'|(?:ne|se|lui|en|y|avait|a|est|etait|sera|fut|devra|doit)\b|reclam|demand|assign|soutenai|soutien|reproch|accus|sollicit|plaid|invoqu|oppos|obti|entend|saisi|poursui|"
    r"faisait|fait|interjet|relev|form|contest|conclu|estim|chiffr|affirm|disait|dit|touche|perce|verse|paie|pay)))"
)
_COURT_FIRST = pattern(r"(?:le|la|les)\s+(?:tribunal|cour|juges?|magistrats?|premiers\s+juges)\b")
_ONLY_PARTIES = pattern(
    r"\s+(?:(?:a|avait|ayant|en|s'est|s'etait|se)\s+){0,2}(?:alors\s+|donc\s+)?(?:pourv|assign|reclam|demand|interjet|relev|saisi|sollicit|soutenai|reproch|accus|fait\s+appel)"
)
"""What a court never does: after a sentence on the court it is still the party before."""
_NOT_A_PERSON = pattern(
    r"\bil\s+(?:s'agi|n'y\s+a|y\s+a|est\s+(?:vrai|constant|acquis|rappele|juge|reproche)|en\s+(?:resulte|va)|n'est\s+pas|faut|appartien|convien|ne\s+s'agi|a\s+ete|ressort|resulte|incomb)"
)


def find_pronouns(low: str, sentences: Sequence[tuple[int, int]], known: Mentions) -> Iterator[Mention]:
    """A mention for each subject pronoun of `low` (folded text) whose sentence, or the one before, began with a name."""
    called = _by_form(known)
    before: Mention | None = None
    carried: Mention | None = None
    for start, end in sentences:
        topic = _topic(low, start, known)
        for match in _STANDS_FOR.finditer(low, start, end):
            if match["pronoun"] == "il" and _NOT_A_PERSON.match(low, match.start()):
                continue
            if known.from_(match.start(), match.end()) is not None:
                continue
            form = _FORM.match(low, match.start(), match.end())
            meant = topic if topic and topic.end <= match.start() else before
            if form:
                meant = called.get(form["form"]) or _named_last(match.start(), known) or meant
            elif meant and not match["pronoun"] and _ANY_FIRM.match(low, match.start()):
                meant = (
                    meant if meant.by_noun or _is_company(meant.name) else _named_last(match.start(), known)
                )
            if meant is None and carried and _ONLY_PARTIES.match(low, match.end()):
                meant = carried
            if meant and not meant.is_person:
                topic = topic or meant
                yield Mention(meant.name, match.start(), match.end(), by_noun=True)
        carried, before = (before or carried if _COURT_FIRST.match(low, start) else None), topic


_ANY_FIRM = pattern(r"la\s+(?:societe|pme|start-up|firme)\b|l'entreprise\b")
"""What no public body, insurer or association goes by."""
_FORM = pattern(r"la\s+(?P<form>sasu?|sarl|sa|snc|eurl|selarl|scop|sci)$")


def _by_form(known: Mentions) -> dict[str, Mention | None]:
    """For each legal form the one company that is called so; None where several are."""
    found: dict[str, Mention | None] = {}
    for mention in known.all:
        if mention.form:
            form = fold(mention.form)
            other = found.setdefault(form, mention)
            if other and name_words(other.name) != name_words(mention.name):
                found[form] = None
    return found


def _named_last(place: int, known: Mentions) -> Mention | None:
    """Whom a bare "la SARL" means where nobody is called so: the last company that is called nothing else."""
    near = known.within(max(0, place - 600), place)
    named = (m for m in reversed(near) if not m.is_person and not m.by_noun and m.form is None)
    return next((mention for mention in named if _is_company(mention.name)), None)


def _is_company(name: str) -> bool:
    return kind_of(name) is PartyKind.COMPANY and not _INSURES.search(fold(name))


_INSURES = pattern(r"\b(?:assur|mutuelle|prevoyance|fondation|association|iard|federation|syndicat)")
_ORDINAL = pattern(
    r"\b(?:l[ea]|du|au)\s+(?P<which>premiere?|seconde?)(?=\s*[,.;:)]|\s+(?:a|ont|avait|est|etait|ne|n'|qui|que|lui|se|s'|devra|doit|l'|la|le|les|de|pour|par|en|un|une|et|reclam\w+|"
    r"souten\w+|soutient|reproch\w+|invoqu\w+|remet\w*|oppos\w+|avait|aux?)\b)(?!\s+(?:instance|et\s+le\s+(?:deux|second)i?e?m?e?\s+moyen))"
)


def find_ordinals(low: str, sentences: Sequence[tuple[int, int]], known: Mentions) -> Iterator[Mention]:
    """Whom "le premier" and "la seconde" mean: the two names that a sentence just before has told of, in its order."""
    starts = [start for start, _ in sentences]
    for match in _ORDINAL.finditer(low):
        at = bisect_right(starts, match.start()) - 1
        for number in range(at, max(-1, at - 3), -1):
            start, end = sentences[number]
            near = known.within(start, min(end, match.start()))
            names = list(dict.fromkeys(mention.name for mention in near if not mention.is_person))
            if len(names) >= 2:
                meant = names[match["which"].startswith("second")]
                yield Mention(meant, *match.span("which"), by_noun=True)
                break


_TO_THEM = pattern(
    r"\b(?P<whom>lui|leur)\s+(?:(?P<pays>verser|payer|regler|rembourser|versera|verseront|paiera|remboursera|devra|devront)|accord\w+|allou\w+|octroy\w+|attribu\w+|donn\w+\s+(?:\w+\s+)?raison)\b"
)
_ORDERED_THEM = pattern(
    r"\b(?:lui|leur)\s+(?:(?:a|ont|avait|avaient)\s+)?(?:interdi|ordonn|enjoi|inflig|impos)\w*"
)
_SUBJECT_AT_ONCE = pattern(r"\s*(?:,[^,.;]{0,60},\s*)?")
_CONDEMNS_THEM = pattern(
    r"\b(?:la|le|les)\s+condamn(?:e|ent|a|ait|aient|ant)\b|\bl'(?:a|avait|ayant)\s+condamnee?\b"
)
_ONLY_COSTS = pattern(r"[^.;\n]{0,120}?(?:article\s+700|l\W*761|irrepetibles|depens|\bfrais\b)")


def find_paid(prose: Prose) -> Iterator[Evidence]:
    """Who "lui" is in "condamnée à lui verser" (not who pays) and in "le tribunal lui accorde" (whom it is about)."""
    topics = _topics(prose)
    for match in _TO_THEM.finditer(prose.low):
        if _ONLY_COSTS.match(prose.low, match.end()):
            continue
        meant = _other_party(prose, match.start()) if match["pays"] else _at(topics, match.start())
        if meant and (match["whom"] == "lui" or _is_several(prose, meant)):
            yield Evidence(meant._replace(by_noun=True), Side.CLAIMANT, "paid_to_them", 2, match.start())


_SEVERAL_BEFORE = pattern(
    r"\b(?:les|aux|des|ses|deux|trois|quatre|epoux|consorts|et)\s+(?:\w+\s+)?[«\"]?\s*$"
)
_AND_AFTER = pattern(r"\s*[»\"]?(?:,[^,.;\n]{2,60},)?\s+et\b")


def _is_several(prose: Prose, meant: Mention) -> bool:
    """True for whom "leur" can mean: a name in the plural, or one told of together with another."""
    return any(
        _SEVERAL_BEFORE.search(prose.low, max(0, place.start - 25), place.start)
        or _AND_AFTER.match(prose.low, place.end)
        for place in prose.heard.all
        if place.name == meant.name
    )


def find_ordered(prose: Prose) -> Iterator[Evidence]:
    """Who "lui" is in "le tribunal lui ordonne": whom it is about."""
    topics = _topics(prose)
    for match in _ORDERED_THEM.finditer(prose.low):
        meant = _at(topics, match.start())
        if meant and not _SUBJECT_AT_ONCE.fullmatch(prose.low, meant.end, match.start()):
            yield Evidence(meant._replace(by_noun=True), Side.DEFENDANT, "ordered_them", 2, match.start())


def find_condemned(prose: Prose) -> Iterator[Evidence]:
    """Who "la" is in "elle la condamne": who was named last."""
    for match in _CONDEMNS_THEM.finditer(prose.low):
        near = [
            mention
            for mention in prose.heard.within(max(0, match.start() - 400), match.start())
            if not mention.is_person
        ]
        if near and not _ONLY_COSTS.match(prose.low, match.end()):
            yield Evidence(
                near[-1]._replace(by_noun=True), Side.DEFENDANT, "condemns_them", 2.5, match.start()
            )


def _other_party(prose: Prose, place: int) -> Mention | None:
    """The name before `place` that is not the last one, who pays."""
    near = [mention for mention in prose.heard.within(max(0, place - 500), place) if not mention.is_person]
    return (
        next((mention for mention in reversed(near) if mention.name != near[-1].name), None) if near else None
    )


def _topics(prose: Prose) -> list[tuple[int, Mention]]:
    found = ((start, _topic(prose.low, start, prose.heard)) for start, _ in prose.sentences)
    return [(start, mention) for start, mention in found if mention]


def _at(topics: list[tuple[int, Mention]], place: int) -> Mention | None:
    at = bisect_right(topics, place, key=lambda topic: topic[1].end) - 1
    return topics[at][1] if at >= 0 and place - topics[at][0] < 500 else None


def _topic(low: str, start: int, known: Mentions) -> Mention | None:
    """The name that a sentence begins with, as its subject."""
    first = known.from_(start, start + 60)
    return first if first and _SUBJECT.fullmatch(low, start, first.start) else None
