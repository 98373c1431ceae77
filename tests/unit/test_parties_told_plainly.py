"""Who stands where, in the words that articles and notes use every day."""

from __future__ import annotations

import pytest

from pipeline.extract.parties.names.aliases import find_aliases
from pipeline.extract.parties.phrases.of_suits import RULES
from pipeline.extract.parties.told import TURNED_DOWN
from pipeline.law import CourtLevel, PartyRole
from pipeline.text.spaces import fold
from tests.texts import main_decision
from tests.unit.test_parties import roles

C, D, T = PartyRole.CLAIMANT, PartyRole.DEFENDANT, PartyRole.THIRD_PARTY
A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
APPEAL = (CourtLevel.APPEAL, "Cour d'appel de Lyon")
CASSATION = (CourtLevel.SUPREME, "Cour de cassation")


@pytest.mark.parametrize("did", ["a confié à", "avait commandé à", "a fait appel à", "est liée à"])
def test_a_name_in_front_of_its_letters_begins_behind_the_verb(did: str) -> None:
    text = f"Les faits. Soprane Habitat {did} Rhin Services Informatiques (RSI) l'entretien de son parc."
    assert find_aliases(text) == {"RSI": "Rhin Services Informatiques"}


def test_a_preposition_of_a_long_name_stays_in_it() -> None:
    text = "La Ligue d'aide à la Recherche (ci-après la LAR) demandait une somme."
    assert find_aliases(text) == {"LAR": "Ligue d'aide à la Recherche"}


@pytest.mark.parametrize(
    "refused",
    [
        "Il a rejeté l'ensemble des prétentions de l'éditeur.",
        "La demande subsidiaire en concurrence déloyale est également rejetée.",
        "L'éditeur est déclaré irrecevable à agir.",
        "Le tribunal rejette toutes ses demandes.",
    ],
)
def test_claims_that_are_turned_down_are_told_in_many_ways(refused: str) -> None:
    assert TURNED_DOWN.search(fold(refused))


@pytest.mark.parametrize(
    "kept", ["Sa demande reconventionnelle est rejetée.", "Il rejette les demandes reconventionnelles."]
)
def test_a_counterclaim_turned_down_refuses_no_claim(kept: str) -> None:
    assert not TURNED_DOWN.search(fold(kept))


def test_who_pays_only_costs_where_the_claim_was_barred_had_claimed() -> None:
    text = (
        "Les juges n'ont vu qu'un client mécontent.\n\nL'éditeur Agrivia voyait dans la coopérative Le Gouessec un contrefacteur. "
        "Il est déclaré irrecevable à agir. Il réclamait un million d'euros à la coopérative pour avoir utilisé son logiciel. "
        "Selon les juges, le contrat fixait un prix par exploitation. La coopérative avait déclaré ses effectifs chaque année. "
        "Agrivia est condamné à payer à la coopérative 7 000 euros pour ses frais de justice."
    )
    assert roles(text) == {("Agrivia", C), ("Le Gouessec", D)}


@pytest.mark.parametrize("whom", ["M. Lenoir", "MM. Lenoir et Paul", "la société Grafika"])
def test_costs_stay_costs_where_a_person_is_paid_too(whom: str) -> None:
    (rule,) = [rule for rule in RULES if rule.name == "was_condemned"]
    rest = f" à verser 10 000 euros à la société Nuage et 5 000 euros à {whom} au titre de l'article 700."
    assert rule.unless_pattern
    assert rule.unless_pattern.search(fold(rest))


def test_who_had_its_systems_hosted_there_is_no_host() -> None:
    text = (
        "En février, le centre de données de Cloudane s'éteint. Les Brasseries Kestler, qui y hébergeaient leur système de commande, ont demandé 600 000 euros. "
        "L'hébergeur avait appelé en garantie le fournisseur d'électricité, Énergane. Ce dernier est mis hors de cause. "
        "Cloudane est condamné à verser 85 000 euros à la brasserie."
    )
    assert roles(text) == {("Brasseries Kestler", C), ("Cloudane", D), ("Énergane", T)}


