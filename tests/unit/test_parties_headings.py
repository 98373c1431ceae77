"""Headings and captions of short rulings as clerks write them, and names that a common word begins or a number ends."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.parties.names.mentions import find_mentions
from pipeline.law import AmountRole, CourtLevel, PartyKind, PartyRole
from pipeline.process import process
from tests.unit.test_parties import roles

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT
A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            "ENTRE : LA SARL VOILES DE BRIANTE , DEMANDERESSE\nET : LA SA CORDAGES JAULIN ET CIE , DEFENDERESSE\n\nLES FAITS . LA SARL A LIVRE .",
            {("VOILES DE BRIANTE", C), ("CORDAGES JAULIN ET CIE", D)},
        ),
        (
            "Bailleresse, demanderesse : la SCI Vieux Lavoir\nPreneuse, défenderesse : l'EARL de la Combe aux Merles\n\nLe bail porte sur 12 hectares.",
            {("Vieux Lavoir", C), ("EARL de la Combe aux Merles", D)},
        ),
        (
            "Demandeur : le syndicat des copropriétaires du 9 quai des Teinturiers\nDéfenderesses : la SAS Régie Bellune, ancien syndic ; la SARL Brûleurs et Confort\n\nFAITS",
            {
                ("Syndicat des copropriétaires du 9 quai des Teinturiers", C),
                ("Régie Bellune", D),
                ("Brûleurs et Confort", D),
            },
        ),
        (
            (
                "Demanderesse : la SAS Tannerie Aubrelle\nDéfenderesse : la SARL Piquenard\n\nLes époux BRIVET avaient payé 900 euros un cuir à la tannerie.\n"
                "L'EURL conteste le décompte, demande 40 euros."
            ),
            {("Tannerie Aubrelle", C), ("Piquenard", D)},
        ),
        (
            (
                "La SARL LAVOIR DU MIDI, [Adresse 1] Muret\nreprésentée par Me BA.\ncontre\nMaître BC., ès qualités de mandataire judiciaire puis de liquidateur "
                "de la SAS NIMBELIS, [Adresse 2] Toulouse\nreprésenté par Me BD.\net la SA GROUPE NIMBUS, [Adresse 3] Balma\nreprésentée par Me BE.\n\nLa SARL gère."
            ),
            {("LAVOIR DU MIDI", C), ("NIMBELIS", D), ("GROUPE NIMBUS", D)},
        ),
        (
            "Jugement du 9 novembre 2001\n\nLa SA Cures de Brancelle c/ Monsieur G. et la SARL Netvrille\n\nLa station a découvert le dépôt.",
            {("Cures de Brancelle", C), ("G.", D), ("Netvrille", D)},
        ),
    ],
)
def test_headings(heading: str, expected: set[tuple[str, PartyRole]]) -> None:
    assert roles(f"TRIBUNAL DE COMMERCE DE TOULOUSE\n\n{heading}") == expected


LABOUR = """CONSEIL DE PRUD'HOMMES DE TOULOUSE
Section Encadrement
RG N° F 22/00187
JUGEMENT DU 9 avril 2024

Monsieur Bastien AUVERGNE
12 rue des Tilleuls 31000 TOULOUSE
Assisté de Me Claire ROUX, avocat
DEMANDEUR

SAS ORMEVAULT SYSTÈMES
en la personne de son représentant légal
Représentée par Me Paul VIDAL, avocat
DÉFENDERESSE

Bureau de jugement :
Mme Girard, Président Conseiller (S)
M. Petit, Assesseur Conseiller (E)

DEMANDES
- Indemnité compensatrice de préavis : 12 600,00 €
- Congés payés afférents : 1 260,00 €

