"""What press and notes leave out or only half say: courts, days of statutes, who is no party, who pays whom."""

from __future__ import annotations

from tests.texts import filed_as, main_decision, read
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
