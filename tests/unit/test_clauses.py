"""What the judges made of a clause, apart from what a party pleads and what other judges made of another one."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Clause
from pipeline.process import process
from tests.clauses_told import APPEAL, CLAUSES_TOLD, JUDGMENT

MISREAD = frozenset(
    {
        ("La force majeure est reconnue : l'hébergeur n'est pas responsable.", JUDGMENT),
        ("L'hébergeur soutenait que l'incendie constituait un cas de force majeure.", JUDGMENT),
        ("L'hébergeur soutenait que l'incendie constituait un cas de force majeure.", APPEAL),
        ("La tempête constitue un cas de force majeure, qui libère le prestataire de son obligation.", JUDGMENT),
        ("La société Ormevault invoquait la force majeure ; la cour la lui accorde pour les trois jours de coupure.", JUDGMENT),
        ("La société Ormevault invoquait la force majeure ; la cour la lui accorde pour les trois jours de coupure.", APPEAL),
        ("Le prestataire invoquait un plafond de 12 000 euros. Il soutenait que la cliente l'avait accepté.", JUDGMENT),
        ("Le prestataire invoquait un plafond de 12 000 euros. Il soutenait que la cliente l'avait accepté.", APPEAL),
    }
)  # fmt: skip
"""Short texts that weights read wrong below what they stand; a whole page tells them more."""


def clauses_of(text: str, above: str) -> list[Clause]:
    """What is told of clauses on a page that tells what `above` says and then `text`."""
    told = f"{above}\n\n{text}"
    processed = process(read_text(told, None, source_id="test"))
    (topic,) = processed.topics
    assert all(found.span.of(processed.document.text) for found in topic.clauses)
    assert all(0 < found.confidence <= 1 for found in topic.clauses)
    return [found.value for found in topic.clauses]


@pytest.mark.parametrize("above", [JUDGMENT, APPEAL], ids=["judgment", "appeal"])
@pytest.mark.parametrize("told", CLAUSES_TOLD, ids=lambda told: told[0][:60])
def test_short_texts(told: tuple[str, tuple[str, ...]], above: str, request: pytest.FixtureRequest) -> None:
    text, expected = told
    if (text, above) in MISREAD:
        request.applymarker(pytest.mark.xfail(strict=True, reason="weights read it wrong"))
    assert sorted(clauses_of(text, above)) == sorted(expected)