PAR CES MOTIFS
Le conseil, statuant publiquement par jugement contradictoire en premier ressort,
CONDAMNE la SAS ORMEVAULT SYSTÈMES à payer à M. Bastien AUVERGNE les sommes suivantes :
- 12 600,00 € au titre de l'indemnité compensatrice de préavis,
- 1 260,00 € au titre des congés payés afférents.
"""


def test_who_judges_a_labour_case_is_no_party_to_it() -> None:
    assert roles(LABOUR) == {("B. A.", C), ("ORMEVAULT SYSTÈMES", D)}


def test_what_a_labour_court_lists_as_asked_is_claimed_though_it_is_given_too() -> None:
    found = process(read_text(LABOUR, None, source_id="test")).amounts
    assert [one.role for one in found] == [AmountRole.CLAIMED] * 2 + [AmountRole.AWARDED_COMPONENT] * 2


def test_the_defendant_in_a_sentence_in_capitals_heads_nothing() -> None:
    text = "LA SARL VOILES DE BRIANTE , DEMANDERESSE\nLA SA CORDAGES JAULIN , DEFENDERESSE\n\nLA DEFENDERESSE OPPOSE QUE DEUX CAISSES ONT ETE MOUILLEES ;"
    assert roles(text) == {("VOILES DE BRIANTE", C), ("CORDAGES JAULIN", D)}


def test_a_petition_told_of_in_the_first_sentence() -> None:
    text = (
        "LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant sur le pourvoi n° Q 14-18.906 formé par la société Filatures de Vourle, SAS, contre "
        "l'arrêt rendu le 20 mars 2014 par la cour d'appel de Grenoble dans le litige l'opposant à la société Compta services, SA, défenderesse à la cassation ;\n\n"
        "CASSE ET ANNULE l'arrêt ; condamne la société Compta services aux dépens et à payer à la société Filatures de Vourle la somme de 3 000 euros."
    )
    assert roles(text, CourtLevel.SUPREME, "Cour de cassation") == {
        ("Filatures de Vourle", A),
        ("Compta services", R),
    }


def test_fines_listed_by_name() -> None:
    text = (
        "Les amendes suivantes sont infligées :\n\na) Bruckmann Technik GmbH et Bruckmann Holding AG, solidairement responsables : 27 418 000 EUR\n\n"
        "La Cartonnerie d'Ambrel s'en tire avec 450 000 euros. Papelune, qui a révélé l'entente, est exonérée de toute sanction."
    )
    names = {name for name, _ in roles(text, CourtLevel.AUTHORITY, "Autorité de la concurrence")}
    assert names == {"Bruckmann Technik", "Bruckmann Holding", "Cartonnerie d'Ambrel", "Papelune"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Les patrons de Chez Lucette ont perdu.", "Chez Lucette"),
        ("Le tribunal condamne le Cabinet Vernoy à payer.", "Cabinet Vernoy"),
        ("La boutique Pellicule 37 a fermé.", "Pellicule 37"),
        ("Le juge donne raison à Vigisûr 76, dont le contrat courait.", "Vigisûr 76"),
        ("La plainte visait Les Jardins de Maëlle.", "Les Jardins de Maëlle"),
        ("Le tribunal condamne l'EARL de la Brossette à payer.", "EARL de la Brossette"),
        ("La caisse primaire d'assurance maladie des Ardennes réclame 400 euros.", "caisse primaire d'assurance maladie des Ardennes"),
        ("Le Bureau d'études Lavigerie dépose quatre disques.", "Bureau d'études Lavigerie"),
        ("Le jugement vise le Syndicat des Meuniers du Val Doré.", "Syndicat des Meuniers du Val Doré"),
    ],
)  # fmt: skip
def test_names_with_common_words(sentence: str, name: str) -> None:
    assert name in {mention.name for mention in find_mentions(sentence).all}


@pytest.mark.parametrize(
    "sentence", ["Puis la SAS ne pouvait plus payer.", "La société [...] a notifié la violation."]
)
def test_a_bare_form_or_a_mask_is_no_name(sentence: str) -> None:
    assert not find_mentions(sentence).all


def test_in_a_text_all_in_capitals_names_stand_after_their_legal_form() -> None:
    text = (
        "LE TRIBUNAL DE COMMERCE DE TOURS A CONDAMNE LA SARL NIMBEL A VERSER 86 250 EUROS A LA SOCIETE ATELIER MORVEN , QUI RECLAMAIT 312 480 EUROS . "
        "NIMBEL HEBERGEAIT LES FICHIERS DE LA SOCIETE ATELIER MORVEN DEPUIS 2019 ."
    )
    assert roles(text) == {("ATELIER MORVEN", C), ("NIMBEL", D)}


def test_possessives_in_capitals_are_no_legal_forms_and_persons_keep_their_initials() -> None:
    text = (
        "DEMANDERESSE : MADAME SOLENE BRIVARD\nDEFENDERESSE : LA SARL NIMBEL\n\nLES FAITS . SA FILIALE SE MONTRE SEVERE . LA SOCIETE POURSUIT SA DETTE . "
        "CONDAMNE LA SARL NIMBEL A PAYER 900 EUROS A MADAME SOLENE BRIVARD ."
    )
    assert roles(text) == {("S. B.", C), ("NIMBEL", D)}


def test_the_label_stands_behind_the_name_and_before_counsel() -> None:
    text = (
        "TRIBUNAL DE COMMERCE DE LYON\n\nNuméro de Rôle : 2016J01975\n\nTEXTILES DE LA BREVENNE SA - Demandeur - représenté par SCP [R] et [P] - Avocats - Toque n° 12\n\nCONTRE\n\n"
        "ENSEIGNE MODA DIFFUSION SAS - Défendeur - représenté par Me [K] - Avocat - Toque n° 34\n\nI - FAITS, PROCEDURE ET DEMANDES :\n\nLa société TEXTILES DE LA BREVENNE fabrique des doublures."
    )
    assert roles(text) == {
        ("TEXTILES DE LA BREVENNE", PartyRole.CLAIMANT),
        ("ENSEIGNE MODA DIFFUSION", PartyRole.DEFENDANT),
    }


def test_a_l_encontre_de_parts_two_parties_and_is_none() -> None:
    text = (
        "TRIBUNAL JUDICIAIRE DE COLMAR\n\nDans la procédure introduite par :\n\nLa SAS BRASSERIE DU RIED, dont le siège est à Colmar, représentée par Me [K]\n- demanderesse -\n\nà l'encontre de :\n\n"
        "La SARL LOGIVOSGES, dont le siège est à Saint-Dié, représentée par Me [D]\n- défenderesse -\n\nCONCERNE : demande en réparation de dommages\n\nLe tribunal, composé de M. [G], président,\n\nEXPOSÉ DU LITIGE\n\nLa brasserie gère ses stocks au moyen d'un logiciel."
    )
    assert roles(text) == {("BRASSERIE DU RIED", PartyRole.CLAIMANT), ("LOGIVOSGES", PartyRole.DEFENDANT)}


SIGNED = """Tribunal de commerce de Rouen, jugement du 18 mars 2025

