"""Whom a common noun means where no name stands beside it: by exclusion, by what the names sound like, and never a court."""

from __future__ import annotations

import pytest

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.names.mentions import find_mentions
from pipeline.extract.parties.nouns import find_nouns
from pipeline.extract.parties.phrases.of_suits import RULES
from pipeline.extract.parties.prose import Prose
from pipeline.extract.parties.sides.appeals import Review, appeal_signs, reviewing
from pipeline.extract.parties.sides.linear import LinearModel
from pipeline.extract.parties.sides.pairs import pair_signs
from pipeline.extract.parties.told import read_prose
from pipeline.extract.parties.trade_names import names_of_sides, sounds_of_trade
from tests.unit.test_parties import roles


def meant(text: str) -> dict[str, str]:
    """The name that each noun of `text` means, by its last place."""
    nouns, *_ = find_nouns(text, find_mentions(text), ())
    return {text[noun.start : noun.end].split(maxsplit=1)[0].lower(): noun.name for noun in nouns}


def prose_of(text: str) -> Prose:
    return read_prose(text, find_mentions(text))


def review_of(text: str) -> Review:
    """The page as the weights of appeals see it before a court of appeal."""
    return Review(prose_of(text), {}, {}, (), "appeal")


def test_a_court_before_a_name_goes_by_no_name() -> None:
    text = "La cour de cassation renvoie Bellérive et Projecta Vault devant la cour d'appel de Rouen. La cour a tranché. Bellérive attendait ; Projecta Vault aussi."
    assert not {"cour", "tribunal"} & meant(text).keys()


def test_a_name_set_off_by_commas_after_its_noun() -> None:
    text = "Le litige opposait une association de consommateurs, Verbalie, à la société Nuageo. L'association réclamait 3 000 euros à la société Nuageo."
    assert meant(text)["association"] == "Verbalie"


def test_a_demonstrative_whose_name_follows_at_once() -> None:
    text = "La société Verbalie poursuivait un fournisseur munichois. Celui-ci, Nuageo, prévoyait des frais."
    assert "celui-ci" not in meant(text)


def test_nobody_is_their_own_provider() -> None:
    text = "La société Brécourt a quitté la société Ormevault Infogérance. La société Brécourt reprochait à son infogérant la perte de ses fichiers."
    assert meant(text)["infogérant"] == "Ormevault Infogérance"
    text = "La société Brécourt, hébergeur, a quitté la société Ormevault. La société Brécourt et son hébergeur soldent leur litige."
    assert meant(text).get("hébergeur") != "Brécourt"


def test_of_two_names_told_once_the_one_of_a_trade_buys() -> None:
    text = "Voyages Brécourt avait loué un site chez Paylor en 2018. Le site a disparu. L'hébergeur devra verser 5 000 euros à sa cliente."
    found = meant(text)
    assert (found["hébergeur"], found["cliente"]) == ("Paylor", "Voyages Brécourt")


def test_a_word_that_begins_a_sentence_is_no_company_of_the_case() -> None:
    text = "Insatisfaite, Voyages Brécourt avait loué un site chez Paylor. Passons. Le prestataire devra verser 5 000 euros."
    assert meant(text)["prestataire"] == "Paylor"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Soieries Perret", True),
        ("Imprimerie Vautrel", True),
        ("Camping du Lac", True),
        ("Paylor", False),
        ("Transports Cloud", False),
        ("Agence Vautrel", False),
    ],
)
def test_names_that_say_what_a_house_makes(name: str, expected: bool) -> None:
    assert sounds_of_trade(name) is expected


def test_two_of_whom_as_much_is_said_are_neither_side() -> None:
    assert names_of_sides([("Brécourt", True, 1.0), ("Ormevault", True, 1.0)]) == (None, None)
    assert names_of_sides([("Brécourt", True, 2.0), ("Ormevault", True, 1.0)]) == ("Brécourt", None)


def test_what_stands_after_the_last_of_two_names_is_said_of_it_alone() -> None:
    prose = prose_of(
        "Le débat entre la société Brécourt et la société Ormevault, éditeur de logiciels, dure encore."
    )
    rules = [rule for rule in RULES if rule.name == "is_provider"]
    assert [item.mention.name for item in prose.find(rules)] == ["Ormevault"]


def test_a_bare_company_is_no_public_body() -> None:
    prose = prose_of(
        "Brécourt France, créée en 2019, forme des salariés. La commune de Mirville suspend les paiements. La société réclamait 400 000 euros."
    )
    bare = [
        one.name for one in prose.heard.all if one.by_noun and prose.low[one.start :].startswith("la societe")
    ]
    assert bare == ["Brécourt France"]


def test_what_a_name_is_beside_the_other() -> None:
    mentions = find_mentions("La société Soieries Perret poursuit la société Cloudane.")
    names = {(*one.name.lower().split(),): [one] for one in mentions.all}
    ranks = {key: number for number, key in enumerate(names)}
    assert set(pair_signs(("soieries", "perret"), ranks, names)) == {
        "is of a trade",
        "of a trade beside technical",
    }
    assert set(pair_signs(("cloudane",), ranks, names)) == {"is technical", "technical beside of a trade"}


def test_who_was_not_sued_is_no_party() -> None:
    text = (
        "Les Fromageries Brécourt poursuivaient la société Ormevault devant le tribunal de commerce, qui condamne la société Ormevault à leur verser 186 000 euros. "
        "L'éditeur du progiciel, Laitovault, n'avait pas été attrait dans la cause. Microvault, dont le système était en panne, n'était pas partie au procès."
    )
    names = {name for name, _ in roles(text)}
    assert "Ormevault" in names
    assert not {"Laitovault", "Microvault"} & names


def test_an_appeal_that_is_told_is_somebody_s() -> None:
    model = LinearModel({"any": (9.0, 1.0, 2.0)}, 3)
    told = (
        "Condamnée, la société Ormevault a convaincu la cour de réduire la somme due à la société Brécourt."
    )
    review = review_of(told)
    assert reviewing(model, appeal_signs(review, lambda noun: 0.0)) is None
    review = review_of(f"{told} Elle avait fait appel.")
    assert reviewing(model, appeal_signs(review, lambda noun: 0.0)) is Side.DEFENDANT
