"""A claim that is surely granted with no sum told of it gives what was asked."""

from __future__ import annotations

from tests.texts import main_decision

ASKED = "La société Ormevault, dont les sauvegardes ont été perdues, réclamait 58 200 euros à son hébergeur, la société Bacherelle.\n\n"


def told(title: str, words: str) -> tuple[str | None, str | None]:
    decision = main_decision(f"{title}\n\n{ASKED}{words}\n")
    total = decision.awarded_total
    return (str(total.value.value), total.rule) if total else (None, None)


def test_what_was_asked_is_given_where_all_is_granted() -> None:
    assert told(
        "Sauvegardes perdues : Ormevault obtient tout ce qu'elle demandait",
        "Le tribunal de commerce de Lille Métropole, par jugement du 12 mars 2025, a fait droit à l'intégralité de ses demandes. Les juges ont repris "
        "le montant tel quel, avant d'y ajouter 5 000 euros pour les frais d'avocat.",
    ) == ("58200", "granted_whole")


def test_nothing_is_told_where_part_alone_is_granted() -> None:
    assert (
        told(
            "Sauvegardes perdues : Ormevault obtient en partie gain de cause",
            "Le tribunal de commerce de Lille Métropole, par jugement du 12 mars 2025, n'a fait droit qu'en partie à ses demandes.",
        )[0]
        != "58200"
    )


def test_a_sum_that_is_told_goes_before_what_was_asked() -> None:
    assert (
        told(
            "Sauvegardes perdues : Bacherelle condamnée",
            "Le tribunal de commerce de Lille Métropole, par jugement du 12 mars 2025, a condamné la société Bacherelle à payer à la société Ormevault la somme "
            "de 31 000 euros à titre de dommages et intérêts.",
        )[0]
        == "31000"
    )