ENTRE : La SARL TISSAGES BACHERELLE, dont le siège est 4 quai du Puchot à Mirville, demanderesse,

ET : La SAS HÉBERGEMENTS ORMEVAULT, {said}, dont le siège est à Rouen, défenderesse.

La SAS HÉBERGEMENTS ORMEVAULT a perdu les données de la SARL TISSAGES BACHERELLE.
"""


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("exerçant sous l'enseigne NUAGIS", "NUAGIS"),
        ("exerçant sous le nom commercial « Nuagis Pro »", "Nuagis Pro"),
        ("anciennement dénommée DATORIA", "DATORIA"),
        ("venant aux droits de la société Datoria France", "Datoria France"),
        ("venant aux droits de la SAS DATORIA", "DATORIA"),
    ],
)
def test_a_companys_other_name_makes_it_no_person_and_is_kept(said: str, name: str) -> None:
    read = process(read_text(SIGNED.format(said=said), None, source_id="test"))
    sued = next(one for one in read.decisions[0].parties if one.role is D)
    assert (sued.name, sued.kind, sued.legal_form) == ("HÉBERGEMENTS ORMEVAULT", PartyKind.COMPANY, "SAS")
    assert name in sued.aliases


def test_who_trades_in_their_own_name_is_a_person_still() -> None:
    page = SIGNED.replace(
        "La SAS HÉBERGEMENTS ORMEVAULT, {said}", "Lucien Vautrel, exerçant sous l'enseigne NUAGIS"
    )
    read = process(read_text(page, None, source_id="test"))
    assert [one.kind for one in read.decisions[0].parties if one.role is D] == [PartyKind.PERSON]


def test_a_word_of_the_heading_between_number_and_petitioner_is_no_name() -> None:
    page = """Cour de cassation, chambre commerciale, 14 janvier 2026, 25-15.662

LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :

Arrêt du 14 janvier 2026

Pourvoi n° N 25-15.662

Cassation

La société Datoria France, société par actions simplifiée, dont le siège est à Meaux, a formé le pourvoi n° N 25-15.662 contre l'arrêt rendu \
le 11 mars 2025 par la cour d'appel de Versailles, dans le litige l'opposant à la société Papeteries Bacherelle, défenderesse à la cassation.

PAR CES MOTIFS, la Cour :

CASSE ET ANNULE, en toutes ses dispositions, l'arrêt ;
"""
    read = process(read_text(page, None, source_id="test"))
    told = {(one.name, one.role) for one in read.decisions[0].parties}
    assert told == {("Datoria France", A), ("Papeteries Bacherelle", R)}
