"""How rulings of every kind of court open: court, day and numbers read from the header, not from the decision attacked."""

from __future__ import annotations

import pytest

from tests.texts import filed_as, main_decision

HEADERS: list[tuple[str, tuple[str, str, list[str]]]] = [
    (
        "TRIBUNAL DE COMMERCE DE LYON\n\nJUGEMENT PRONONCÉ LE 12 JANVIER 2023\n\nN° de rôle : 2021J00456\n\nENTRE :\n\nLa société ALTO, demanderesse\n\nET :\n\nLa société BRIX, défenderesse\n\nL'affaire a été débattue à l'audience publique du 8 novembre 2022\n\nPAR CES MOTIFS\n\nCondamne BRIX à payer 5 000 €.",
        ("Tribunal de commerce de Lyon", "2023-01-12", ["2021J00456"]),
    ),
    (
        "RÉPUBLIQUE FRANÇAISE\nAU NOM DU PEUPLE FRANÇAIS\n\nCOUR D'APPEL DE PARIS\n\nPôle 5 - Chambre 11\n\nARRÊT DU 3 FÉVRIER 2023\n\n(n° , 12 pages)\n\nNuméro d'inscription au répertoire général : N° RG 20/12345 - N° Portalis 35L7-V-B7E-CCJ2L\n\nDécision déférée à la Cour : Jugement du 22 juin 2020 - Tribunal de Commerce de PARIS - RG n° 2018045678\n\nAPPELANTE\n\nSAS ALTO\n\nINTIMÉE\n\nSARL BRIX\n\nPAR CES MOTIFS\n\nConfirme le jugement.",
        ("Cour d'appel de Paris", "2023-02-03", ["20/12345"]),
    ),
    (
        "COUR D'APPEL DE RENNES\n\n3ème Chambre Commerciale\n\nARRÊT N°123\n\nN° RG 21/05632 - N° Portalis DBVL-V-B7F-SABC\n\nS.A.S. ALTO\n\nC/\n\nS.A.R.L. BRIX\n\nCopie exécutoire délivrée le : 14/03/2023\n\nARRÊT DU 14 MARS 2023\n\nDÉBATS : À l'audience publique du 10 janvier 2023\n\nPAR CES MOTIFS\n\nInfirme.",
        ("Cour d'appel de Rennes", "2023-03-14", ["21/05632"]),
    ),
    (
        "COMM.\n\nFB\n\nCOUR DE CASSATION\n______________________\n\nAudience publique du 8 mars 2023\n\nRejet\n\nM. VIGNEAU, président\n\nArrêt n° 199 F-D\n\nPourvoi n° Z 21-18.677\n\nR É P U B L I Q U E  F R A N Ç A I S E\n\nARRÊT DE LA COUR DE CASSATION, CHAMBRE COMMERCIALE, DU 8 MARS 2023\n\nLa société Alto a formé le pourvoi n° Z 21-18.677 contre l'arrêt rendu le 22 avril 2021 par la cour d'appel de Douai (chambre 2, section 1), dans le litige l'opposant à la société Brix, défenderesse à la cassation.\n\nPAR CES MOTIFS, la Cour :\n\nREJETTE le pourvoi",
        ("Cour de cassation", "2023-03-08", ["21-18.677"]),
    ),
    (
        "TRIBUNAL JUDICIAIRE DE NANTERRE\n\nPÔLE CIVIL\n\n1ère Chambre\n\nJUGEMENT RENDU LE 16 Mai 2024\n\nN° RG 21/04567 - N° Portalis DB3R-W-B7F-WXYZ\n\nN° Minute :\n\nAFFAIRE\n\nS.A.S. ALTO\n\nC/\n\nS.A.S. BRIX\n\nCopies délivrées le :\n\nL'affaire a été débattue le 14 Mars 2024 en audience publique devant\n\nPAR CES MOTIFS\n\nDéboute la société ALTO.",
        ("Tribunal judiciaire de Nanterre", "2024-05-16", ["21/04567"]),
    ),
    (
        "TRIBUNAL DE COMMERCE DE PARIS\n\nCOPIE EXÉCUTOIRE\n\n15EME CHAMBRE\n\nJUGEMENT PRONONCE LE LUNDI 4 DECEMBRE 2023\n\npar sa mise à disposition au Greffe\n\nRG 2022034567\n02/06/2022\n\nENTRE :\nSAS ALTO\nPartie demanderesse\n\nET :\nSAS BRIX\nPartie défenderesse\n\nAPRES EN AVOIR DELIBERE\n\nPAR CES MOTIFS\n\nCondamne la SAS BRIX.",
        ("Tribunal de commerce de Paris", "2023-12-04", ["2022034567"]),
    ),
    (
        "Conseil d'État\n\nN° 461193\nECLI:FR:CECHR:2023:461193.20230510\nInédit au recueil Lebon\n10ème - 9ème chambres réunies\nM. Jacques-Henri Stahl, président\n\nLecture du mercredi 10 mai 2023\n\nREPUBLIQUE FRANCAISE\nAU NOM DU PEUPLE FRANCAIS\n\nVu la procédure suivante :\n\nPar une requête enregistrée le 7 février 2022, la société Alto demande au Conseil d'Etat d'annuler la délibération n° SAN-2021-020 du 28 décembre 2021 de la CNIL.\n\nD E C I D E :\n\nArticle 1er : La requête est rejetée.",
        ("Conseil d'État", "2023-05-10", ["461193"]),
    ),
    (
        "TRIBUNAL ADMINISTRATIF DE NANTES\n\nN° 2104567\n\n___________\n\nSOCIETE ALTO\n___________\n\nAudience du 10 janvier 2024\nDécision du 31 janvier 2024\n___________\n\nRÉPUBLIQUE FRANÇAISE\n\nAU NOM DU PEUPLE FRANÇAIS\n\nLe tribunal administratif de Nantes\n\n(4ème chambre)\n\nVu la procédure suivante :\n\nDÉCIDE :\n\nArticle 1er : La requête est rejetée.",
        ("Tribunal administratif de Nantes", "2024-01-31", ["2104567"]),
    ),
    (
        "CONSEIL DE PRUD'HOMMES DE LYON\n\nN° RG F 20/01234\n\nSECTION Encadrement\n\nAFFAIRE\nM. [A] [B]\ncontre\nSAS ALTO\n\nJUGEMENT DU 5 septembre 2022\n\nDate de la réception de la demande : 14 Mai 2020\n\nDébats à l'audience du 9 mai 2022\n\nPAR CES MOTIFS\n\nCondamne la SAS ALTO.",
        ("Conseil de prud'hommes de Lyon", "2022-09-05", ["F20/01234"]),
    ),
    (
        "Délibération de la formation restreinte n° SAN-2023-006 du 11 mai 2023 concernant la société ALTO\n\nLa Commission nationale de l'informatique et des libertés, réunie en sa formation restreinte composée de M. X ;\n\nVu le règlement (UE) 2016/679 du 27 avril 2016 ;\n\nVu la décision n° 2020-123C du 3 mars 2020 de la présidente ;\n\nAprès en avoir délibéré, a adopté la décision suivante :\n\nI. FAITS ET PROCÉDURE\n\nPAR CES MOTIFS\n\nLa formation restreinte de la CNIL, après en avoir délibéré, décide de : prononcer une amende de 380 000 euros.",
        ("CNIL", "2023-05-11", ["SAN-2023-006"]),
    ),
    (
        "TRIBUNAL DE GRANDE INSTANCE DE PARIS\n\n3ème chambre 1ère section\n\nN° RG : 14/03567\nN° MINUTE : 8\n\nAssignation du :\n28 Février 2014\n\nJUGEMENT\nrendu le 05 Novembre 2015\n\nDEMANDERESSE\n\nSociété ALTO\n\nDÉFENDERESSE\n\nSociété BRIX\n\nPAR CES MOTIFS\n\nDIT que...",
        ("Tribunal de grande instance de Paris", "2015-11-05", ["14/03567"]),
    ),
    (
        "TRIBUNAL DE COMMERCE\nDE BORDEAUX\n\nJugement du 18/11/2021\n\nRôle n° 2020F00987\n\nDEMANDEUR : SAS ALTO\n\nDÉFENDEUR : SARL BRIX\n\nDébats, clôture des débats et mise en délibéré à l'audience du 16/09/2021\n\nPAR CES MOTIFS\n\nCondamne.",
        ("Tribunal de commerce de Bordeaux", "2021-11-18", ["2020F00987"]),
    ),
    (
        "Grosse + copie délivrées le\n\nCOUR D'APPEL DE MONTPELLIER\n\nChambre commerciale\n\nARRET DU 11 OCTOBRE 2022\n\nNuméro d'inscription au répertoire général : N° RG 20/03456 - N° Portalis DBVK-V-B7E-OABC\n\nDécision déférée à la Cour :\nJugement du 08 JUIN 2020\nTRIBUNAL DE COMMERCE DE PERPIGNAN\nN° RG 2019j00123\n\nAPPELANTE :\nS.A.S. ALTO\n\nINTIMEE :\nS.A.S. BRIX\n\nARRET :\n- contradictoire\n\nPAR CES MOTIFS, confirme.",
        ("Cour d'appel de Montpellier", "2022-10-11", ["20/03456"]),
    ),
    (
        "ORDONNANCE DE RÉFÉRÉ\n\nTRIBUNAL DE COMMERCE DE NANTERRE\n\nORDONNANCE DU 14 Juin 2022\n\nRéférence : 2022R00456\n\nDEMANDEUR\nSAS ALTO\n\nDEFENDEUR\nSAS BRIX\n\nFormation : Président : M. Y\n\nPAR CES MOTIFS\n\nOrdonnons la restitution.",
        ("Tribunal de commerce de Nanterre", "2022-06-14", ["2022R00456"]),
    ),
    (
        "Cour d'appel, Aix-en-Provence, Chambre 3-1, 17 Novembre 2022 – n° 19/12345\n\nAttendu que la société Alto a assigné la société Brix ; que par jugement du 4 juin 2019 le tribunal de commerce de Marseille a condamné Brix ;\n\nPAR CES MOTIFS\n\nLa cour, statuant publiquement, infirme le jugement.",
        ("Cour d'appel d'Aix-en-Provence", "2022-11-17", ["19/12345"]),
    ),
    (
        "Tribunal de commerce de Marseille, jugement du 9 mai 2023\n\nAlto / Brix\n\nPROCEDURE\n\nPar acte du 3 mars 2021, la société Alto a assigné Brix.\n\nDISCUSSION\n\nLe contrat du 3 janvier 2019 prévoyait.\n\nDECISION\n\nLe tribunal condamne Brix à payer 8 000 euros.",
        ("Tribunal de commerce de Marseille", "2023-05-09", []),
    ),
    (
        "L'AN DEUX MILLE VINGT-DEUX ET LE SEPT AVRIL\n\nNous, Président du tribunal judiciaire de Toulouse, avons rendu l'ordonnance suivante\n\nN° RG 22/00123\n\nENTRE : SAS ALTO\n\nET : SAS BRIX\n\nStatuant publiquement, par ordonnance contradictoire\n\nOrdonnons.",
        ("Tribunal judiciaire de Toulouse", "2022-04-07", ["22/00123"]),
    ),
    (
        "Décision n° 23-D-04 du 18 avril 2023 relative à des pratiques mises en oeuvre dans le secteur des logiciels\n\nL'Autorité de la concurrence (section IV),\n\nVu la lettre enregistrée le 3 mai 2019 sous le numéro 19/0032 F ;\n\nVu le livre IV du code de commerce ;\n\nDÉCIDE\n\nArticle 1er : Il est infligé une sanction de 3 000 000 euros.",
        ("Autorité de la concurrence", "2023-04-18", ["23-D-04"]),
    ),
    (
        "TR1BUNAL DE COMMERCE DE ROUEN\n\nJUGEMENT DU 1O JUIN 2O19\n\nROLE N° 2018 004567\n\nDEMANDERESSE : STE ALTO\n\nDEFENDERESSE : STE BRIX\n\nPAR CES M0TIFS\n\nLE TRIBUNAL condamne",
        ("Tribunal de commerce de Rouen", "2019-06-10", ["2018004567"]),
    ),
    (
        "TRIBUNAL JUDICIAIRE\nDE BOBIGNY\n\nChambre 5/Section 1\n\nAFFAIRE N° RG : N° RG 21/07890 - N° Portalis DB3S-W-B7F-VABC\n\nOrdonnance du juge de la mise en état\ndu 12 Octobre 2023\n\nMinute : 23/01456\n\nDEMANDEUR\n\nSAS ALTO\n\nDEFENDEUR\n\nSAS BRIX\n\nPAR CES MOTIFS\n\nRejetons",
        ("Tribunal judiciaire de Bobigny", "2023-10-12", ["21/07890"]),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HEADERS, ids=range(len(HEADERS)))
def test_header(text: str, expected: tuple[str, str, list[str]]) -> None:
    assert filed_as(main_decision(text)) == expected


SHORT_HEADS: list[tuple[str, tuple[str, str | None, list[str]]]] = [
    (
        "COUR ADMINISTRATIVE D'APPEL DE NANTES\nN° 19NT00321 - 4ème chambre\nArrêt du 12 mars 2021\n\nLa société Alto relève appel du jugement n° 1601234 du 4 février 2019 par lequel le tribunal administratif de Rennes a rejeté sa demande.\n\nDÉCIDE :\n\nArticle 1er : La requête est rejetée.",
        ("Cour administrative d'appel de Nantes", "2021-03-12", ["19NT00321"]),
    ),
    (
        "TRIBUNAL ADMINISTRATIF DE PAU\n\nN°s 1700111, 1800222\n\nCOMMUNE D'ARGUIN\n\nAudience du 3 mai 2019\nDécision du 24 mai 2019\n\nVu la procédure suivante :\n\nDÉCIDE :\n\nArticle 1er : Les requêtes sont rejetées.",
        ("Tribunal administratif de Pau", "2019-05-24", ["1700111", "1800222"]),
    ),
    (
        "Conseil d'État\n\nN° 450111, 460222\nLecture du lundi 8 janvier 2024\n\nREPUBLIQUE FRANCAISE\nAU NOM DU PEUPLE FRANCAIS\n\nVu la procédure suivante :\n\nD E C I D E :\n\nArticle 1er : Les requêtes sont rejetées.",
        ("Conseil d'État", "2024-01-08", ["450111", "460222"]),
    ),
    (
        "TRIBUNAL DE COMMERCE DE GRENOBLE (2ème chambre) - 3 juin 2015 - 2013J00417\n\nAlto SA / Brix SARL\n\nAttendu que Brix n'a rien livré ;\n\nPAR CES MOTIFS\n\nCondamne Brix aux dépens.",
        ("Tribunal de commerce de Grenoble", "2015-06-03", ["2013J00417"]),
    ),
    (
        "CONSEIL DE PRUD'HOMMES DE VIENNE\nORDONNANCE DE RÉFÉRÉ DU 4 JUIN 2019\nR 19/00042\n\nPartie demanderesse : Mme [A]\nPartie défenderesse : SAS ALTO\n\nPAR CES MOTIFS\n\nOrdonne à la SAS ALTO de payer 1 000 euros.",
        ("Conseil de prud'hommes de Vienne", "2019-06-04", ["19/00042"]),
    ),
    (
        "TRIBUNAL DES AFFAIRES DE SÉCURITÉ SOCIALE DE MELUN\nAffaire n° 12-00456/MB\nJUGEMENT DU 9 AVRIL 2014\n\nDEMANDERESSE : la SARL ALTO\nDÉFENDERESSE : l'URSSAF\n\nPAR CES MOTIFS\n\nAnnule le redressement.",
        ("Tribunal des affaires de sécurité sociale de Melun", "2014-04-09", ["12-00456/MB"]),
    ),
    (
        "TRIBUNAL PARITAIRE DES BAUX RURAUX DE REIMS\nMinute 51-18-000034\nJugement du 6 mai 2019\n\nBailleur, demandeur : M. [A]\nPreneur, défendeur : l'EARL des Prés\n\nPAR CES MOTIFS\n\nDéboute M. [A].",
        ("Tribunal paritaire des baux ruraux de Reims", "2019-05-06", ["51-18-000034"]),
    ),
    (
        "TRIBUNAL MIXTE DE COMMERCE DE PAPEETE\nJugement du 5 juillet 2018\nN° 2016/00512\n\nSARL Alto c/ SARL Brix\n\nSUR CE,\n\nPAR CES MOTIFS\n\nCondamne la SARL Brix aux dépens.",
        ("Tribunal mixte de commerce de Papeete", "2018-07-05", ["2016/00512"]),
    ),
    (
        "CIV. 2\n\nAudience publique du 3 juin 2021\nCassation\nPourvoi n° K 19-21.345\n\nM. [A] a formé le pourvoi contre l'arrêt rendu le 4 avril 2019 par la cour d'appel de Reims, dans le litige l'opposant à la société Alto.\n\nPAR CES MOTIFS, la Cour :\n\nCASSE ET ANNULE l'arrêt attaqué ;\nRenvoie devant la cour d'appel de Nancy.",
        ("Cour de cassation", "2021-06-03", ["19-21.345"]),
    ),
    (
        "TR1BUNAL DE COMMERCE DE LILLE METROPOLE\n\nJUGEMENT DU 7 NOVEM8RE 2017\n\nN° de rôle : 2016001234\n\nDEMANDERESSE : SAS ALTO\n\nDEFENDERESSE : SARL BRIX\n\nPAR CES MOTIFS\n\nCondamne la SARL BRIX.",
        ("Tribunal de commerce de Lille Métropole", "2017-11-07", ["2016001234"]),
    ),
    (
        "Numéro 22/00987\n\nCOUR D'APPEL DE PAU\n1ère Chambre\n\nARRÊT DU 15/02/2022\n\nDossier : N° RG 19/03210 - N° Portalis DBVV-V-B7D-XXXX\n\nAffaire :\n\nS.A.R.L. ALTO\n\nC/\n\nS.A.S. BRIX\n\nPAR CES MOTIFS\n\nConfirme le jugement.",
        ("Cour d'appel de Pau", "2022-02-15", ["19/03210"]),
    ),
    (
        "COUR D'APPEL DE RIOM, chambre correctionnelle\nArrêt sur intérêts civils n° 14/00733 du 9 février 2016\n\nPRÉVENU, APPELANT : Jean ALTO\nPARTIE CIVILE, INTIMÉE : SCI Brix\n\nPAR CES MOTIFS : condamne Jean ALTO à payer 3 000 euros.",
        ("Cour d'appel de Riom", "2016-02-09", ["14/00733"]),
    ),
    (
        "TRIBUNAL ADMINISTRATIF DE CAEN\nN° 1602222\n2ème chambre - Lecture du 5 avril 2019\n\nM. A demande au tribunal de condamner le centre hospitalier à lui verser 8 000 euros.\n\nDÉCIDE :\n\nArticle 1er : Le centre hospitalier versera 4 000 euros, sous déduction de la provision accordée par l'ordonnance du 12 mai 2017.",
        ("Tribunal administratif de Caen", "2019-04-05", ["1602222"]),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHORT_HEADS, ids=lambda value: str(value)[:40])
def test_short_and_odd_heads(text: str, expected: tuple[str, str | None, list[str]]) -> None:
    assert filed_as(main_decision(text)) == expected


ADMINISTRATIVE = (
    "{head}\n\nVu la procédure suivante :\n\nPar une requête enregistrée le 5 mai 2021, la société Alto demande au tribunal d'annuler la "
    "décision du 6 avril 2021 par laquelle le maire de Cagnes a rejeté sa demande.\n\nConsidérant ce qui suit :\n\n1. Par une décision du "
    "6 avril 2021, le maire a rejeté la demande de la société Alto.\n\nD E C I D E :\n\nArticle 1er : La requête est rejetée.\n\n"
    "Article 2 : Le présent jugement sera notifié à la société Alto.\n\n{closing}\n\nLe greffier du tribunal administratif de Nice\n"
)
HEADED = "TRIBUNAL ADMINISTRATIF DE NICE\n\nN° 2102345\n\nSOCIETE ALTO\n\nAudience du 10 janvier 2024\n{read}\n\nRÉPUBLIQUE FRANÇAISE"


@pytest.mark.parametrize(
    ("head", "closing"),
    [
        (HEADED.format(read="Lecture du 31 janvier 2024"), ""),
        (HEADED.format(read="Jugement lu le 31 janvier 2024"), ""),
        (HEADED.format(read="Lu le 31 janvier 2024"), ""),
        ("RÉPUBLIQUE FRANÇAISE", "Rendu public par mise à disposition au greffe le 31 janvier 2024."),
        ("", "Lu en audience publique le 31 janvier 2024."),
        ("", "Délibéré à l'issue de l'audience du 10 janvier 2024.\n\nRendu public par mise à disposition au greffe du tribunal, le 31 janvier 2024."),
    ],
)  # fmt: skip
def test_a_ruling_is_of_the_day_it_was_read_out_and_not_of_the_hearing(head: str, closing: str) -> None:
    text = ADMINISTRATIVE.format(head=head, closing=closing)
    decision = main_decision(text)
    assert decision.decided_on is not None
    assert decision.decided_on.value.isoformat() == "2024-01-31"
