"""Which lines of a heading name a party: bodies without a legal form, insurers named in one breath, sentences and counsel that name nobody."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyRole
from tests.texts import main_decision
from tests.unit.test_parties import roles

C, D, T = PartyRole.CLAIMANT, PartyRole.DEFENDANT, PartyRole.THIRD_PARTY
A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
FIRST, APPEAL = "TRIBUNAL DE COMMERCE DE TOULOUSE\n\n", "COUR D'APPEL DE ROUEN\n\nARRÊT DU 8 FEVRIER 2024\n\n"


def test_a_body_without_a_legal_form_that_the_ruling_speaks_of_again() -> None:
    text = (
        "DEMANDEUR :\n\nSAS ORMEVAULT TRAVAUX\n[Adresse 7]\n\nDÉFENDERESSES :\n\nSARL BRIANTE TOITURES\nreprésentée par Me Céline BART\n\n"
        "GARANTIES RÉUNIES DU VEXIN, assureur\n[Adresse 9]\n\nEXPOSÉ DU LITIGE\n\nLa société Ormevault Travaux a assigné les deux.\n\n"
        "PAR CES MOTIFS\n\nCondamne in solidum la société Briante Toitures et les Garanties réunies du Vexin à payer 9 000 euros."
    )
    assert roles(FIRST + text) == {
        ("Ormevault Travaux", C), ("Briante Toitures", D), ("Garanties réunies du Vexin", D),
    }  # fmt: skip


def test_a_line_that_nothing_tells_again_names_nobody() -> None:
    text = (
        "DEMANDEUR :\n\nSAS ORMEVAULT TRAVAUX\n\nDÉFENDERESSE :\n\nSARL BRIANTE TOITURES\nParc des Deux Rives\n\nEXPOSÉ DU LITIGE\n\n"
        "La société Ormevault Travaux a assigné la société Briante Toitures."
    )
    assert roles(FIRST + text) == {("Ormevault Travaux", C), ("Briante Toitures", D)}


def test_a_fund_and_a_body_by_its_letters() -> None:
    text = (
        "DEMANDEURS\n\nMonsieur [K] [L] et Madame [R] [L], son épouse, demeurant ensemble [Adresse 3]\nreprésentés par Maître BRUNOY\n\nDÉFENDEURS\n\n"
        "BACHERELLE IARD, dont le siège social est sis [Adresse 1]\nreprésentée par Maître OUDIN\n\n"
        "INSTITUT DES INDEMNISATIONS DE L'OUEST (IIDO), dont le siège est [Adresse 4]\n\nCPAM DE LA LOIRE\nnon comparante, ni représentée\n\n"
        "EXPOSÉ DU LITIGE\n\nLes époux ont assigné la société Bacherelle Iard, l'IIDO et la CPAM de la Loire."
    )
    found = roles("TRIBUNAL JUDICIAIRE DE SAINT-ETIENNE\n\n" + text)
    assert {("CPAM de la Loire", D), ("INSTITUT DES INDEMNISATIONS DE L'OUEST", D)} <= found
    assert len(found) == 5


def test_an_insurer_named_in_one_breath_with_the_insured() -> None:
    text = (
        "DEMANDERESSE : SAS ORMEVAULT TRAVAUX\n\nDÉFENDERESSES : SARL COUVERTURE BRIANTE et son assureur la MUTUELLE DU VEXIN, représentées par Me BART\n\n"
        "EXPOSÉ DU LITIGE\n\nLa société Ormevault Travaux a commandé une toiture."
    )
    assert roles(FIRST + text) == {
        ("Ormevault Travaux", C), ("COUVERTURE BRIANTE", D), ("MUTUELLE DU VEXIN", D),
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "La SARL BRIANTE TOITURES a interjeté appel de ce jugement.",
        "La SARL BRIANTE TOITURES forme toutes réserves sur la provision.",
        "La SARL BRIANTE TOITURES s'oppose à la provision.",
        "La SARL BRIANTE TOITURES fait valoir que la tempête est en cause.",
    ],
)
def test_a_sentence_below_the_labels_names_nobody_else(sentence: str) -> None:
    text = f"APPELANTE : SARL BRIANTE TOITURES\n\nINTIMÉE : SAS ORMEVAULT TRAVAUX\n\nPar jugement du 7 octobre 2020, le tribunal a condamné la société Briante.\n\n{sentence}"
    assert roles(APPEAL + text, CourtLevel.APPEAL) == {("BRIANTE TOITURES", A), ("ORMEVAULT TRAVAUX", R)}


def test_names_above_their_labels_without_a_word_that_opens_the_list() -> None:
    text = (
        "JUGEMENT DU 15 OCTOBRE 2020\n\nSA BRIANTE FACTORING\n\nMe Vincent LAVAL, avocat\n\nDEMANDERESSE\n\nSAS BISCUITS D'ORMEVAULT\n\n"
        "Me Anne GAVRIL, avocat\n\nDÉFENDERESSE\n\nJugement contradictoire, en premier ressort\n\nFAITS\n\nLa société Briante Factoring a assigné son adhérente."
    )
    assert roles(FIRST + text) == {("Briante Factoring", C), ("BISCUITS D'ORMEVAULT", D)}


def test_those_called_in() -> None:
    text = "PARTIES\n\nSARL RIVES NAUTIQUES, demanderesse\n\nSAS AZURVAULT, défenderesse\n\nSARL ELEKTRA BRIANTE, appelée en cause\n\nFAITS\n\nUne surtension a grillé les baies."
    assert roles(FIRST + text) == {("RIVES NAUTIQUES", C), ("AZURVAULT", D), ("ELEKTRA BRIANTE", T)}


def test_an_intervener_below_the_last_label() -> None:
    text = (
        "ENTRE :\n\nSARL CONSERVERIE BRIANTE\nreprésentée par Maître DURIEU\nDEMANDERESSE\nC/\n\nSAS ORMEVAULT MANAGED\n13013 MARSEILLE\nDEFENDERESSE\n\n"
        "S.A. ALPHADE ASSURANCES, intervenante volontaire, assureur de la société ORMEVAULT MANAGED\n\nCOMPOSITION DU TRIBUNAL\n\nM. Paul, président"
    )
    assert roles(FIRST + text) == {
        ("CONSERVERIE BRIANTE", C), ("ORMEVAULT MANAGED", D), ("ALPHADE ASSURANCES", T),
    }  # fmt: skip


def test_a_criminal_court_with_whoever_answers_for_the_accused() -> None:
    text = (
        "TRIBUNAL CORRECTIONNEL DE SAINT-QUENTIN\n\nJUGEMENT CORRECTIONNEL DU 16 MAI 2022\n\nENTRE :\n\n"
        "Monsieur le PROCUREUR DE LA REPUBLIQUE, près ce tribunal, demandeur et poursuivant\n\nPARTIE CIVILE :\n\nS.A.R.L. MENUISERIES HOCQUART, dont le siège social est 12 rue des Canonniers\n"
        "comparante\n\nET\n\nPrévenu\nNom : PETITJEAN Rémi\nné le 4 août 1989 à LAON\n\nCivilement responsable :\nS.A.S. BRIANTE SECURITE, dont le siège social est 4 allée des Tilleuls\n\n"
        "SUR L'ACTION CIVILE\n\nAttendu que la partie civile demande 18 300 euros ;"
    )
    assert {("MENUISERIES HOCQUART", C), ("BRIANTE SECURITE", D)} <= roles(text)
    assert not any("PROCUREUR" in name for name, _ in roles(text))


def test_the_insolvent_behind_its_liquidator_and_the_wage_guarantee() -> None:
    text = (
        "CONSEIL DE PRUD'HOMMES DE MARSEILLE\n\nJUGEMENT DU 06 Juin 2023\n\nAFFAIRE\n\nSouleymane KANE\n\ncontre\n\nMe Axelle FIESCHI, ès qualités de liquidateur judiciaire de la SAS BRIANTE LIVRE\n\n"
        "UNEDIC Délégation AGS-CGEA de Marseille\n\nLES FAITS\n\nM. KANE a été licencié."
    )
    assert {("BRIANTE LIVRE", D), ("UNEDIC Délégation AGS-CGEA de Marseille", T)} <= roles(text)
    text = "SELARL [Z], mandataire liquidateur de la SAS BRIANTE LIVRE, défenderesse"
    assert ("BRIANTE LIVRE", D) in roles(f"{FIRST}SARL ORMEVAULT, demanderesse\n\n{text}\n\nFAITS")


def test_a_liquidator_in_default_is_no_company() -> None:
    text = (
        "DEMANDERESSE :\n\nSA BRASSERIE DU RIED\n\nDÉFENDERESSE :\n\nSARL BRIANTE SERVICES, en liquidation judiciaire, représentée par Me WEHR, pris en qualité de mandataire liquidateur "
        "défaillante\n\nCOMPOSITION DU TRIBUNAL"
    )
    assert roles(FIRST + text) == {("BRASSERIE DU RIED", C), ("BRIANTE SERVICES", D)}


def test_a_label_with_the_side_below_and_what_is_appealed() -> None:
    text = (
        "APPELANTE - DEMANDERESSE :\n\nd'un jugement rendu le 18 septembre 2007 par le tribunal de commerce du Havre,\n\nSA BRASSERIE DU RIED\n\nINTIMÉE - DÉFENDERESSE :\n\n"
        "SARL BRIANTE FRÈRES\n\nFAITS\n\nUn prêt a été consenti."
    )
    assert roles(APPEAL + text, CourtLevel.APPEAL) == {("BRASSERIE DU RIED", A), ("BRIANTE FRÈRES", R)}


def test_a_caption_with_the_legal_form_behind() -> None:
    text = "JUGEMENT DU 3 OCTOBRE 2022\n\nSociété BRIANTE LOGISTIQUE SAS\n\nC/\n\nSociété NUMERAULT SARL\n\nSociété GARANTIA DU VEXIN SA (Maître Paul RICARD)\n\nEXPOSE DU LITIGE\n\nUn incendie."
    assert roles(FIRST + text) == {
        ("BRIANTE LOGISTIQUE", C), ("NUMERAULT", D), ("GARANTIA DU VEXIN", D),
    }  # fmt: skip


def test_the_last_caption_of_a_ruling_on_detention_is_not_an_appeal() -> None:
    text = (
        "COUR D'APPEL DE TOULOUSE\n\nJuridiction du premier président statuant en matière d'indemnisation de la détention provisoire\n\nDEMANDEUR\n\nMonsieur [R] [K]\n\n"
        "DEFENDEUR\n\nAgent judiciaire de l'État\n\nEXPOSÉ DU LITIGE\n\nM. [K] a été détenu."
    )
    assert ("Agent judiciaire de l'État", D) in roles(text, CourtLevel.APPEAL)


def test_two_who_are_paid_when_a_petition_is_rejected() -> None:
    text = (
        "AU NOM DU PEUPLE FRANÇAIS\n\nLA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :\n\nAttendu, selon l'arrêt attaqué (Lyon, 3 mai 2010), que la société Tissages du Ried a assigné la société Briante et la société Garantia du Vexin ;\n\n"
        "PAR CES MOTIFS :\n\nREJETTE le pourvoi ;\n\nCondamne la société Tissages du Ried aux dépens ;\n\nVu l'article 700 du code de procédure civile, rejette sa demande et la condamne à payer à la société Briante "
        "la somme de 2 500 euros et à la société Garantia du Vexin celle de 2 000 euros ;"
    )
    assert {("Briante", R), ("Garantia du Vexin", R)} <= roles(text, CourtLevel.SUPREME)


def test_one_more_under_the_colon_of_the_label_above() -> None:
    text = (
        "DEMANDEUR(S)    : BOIS DU RIED (SAS)\n                  58120 BRIANTE\nREPRÉSENTANT(S) : Me TISSERAND\n\nDÉFENDEUR(S)    : SAUVEVAULT (SARL)\n                  3 rue des Artisans\n\n"
        "                : GARANTIA (SA)\n                  8 boulevard Haussmann\n\nCOMPOSITION DU TRIBUNAL\nM. Luc, président"
    )
    assert roles(FIRST + text) == {("BOIS DU RIED", C), ("SAUVEVAULT", D), ("GARANTIA", D)}


def test_those_in_whose_presence_it_is_judged() -> None:
    text = "DEMANDEUR :\n\nSARL RIVES NAUTIQUES\n\nDEFENDERESSE :\n\nSAS AZURVAULT\n\nEN PRESENCE DE :\n\nFONDS DE GARANTIE DU RIED\n\nFAITS\n\nUne panne."
    assert roles(FIRST + text) == {
        ("RIVES NAUTIQUES", C), ("AZURVAULT", D), ("FONDS DE GARANTIE DU RIED", T),
    }  # fmt: skip


def test_whom_another_defendant_brought_before_an_administrative_court() -> None:
    text = (
        "Vu la procédure suivante :\n\nPar une requête enregistrée le 12 mars 2020, le département de la Viorne, représenté par Me Poujade, demande au tribunal de condamner la société Numérivault à lui verser 96 000 euros.\n\n"
        "Par un mémoire en défense enregistré le 9 novembre 2020, la société Numérivault, représentée par Me Delbos, conclut au rejet de la requête et appelle en garantie la société Kastell.\n\n"
        "Par un mémoire en défense enregistré le 3 février 2021, la société Kastell, représentée par Me Faure, conclut au rejet de l'appel en garantie.\n\nDÉCIDE :"
    )
    assert roles(text, name="Tribunal administratif de Limoges") == {
        ("département de la Viorne", C), ("Numérivault", D), ("Kastell", T),
    }  # fmt: skip


def test_a_caption_in_a_sentence_ends_before_the_verb() -> None:
    text = "L'affaire Briante c/ Ormevault Distribution connaît son épilogue. La société Briante avait assigné son éditeur."
    assert ("Ormevault Distribution", D) in roles(text)


def test_a_case_cited_on_appeal_where_no_appeal_is_worded() -> None:
    cited = (
        "CA Lyon, 16 septembre 2021, n° 19/05127, Menuiseries Briante c/ Ormevault Rhône\n\n"
        + "Un prestataire avait cessé de sauvegarder les données de son client. " * 15
    )
    assert roles(cited, CourtLevel.APPEAL, "Cour d'appel de Lyon") == {
        ("Menuiseries Briante", C), ("Ormevault Rhône", D),
    }  # fmt: skip
    worded = f"{cited}Le client a interjeté appel."
    assert roles(worded, CourtLevel.APPEAL, "Cour d'appel de Lyon") == {
        ("Menuiseries Briante", A), ("Ormevault Rhône", R),
    }  # fmt: skip


def test_what_the_sides_ask_for_is_no_name() -> None:
    text = (
        "Briante Vignobles / Aquivault\n\nPRÉTENTIONS\n\nDemanderesse : 212 500 € en réparation de sa perte de chiffre d'affaires.\n\n"
        "Défenderesse : rejet ; subsidiairement, application de l'article 9."
    )
    assert not any("212" in name or name == "rejet" for name, _ in roles(text))


TABLE = (
    "DEMANDEUR(S)\n{claimant}\n18 rue Ampère 93000 BOBIGNY\ncomparant par Me Pascal TREMBLEY 7 rue Rougemont 75009 PARIS\n\n"
    "DEFENDEUR(S)\nNETFORGE SOLUTIONS S.A.R.L.\n64 avenue Jean Lolive 93500 PANTIN\n{second}\n5 allée des Hêtres 69760 LIMONEST\n\n"
    "FAITS\n\nLa société ORMEVAULT PLASTIQUE a confié ses serveurs à NETFORGE SOLUTIONS, qui recourt à la société DATABRIANTE."
)


@pytest.mark.parametrize(
    "claimant", ["ORMEVAULT PLASTIQUE S.A.S.", "ORMEVAULT PLASTIQUE SAS", "ORMEVAULT PLASTIQUE, S.A.S"]
)
@pytest.mark.parametrize("second", ["DATABRIANTE", "DATABRIANTE (anciennement dénommée SAUVETOUT)"])
def test_names_of_a_table_with_the_legal_form_behind_or_none(claimant: str, second: str) -> None:
    found = roles(FIRST + TABLE.format(claimant=claimant, second=second))
    assert found == {("ORMEVAULT PLASTIQUE", C), ("NETFORGE SOLUTIONS", D), ("DATABRIANTE", D)}


def test_a_town_in_capitals_below_a_street_is_nobody() -> None:
    text = TABLE.replace("{second}\n5 allée des Hêtres 69760 LIMONEST", "LIMONEST")
    found = roles(FIRST + text.format(claimant="ORMEVAULT PLASTIQUE S.A.S."))
    assert found == {("ORMEVAULT PLASTIQUE", C), ("NETFORGE SOLUTIONS", D)}


@pytest.mark.parametrize(
    "seconds", ["INCIDEMMENT", "INCIDENTE", "à titre incident"], ids="adverb adjective title".split()
)
def test_who_appeals_first_stays_the_appellant_where_the_other_appeals_too(seconds: str) -> None:
    text = (
        f"APPELANTE - INTIMEE {seconds} :\nSARL AGENCEMENTS MIRVILLE\n49380 BELLEVIGNE\nReprésentée par Me Philippe LANGUEVIN\n\n"
        f"INTIMEE - APPELANTE {seconds} :\nSAS MAISON BRIANTE\n27 rue Saint-Aubin\nReprésentée par Me Inès CORNUAULT\n\n"
        "FAITS ET PROCÉDURE\n\nLa SAS Maison Briante a confié des travaux à la SARL Agencements Mirville."
    )
    assert roles(APPEAL + text) == {("Agencements Mirville", A), ("Maison Briante", R)}


def test_a_label_with_its_plural_apart_and_the_form_in_brackets() -> None:
    text = (
        "Demandeur (s) : GARRIGUE ORMEVAULT (SARL)\n410 rue de la Vieille Poste\nN° SIREN : 449 210 088\nReprésentant (s) : Maître Loïc PIGNAN\n\n"
        "Défendeur (s) : HÔTEL DES REMPARTS (SNC)\n2 boulevard Gambetta\nReprésentant (s) : Maître Dora VAUVERT\nMonsieur Eric BRIANTE\ncaution\n\n"
        "LES FAITS\n\nLa société GARRIGUE ORMEVAULT a équipé l'HÔTEL DES REMPARTS."
    )
    assert roles(FIRST + text) == {("GARRIGUE ORMEVAULT", C), ("HÔTEL DES REMPARTS", D), ("E. B.", D)}


def test_a_name_behind_the_dash_of_its_label() -> None:
    text = (
        "DEMANDEUR - SELARL BRENAC ET ASSOCIES représentée par Maître Julie BRENAC, es qualités de liquidateur judiciaire de la SAS ORMEVAULT\n"
        "16 rue de la Résistance\nreprésenté(e) par Me CLAVEL Luc, avocat\n\n"
        "DEFENDEURS - BANQUE DU FOREZ ET DU PILAT société coopérative de crédit\n2 place Jean Jaurès\n- SARL AUDIT BRIANTE\n9 cours Fauriel\n\n"
        "RAPPEL DES FAITS\n\nLa société ORMEVAULT a été placée en liquidation judiciaire."
    )
    assert roles(FIRST + text) == {("ORMEVAULT", C), ("BANQUE DU FOREZ ET DU PILAT", D), ("AUDIT BRIANTE", D)}


def test_a_body_of_one_word_before_its_seat() -> None:
    text = (
        "DEMANDEUR\nMadame Odile BRIANTE, demeurant 24 rue de Paris - 94220 CHARENTON\n\nDEFENDEURS\n"
        "S.A.S. ORMEVAULT TRAVAUX, dont le siège social est sis 3 rue Watt - 75013 PARIS\nMAF, dont le siège social est sis 189 boulevard Malesherbes - 75017 PARIS\n"
        "représentées par Me Odile SUCY\n\nEXPOSÉ DU LITIGE\n\nMme BRIANTE a assigné les deux."
    )
    assert roles(FIRST + text) == {("O. B.", C), ("ORMEVAULT TRAVAUX", D), ("MAF", D)}


def test_a_street_without_a_number_is_no_part_of_the_name_above_it() -> None:
    text = (
        "DEMANDERESSE\nSAS ORMEVAULT TRAVAUX\n4 rue des Halles\n\nDEFENDERESSE\nSARL GARAGE DES TROIS RIVIÈRES\nroute de Bourges\n18300 SAINT-SATUR\n"
        "n'ayant pas constitué avocat\n\nFAITS ET PROCÉDURE\n\nLa SAS Ormevault Travaux a confié sa voiture au garage."
    )
    assert {
        party.name for party in main_decision(FIRST + "JUGEMENT DU 8 FEVRIER 2021\n\n" + text).parties
    } == {
        "Ormevault Travaux",
        "GARAGE DES TROIS RIVIÈRES",
    }


def test_all_of_one_side_above_its_plural_label() -> None:
    persons = "".join(
        f"{name}\nné le 8 Juillet 1989\n4 chemin du Raisin\n31200 TOULOUSE\nAssisté de Me Odile BART (Avocat au barreau de TOULOUSE)\n\n"
        for name in ("Monsieur Lucas PRADEL", "Madame Inès CASTREL", "Monsieur Bastien LORMIER")
    )
    text = (
        "CONSEIL DE PRUD'HOMMES DE TOULOUSE\n\nAFFAIRE\nSAS ORMEVAULT\n\nJUGEMENT DU 30 Mai 2024\n\n"
        f"{persons}DEMANDEURS\n\nSAS BRIANTE TOITURES\nZA de la Plaine\n31140 AUCAMVILLE\nReprésentée par Me Xavier OUDIN (Avocat au barreau de MONTAUBAN)\n\nDEFENDEUR\n\n"
        "Composition du bureau de jugement lors des débats\n\nPAR CES MOTIFS\n\nCondamne la SAS BRIANTE TOITURES à verser à Monsieur Lucas PRADEL la somme de 4 812,50 €,\n"
    )
    assert roles(text) == {("L. P.", C), ("I. C.", C), ("B. L.", C), ("BRIANTE TOITURES", D)}
