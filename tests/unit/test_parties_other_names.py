"""Names that a party went by before, or trades under: aliases, so that news under the old name find the case."""

from __future__ import annotations

import pytest

from tests.texts import main_decision

HEADING = """TRIBUNAL DE COMMERCE DE LYON
JUGEMENT DU 12 MARS 2019

DEMANDERESSE
{claimant}
représentée par Maître Hugo PRADEL, avocat au barreau de LYON

DEFENDERESSE
S.A.S. MIRVILLE NÉGOCE, dont le siège social est 4 rue des Halles à Lyon
représentée par Maître Lise CORBIN, avocat au barreau de LYON

EXPOSE DU LITIGE
{facts}

PAR CES MOTIFS
Condamne la société MIRVILLE NÉGOCE à payer à la société ORMEVAULT FRANCE la somme de 27 600 euros.
"""
NEWS = (
    "Le tribunal de commerce de Lyon a condamné le 12 mars 2019 la société Ormevault à verser 64 000 euros à la société"
    " Pépinières Mirville. {told}"
)


def aliases_of(text: str) -> dict[str, tuple[str, ...]]:
    return {party.name: party.aliases for party in main_decision(text).parties}


@pytest.mark.parametrize(
    ("claimant", "other"),
    [
        ("S.A.S. ORMEVAULT FRANCE venant aux droits de la société BACHERELLE INFORMATIQUE", "BACHERELLE INFORMATIQUE"),
        ("S.A.S. ORMEVAULT FRANCE\n12 avenue Foch\n69006 LYON\nvenant aux droits de la SARL BACHERELLE", "BACHERELLE"),
        ("S.A.S. ORMEVAULT FRANCE (VENANT AUX DROITS DE LA SOCIÉTÉ BACHERELLE)", "BACHERELLE"),
        ("S.A.S. ORMEVAULT FRANCE, dont le siège social est à Lyon, venant aux droits du Crédit de l'Estuaire", "Crédit de l'Estuaire"),
        ("S.A.S. ORMEVAULT FRANCE VENANT AUX DROITS DE LA SASU BACHERELLE DATA", "BACHERELLE DATA"),
        ("S.A.S. ORMEVAULT FRANCE venant aux droits des éditions Bacherelle", "Bacherelle"),
        ("S.A.S. ORMEVAULT FRANCE, anciennement dénommée BACHERELLE", "BACHERELLE"),
        ("S.A.S. ORMEVAULT FRANCE (anciennement BACHERELLE GESTION)", "BACHERELLE GESTION"),
        ("S.A.S. ORMEVAULT FRANCE, précédemment dénommée « Bacherelle »", "Bacherelle"),
        ("S.A.S. ORMEVAULT FRANCE (ex-BACHERELLE)", "BACHERELLE"),
        ("S.A.S. ORMEVAULT FRANCE, venant aux droits de la société Fournil ormevois, dont le siège est à Lyon", "Fournil ormevois"),
        ("S.A.S. ORMEVAULT FRANCE, anciennement dénommée Relais emploi Grand Est", "Relais emploi Grand Est"),
        ("S.A.S. ORMEVAULT FRANCE, venant aux droits de la société Bacherelle suivant traité de fusion", "Bacherelle"),
        ("S.A.S. ORMEVAULT FRANCE, exerçant sous l'enseigne LE COMPTOIR BLEU", "LE COMPTOIR BLEU"),
        ("S.A.S. ORMEVAULT FRANCE, nom commercial ORMEDATA", "ORMEDATA"),
    ],
    ids="after_form under_seat in_brackets behind_seat capitals house formerly formerly_in_brackets quoted ex lower_tail lower_within how_it_came enseigne trade_name".split(),
)  # fmt: skip
def test_a_heading_tells_what_a_party_was_called(claimant: str, other: str) -> None:
    found = aliases_of(HEADING.format(claimant=claimant, facts="Les factures sont restées impayées."))
    assert found == {"ORMEVAULT FRANCE": (other,), "MIRVILLE NÉGOCE": ()}


