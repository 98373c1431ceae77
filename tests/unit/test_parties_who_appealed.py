"""Who appealed, by what a text tells around the appeal; whom an authority let off; brands and other clients told of in passing."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT
APPEAL = (CourtLevel.APPEAL, "Cour d'appel de Lyon")
ADMINISTRATIVE = (CourtLevel.APPEAL, "Cour administrative d'appel de Lyon")
AUTHORITY = (CourtLevel.AUTHORITY, "Autorité de la concurrence")
MARKETS = (CourtLevel.AUTHORITY, "Autorité des marchés financiers")
SUED = "La société Brenaz avait assigné la société Ovalia, son hébergeur, après la perte de ses fichiers. "


@pytest.mark.parametrize(
    ("text", "appellant"),
    [
        ("Le tribunal l'avait déboutée le 3 mars 2021. Celle-ci a interjeté appel. La cour confirme.", "Brenaz"),
        ("L'hébergeur avait été condamné par le tribunal le 3 mars 2021. Elle a fait appel. La cour confirme.", "Ovalia"),
        ("L'appelante, qui réclamait 320 000 euros, n'obtient que 65 000 euros.", "Brenaz"),
        ("L'appelante soutenait que l'indemnité devait être réduite à 20 000 euros. La cour confirme.", "Ovalia"),
        ("L'appelante faisait valoir que le juge pouvait modérer la pénalité. La cour confirme.", "Ovalia"),
        ("Débouté l'an dernier, il a interjeté appel. La cour confirme.", "Brenaz"),
        ("Condamné le 5 mars, l'hébergeur a tenté sa chance devant la cour d'appel. Elle confirme.", "Ovalia"),
        ("Appelante, l'hébergeuse contestait le montant. La cour confirme.", "Ovalia"),
        ("À l'appui de son appel, l'hébergeur invoquait la force majeure. La cour confirme.", "Ovalia"),
    ],
)  # fmt: skip
def test_what_stands_around_an_appeal_tells_whose_it_is(text: str, appellant: str) -> None:
    answers = {"Ovalia": "Brenaz", "Brenaz": "Ovalia"}[appellant]
    assert roles(SUED + text, *APPEAL) == {(appellant, A), (answers, R)}


@pytest.mark.parametrize(
    "text",
    [
        "Les deux parties ont relevé appel.",
        "Les deux sociétés étaient appelantes.",
        "Elles ont l'une et l'autre interjeté appel du jugement.",
        "Chacune des parties a formé appel.",
    ],
)
def test_where_both_sides_appealed_each_is_an_appellant(text: str) -> None:
    assert roles(f"{SUED}Le tribunal avait accordé 9 000 euros. {text} La cour confirme.", *APPEAL) == {
        ("Brenaz", A),
        ("Ovalia", A),
    }


def test_a_petition_that_may_follow_is_no_appeal() -> None:
    text = (
        SUED
        + "La cour d'appel de Lyon a infirmé le jugement qui avait condamné Ovalia. Un pourvoi est envisagé."
    )
    assert roles(text, *APPEAL) == {("Brenaz", C), ("Ovalia", D)}


def test_a_request_to_an_administrative_court_is_the_appellants() -> None:
    text = (
        "La société Brenaz a demandé au tribunal administratif de condamner la commune de Saint-Orens-le-Vieux à lui verser 9 000 euros.\n\n"
        "Par un jugement du 4 mai 2020, le tribunal a condamné la commune de Saint-Orens-le-Vieux.\n\n"
        "Par une requête, enregistrée le 6 juillet 2020, la commune de Saint-Orens-le-Vieux, représentée par Me Vial, demande à la cour d'annuler ce jugement.\n\n"
        "Par un mémoire en défense, enregistré le 9 novembre 2020, la société Brenaz conclut au rejet de la requête."
    )
    assert roles(text, *ADMINISTRATIVE) == {("commune de Saint-Orens-le-Vieux", A), ("Brenaz", R)}


@pytest.mark.parametrize(
    "told",
    [
        "Le troisième, Cartonia, qui a sollicité le bénéfice de la clémence, se trouve exonéré de toute sanction.",
        "Quant à Cartonia, elle échappe à toute amende.",
        "Cartonia avait révélé l'existence des réunions.",
        "Une demande de clémence avait été déposée par Cartonia.",
        "Cartonia ne paiera rien.",
        "Leur complice Cartonia a été dispensée de toute amende.",
    ],
)
def test_who_denounced_a_cartel_is_a_party_too(told: str) -> None:
    text = f"L'Autorité de la concurrence a sanctionné Emballis et Papyrel à hauteur de 4 et 2 millions d'euros. {told}"
    assert ("Cartonia", D) in roles(text, *AUTHORITY)


@pytest.mark.parametrize(
    "text",
    [
        "L'Autorité de la concurrence inflige une amende de 4 000 000 € à la société Emballis et de 610 000 € à la société Papyrel.",
        "Emballis écope de 300 000 euros d'amende et sa filiale Papyrel, qui tient les entrepôts, de 150 000 euros.",
        "L'Autorité de la concurrence reproche à la société Emballis et à sa filiale Papyrel de s'être concertées.",
    ],
)
def test_a_second_share_of_the_fine_makes_a_second_party(text: str) -> None:
    assert roles(text, *AUTHORITY) == {("Emballis", D), ("Papyrel", D)}


def test_the_authority_is_not_sanctioned() -> None:
    text = "Fausse annonce : Emballis et son patron à l'amende\n\nL'AMF sanctionne Emballis. Pour l'AMF, l'amende de 400 000 euros contre la société est juste."
    assert roles(text, *MARKETS) == {("Emballis", D)}


def test_a_brand_that_a_party_runs_is_no_party() -> None:
    text = (
        "Les jardineries Vert Bosquet, exploitées par la société Hortélia, se fournissaient auprès de la société Pépins de la Lys. "
        "La société Pépins de la Lys a assigné la société Hortélia. Le tribunal condamne la société Hortélia à payer 9 000 euros à la société Pépins de la Lys. "
        "Vert Bosquet devra payer."
    )
    assert roles(text) == {("Pépins de la Lys", C), ("Hortélia", D)}


def test_another_client_told_of_in_passing_is_no_party() -> None:
    text = (
        "La société Brenaz a assigné Ovalia. L'hébergeur Ovalia avait écrasé son site en mettant à jour celui d'un autre client, la Brasserie des Aulnes. "
        "Le tribunal condamne Ovalia à payer 9 000 euros à la société Brenaz."
    )
    assert roles(text) == {("Brenaz", C), ("Ovalia", D)}


@pytest.mark.parametrize(
    "where",
    [
        "Photographe de mariage aux Ponts-de-Vesle, il a attendu deux ans.",
        "L'entreprise d'Arbigneu a attendu deux ans.",
        "Le camion était parti à destination de Faverolles.",
    ],
)
def test_where_a_trade_is_plied_is_no_party(where: str) -> None:
    text = f"Brenaz a assigné Ovalia. {where} Le tribunal condamne Ovalia à payer 9 000 euros à Brenaz."
    assert roles(text) == {("Brenaz", C), ("Ovalia", D)}


@pytest.mark.parametrize(
    "first", ["Attrait devant le tribunal", "Surtout", "Selon l'Observatoire des fraudes numériques"]
)
def test_what_opens_a_sentence_is_no_party(first: str) -> None:
    text = f"Brenaz a assigné Ovalia. {first}, l'hébergeur avait tout perdu. Le tribunal condamne Ovalia à payer 9 000 euros à Brenaz."
    assert roles(text) == {("Brenaz", C), ("Ovalia", D)}


@pytest.mark.parametrize(
    ("text", "appellant"),
    [
        ("M. Paul Ormevault avait assigné la société Ovalia, son hébergeur. Le salarié a fait appel.", False),
        ("M. et Mme Ormevault avaient assigné la société Ovalia. Les époux ont interjeté appel.", False),
        ("Des photographes avaient assigné la société Ovalia, condamnée à 900 euros. La victime a fait appel.", False),
        ("M. Paul Ormevault avait assigné la Laiterie Ovalia, condamnée à 900 euros. La laiterie ayant fait appel, l'affaire est venue devant la cour.", True),
    ],
)  # fmt: skip
def test_a_noun_that_stands_for_no_name_tells_who_appealed(text: str, appellant: bool) -> None:
    found = {
        role
        for name, role in roles(
            f"{text} La cour d'appel de Lyon condamne Ovalia à payer 3 000 euros.", *APPEAL
        )
        if "Ovalia" in name
    }
    assert found == {A if appellant else R}


def test_an_appeal_is_no_petition() -> None:
    text = (
        "Mme Ormevault avait assigné la société Ovalia, son employeur, pour un rappel de salaire. Le conseil de prud'hommes lui avait donné"
        " satisfaction. Sur appel de l'employeur, la cour d'appel l'avait déboutée. Sur le pourvoi formé par la salariée, la Cour de cassation"
        " casse l'arrêt et condamne la société Ovalia à lui verser 3 000 euros."
    )
    assert ("Ovalia", R) in roles(text, CourtLevel.SUPREME, "Cour de cassation")


@pytest.mark.parametrize(
    "refused",
    [
        "Le tribunal de commerce avait rejeté l'ensemble de ses demandes.",
        "Le tribunal, en 2021, l'avait déboutée de toutes ses demandes.",
        "Les premiers juges avaient rejeté sa demande le 3 mars 2021.",
    ],
)
def test_only_who_was_refused_all_may_appeal(refused: str) -> None:
    text = f"{SUED}{refused} Par un arrêt du 3 mars 2023, la cour d'appel, saisie à son tour, lui donne raison et condamne Ovalia à payer 9 000 euros."
    assert roles(text, *APPEAL) == {("Brenaz", A), ("Ovalia", R)}


def test_an_appeal_in_answer_is_not_the_one_that_was_filed_first() -> None:
    text = (
        "Des époux avaient assigné la société Ovalia, qui avait perdu leurs photographies. Le tribunal l'avait condamnée à verser 6 000 euros."
        " La cour d'appel de Lyon réforme. Le couple, qui avait formé appel incident, n'obtient que 2 400 euros."
    )
    assert roles(text, *APPEAL) == {("Ovalia", A)}
