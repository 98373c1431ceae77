"""Is this text about data that were lost, and how were they: signs, their setting, their weight."""

from __future__ import annotations

from pipeline.extract.topics.alike import hide_alike
from pipeline.extract.topics.causes import find_causes
from pipeline.extract.topics.obligations import find_obligation
from pipeline.extract.topics.passages import of_passages, weigh_passages
from pipeline.extract.topics.signs import Told, read_signs
from pipeline.extract.topics.weigh import read_features, weigh
from pipeline.extract.topics.words import find_weightiest, read_stems
from pipeline.findings import Finding, Span
from pipeline.law import DATA_LOSS, Clause, DataLossCause, Topic
from pipeline.text.hints import find_places
from pipeline.text.spaces import fold
from pipeline.zones import Zones

_COMPUTING = (
    "sauvegard", "serveur", "donnees", "fichier", "heberg", "informati", "disque", "archiv", "numeri", "logiciel", "progiciel", "mise a jour", "migration", "memoire", "photo",
    "back", "cloud", "courriel", "messagerie", "stockage", "bandes", "octet", "site", "virus", "rancon",
    "dossiers patients", "dossiers des patients", "dossiers medicaux", "dossiers de soins",
)  # fmt: skip
"""A text with none of these, and no sign, is not about lost data: it need not be read."""

THRESHOLD = 0.42
"""Below this score a text is not about lost data."""

_ENDED_FROM, _END, _LESSER = 1500, 0.85, 0.3


def find_signs(text: str) -> list[Told]:
    """The signs of `text` that count, in order."""
    return _told_before_the_end(read_signs(text), len(text))


def _told_before_the_end(signs: list[Told], length: int) -> list[Told]:
    """Nothing when all that is sure stands at the very end of a long text, where pages announce other articles."""
    sure = [sign for sign in signs if sign.weight > _LESSER]
    if length > _ENDED_FROM and sure and all(sign.start > _END * length for sign in sure):
        return []
    return signs


def find_topics(
    text: str, zones: Zones, title: str | None, clauses: tuple[Finding[Clause], ...] = ()
) -> tuple[Topic, ...]:
    """The data-loss topic with its causes, obligation and `clauses`, or nothing; the span is the clearest sentence's words.

    Words on the loss and its cause count wherever they stand; on the obligation only what judges say.
    """
    low, signs = fold(text), find_signs(text)
    if not signs and not any(word in low for word in _COMPUTING):
        return ()
    places, shown = find_places(text), hide_alike(text)
    passages = weigh_passages(shown, signs)
    features = {**read_features(text, signs, zones, title), **of_passages([one.score for one in passages])}
    score = weigh(features, read_stems(shown))
    if score < THRESHOLD:
        return ()
    causes = find_causes(text, signs)
    span, rule = _clearest(signs, shown)
    return (
        Topic(
            DATA_LOSS,
            round(score, 3),
            causes[0].value if causes else DataLossCause.UNKNOWN,
            span,
            rule,
            causes,
            find_obligation(places, zones),
            clauses,
        ),
    )


def _clearest(signs: list[Told], shown: str) -> tuple[Span, str]:
    """The clearest sentence's words, or the weightiest word, and the rule that they stand for."""
    if not signs:
        return Span(*find_weightiest(shown)), "data_loss_words"
    clearest = max(signs, key=lambda sign: (sign.weight, -sign.start))
    return Span(clearest.start, clearest.end), f"data_loss_{clearest.kind}"
