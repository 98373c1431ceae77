"""News that a dispute ended outside the court, and the look-alikes that end nothing."""

from __future__ import annotations

import pytest

from pipeline.cases import Ending, group, reports_of
from pipeline.clean.plain import read_text
from pipeline.process import process

HEAD = """Perte de données : la suite de l'affaire Ormevault

Par jugement du 6 mars 2025, le tribunal de commerce de Nantes a condamné la société Ormevault à payer à la société Bacherelle 128 900 euros \
pour la perte de ses données, effacées lors d'une migration.

"""


def told(words: str) -> tuple[Ending, str] | None:
    """What the news says became of the dispute, with its words."""
    reading = process(read_text(HEAD + words, "https://example.org/suite", source_id="test"))
    (case,) = group(reports_of(reading, 1))
    endings = [ruling.ending for ruling in case.rulings if ruling.ending]
    return next(((one.value, one.span.of(reading.document.text)) for _, one in endings), None)


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        (
            "Bacherelle et Ormevault ont signé le 12 mai 2026 un protocole d'accord qui met fin au litige né en 2023.",
            Ending.SETTLED,
        ),
        (
            "Les deux sociétés ont annoncé mardi avoir conclu un accord amiable dont le montant reste confidentiel.",
            Ending.SETTLED,
        ),
        ("Les parties ont depuis transigé, selon leurs conseils.", Ending.SETTLED),
        ("Ormevault et Bacherelle se sont finalement entendues à l'amiable.", Ending.SETTLED),
        ("Les parties viennent de signer une transaction, et l'appel n'ira pas plus loin.", Ending.SETTLED),
        ("L'hébergeur s'est désisté de son appel.", Ending.APPEAL_DROPPED),
        ("Ormevault a finalement renoncé à son pourvoi.", Ending.APPEAL_DROPPED),
        ("L'appel qu'elle avait formé est abandonné.", Ending.APPEAL_DROPPED),
    ],
)
def test_how_a_dispute_ended_is_told_with_the_words_that_say_so(words: str, ending: Ending) -> None:
    assert told(words) == (ending, words)


@pytest.mark.parametrize(
    "words",
    [
        "Les parties n'ont pas conclu d'accord.",
        "Aucune des tentatives n'a abouti : les parties ont trouvé un accord sur un seul point du litige.",
        "Faute pour les parties d'avoir conclu un accord amiable, le tribunal a tranché.",
        "En 2022, les parties avaient signé une transaction qu'Ormevault n'a pas exécutée.",
        "Les parties ont signé en juin 2023 une transaction, que Bacherelle a contestée devant le tribunal.",
        "Un concurrent, Mirville, et l'un de ses clients ont transigé pour 150 000 euros.",
        "Les deux sociétés ont signé un accord de distribution pour l'Espagne.",
        "Ormevault a proposé de renoncer à son appel.",
        "Ormevault n'a pas renoncé à son appel.",
        "Ormevault a fait appel.",
    ],
)
def test_what_ends_nothing_is_not_told_as_an_end(words: str) -> None:
    assert told(words) is None
