"""Lists of heads as labour courts set them: what they say of interest stands between the heads and closes no list."""

from __future__ import annotations

import pytest

from pipeline.extract.amounts.contexts import read_contexts
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.text.spaces import fold
from tests.texts import read

LEAD = "condamne la sas minoterie vasseur a payer a m. roche les sommes suivantes :"


def leads(between: str) -> list[str]:
    text = (
        "CONDAMNE la SAS MINOTERIE VASSEUR à payer à M. ROCHE les sommes suivantes :\n\n- 3 200,00 € d'indemnité de préavis\n\n"
        f"{between}\n\n- 9 000,00 € pour licenciement sans cause réelle et sérieuse\n\nDÉBOUTE M. ROCHE du surplus"
    )
    return [one.lead for one in read_contexts(text, fold(text), find_surfaces(text, fold(text)))]


@pytest.mark.parametrize(
    "between",
    [
        "Lesdites sommes avec intérêts de droit à la date du 12 juillet 2018",
        "Ces sommes porteront intérêts au taux légal à compter de la saisine",
        "Avec intérêts au taux légal à compter de la réception de la convocation",
        "Le tout avec intérêts légaux à compter du présent jugement",
        "Dit que ces sommes produiront intérêts au taux légal",
    ],
)
def test_a_line_on_interest_leaves_the_list_open(between: str) -> None:
    assert leads(between) == [LEAD] * 2


@pytest.mark.parametrize(
    "between",
    ["Ordonne la remise des bulletins de paie", "Rejette les demandes de M. ROCHE au titre des intérêts"],
)
def test_another_order_closes_it(between: str) -> None:
    assert leads(between) == [LEAD, ""]


def test_leave_pay_of_a_few_euros_is_awarded_like_the_wages_it_goes_with() -> None:
    text = (
        "CONSEIL DE PRUD'HOMMES DE NANTES\n\nJUGEMENT DU 16 JUIN 2022\n\nN° RG F 20/00611\n\nMonsieur Paul OSTER\nDEMANDEUR\n\n"
        "SAS Conserverie Belle-Rive\nDÉFENDERESSE\n\nPAR CES MOTIFS\n\nLe conseil, statuant publiquement,\n\n"
        "CONDAMNE la SAS Conserverie Belle-Rive à verser à Monsieur Paul OSTER :\n- 6 000,00 euros nets à titre de dommages et intérêts,\n"
        "- 749,09 euros bruts à titre de rappel de prime d'habillage, outre 74,91 euros de congés payés afférents ;\n\n"
        "ORDONNE la remise d'un bulletin de paie et CONDAMNE la SAS Conserverie Belle-Rive aux dépens.\n"
    )
    amounts = read(text).amounts

    assert {one.surface: one.role for one in amounts}["74,91 euros"] == "awarded_component"
