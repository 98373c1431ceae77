"""The day of a hearing is no decision's, though labour courts call it "audience de jugement"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.texts import read


@pytest.mark.parametrize(
    "hearing",
    [
        "Débats à l'audience de Jugement du 08 octobre 2019",
        "Bureau de jugement du 8 octobre 2019",
        "Convocation devant le bureau de jugement le 3 mai 2019, puis à l'audience de jugement du 8 octobre 2019",
    ],
)
def test_a_hearing_of_judgment_is_no_decision(hearing: str) -> None:
    text = (
        "CONSEIL DE PRUD'HOMMES DE VALENCE\n\nRG N° F 18/00123\n\nJUGEMENT DU 14 janvier 2020\n\nMonsieur Paul ROCHE, demandeur\n\n"
        f"SAS MINOTERIE VASSEUR, défendeur\n\n- {hearing}\n\nMOTIFS\n\nLe licenciement est sans cause.\n\nPAR CES MOTIFS\n\n"
        "Condamne la SAS MINOTERIE VASSEUR à payer à Monsieur Paul ROCHE la somme de 9 000 euros."
    )
    found = read(text).decisions
    assert [one.decided_on.value for one in found if one.decided_on] == [date(2020, 1, 14)]


def test_the_judgment_of_a_labour_court_still_is() -> None:
    text = (
        "COUR D'APPEL DE GRENOBLE\n\nARRÊT DU 4 MARS 2021\n\nN° RG 20/00555\n\nMonsieur Paul ROCHE, appelant\n\nSAS MINOTERIE VASSEUR, intimée\n\n"
        "FAITS\n\nLe conseil de prud'hommes de Valence, par jugement du 14 janvier 2020, l'a débouté.\n\nPAR CES MOTIFS\n\nConfirme le jugement."
    )
    found = read(text).decisions
    assert [one.decided_on.value for one in found if one.decided_on] == [date(2021, 3, 4), date(2020, 1, 14)]


def test_the_day_of_the_pleadings_is_not_taken_where_no_other_is_told() -> None:
    text = (
        "TRIBUNAL JUDICIAIRE DE VALENCE\n\nN° RG 21/04418\n\nDÉBATS :\nA l'audience publique du 11 janvier 2024\n\nJUGEMENT :\nContradictoire\n"
        "Par mise à disposition au greffe\n\nDEMANDEUR :\nMonsieur Paul ROCHE\n\nDÉFENDERESSE :\nSAS MINOTERIE VASSEUR\n\nPAR CES MOTIFS\n\n"
        "Condamne la SAS MINOTERIE VASSEUR à payer à Monsieur Paul ROCHE la somme de 9 000 euros."
    )
    found = read(text).decisions
    assert [one.decided_on for one in found] == [None]
