"""Nouns that a page gives to one of its parties tell who pays whom where no name stands beside the sum."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process


def sides(text: str) -> dict[str, tuple[str | None, str | None]]:
    document = read_text(text, None, source_id="a")
    return {one.span.of(document.text): (one.payer, one.payee) for one in process(document).amounts}


def parties(text: str) -> dict[str, tuple[str, str]]:
    first = process(read_text(text, None, source_id="a")).decisions[0]
    return {one.name: (one.role.value, one.kind.value) for one in first.parties}


LEASED = (
    "Le tribunal de commerce de Toulon a tranché le 3 avril 2023. La menuiserie Ormevault avait assigné son fournisseur, la société Bureaulis, "
    "et le loueur, la société Bacherelle Bail, après la perte de ses plans.\n\n{told}\n"
)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Le fournisseur est condamné à payer 58 000 euros à la menuiserie.", ("Bureaulis", "Ormevault")),
        ("Le loueur devra verser 58 000 euros à la menuiserie.", ("Bacherelle Bail", "Ormevault")),
        ("La menuiserie devra verser 58 000 euros au loueur.", ("Ormevault", "Bacherelle Bail")),
    ],
)
def test_each_of_several_is_meant_by_its_own_noun(told: str, names: tuple[str, str]) -> None:
    assert sides(LEASED.format(told=told))["58 000 euros"] == names


def test_a_noun_given_to_two_means_neither() -> None:
    text = LEASED.replace("et le loueur, la société", "et un fournisseur, la société").format(
        told="Le fournisseur est condamné à payer 58 000 euros à la menuiserie."
    )
    found = process(read_text(text, None, source_id="a")).decisions[0].parties
    assert not any("fournisseur" in one.nouns for one in found)


def test_a_town_of_a_name_is_no_noun_of_the_party() -> None:
    text = (
        "Le tribunal de commerce de Laval a condamné, le 3 avril 2023, la société Vents du Causse à payer 9 000 euros à la société Ormevault. "
        "Les éleveurs du Causse suivaient le procès."
    )
    found = process(read_text(text, None, source_id="a")).decisions[0].parties
    assert not any("causse" in one.nouns for one in found)


EDITED = (
    "Le tribunal de commerce de Rennes a jugé, le 4 mai 2021, le litige qui opposait la coopérative Ormevault à la société Kerlog et à la société Bacherelle Soft. "
    "Le logiciel, {how} par la société Bacherelle Soft, n'a jamais fonctionné.\n\nLa société Kerlog est mise hors de cause. "
    "{who} devra payer 41 000 euros à la coopérative Ormevault.\n"
)


@pytest.mark.parametrize(("how", "who"), [("édité", "L'éditeur"), ("développé", "Le développeur")])
def test_who_makes_a_thing_is_its_maker(how: str, who: str) -> None:
    assert sides(EDITED.format(how=how, who=who))["41 000 euros"] == ("Bacherelle Soft", "Ormevault")


@pytest.mark.parametrize("court", ["Amtsgericht de Cologne", "High Court de Londres", "Rechtbank Amsterdam"])
def test_a_court_of_another_country_is_no_party(court: str) -> None:
    text = (
        "Cour de justice de l'Union européenne, arrêt du 1er février 2024, affaire C-218/22. La société Ormevault a assigné la société Bacherelle. "
        f"La {court} a demandé à la Cour comment lire la directive, et {court} a condamné la société Bacherelle.\n"
    )
    assert set(parties(text)) == {"Ormevault", "Bacherelle"}


@pytest.mark.parametrize("name", ["Zoran Mirkovic", "Guilhem Tastavin", "Lucette Ormesson", "Tomasz Zielak"])
def test_first_names_that_few_bear_make_a_person(name: str) -> None:
    text = (
        f"Le tribunal judiciaire de Rodez a jugé le 6 juin 2022. {name} avait assigné la société Bacherelle, qui a été condamnée à lui verser "
        f"3 000 euros. {name} se dit soulagé.\n"
    )
    assert [kind for _, kind in parties(text).values()].count("person") == 1


def test_an_elided_noun_takes_its_preposition_with_it() -> None:
    text = (
        "Le tribunal de commerce de Paris a condamné, le 3 avril 2023, la société Bacherelle à payer 9 000 euros à la société Ormevault. "
        "L'agence de Cologne a fermé. L'agence de Cologne a assigné la société Bacherelle.\n"
    )
    assert not any(name.startswith("de ") for name in parties(text))


HEADED = """TRIBUNAL DE COMMERCE DE GRENOBLE
JUGEMENT DU 13/06/2022

ENTRE

