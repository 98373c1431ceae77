"""Rows of a ruling's heading are party lines, benches and numbers: they stay, and menus around them still go."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text

RULING = (
    "FAITS ET PROCÉDURE",
    (
        "La société Cordelin a confié à la société Hexafil la sauvegarde de ses serveurs par un contrat du 3 mai 2018 dont"
        " l'exécution a donné lieu au présent litige entre les parties."
    ),
    "PAR CES MOTIFS",
    "Le tribunal, statuant publiquement, par jugement contradictoire et en premier ressort,",
    "Condamne la société Hexafil à payer à la société Cordelin la somme de 12 000 euros,",
    "Condamne la société Hexafil aux dépens.",
)
MENUS = (
    "Accueil | Recherche | Aide",
    "Actualités - Jurisprudence - Contact - Newsletter",
    "Demandeurs d'emploi | Entreprises | Formation",
    "Particuliers · Professionnels · Presse",
    "Mes décisions | Mon compte | Déconnexion",
    "Accueil / Décisions / Commerce",
    "Droit civil - Droit pénal - Droit social",
    "Accueil > Décisions > Jugement du 4 mai 2021",
    "Accueil | Tribunal | Le greffe | Mme la présidente",
)


def _read(*heading: str) -> str:
    return read_text("\n".join((*heading, *RULING))).text


@pytest.mark.parametrize(
    "row",
    [
        "Cordelin SA - Demandeur - représentée par Me Faure",
        "SAS CORDELIN | Demanderesse | Me Faure",
        "HEXAFIL | Défenderesse",
        "Appelant - M. Jean DURAND - Avocat : Me Faure",
        "Mme Rose Tellier - Demanderesse - Présente",
        "Société Numérinord | Requérante",
        "Demandeur(s) : société Datarive - Défendeur(s) : société Grandfonds - Avocat(s) : SCP Gatineau",
        "Demandeur > Cordelin SA",
        "Cordelin / Hexafil / Axiom Assurances",
        "Pôle 5 - Chambre 11 - Section B",
        "Audience publique - 3e chambre - Lecture le 9 février",
        "Mme Paganel - Rapporteure - M. Huguet - Rapporteur public",
        "Cassation partielle - Chambre commerciale - Publié au bulletin",
    ],
)
def test_a_row_of_the_heading_of_a_ruling_is_no_menu(row: str) -> None:
    assert row in _read("TRIBUNAL DE COMMERCE DE LYON", row)


@pytest.mark.parametrize("menu", MENUS)
def test_the_menu_above_a_ruling_still_goes(menu: str) -> None:
    assert menu not in _read(menu, "TRIBUNAL DE COMMERCE DE LYON", "Cordelin SA - Demandeur - Me Faure")
