"""Headings that give the parties no label: who stands between "ENTRE" and "ET", and who behind."""

from __future__ import annotations

import pytest

from pipeline.law import PartyKind, PartyRole
from tests.unit.test_parties import parties_of, roles

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT
HEAD = "TRIBUNAL DE COMMERCE DE REIMS\n\nJugement du 3 juin 2025\n\n"
REST = (
    "\n\nLe litige porte sur un devis.\n\nPAR CES MOTIFS\n\nCondamne la société Bacherelle à payer à la société Ormevault 3 000 euros, solde du prix, "
    "et la déboute de ses demandes.\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "Entre la société Bacherelle SARL et la société Ormevault SAS,",
        "ENTRE : La SARL Bacherelle, sise à Reims, comparant par Me Paul Vidure ET : La SAS Ormevault, sise à Laon",
        "Entre :\nLa SARL Bacherelle, sise à Reims,\nd'une part,\nEt :\nLa SAS Ormevault, sise à Laon,\nd'autre part,",
        "ENTRE\n\nSARL Bacherelle\n3 rue du Pont 51100 REIMS\nReprésentée par Me Paul Vidure\n\nET\n\nSAS Ormevault\nReprésentée par Me Odile Tramond",
        "ENTRE\n\nSARL Bacherelle\n3 rue du Pont 51100 REIMS\n\nCONTRE\n\nSAS Ormevault\n4 rue des Champs 02000 LAON",
    ],
)
def test_who_sues_stands_first(heading: str) -> None:
    assert roles(HEAD + heading + REST) == {("Bacherelle", C), ("Ormevault", D)}


def test_a_person_against_a_company_with_its_insurer() -> None:
    found = parties_of(
        HEAD + "Entre Madame Paule RAMEL et la SAS Ormevault et son assureur, la MUTUELLE DU BOCAGE," + REST
    )
    assert {(one.name, one.role, one.kind) for one in found} == {
        ("P. R.", C, PartyKind.PERSON), ("Ormevault", D, PartyKind.COMPANY), ("MUTUELLE DU BOCAGE", D, PartyKind.COMPANY),
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Entre la société Bacherelle et la société Ormevault, le contrat courait depuis trois ans.",
        "Entre la société Bacherelle et son banquier, rien ne va plus.",
    ],
)
def test_a_sentence_that_begins_so_is_no_heading(sentence: str) -> None:
    assert "caption_between" not in {one.rule for one in parties_of(HEAD + sentence + REST)}


def test_where_a_label_stands_the_order_of_the_heading_does_not_decide() -> None:
    heading = (
        "ENTRE :\nLa SARL Bacherelle, dont le siège est à Reims,\n\nET :\nLa SAS Ormevault, dont le siège est à Laon,\n\n"
        "EN PRESENCE DE :\nSA Vexin Assurances, intervenant volontairement,"
    )
    assert "caption_between" not in {one.rule for one in parties_of(HEAD + heading + REST)}
