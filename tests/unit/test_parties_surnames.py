"""Natural persons whatever the order of their names: none may be taken for a company, whose name is stored in full."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.parties.names.parsed import initials, read_name
from pipeline.law import Party, PartyKind
from pipeline.process import process

PERSON, COMPANY = PartyKind.PERSON, PartyKind.COMPANY


def parties(text: str) -> tuple[Party, ...]:
    (decision, *_) = process(
        read_text(text, None, source_id="test", published_on=date(2026, 11, 22))
    ).decisions
    return decision.parties


def kinds(text: str) -> dict[str, PartyKind]:
    return {party.name: party.kind for party in parties(text)}


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("DUPONT-MORETTI Jean", "J. D.-M."),
        ("MARTIN Sophie épouse LEROY, demeurant 4 rue des Lilas", "S. M."),
        ("LE BIHAN Yann", "Y. L. B."),
        ("DE LA TOUR Anne-Marie, née le 3 mars 1970 à Brest", "A.-M. D. L."),
        ("Le Bihan Yann, demeurant 12 quai du Port à Vannes", "Y. L. B."),
        ("KOWALSKI Zbigniew, né le 4 mai 1968 à Lodz", "K. Z."),
        ("Nguyen Van Thanh, de nationalité française, demeurant à Massy", "N. V. T."),
        ("JEAN DUPONT", "J. D."),
        ("DUPONT JEAN, né le 4 mai 1968", "J. D."),
        ("Dubois Claire, exerçant sous l'enseigne Fleurs du Port", "C. D."),
        ("EI MARTIN Sophie", "S. M."),
        ("l'entreprise individuelle Le Bihan Yann", "Y. L. B."),
        ("Madame MARTIN Sophie", "S. M."),
    ],
)  # fmt: skip
def test_a_person_of_a_heading_is_told_by_birth_address_and_first_name(raw: str, shown: str) -> None:
    named = read_name(raw)

    assert named is not None
    assert (named.name, named.kind) == (shown, PERSON)


@pytest.mark.parametrize(
    "raw",
    [
        "Transports Michel", "Boulangerie Paul", "Moutarderie Pascaline", "Savonneries Marcel", "GARAGE BERNARD", "la société Le Bihan Yann", "SARL DUPONT Jean", "ÉTABLISSEMENTS MARCEL",
        "HOTEL SAINT LOUIS", "Chez Marcel", "BOULANGERIES AUGUSTIN", "Bijouterie Solange", "Tonnellerie Marceau", "Océane Menuiseries", "Roche Bobois", "DUPONT ET FILS", "SAS MARTIN SOPHIE", "Leroy Merlin", "Caisse d'Épargne",
    ],
)  # fmt: skip
def test_a_firm_with_a_first_name_in_it_stays_a_company(raw: str) -> None:
    named = read_name(raw)

    assert named is not None
    assert named.kind is COMPANY


def test_initials_do_not_depend_on_the_order() -> None:
    assert initials("DUPONT-MORETTI Jean") == initials("Jean DUPONT-MORETTI") == "J. D.-M."
    assert initials("Jean Martin") == "J. M."


PROSE = [
    "a condamné la société Savepro à payer à {} la somme de 7 700 euros pour la perte de ses données.",
    "a condamné la société Savepro à verser 7 700 euros à {}, qui avait perdu toutes ses données.",
]
WRITTEN = [
    ("DUPONT-MORETTI Jean", "J. D.-M."),
    ("Monsieur Jean DUPONT-MORETTI", "J. D.-M."),
    ("LE BIHAN Yann", "Y. L. B."),
    ("Mme MARTIN Sophie épouse LEROY", "S. M."),
    ("l'entreprise individuelle Le Bihan Yann", "Y. L. B."),
    ("au docteur Yann Le Bihan, cardiologue", "Y. L. B."),
    ("Kowalski Zbigniew, né le 4 mai 1968", "K. Z."),
    ("Le Bihan Yann", "Y. L. B."),
    ("Martin Sophie", "S. M."),
    ("Marie", "M."),
]


@pytest.mark.parametrize(("written", "shown"), WRITTEN)
@pytest.mark.parametrize("sentence", PROSE)
def test_a_person_in_a_sentence_is_stored_as_initials(sentence: str, written: str, shown: str) -> None:
    told = sentence.format(written).replace("à au ", "au ")
    found = kinds(
        f"Données perdues\n\nPar jugement du 14 novembre 2026, le tribunal judiciaire de Dax {told}"
    )

    assert found == {shown: PERSON, "Savepro": COMPANY}


ONE_PERSON = [
    ("Données perdues : DUPONT-MORETTI Jean gagne contre Savepro", "Monsieur Jean DUPONT-MORETTI", "Jean DUPONT-MORETTI demandait 12 000 euros.", {"J. D.-M."}),
    ("Dr Yann Le Bihan contre Savepro", "au docteur Yann Le Bihan, cardiologue,", "Le Bihan demandait 50 000 euros. L'entreprise individuelle Le Bihan Yann avait payé 1 200 euros.", {"Y. L. B."}),
    ("Les époux Guillermin obtiennent 9 000 euros", "aux époux Guillermin", "Marc et Anne Guillermin avaient tout confié à la société.", {"G."}),
    ("Une photographe indemnisée", "Sophie, 42 ans, photographe à Dax,", "Sophie réclamait 30 000 euros.", {"S."}),
    ("Une photographe indemnisée", "Mme Castéran", "Hélène Castéran demandait 30 000 euros.", {"H. C."}),
    ("Une photographe indemnisée", "Hélène Castéran", "Mme Castéran demandait 30 000 euros. CASTÉRAN Hélène avait payé d'avance.", {"H. C."}),
]  # fmt: skip


@pytest.mark.parametrize(("title", "written", "told", "shown"), ONE_PERSON)
def test_one_person_written_in_several_ways_is_one_party(
    title: str, written: str, told: str, shown: set[str]
) -> None:
    who = written if written.startswith("au") else f"à {written}"
    found = kinds(
        f"{title}\n\nPar jugement du 14 novembre 2026, le tribunal judiciaire de Dax a condamné la société Savepro à verser {who} "
        f"7 700 euros pour la perte de ses données. {told}"
    )

    assert {name for name, kind in found.items() if kind is PERSON} == shown
    assert {name for name, kind in found.items() if kind is COMPANY} == {"Savepro"}


@pytest.mark.parametrize(
    "told",
    [
        "l'Horlogerie Zeller, artisan installé rue de Metz. « C'est la mémoire de la maison », regrette Élisabeth Zeller",
        "l'Office notarial du Blavet, né en 1911",
        "la Banque Garonnaise, retraitée de la place",
        "la commune de Saint-Martin. « C'est heureux », dit Martin Lambert, son maire",
    ],
)
def test_a_firm_stays_one_beside_words_on_persons(told: str) -> None:
    found = kinds(
        f"Sauvegardes perdues\n\nPar jugement du 14 novembre 2026, le tribunal de commerce de Dax a condamné la société Savepro à verser 7 700 euros à {told}."
    )

    assert PERSON not in found.values()
    assert len(found) == 2


def test_a_founder_does_not_make_a_firm_of_his_name_a_person() -> None:
    found = kinds(
        "Sauvegardes perdues\n\nPar jugement du 14 novembre 2026, le tribunal de commerce de Dax a condamné la société Savepro à verser 7 700 euros "
        "à la société Tessier, que dirige Julien Tessier, pour la perte de ses données. Tessier réclamait 12 000 euros."
    )

    assert found == {"Tessier": COMPANY, "Savepro": COMPANY}


@pytest.mark.parametrize("opening", ["Prud'hommes :", "Aux prud'hommes,", "Prud'homme :"])
def test_the_labour_court_is_no_claimant(opening: str) -> None:
    found = kinds(
        f"{opening} licencié pour avoir perdu les données, il obtient 24 000 euros\n\nLe conseil de prud'hommes de Nancy a jugé sans cause réelle et "
        "sérieuse, le 6 mai 2024, le licenciement de M. Bruno Wassmer, technicien à qui la société Dalvia reprochait d'avoir laissé se perdre les "
        "données d'un client. La société devra lui verser 24 000 euros d'indemnité."
    )

    assert found == {"B. W.": PERSON, "Dalvia": COMPANY}
