"""What press and notes leave out or only half say: courts, days of statutes, who is no party, who pays whom."""

from __future__ import annotations

from tests.texts import court_and_day, filed_as, main_decision, read
from tests.told_sums import record_of, total_of


def names(text: str) -> set[str]:
    return {party.name for party in main_decision(text).parties}


def test_who_was_condemned_for_an_infringement_was_judged_though_no_court_is_named() -> None:
    record = record_of(
        "L'ancien développeur de la société Bacherelle et la société Ormevault ont été condamnés pour contrefaçon du logiciel Plania.\n\n"
        "La société Bacherelle était bien titulaire des droits sur le logiciel, que ses salariés avaient écrit.\n\n"
        "La société Ormevault a été condamnée à une provision de 35 000 euros."
    )
    assert len(record["decisions"]) == 1
    assert total_of(record) == 35_000


def test_words_of_the_name_of_a_court_are_no_party() -> None:
    text = (
        "Le Tribunal de Grande Instance de Créteil a eu à dire ce qui fait la mauvaise foi.\n\n"
        "La société Bacherelle avait assigné la société Ormevault. Le tribunal a condamné la société Ormevault à payer 7 000 euros.\n\n"
        "TGI Créteil, 1ère ch., 4 mai 2011."
    )
    assert names(text) == {"Bacherelle", "Ormevault"}


def test_an_order_that_was_given_is_no_party() -> None:
    text = (
        "Un courriel réclamait une rançon à la société Bacherelle. Ordre était donné à ses salariés de ne pas prévenir la police.\n\n"
        "Le tribunal correctionnel de Nancy a condamné le prévenu à verser à la société Bacherelle 18 000 euros de dommages-intérêts."
    )
    assert "Ordre" not in names(text)


def test_the_day_of_a_regulation_of_the_union_is_none_of_a_ruling() -> None:
    decision = main_decision(
        "Vu la procédure suivante :\nPar une requête enregistrée le 4 avril 2024, l'association Les Amis du Lac demande au Conseil d'Etat d'annuler "
        "la décision du 9 janvier 2024 par laquelle la CNIL lui a infligé une amende de 6 000 euros.\nVu :\n- le règlement (UE) 2016/679 du "
        "Parlement européen et du Conseil du 27 avril 2016 ;\n- le code de justice administrative ;\nConsidérant ce qui suit :"
    )
    assert filed_as(decision) == ("Conseil d'État", None, [])


def test_gains_that_were_missed_are_won_by_nobody() -> None:
    text = (
        "Les auteurs de fausses licences condamnés\n\nLa cour d'appel de Lyon a condamné le 6 mai 2009 les auteurs d'un trafic de fausses "
        "licences de Plania. Ils ont été sévèrement condamnés à verser à Bacherelle la somme globale de 640 000 euros en réparation des "
        "préjudices et manques à gagner."
    )
    said = read(text).decisions[0]
    assert said.outcome is None or said.outcome.rule != "said_right_to"
    assert total_of(record_of(text)) == 640_000


def test_what_law_a_company_is_of_and_the_number_of_the_case_are_no_name() -> None:
    decision = main_decision(
        "SAS DELVAUX c/ SARL KERN de droit allemand RG 2021 044 518 - jugement du 9 mars 2023 (3ème chambre)\n\n"
        "La SAS DELVAUX distribuait les connecteurs de la SARL KERN. Le tribunal de commerce de Paris la déboute de ses demandes."
    )
    assert [party.name for party in decision.parties] == ["DELVAUX", "KERN"]
    assert [number.value for number in decision.docket_numbers] == ["2021044518"]


def test_the_court_of_a_town_is_the_one_that_the_page_names_in_full() -> None:
    decisions = read(
        "Le tribunal de grande instance de Créteil a dit ce qu'est la mauvaise foi.\n\nPour le tribunal de Créteil, qui a condamné la société "
        "Ormevault à payer 7 000 euros à la société Bacherelle, elle se voit aux noms choisis.\n\nTGI Créteil, 4 mai 2011."
    ).decisions
    assert [court_and_day(one) for one in decisions] == [
        ("Tribunal de grande instance de Créteil", "2011-05-04")
    ]


def test_a_day_before_the_ruling_of_the_title_is_none_of_publication() -> None:
    decision = main_decision(
        "CA Dijon, 2e ch. civ., 9 juin 2022, n° 20/00871\n\nDIJON\n\nArrêt\n\nConfirmation\n\nT. com. Mâcon, du 6 juill. 20…\n\n6 juillet 2020\n\n"
        "La société Laminoirs du Morvan a commandé un progiciel à la société Sylvaprog."
    )
    assert filed_as(decision) == ("Cour d'appel de Dijon", "2022-06-09", ["20/00871"])