- SAS ORMEVAULT DISTRIBUTION
12 avenue de l'Europe 38320 EYBENS
DEMANDEUR - représenté(e) par
Maître Claire VAUTRIN - avocat au barreau de Grenoble

ET

- SARL BACHERELLE HEBERGEMENT
4 rue Ampère 38000 GRENOBLE
DÉFENDEUR - représenté(e) par
SELARL CABINET TRAMOND - avocat au barreau de Lyon

- SA MIRVILLE ASSURANCES
18 rue de Londres 75009 PARIS
APPELÉ EN GARANTIE - représenté(e) par
Maître Paul ESTIENNE - avocat au barreau de Paris

LES FAITS

La société ORMEVAULT DISTRIBUTION exploite un site.
"""


def test_a_firm_of_lawyers_on_a_line_of_its_own_is_no_party() -> None:
    assert "CABINET TRAMOND" not in parties(HEADED)


def test_the_other_provider_is_not_who_made_the_thing() -> None:
    text = (
        "CA Rennes, 27 avril 2021, n° 18/06652\n\nLa coopérative Ormevault a acquis auprès de Kerlog Services un logiciel édité par Bacherelle Soft. "
        "La coopérative Ormevault a assigné Kerlog Services. Par jugement du 17 septembre 2018, le tribunal de commerce de Saint-Brieuc a condamné "
        "Kerlog Services à lui restituer 176 000 euros. L'intégrateur a relevé appel de ce jugement.\n\nLa cour condamne l'intégrateur à restituer "
        "148 000 euros à la coopérative.\n"
    )
    assert parties(text)["Kerlog Services"][0] == "appellant"
    assert sides(text)["148 000 euros"][0] == "Kerlog Services"


def test_whose_demand_it_is_asks() -> None:
    text = (
        "Le garage Ormevault avait assigné l'agence Bacherelle. Le tribunal de commerce de Nancy l'a débouté lundi 17 février 2020. "
        "La demande de l'agence pour procédure abusive, qu'elle chiffrait à 3 000 euros, a été écartée.\n"
    )
    assert sides(text)["3 000 euros"] == ("Ormevault", "Bacherelle")


@pytest.mark.parametrize("verb", ["revient sur les", "efface les", "supprime les"])
def test_what_a_court_of_appeal_takes_back_was_given_below(verb: str) -> None:
    text = (
        f"La cour d'appel de Lyon {verb} 150 000 euros accordés à Ormevault\n\nDans un arrêt du 23 novembre 2023, la cour d'appel de Lyon a ramené à "
        "31 000 euros l'indemnité que la société Bacherelle doit à la société Ormevault. Le tribunal de commerce de Lyon avait donné raison à la société "
        "Ormevault le 4 mars 2021.\n"
    )
    found = process(read_text(text, None, source_id="a"))
    decision = next(one.decision for one in found.amounts if one.span.of(text) == "150 000 euros")
    assert decision == 1


def test_who_was_the_subject_still_asks() -> None:
    text = (
        "Le tribunal de commerce de Chambéry a condamné, le 9 octobre 2023, l'éditeur Bacherelle à indemniser la brasserie Ormevault.\n\n"
        "L'éditeur devra verser 14 500 euros à la brasserie. Il demandait de son côté 780 euros de mensualités impayées ; les juges ne l'ont pas suivi.\n"
    )
    assert sides(text)["780 euros"] == ("Ormevault", "Bacherelle")


CALLED_BY_FORM = """TRIBUNAL JUDICIAIRE DE ROUEN

ORDONNANCE DU 16 Mai 2023

DEMANDERESSE

{claimant}
dont le siège social est sis 9 rue du Renard - 76000 ROUEN

DÉFENDERESSES

SARL BACHERELLE ARCHIVES
dont le siège social est sis 14 quai de Boisguilbert - 76000 ROUEN

SA MIRVILLE RISQUES
dont le siège social est sis 3 place Foch - 14000 CAEN

EXPOSÉ DU LITIGE

La {form} a fait assigner la SARL Bacherelle Archives et son assureur, la SA Mirville Risques, en paiement d'une provision de 30 000 €.
"""


@pytest.mark.parametrize(
    ("claimant", "form", "payee"),
    [
        ("SCI ORMEVAULT", "SCI", "ORMEVAULT"),
        ("SAS ORMEVAULT", "SAS", "ORMEVAULT"),
        ("SARL ORMEVAULT", "SARL", None),
    ],
)
def test_a_legal_form_that_one_alone_has_calls_it(claimant: str, form: str, payee: str | None) -> None:
    found = sides(CALLED_BY_FORM.format(claimant=claimant, form=form))["30 000 €"]
    assert (found[1] or "").upper() == (payee or "")
