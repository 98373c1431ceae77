"""Words that seem to tell of a party and tell of something else: a file of clients is no client, software that is used is no trade."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT
A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
APPEAL = (CourtLevel.APPEAL, "Cour d'appel de Lyon")
FINING = (CourtLevel.AUTHORITY, "Autorité de la concurrence")


@pytest.mark.parametrize(
    "what",
    ["du fichier clients", "de la base clients", "des données clients", "de l'historique client"],
)
def test_whose_list_of_clients_it_is_serves_clients_and_is_not_their_provider(what: str) -> None:
    text = f"Le tribunal a reconnu lundi la responsabilité de Hainaut Serveurs dans l'effacement {what} des Gaufres Dubuisson."
    assert roles(text) == {("Hainaut Serveurs", D), ("Gaufres Dubuisson", C)}


def test_leur_is_nobody_who_is_one() -> None:
    text = (
        "Douze vignerons, réunis au sein de la Cave du Haut-Piton, ont vu leur liste effacée par Berrynet, le prestataire qui suivait leurs ordinateurs. "
        "Près de Sancerre, à Saint-Doulchard, on s'en souvient. La petite société devra leur régler 27 500 euros."
    )
    assert roles(text) == {("Cave du Haut-Piton", C), ("Berrynet", D)}


@pytest.mark.parametrize(
    "by", ["au moyen du logiciel de", "à l'aide du progiciel de", "grâce à la plateforme de"]
)
def test_who_runs_its_affairs_with_software_is_not_who_sells_it(by: str) -> None:
    text = (
        f"La société Optique Sainte-Anne gérait ses dossiers {by} la société Visiocaisse. Celle-ci louait des serveurs à la société Dataparc, qui les a coupés. "
        "La société Optique Sainte-Anne a assigné l'hébergeur et chiffrait son dommage à 220 000 euros. Dataparc est condamnée à payer 60 000 euros."
    )
    assert ("Visiocaisse", C) not in roles(text)


FIRST = "Le tribunal avait condamné la société Nuagis à verser 40 000 euros à la société Pelletier. "


@pytest.mark.parametrize(
    ("text", "appellant"),
    [
        ("La cour d'appel confirme. Nuagis réglera 2 500 euros à l'intimée pour ses frais de défense.", "Nuagis"),
        ("La cour d'appel infirme. Pelletier est condamnée à payer 4 000 euros à l'appelante.", "Nuagis"),
        ("La cour d'appel porte la somme à 60 000 euros. Nuagis, intimée, doit 4 000 euros de frais.", "Pelletier"),
        ("Appelante, Pelletier demandait 90 000 euros. La cour d'appel porte la somme à 60 000 euros.", "Pelletier"),
        ("La cour administrative d'appel a rejeté la requête de Nuagis.", "Nuagis"),
    ],
)  # fmt: skip
def test_who_answers_an_appeal_and_who_pays_whom_tell_who_appealed(text: str, appellant: str) -> None:
    answers = {"Nuagis": "Pelletier", "Pelletier": "Nuagis"}[appellant]
    assert roles(FIRST + text, *APPEAL) == {(appellant, A), (answers, R)}


@pytest.mark.parametrize(
    "will", ["renonce à se pourvoir", "peut encore se pourvoir", "pourrait faire un pourvoi"]
)
def test_who_may_still_go_to_a_higher_court_had_not_appealed(will: str) -> None:
    text = (
        "Vierzon : la cour d'appel donne raison au porcelainier\n\nDans un arrêt rendu jeudi 14 octobre, la cour d'appel met à néant le jugement du tribunal de commerce et alloue "
        "aux Porcelaines Deshors les 33 600 euros auxquels elles prétendaient. Centre Réseaux, le prestataire dont une fausse manœuvre avait effacé les moules, avait pourtant convaincu "
        f"les premiers juges. Le prestataire {will}."
    )
    assert ("Centre Réseaux", A) not in roles(text, *APPEAL)


def test_each_who_is_given_a_sum_in_a_list_of_fines_is_sanctioned() -> None:
    text = (
        "L'Autorité de la concurrence a sanctionné trois opérateurs. Télécom Sud, filiale de l'opérateur régional, est la plus sévèrement touchée, à hauteur de 52 millions. "
        "Mobilys paiera 35 millions, Onde Libre 9 millions. Cuivrelec, 1,1 million, n'a pas contesté les griefs. Fertinord devra débourser 16,5 millions."
    )  # fmt: skip
    assert roles(text, *FINING) == {
        (name, D) for name in ("Télécom Sud", "Mobilys", "Onde Libre", "Cuivrelec", "Fertinord")
    }


def test_a_firm_is_named_behind_its_trade_though_somebody_bears_the_name() -> None:
    text = (
        "La fonderie Haxaire réclamait 208 000 euros à Meurthe Systèmes, qui avait effacé ses gammes de fabrication. Le tribunal a condamné Meurthe Systèmes à les lui verser. "
        "« On nous a écoutés », se réjouit Marie-Cécile Haxaire, la dirigeante."
    )
    assert roles(text) == {("Haxaire", C), ("Meurthe Systèmes", D)}


def test_where_a_firm_works_is_not_its_name() -> None:
    text = (
        "La conserverie de Céret avait signé un contrat d'entretien avec Tramontane IT. Le tribunal a condamné Tramontane IT à verser 36 000 euros "
        "à la société Conserves du Vallespir, qui en demandait le triple."
    )
    assert roles(text) == {("Conserves du Vallespir", C), ("Tramontane IT", D)}


def test_who_admits_what_was_done_is_sued_for_it() -> None:
    text = (
        "Assignés par une maison de champagne, un prestataire et son assureur se renvoyaient la balle. Cybermarne reconnaissait avoir détruit les fichiers de tirage de Champagne Vautrelle. "
        "Le tribunal condamne Assur'Est à verser 73 250 euros à Champagne Vautrelle."
    )
    assert ("Cybermarne", D) in roles(text)


def test_not_a_sou_is_nothing() -> None:
    text = "Les Soieries Perrachon n'obtiendront pas un sou de Gonéo. « On nous dit que c'est notre faute », lâche Côme Perrachon."
    assert roles(text) == {("Soieries Perrachon", C), ("Gonéo", D)}


def test_by_whom_the_first_judges_were_seised_is_not_who_appealed() -> None:
    text = (
        "La cour d'appel a infirmé le jugement qui avait prononcé la résolution du contrat conclu entre Groupama Loisirs et Tessera Consulting aux torts de cette dernière. Le tribunal de "
        "commerce de Nanterre, saisi par la première, avait estimé que la seconde avait failli à son devoir de conseil et l'avait condamnée à restituer 2,1 millions d'euros."
    )
    assert ("Groupama Loisirs", A) not in roles(text, *APPEAL)


@pytest.mark.parametrize("noun", ["L'éditeur isérois", "L'hébergeur roubaisien"])
def test_who_a_sentence_told_of_alone_is_the_trade_of_a_town_that_the_next_begins_with(noun: str) -> None:
    text = (
        f"Sanitel n'aura gagné qu'à moitié. {noun} de logiciels contestait devant la cour d'appel le jugement qui l'avait condamné à payer 180 000 euros à Biolab Vercors, "
        "dont les résultats avaient été détruits. Il s'en tire avec 140 000 euros."
    )
    assert roles(text, *APPEAL) == {("Sanitel", A), ("Biolab Vercors", R)}


@pytest.mark.parametrize(
    "lead",
    [
        "Après les Ateliers Morin et Verrerie Delcourt, c'est au tour de Papeteries Hamon de faire condamner Nuagix.",
        "Deux ans après Verrerie Delcourt, Papeteries Hamon a elle aussi obtenu gain de cause contre Nuagix.",
        "Comme Verrerie Delcourt avant elle, Papeteries Hamon obtient la condamnation de Nuagix.",
        "Déjà condamné face à Verrerie Delcourt en 2022, Nuagix l'est à nouveau face à Papeteries Hamon.",
    ],
)
def test_whose_case_came_before_is_no_party_to_this_one(lead: str) -> None:
    text = f"{lead} Le tribunal de commerce de Rennes condamne Nuagix à verser 42 000 euros à Papeteries Hamon, dont les données avaient été effacées."
    assert roles(text) == {("Papeteries Hamon", C), ("Nuagix", D)}


def test_who_is_condemned_after_suing_is_a_party() -> None:
    text = "Après avoir assigné Nuagix, Papeteries Hamon a été condamnée à son tour : elle devra verser 3 000 euros à Nuagix."
    assert {name for name, _ in roles(text)} == {"Papeteries Hamon", "Nuagix"}


def test_who_is_turned_down_as_appellant_had_not_sued() -> None:
    text = (
        "La cour d'appel de Rennes a débouté, le 4 janvier 2024, Nuagix de son appel contre Papeteries Hamon. L'hébergeur, condamné en 2021 à verser 42 000 euros à sa cliente "
        "pour la perte de ses sauvegardes, soutenait que celle-ci n'avait souscrit aucune option."
    )
    assert roles(text, *APPEAL) == {("Nuagix", A), ("Papeteries Hamon", R)}


def test_a_council_is_a_body() -> None:
    text = "Le conseil départemental du Finistère obtient 90 000 euros de Nuagix. Le tribunal a jugé que la société Nuagix avait commis une faute en laissant s'effacer ses archives."
    assert roles(text) == {("conseil départemental du Finistère", C), ("Nuagix", D)}


@pytest.mark.parametrize(
    "who",
    ["Une graphiste indépendante de Voiron", "Une éleveuse de porcs du Ternois", "Le semencier de Nogent-le-Rotrou", "Un couple de Mont-Saint-Aignan"],
)  # fmt: skip
def test_where_somebody_unnamed_lives_is_no_party(who: str) -> None:
    text = f"{who} réclamait 12 000 euros à Stockaline, dont une panne avait détruit ses fichiers. Le tribunal a condamné Stockaline à lui verser 4 000 euros."
    assert roles(text) == {("Stockaline", D)}