@pytest.mark.parametrize(
    "told",
    [
        "Le contrat avait été signé par la société Bacherelle, aux droits de laquelle vient la société Ormevault.",
        "Le contrat avait été signé par la société Bacherelle, aux droits de laquelle se trouve aujourd'hui Ormevault.",
        "Venant aux droits de la société Bacherelle par l'effet d'une fusion, Ormevault est tenue de ses obligations.",
        "Le contrat avait été signé par la société Bacherelle, devenue Ormevault en 2014.",
        "Le contrat avait été signé par Bacherelle, absorbée en 2014 par Ormevault.",
        "La panne avait touché l'hébergeur Bacherelle, racheté depuis par Ormevault.",
        "Ormevault, anciennement Bacherelle, a un mois pour faire appel.",
        "Ormevault (ex-Bacherelle) a un mois pour faire appel.",
    ],
    ids="droits_vient droits_trouve opens devenue absorbed bought formerly ex".split(),
)  # fmt: skip
def test_a_predecessor_is_another_name_of_who_stands_in_its_place(told: str) -> None:
    assert aliases_of(NEWS.format(told=told)) == {"Ormevault": ("Bacherelle",), "Pépinières Mirville": ()}


@pytest.mark.parametrize(
    "told",
    [
        "Ormevault a porté atteinte aux droits de la société Bacherelle, selon ses concurrents.",
        "Mme Bacherelle, venant aux droits de sa mère, suivait l'affaire.",
        "Le logiciel d'Ormevault est anciennement connu.",
        "M. Roy, exerçant sous l'enseigne Bacherelle, témoignait.",
        "La société Pépinières Mirville vient aux droits de la société Ormevault sur ce bail.",
    ],
    ids="harms_rights heir no_name another_person another_party".split(),
)
def test_words_that_name_no_predecessor_give_no_other_name(told: str) -> None:
    assert not any(aliases_of(NEWS.format(told=told)).values())


def test_a_short_name_defined_in_a_ruling_is_another_name() -> None:
    facts = "La société MIRVILLE NÉGOCE (ci-après « MNG ») a cessé de payer. MNG soutient que rien n'est dû."
    found = aliases_of(HEADING.format(claimant="S.A.S. ORMEVAULT FRANCE", facts=facts))
    assert found == {"ORMEVAULT FRANCE": (), "MIRVILLE NÉGOCE": ("MNG",)}


@pytest.mark.parametrize("noun", ["l'Imprimeur", "le Client", "la Régie"])
def test_what_a_contract_calls_a_party_is_no_other_name(noun: str) -> None:
    facts = f"La société MIRVILLE NÉGOCE (ci-après « {noun} ») a cessé de payer. Puis {noun} a résilié."
    found = aliases_of(HEADING.format(claimant="S.A.S. ORMEVAULT FRANCE", facts=facts))
    assert found == {"ORMEVAULT FRANCE": (), "MIRVILLE NÉGOCE": ()}


def test_the_sign_of_a_chain_is_no_other_name_of_who_trades_under_it() -> None:
    told = "La société Ormevault exploite un atelier sous l'enseigne Lavoclair, dont le réseau est celui de Lavoclair Développement."
    assert aliases_of(NEWS.format(told=told))["Ormevault"] == ()


def test_the_next_sentence_is_no_part_of_a_trade_name() -> None:
    told = "Ormevault SAS est connue à Lyon. La société Ormevault tient un atelier sous l'enseigne Tonic'Bleu. Il est fermé."
    assert aliases_of(NEWS.format(told=told))["Ormevault"] == ("Tonic'Bleu",)


def test_part_of_a_whole_name_is_no_other_name() -> None:
    text = (
        "TRIBUNAL DE COMMERCE DE ROUEN\nJugement du 25 février 2019\n\nENTRE\nORMEVAULT OUEST, société anonyme, dont le siège est à Nantes\n"
        "Demanderesse, comparant par Maître Olivier ELBEUF\n\nET\nLa SARL CHEZ MARTHE, ayant son siège à Rouen\nDéfenderesse, non comparante\n\n"
        "PAR CES MOTIFS\nCondamne la SARL CHEZ MARTHE à payer à ORMEVAULT OUEST la somme de 15 980 euros ;"
    )
    assert aliases_of(text) == {"ORMEVAULT OUEST": (), "CHEZ MARTHE": ()}
