"""What judges do, whatever the verb; which court of several a page is about; days told without their court."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract.decisions.judging import find_judging
from pipeline.text.spaces import fold
from tests.texts import court_and_day, main_decision, read

FRIDAY = date(2024, 3, 15)


def judged(text: str) -> list[str]:
    folded = fold(text)
    return [folded[at:].split(" ")[0] for at in find_judging(folded, 0, len(folded))]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Le tribunal de proximité de Muret a sommé le loueur de rendre 2 000 euros.", ["a"]),
        (
            "La cour d'appel de Metz, dans son arrêt du 3 mai (n° 19/00123), trie le bon grain de l'ivraie.",
            ["trie"],
        ),
        ("Le conseil de prud'hommes vient de requalifier les contrats.", ["vient"]),
        ("Selon le tribunal, la clause est claire.", ["selon"]),
        ("C'est ce qu'a fini par admettre le tribunal judiciaire.", ["qu'a"]),
        ("Les juges retiennent une faute lourde.", ["retiennent"]),
    ],
)
def test_a_judge_is_the_subject(text: str, verbs: list[str]) -> None:
    assert judged(text) == verbs


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal a entendu les deux parties.",
        "Le tribunal de commerce de Lille a ouvert 1 200 procédures en 2023.",
        "Elle a porté l'affaire devant le tribunal, qui siège à Lyon.",
        "Le Conseil d'État a rendu un avis réservé.",
        "Le tribunal a été saisi par la société.",
        "La CNIL a procédé à deux contrôles, l'un en ligne le 8 mars 2023.",
    ],
)
def test_what_comes_before_a_decision_is_none(text: str) -> None:
    assert judged(text) == []


MAIN = [
    ("QUIMPER. Le tribunal judiciaire a annulé mardi la vente et alloué 1 500 euros à l'acheteuse.",
     ("Tribunal judiciaire de Quimper", "2024-03-12")),
    ("La cour d'appel de Metz (15/11290) a infirmé ce jugement mardi. Le tribunal judiciaire d'Épinal avait donné tort à l'éleveur.",
     ("Cour d'appel de Metz", "2024-03-12")),
    ("Le tribunal de commerce de Reims avait débouté le cabinet. La cour d'appel de la même ville l'a infirmé mardi.",
     ("Cour d'appel de Reims", "2024-03-12")),
    ("Le tribunal de commerce d'Évry l'a accordée mercredi de la semaine passée, et condamné le vendeur à payer 4 000 euros.",
     ("Tribunal de commerce d'Évry", "2024-03-06")),
    ("Le tribunal judiciaire de Nice a annulé le contrat le 1er mars et condamné la société à payer 900 euros.",
     ("Tribunal judiciaire de Nice", "2024-03-01")),
    ("Le tribunal correctionnel de Meaux a condamné mercredi le gérant à un an d'emprisonnement avec sursis.",
     ("Tribunal correctionnel de Meaux", "2024-03-13")),
    ("Le tribunal de proximité d'Aubagne a condamné l'enseigne à verser 800 euros.", ("Tribunal de proximité d'Aubagne", None)),
    ("Une éleveuse a obtenu gain de cause mardi contre son éditeur. Le tribunal judiciaire d'Arras retient un défaut de conseil.",
     ("Tribunal judiciaire d'Arras", "2024-03-12")),
    ("C'est une victoire sans nuance que l'éleveuse a remportée mardi contre son éditeur. Le tribunal judiciaire d'Arras lui alloue 900 euros.",
     ("Tribunal judiciaire d'Arras", "2024-03-12")),
    ("Le procès que l'éleveuse intentait à son éditeur s'est achevé mardi devant le tribunal judiciaire d'Arras par le rejet de ses demandes. Les juges ne retiennent aucune faute et la condamnent à payer 900 euros.",
     ("Tribunal judiciaire d'Arras", "2024-03-12")),
    ("L'éleveuse a perdu mardi toutes ses données. Le tribunal judiciaire d'Arras a condamné l'éditeur à payer 900 euros.",
     ("Tribunal judiciaire d'Arras", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MAIN, ids=range(len(MAIN)))
def test_the_court_and_day_a_page_is_about(text: str, expected: tuple[str, str | None]) -> None:
    assert court_and_day(main_decision(f"Un litige tranché\n\n{text}", FRIDAY)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "L'affaire était plaidée mercredi devant le tribunal de commerce de Pontoise. Jugement le 3 juillet.",
        "L'enseigne a assigné la semaine dernière son prestataire devant le tribunal de commerce de Paris.",
        "La Commission européenne lui a adressé mardi une communication des griefs et pourrait prononcer une amende.",
        "Delta achète Sauvegix pour 45 M€. L'Autorité de la concurrence n'aura pas à se prononcer. Les syndicats ont obtenu que les sites soient maintenus.",
    ],
)
def test_a_case_still_to_be_judged_is_no_ruling(text: str) -> None:
    assert read(f"Un litige\n\n{text}", FRIDAY).decisions == ()


def test_a_run_of_one_phrase_is_read_in_linear_time() -> None:
    folded = fold("le tribunal de la cour " * 4000)
    assert list(find_judging(folded, 0, len(folded))) == []