def test_who_joined_the_prosecution_claims() -> None:
    text = (
        "Un administrateur a été condamné par le tribunal correctionnel. Il s'était connecté aux serveurs de Logirude, son ancien employeur. "
        "L'entreprise, partie civile, réclamait 180 000 euros."
    )
    assert roles(text) == {("Logirude", C)}


@pytest.mark.parametrize(
    "whose",
    [
        "de celle-ci",
        "de cette dernière",
        "de la PME",
    ],
)
def test_an_insurer_sued_with_the_one_it_covers_defends(whose: str) -> None:
    text = (
        "La Cave des Rives a été déboutée de toutes ses demandes contre la Girondine de Réseaux, la PME qui gère son informatique, "
        f"et contre l'assureur {whose}, Axane."
    )
    assert roles(text) == {("Cave des Rives", C), ("Girondine de Réseaux", D), ("Axane", D)}


def test_two_called_by_what_they_do_are_sued_together() -> None:
    text = (
        "Le laboratoire Biovane avait assigné à la fois l'éditeur, Oraclis France, et l'intégrateur, Capinfa. "
        "Les deux se renvoyaient la responsabilité."
    )
    assert roles(text) == {("Biovane", C), ("Oraclis France", D), ("Capinfa", D)}


@pytest.mark.parametrize("came", ["est venue", "vient", "était venue", "intervient désormais"])
def test_who_was_merged_into_a_party_is_none(came: str) -> None:
    text = (
        f"La société Hérault Fret avait conclu un contrat de maintenance avec la société Midinet, aux droits de laquelle {came} la société Teamnet. "
        "La cour condamne Teamnet à payer 27 500 euros à Hérault Fret."
    )
    assert roles(text) == {("Hérault Fret", C), ("Teamnet", D)}


BELOW = "Le tribunal avait accordé 900 000 euros à Distrimage, que Colissane avait privé d'entrepôt. "


@pytest.mark.parametrize(
    "text",
    [
        "La Cour de cassation a annulé mercredi l'arrêt qui avait débouté le distributeur Distrimage de sa demande contre Colissane.",
        "La cour d'appel avait tout annulé. C'est ce que censurent les hauts magistrats, saisis par Distrimage. Colissane devra 3 000 euros.",
        "La Haute juridiction censure l'arrêt qui avait rejeté les demandes de Distrimage contre Colissane.",
    ],
)
def test_whose_defeat_is_annulled_had_filed_the_petition(text: str) -> None:
    assert roles(BELOW + text, *CASSATION) == {("Distrimage", A), ("Colissane", R)}


@pytest.mark.parametrize(
    "text",
    [
        "Un appel a été formé. La cour infirme le jugement qui avait condamné Colissane à payer 900 000 euros à Distrimage.",
        "Colissane perd de nouveau en appel.",
        "Colissane n'a pas obtenu en appel ce que le tribunal lui avait refusé.",
    ],
)
def test_whose_defeat_is_judged_again_had_appealed(text: str) -> None:
    below = "Le tribunal avait condamné la société Colissane à verser 900 000 euros à la société Distrimage. "
    assert roles(below + text, *APPEAL) == {("Distrimage", R), ("Colissane", A)}


def test_a_housing_company_is_no_place_to_live_in() -> None:
    text = "Soprane Habitat a confié à Rhin Services Informatiques (RSI) l'entretien. Soprane Habitat assigne RSI. RSI devra verser 4 000 euros à Soprane Habitat."
    assert roles(text) == {("Soprane Habitat", C), ("Rhin Services Informatiques", D)}


def test_the_press_says_of_fines_that_one_is_condemned_to_them() -> None:
    text = "Données de santé : la CNIL condamne Cegmane à 800 000 euros d'amende"
    assert roles(text, CourtLevel.AUTHORITY, "CNIL") == {("Cegmane", D)}


