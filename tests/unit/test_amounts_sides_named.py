"""Payer and payee where a set phrase names them."""

from __future__ import annotations

from pipeline.documents import DocumentKind
from pipeline.extract.amounts import find_amounts
from pipeline.law import CourtLevel, Party, PartyRole
from pipeline.zones import find_zones
from tests.money import BOTH, decision, party

Names = tuple[str | None, str | None]
ELEKTRA = party("Elektra Maintenance", PartyRole.DEFENDANT)


def sides(
    text: str,
    parties: tuple[Party, ...] = BOTH,
    kind: DocumentKind | None = None,
    level: CourtLevel = CourtLevel.FIRST,
) -> dict[str, Names]:
    amounts = find_amounts(text, find_zones(text, kind), (decision(level, parties),))
    return {one.surface: (one.payer, one.payee) for one in amounts}


GUARANTEE = """TRIBUNAL DE COMMERCE DE MIRVILLE

PAR CES MOTIFS

Condamne Ormevault Systèmes à payer à Bacherelle la somme de 48 000 euros ;

Condamne Elektra Maintenance à garantir Ormevault Systèmes à concurrence de la somme de 12 000 euros à titre de dommages et intérêts ;
"""


def test_who_guarantees_pays_whom_it_guarantees() -> None:
    found = sides(GUARANTEE, (*BOTH, ELEKTRA), DocumentKind.DECISION)
    assert found["12 000 euros"] == ("Elektra Maintenance", "Ormevault Systèmes")
    assert found["48 000 euros"] == ("Ormevault Systèmes", "Bacherelle")


def test_the_condemnation_of_one_towards_another() -> None:
    text = (
        "De 2,8 millions d'euros à 410 000 euros : la cour d'appel a réduit la condamnation de Bacherelle "
        "envers Ormevault Systèmes."
    )
    assert sides(text)["410 000 euros"] == ("Bacherelle", "Ormevault Systèmes")


COUNTER = """Demandes de Bacherelle :
Dommages et intérêts : 26 320,00 €

Demandes reconventionnelles :
Dommages et intérêts pour perte de données : 45 000,00 €
"""


def test_a_counter_claim_is_the_defendants() -> None:
    assert sides(COUNTER, kind=DocumentKind.DECISION)["45 000,00 €"] == ("Bacherelle", "Ormevault Systèmes")
    text = "En défense, la scierie sollicite le rejet et, reconventionnellement, 35 000 euros pour ses plans."
    assert sides(text)["35 000 euros"] == ("Bacherelle", "Ormevault Systèmes")


FINED = tuple(party(name, PartyRole.DEFENDANT) for name in ("Hosténa", "Serveo", "Cloudixia"))


def test_each_fine_of_a_list_is_for_whom_its_clause_names() -> None:
    text = "Hosténa écope d'une amende de 18 millions d'euros, Serveo de 7 millions d'euros et Cloudixia de 950 000 euros."
    found = sides(text, FINED, level=CourtLevel.AUTHORITY)
    assert [found[one][0] for one in ("18 millions d'euros", "7 millions d'euros", "950 000 euros")] == [
        "Hosténa",
        "Serveo",
        "Cloudixia",
    ]


APPEAL = (
    party("Bacherelle", PartyRole.APPELLANT),
    party("Ormevault Systèmes", PartyRole.RESPONDENT),
)


def test_what_bounds_one_sum_does_not_bound_the_next() -> None:
    text = (
        "Ormevault Systèmes demande à la cour de confirmer le jugement, de dire que l'assiette ne saurait dépasser "
        "90 000 euros, et de lui allouer 4 000 euros en cause d'appel."
    )
    assert sides(text, APPEAL, level=CourtLevel.APPEAL)["4 000 euros"][1] == "Ormevault Systèmes"


def test_each_sum_of_a_list_goes_to_who_stands_behind_it() -> None:
    third = party("Mirville Négoce", PartyRole.CLAIMANT)
    text = (
        "Le tribunal a donné raison aux clients. Ormevault Systèmes est condamnée à verser 12 000 euros à Bacherelle, 9 500 euros à la société Mirville Négoce"
        " et 6 300 euros à Bacherelle. Ormevault Systèmes devra encore payer 700 euros à Mirville Négoce, dont 300 euros de frais."
    )
    found = sides(text, (*BOTH, third))
    assert found["12 000 euros"] == ("Ormevault Systèmes", "Bacherelle")
    assert found["9 500 euros"] == ("Ormevault Systèmes", "Mirville Négoce")
    assert found["6 300 euros"] == ("Ormevault Systèmes", "Bacherelle")
    assert found["700 euros"] == ("Ormevault Systèmes", "Mirville Négoce")


def test_what_a_firm_does_may_stand_before_its_name_in_a_list() -> None:
    third = party("Mirville", PartyRole.CLAIMANT)
    text = "Ormevault Systèmes devra verser 25 000 euros au cabinet d'architectes Bacherelle, 18 000 euros au cabinet comptable Mirville."
    found = sides(text, (*BOTH, third))
    assert found["18 000 euros"] == ("Ormevault Systèmes", "Mirville")
