"""Sentences that tell of a decision taken: never of one asked for, feared, or allowed by a statute."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.extract.decisions.judging import find_judging
from pipeline.extract.decisions.undecided import LEAD
from pipeline.extract.decisions.verdict_words import find_starts, find_verdicts
from pipeline.findings import Span
from pipeline.text.heads import Headed, Hinted, Placed
from pipeline.text.patterns import pattern
from pipeline.text.spaces import split_sentences

# Words that make it a wish, a threat, a rule of law or a denial.
_NOT_SO = Hinted(
    (
        "soi",
        "ser",
        "puisse",
        "peut",
        "peuvent",
        "pourr",
        "devraient",
        "d'etre",
        "voir",
        "afin",
        "risqu",
        "encour",
        "s'il",
        "si l",
        "n'a",
        "aucun",
        "jamais",
        "prevoit",
        "puni",
        "passible",
        "demand",
        "reclam",
        "sollicit",
        "souhait",
        "esper",
        "exige",
    ),
    r"\b(?:soit|soient|sera|seront|serait|seraient|puisse|peut|peuvent|pourra|pourrait|pourraient|devraient|d'etre|voir|afin"
    r"|risqu\w+|encour\w+|s'il|si\s+(?:le|la|les)|n'a\s+pas\s+encore|aucune?|jamais|prevoit|puni\w*|passible\w*|demand\w+|reclam\w+"
    r"|sollicit\w+|souhait\w+|esper\w+|exige\w*)\b[^,;.]{0,40}$",
)
# Nobody in particular: "une clause qui …", "celui qui …", "la jurisprudence".
_ANYBODY = Hinted(
    (
        "clause",
        "toute personne",
        "celui qui",
        "celle qui",
        "quiconque",
        "jurisprudence",
        "les tribunaux",
        "le code",
        "l'article",
    ),
    r"\b(?:une\s+clause|toute\s+clause|toute\s+personne|celui\s+qui|celle\s+qui|quiconque|jurisprudence|les\s+tribunaux|le\s+code|l'article\s+\w)"
    r"\b[^;.]{0,120}$",
)
_NOTICE = Hinted(
    ("en demeure",),
    r"\b(?:met|mettent|mettait|mise?s?)\s+en\s+demeure\b|\bmises?\s+en\s+demeure\s+(?:publique|de\s+la\s+cnil)",
)
_PUNISHED = pattern(
    r"\b(?:inflig|condamn|sanctionn)\w+|\bamendes?\s+(?:\w+\s+){0,3}(?:de\s+\d|prononcee?)|\bprononce\s+(?:une|des)\s+(?:sanction|amende)"
)
_STATUTE = Hinted(
    ("puni", "passible", "encour"),
    r"\b(?:est|sont)\s+(?:punie?s?|passibles?)|\bencourt\b|\bencourent\b",
)
_MANY = Hinted(
    (
        "tribunaux",
        "juridictions",
        "cours",
        "sanctions",
        "amendes",
        "decisions",
        "mises en demeure",
        "rappels",
        "condamnations",
        "jugements",
        "arrets",
    ),
    r"\b(?:des|les|certains|plusieurs|divers)\s+(?:tribunaux|juridictions|cours)\b"
    r"|\b\d+\s+(?:\w+\s+)?(?:sanctions|amendes|decisions|mises\s+en\s+demeure|rappels|condamnations|jugements|arrets)\b",
)
# Statistics of a year, not one case.
_COUNTED = Hinted(
    (
        "sanctions",
        "amendes",
        "decisions",
        "mises en demeure",
        "rappels",
        "condamnations",
        "fois sur",
        "% des",
        "montant moyen",
        "mediane",
    ),
    r"\b\d+\s+(?:\w+\s+)?(?:sanctions|amendes|decisions|mises\s+en\s+demeure|rappels|condamnations)\b"
    r"|\bfois\s+sur\s+(?:deux|trois|quatre|cinq|dix|\d+)\b|\b\d+\s?%\s+des\s+(?:cas|dossiers|affaires|litiges|decisions|demandes)\b"
    r"|\bmontant\s+moyen\b|\bla\s+mediane\b",
)
# Verbs of reasoning: a court uses them when it decides, but others use them too.
_WEAK = pattern(
    r"(?:\S+\s+){0,3}?(?:estim|consider|relev|rappel|enonc|repond|retien|retenu|constat|approuv|conclu|refus|ecart|juge|maint|limit|evalu|exclu"
    r"|qualifi|impos|balai|balay|ramen|alourd|attribu|octro|renvoi|reproch|enterin)"
)
# What is done to a party, the surest sign of an individual decision.
_TO_A_PARTY = pattern(
    r"(?:\S+\s+){0,6}?(?:condamn|debout|enjoin|relax|sanctionn|declar|juges?\s+respons|jugees?\s+respons|verser|payer|regler|dedommager|indemniser|rembourser|s'acquitter)|se\s+voi|s'est\s+vu|(?:recevra|recevront|percevra|touchera|empochera|encaissera|recupere|repart|ressort)|oblige|\S+\s+(?:rendu|tranche|inflige)|(?:\S+\s+){1,3}repute|(?:\S+\s+){0,4}?donn\w*\s+(?:raison|tort|gain)|a\s+engage|ecop|essuy|premiere\s|inflige|interdit\s+a"
)
_REVIEWS = Hinted(
    (
        "firm",
        "censur",
        "reform",
        "appel",
        "premiers juges",
        "recours",
        "cass",
        "pourvoi",
        "saisi",
        "autrement",
        "ramen",
        "redui",
        "statuant sur",
        "jugement",
        "valid",
    ),
    r"\b(?:infirm\w+|confirm\w+|censur\w+|reform\w+|en\s+appel|fait\s+appel|interjet\w+|releve\s+appel|premiers\s+juges|recours|(?<!cour de )cass(?:e|ee|er|ation)\b"
    r"|pourvoi|saisie?\s+d|autrement|ramen\w+|reduit\w*|statuant\s+sur|du\s+jugement|le\s+jugement|valid\w+)\b",
)
_GENERAL = Hinted(
    (
        "depuis",
        "constante",
        "jurisprudence",
        "deja",
        "regulierement",
        "constamment",
        "traditionnellement",
        "habituellement",
    ),
    r"\bdepuis\s+(?:(?:19|20)\d\d|longtemps|toujours|des\s+annees|plusieurs|l'arret|un\s+arret|une\s+decision)|\bde\s+(?:maniere|facon)\s+constante"
    r"|\bjurisprudence\b|\bdeja\s+(?:juge|eu\s+l'occasion|admis|retenu|considere|rappele)|\b(?:regulierement|constamment|traditionnellement|habituellement)\b",
)
# "…, a confirmé leur conseil": one who speaks of the case, not one who judges it.
_SAID_BY = pattern(
    r"\s+(?:(?:hier|jeudi|lundi|mardi|mercredi|vendredi)\s+)?(?:leurs?|son|ses|sa|le|la|les|l'|un|une|notre|me|maitre)\s*(?:(?:conseil|avocat|defenseur|porte-parole|dirigeant|gerant|fondateur|patron|pdg|direct(?:eur|rice|ion)|"
    r"hebergeur|prestataire|entreprise|editeur|parquet|plaignant|interesse|maire)(?:e?s?)\b(?!\s+(?:d'etat|de\s+prud|constitutionnel))|me\s|maitre\s)"
)
_SAYING = pattern(r"confirm|estim|consider|rappel|enonc|repond|constat|relev|reconn|conclu|expliqu")
_LOOK_BACK = 60
_LOOK_FAR = 140
_LONGEST = 2500


class Sentence(NamedTuple):
    start: int
    end: int
    acts: tuple[int, ...]
    """Where a decision taken is told."""
    hits: int = 0
    """How many of the acts are done to a party."""
    strong: bool = False
    """Whether one of the acts is more than reasoning."""
    reviews: bool = False
    """Whether it tells of a decision that another decision judges."""
    general: bool = False
    """Whether it tells of what courts have long held, not of one case."""


class Sentences(NamedTuple):
    all: tuple[Sentence, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> Sentence:
        """The sentence around `offset`, or the one before it when `offset` lies between two."""
        return self.all[max(0, bisect_right(self.starts, offset) - 1)]

    def without_acts(self, spans: Sequence[Span]) -> Sentences:
        """The same sentences, none of which tells of a decision told in one of `spans`."""
        left = (
            one._replace(
                acts=tuple(act for act in one.acts if not any(s.start <= act < s.end for s in spans))
            )
            for one in self.all
        )
        return Sentences(tuple(left), self.starts)


class _Marks(NamedTuple):
    """What is looked for in every sentence of one text."""

    statute: Placed
    many: Placed
    reviews: Placed
    general: Placed
    starts: list[int]


def read_sentences(text: str, folded: str) -> Sentences:
    """The sentences of `text` with the decisions each tells of."""
    marks = _Marks(
        statute=Placed(_STATUTE, folded),
        many=Placed(_MANY, folded),
        reviews=Placed(_REVIEWS, folded),
        general=Placed(_GENERAL, folded),
        starts=find_starts(folded),
    )
    cuts = (cut for start, end in split_sentences(text) for cut in _bounded(start, end))
    found = tuple(_read(folded, marks, start, end) for start, end in cuts) or (Sentence(0, 0, ()),)
    return Sentences(found, tuple(sentence.start for sentence in found))


def _bounded(start: int, end: int) -> Iterator[tuple[int, int]]:
    """A text without full stops is still read in pieces of the length of a very long sentence."""
    for at in range(start, end, _LONGEST):
        yield at, min(at + _LONGEST, end)


def _read(folded: str, marks: _Marks, start: int, end: int) -> Sentence:
    if marks.statute.search(start, end) or marks.many.search(start, end):
        return Sentence(start, end, ())
    acts = tuple(sorted({*_acts(folded, marks.starts, start, end), *_judging(folded, start, end)}))
    hits = sum(_TO_A_PARTY.match(folded, act, min(act + 60, end)) is not None for act in acts)
    strong = any(_WEAK.match(folded, act, end) is None for act in acts)
    reviews = marks.reviews.search(start, end) is not None
    return Sentence(start, end, acts, hits, strong, reviews, marks.general.search(start, end) is not None)


def _acts(folded: str, starts: list[int], start: int, end: int) -> Iterator[int]:
    for match in find_verdicts(folded, starts, start, end):
        if _NOT_SO.search(folded, max(start, match.start() - _LOOK_BACK), match.start()):
            continue
        if _SAID_BY.match(folded, match.end(), end) and _SAYING.search(folded, match.start(), match.end()):
            continue
        if not _ANYBODY.search(folded, max(start, match.start() - _LOOK_FAR), match.start()):
            yield match.start()


def _judging(folded: str, start: int, end: int) -> Iterator[int]:
    """What a judge does or says, but for what is only wished or feared."""
    for act in find_judging(folded, start, end):
        if not _NOT_SO.search(folded, max(start, act - _LOOK_BACK), act):
            yield act


_TITLE = pattern(
    r"\ba\s+payer|obtient|recuper|versera|rembours|blanchi|relax|annul|censur|\bcass|indemnis|gain\s+de\s+cause|rabot|condamn|amende|inflig|sanctionn|ecope|debout|gagne|perd\b|en\s+appel|juge|abusive|paiera|devra|l'emporte|valid|rejett|confirm|contraint|donne\s+raison"
)
_DENIED = Headed(
    (
        "aucune", "decision", "jugement", "arret", "delibere", "verdict", "mis", "s'appret", "se prepar", "prepar", "sera ", "seront ",
        "va ", "vont ", "conclusions", "communication", "notification", "devait", "devaient", "ne le sera", "ne sera", "rendra", "rendront",
        "tranchera", "a assigne", "ont assigne", "premiere audience", "une audience", "l'audience", "n'aura",
    ),
    r"\baucune\s+(?:condamnation|juridiction|assignation|decision)\b[^.]{0,60}\b(?:prononcee?|saisie?|delivree?|rendue?)"
    r"|\b(?:decision|jugement|arret|delibere|verdict)\s+(?:\w+\s+){0,2}?(?:sera|seront|est\s+attendue?|devrait\s+etre|doit\s+etre)\b"
    r"|(?:(?<=[.\n])|(?<=[.\n]\s))(?:decision|jugement|arret|delibere|verdict)\s+(?:attendue?\s+)?(?:le|au|en|mi-|fin|debut|lundi|mardi|mercredi|jeudi|vendredi)\s?\w"
    r"|(?<=[.\n]\s)(?:decision|jugement|arret|delibere|verdict)\s+(?:attendue?\s+)?(?:le|au|en|mi-|fin|debut)\s?(?:\d|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)"
    r"|\bmise?\s+(?:(?:sa|son|la|le)\s+(?:decision|jugement)\s+|l'affaire\s+)?en\s+delibere\b"
    r"|\b(?:s'appret\w+|se\s+prepar\w+|prepar\w+)\b[^.]{0,60}(?:saisir|action|justice|attaquer)"
    r"|\b(?:sera|seront|va|vont)\s+(?:\w+\s+)?(?:saisie?s?|saisir|jugee?s?|plaidee?s?|examinee?s?|tranchee?s?)\b"
    r"|\b(?:conclusions\s+preliminaires|(?:communication|notification)\s+(?:des\s+|de\s+)?griefs)\b"
    r"|\bdevai(?:t|ent)\s+etre\s+(?:jugee?s?|plaidee?s?|examinee?s?)\b|\bne\s+le\s+sera\s+pas\b|\b(?:rendra|rendront)\s+(?:sa|son|leur)\s+(?:decision|jugement|arret)"
    r"|\b(?:a|ont)\s+assigne\s+(?:\w+\s+){0,2}(?:semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|hier)\b"
    r"|\b(?:premiere|une|l')\s?audience\b[^.]{0,40}\b(?:prevue|fixee|programmee|est\s+attendue|aura\s+lieu|se\s+tiendra)"
    r"|\bn'aur(?:a|ont)\s+(?:donc\s+)?pas\s+a\s+(?:se\s+prononcer|statuer|trancher|en\s+connaitre|autoriser|valider)\b",
)  # fmt: skip
_JUDGES = Headed(
    (
        "le tribunal",
        "la cour",
        "les juges",
        "le juge",
        "les magistrats",
        "l'autorite",
        "l'ordonnance",
        "le jugement",
        "l'arret",
    ),
    r"\b(?:le\s+tribunal|la\s+cour|les\s+juges|le\s+juge|les\s+magistrats|l'autorite|l'ordonnance|le\s+jugement|l'arret)\b",
)


# What only a judgment leaves behind: costs awarded, a time to appeal.
_AFTERMATH = Hinted(
    (
        "depens",
        "irrepetibles",
        "article 700",
        "l. 761",
        "faire appel",
        "interjet",
        "fait appel",
        "se pourvoir",
        "former un recours",
        "frais de justice",
        "frais d'avocat",
        "frais de procedure",
        "premiere instance",
        "susceptible",
    ),
    r"\b(?:condamnee?s?|supporter\w*|mis\s+a\s+(?:la|sa)\s+charge|s'ajoutent|en\s+outre|outre|plus|allou\w+|accord\w+|vers\w+)\b[^.]{0,80}"
    r"\b(?:depens|frais\s+irrepetibles|article\s+700|l\.\s?761-1|frais\s+(?:de\s+justice|d'avocats?|de\s+procedure))"
    r"|\b(?:depens|frais\s+irrepetibles|article\s+700|frais\s+(?:de\s+justice|d'avocats?|de\s+procedure))\b[^.]{0,60}\b\d"
    r"|\b(?:peut|peuvent|dispos\w+|entend\w*|va|compte\w*|annonc\w+)\b[^.]{0,40}\b(?:faire\s+appel|interjeter\s+appel|se\s+pourvoir|former\s+un\s+recours)"
    r"|\bsusceptible\s+(?:d'appel|de\s+recours)|\bas?\s+(?:deja\s+)?(?:fait|interjete)\s+appel",
)


def weigh_ruling(folded: str, sentences: Sequence[Sentence], head: int) -> float:
    """How much, apart from named courts, says that an individual decision was taken; the lead counts double."""
    total = 0.6 if _TITLE.search(folded, 0, head) else 0.0
    total += 0.8 if _AFTERMATH.search(folded) else 0.0
    judges = 0.0
    for sentence in sentences:
        total += sentence.hits * (2 if sentence.start <= head + LEAD else 1)
        judges += bool(sentence.acts) and _JUDGES.search(folded, sentence.start, sentence.end) is not None
    return min(total + min(0.75 * judges, 1.5), 4.0) - 2.0 * bool(_DENIED.search(folded))


def is_formal_notice(folded: str, sentences: Sequence[Sentence], head: int) -> bool:
    """Whether title and lead tell that an authority gave notice to comply, and no act that it punished anyone."""
    if not _NOTICE.search(folded, 0, head + LEAD):
        return False
    acts = (act for sentence in sentences for act in sentence.acts)
    return not any(_PUNISHED.search(folded, act, act + 60) for act in acts)


def is_statistics(folded: str) -> bool:
    """Whether a text counts decisions rather than tells one."""
    return sum(1 for _ in _COUNTED.finditer(folded)) > 1