def test_nobody_sues_itself() -> None:
    text = (
        "L'éditeur Sirane Software reprochait à la Mutuelle des Transports d'avoir donné accès à son logiciel par le portail développé par la société Kaptane. "
        "Il a assigné la mutuelle et l'intégrateur en paiement de 1,4 million d'euros. La demande est rejetée. "
        "Le tribunal alloue 20 000 euros à la Mutuelle des Transports et 10 000 euros à Kaptane au titre des frais irrépétibles, à la charge de Sirane Software."
    )
    assert {("Sirane Software", C), ("Mutuelle des Transports", D)} <= roles(text)


def test_a_letter_with_a_point_stands_for_a_name_like_any_other() -> None:
    text = (
        "CA Douai, 16 janvier 2020, n° 18/03477\n\nLa société A., négociant, avait confié à la société B. l'hébergement de sa comptabilité. "
        "La société A. a assigné la société B. devant le tribunal de commerce de Lille, qui l'a déboutée par jugement du 29 mai 2018. "
        "La société A. a interjeté appel de ce jugement. La cour infirme. La société B. est condamnée à payer 50 000 euros à la société A."
    )
    assert {(party.name, party.role.value) for party in main_decision(text).parties} == {
        ("A", "appellant"),
        ("B", "respondent"),
    }


@pytest.mark.parametrize("lead", ["un temps ", "", "initialement "])
def test_who_was_called_in_for_a_time_is_a_third_party(lead: str) -> None:
    text = (
        "Le tribunal administratif de Pau a condamné le 13 juin 2019 la société Soltec Mirville à verser 37 000 euros à la commune d'Arrens-le-Haut. "
        f"Le fabricant des disques, la société Hexadisk, {lead}appelé en garantie par Soltec Mirville, a été mis hors de cause."
    )
    assert ("Hexadisk", "third_party") in {
        (party.name, party.role.value) for party in main_decision(text).parties
    }


@pytest.mark.parametrize(
    "kin", ["et à son mari, Michel Briante", "et son épouse, Michel Briante", "et à son frère Michel Briante"]
)
def test_kin_named_with_one_who_is_paid_are_paid_too(kin: str) -> None:
    text = f"La cour d'appel de Chambéry a condamné le 9 mars 2023 la Caisse Savoyarde à verser 18 200 euros à Josette Briante {kin}."
    told = {(party.name, party.role.value) for party in main_decision(text).parties}
    assert {("J. B.", "claimant"), ("M. B.", "claimant")} <= told


def test_a_pronoun_that_opens_a_sentence_behind_a_masked_name_is_nobody() -> None:
    text = (
        "Cass. com., 22 juin 2022, n° 20-22.415\n\nUne société X... a commandé à une société Y... un logiciel. Se plaignant de dysfonctionnements, "
        "la société X... a assigné la société Y... en résolution. La société Y... s'est pourvue en cassation. La chambre commerciale casse l'arrêt."
    )
    assert "Se" not in {party.name for party in main_decision(text).parties}


@pytest.mark.parametrize("brand", ["l'hébergeur Nuagis", "la marque Nuagis", "la plateforme Nuagis"])
def test_a_brand_and_the_company_that_runs_it_are_one_party(brand: str) -> None:
    page = f"""Messagerie effacée : Tissages Bacherelle gagne contre Nuagis

Le tribunal de commerce de Rouen a condamné, le 28 mai 2026, la société Hébergements Ormevault, qui exploite {brand}, à payer 40 000 euros de \
dommages et intérêts à Tissages Bacherelle, dont les données sont perdues.
"""
    told = main_decision(page).parties
    names = {one.name: one.aliases for one in told}
    assert names.keys() == {"Hébergements Ormevault", "Tissages Bacherelle"}
    assert "Nuagis" in names["Hébergements Ormevault"]


def test_whom_the_defendant_had_called_in() -> None:
    text = (
        "Le tribunal de commerce a condamné l'infogérant Ormevault à verser 25 000 euros à la société Bacherelle. Ormevault soutenait que la faute"
        " revenait à l'opérateur de la salle, Mirville, qu'elle avait appelé en garantie."
    )
    assert roles(text) == {("Bacherelle", C), ("Ormevault", D), ("Mirville", T)}
