"""How French press tells a ruling: for each way of telling, the court, the day and the numbers of the decision the page is about."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process

FRIDAY = date(2024, 3, 15)

TOLD: list[tuple[str, tuple[str | None, str | None, list[str]]]] = [
    (
        "Perte de données : Hébergix condamné\n\nLe tribunal de commerce de Rennes a condamné mardi dernier la société Hébergix à verser 40 000 euros à la société Voilier. L'audience s'était tenue le 9 janvier.",
        ("Tribunal de commerce de Rennes", "2024-03-12", []),
    ),
    (
        "Hébergix doit payer\n\nLa société Voilier a obtenu gain de cause devant le tribunal de commerce de Rennes. Par un jugement rendu le 5 mars, la juridiction consulaire lui alloue 40 000 euros.",
        ("Tribunal de commerce de Rennes", "2024-03-05", []),
    ),
    (
        "Hébergix condamné en appel\n\nL'industriel Voilier a obtenu jeudi dernier devant la cour d'appel de Lyon un tiers de plus que ce que lui avaient octroyé les premiers juges. À Saint-Étienne, le tribunal de commerce avait fixé la dette à 186 000 euros par un jugement du 21 septembre 2022.",
        ("Cour d'appel de Lyon", "2024-03-14", []),
    ),
    (
        "Migration ratée : la Cour de cassation tranche\n\nL'arrêt, rendu le 28 février (n° 22-14.507), casse la décision par laquelle la cour d'appel d'Aix-en-Provence avait accordé à la société Escoffre la totalité de sa demande.",
        ("Cour de cassation", "2024-02-28", ["22-14.507"]),
    ),
    (
        "Réversibilité : une ordonnance instructive\n\nLe juge des référés du tribunal de commerce de Toulouse a répondu le 12 février 2024 (ord. n° 2024R00291), par une provision de 75 000 euros.",
        ("Tribunal de commerce de Toulouse", "2024-02-12", ["2024R00291"]),
    ),
    (
        "Le plafond survit\n\nCA Bordeaux, 4e ch. com., 18 janvier 2024, n° 21/05118, SAS Noroît c/ SAS Gramat\n\nLa cour d'appel de Bordeaux apporte une réponse favorable. On sait que la Cour de cassation a posé en 1996 (Cass. com., 22 octobre 1996, n° 93-18.632) puis affiné en 2010 (Cass. com., 29 juin 2010, n° 09-11.841) la règle.",
        ("Cour d'appel de Bordeaux", "2024-01-18", ["21/05118"]),
    ),
    (
        "Sauvegardes : la faute lourde écartée\n\nDans un arrêt du 7 février 2024, n° 22-19.334, la chambre commerciale de la Cour de cassation approuve la cour d'appel de Paris (8 juin 2022) d'avoir écarté la faute lourde.",
        ("Cour de cassation", "2024-02-07", ["22-19.334"]),
    ),
    (
        "Cnil : 5 millions\n\nLa formation restreinte de la Cnil a prononcé, le 29 février 2024, une amende de 5 millions d'euros à l'encontre de la société Altéo (délibération SAN-2024-003).",
        ("CNIL", "2024-02-29", ["SAN-2024-003"]),
    ),
    (
        "Amende record\n\nLe gendarme des données personnelles a sanctionné ce jeudi la société Altéo à hauteur de 5 millions d'euros.",
        ("CNIL", "2024-03-14", []),
    ),
    (
        "Incendie : l'assureur paiera\n\nC'est une première. Saisi par la société Bellot, le tribunal judiciaire de Nanterre vient de condamner, dans une décision datée du 1er mars, l'hébergeur à lui verser 30 000 euros.",
        ("Tribunal judiciaire de Nanterre", "2024-03-01", []),
    ),
    (
        "Rançongiciel : l'infogérant condamné\n\nLe verdict est tombé lundi : le tribunal de commerce de Nantes condamne Ouestinfo à payer 120 000 euros à la laiterie Kerval. Les faits remontent au 3 mai 2021.",
        ("Tribunal de commerce de Nantes", "2024-03-11", []),
    ),
    (
        "Il avait effacé les données\n\nLe 4 mars 2024, le tribunal correctionnel de Lille a condamné l'ancien informaticien à 10 000 euros de dommages et intérêts. Il avait été licencié le 12 juin 2020.",
        ("Tribunal correctionnel de Lille", "2024-03-04", []),
    ),
    (
        "La cour d'appel de Douai confirme\n\nHier, la cour d'appel de Douai a confirmé le jugement rendu le 26 janvier 2023 par le tribunal de commerce de Lille Métropole, qui avait condamné OVN à verser 100 000 euros.",
        ("Cour d'appel de Douai", "2024-03-14", []),
    ),
    (
        "Bascule ratée\n\nLe prestataire informatique Delta a été condamné par le tribunal des activités économiques de Lyon, le 3 mars dernier, à rembourser 60 000 euros.",
        ("Tribunal de commerce de Lyon", "2024-03-03", []),
    ),
    (
        "Note sous TJ Paris\n\nTJ Paris, 3e ch., 2e sect., 12 janv. 2024, n° 21/08345\n\nLe tribunal judiciaire de Paris rappelle que l'hébergeur doit restituer. Il rejette la demande de la société Flot.",
        ("Tribunal judiciaire de Paris", "2024-01-12", ["21/08345"]),
    ),
    (
        "Conseil d'État : la sanction réduite\n\nPar une décision du 1er mars 2024 (n° 461193), le Conseil d'État ramène à 100 000 euros l'amende que la Cnil avait infligée le 28 décembre 2021 à la société Altéo.",
        ("Conseil d'État", "2024-03-01", ["461193"]),
    ),
    (
        "Fin de partie pour Delta\n\nRejetant le pourvoi de Delta, la Cour de cassation a mis un terme, le 6 mars, à neuf ans de procédure. La cour d'appel de Grenoble l'avait condamnée le 11 mai 2021 à payer 200 000 euros.",
        ("Cour de cassation", "2024-03-06", []),
    ),
    (
        "La cour de renvoi tranche\n\nSur renvoi après cassation, la cour d'appel de Rouen a condamné le 22 février 2024 la société Delta à payer 80 000 euros. La Cour de cassation avait censuré, le 4 mai 2022, l'arrêt de la cour d'appel de Caen du 12 mars 2020.",
        ("Cour d'appel de Rouen", "2024-02-22", []),
    ),
    (
        "Concurrence : 11 millions\n\nL'Autorité de la concurrence a infligé le 5 mars 2024 une amende de 11 millions d'euros à la société Brick (décision n° 24-D-03).",
        ("Autorité de la concurrence", "2024-03-05", ["24-D-03"]),
    ),
    (
        "Google perd à Luxembourg\n\nLe Tribunal de l'Union européenne a rejeté mercredi le recours de Globex contre l'amende de 2 milliards d'euros infligée par la Commission européenne le 27 juin 2017 (affaire T-612/17).",
        ("Tribunal de l'Union européenne", "2024-03-13", ["T-612/17"]),
    ),
    (
        "Licenciement : la cour tranche\n\nLa cour d'appel de Grenoble a jugé, dans un arrêt rendu avant-hier, que le licenciement de M. D., archiviste, était sans cause réelle et sérieuse. Le conseil de prud'hommes de Valence l'avait débouté le 8 mars 2022.",
        ("Cour d'appel de Grenoble", "2024-03-13", []),
    ),
    (
        "Deux ans après\n\nIl y a deux ans jour pour jour, le tribunal de commerce de Brest condamnait la société Armor à verser 10 000 euros à la société Iroise.",
        ("Tribunal de commerce de Brest", "2022-03-15", []),
    ),
    (
        "Une clause écartée\n\nLe 12 courant, le tribunal de commerce de Dijon a déclaré non écrite la clause limitative et condamné Bourgo à payer 50 000 euros.",
        ("Tribunal de commerce de Dijon", "2024-03-12", []),
    ),
    (
        "Cloud\n\nLe jugement, rendu le lundi 4 par le tribunal de commerce de Pau, condamne Pyrex à payer 9 000 euros.",
        ("Tribunal de commerce de Pau", "2024-03-04", []),
    ),
    (
        "Cloud\n\nEn date du 04/03/2024, le TC de Bobigny a condamné la SAS Pyrex à payer la somme de 9 000 € à la SARL Zinc (RG 2022F00345).",
        ("Tribunal de commerce de Bobigny", "2024-03-04", ["2022F00345"]),
    ),
    (
        "Jugement\n\nPar jugement contradictoire en date du quatorze novembre deux mille vingt-trois, le tribunal de commerce d'Angers a condamné la société Loirix.",
        ("Tribunal de commerce d'Angers", "2023-11-14", []),
    ),
    (
        "Appel : la note grimpe\n\nLa note s'alourdit pour Loirix. Condamné en première instance par le tribunal de commerce d'Angers en 2021, l'hébergeur devra finalement verser 95 000 euros, a décidé la cour d'appel d'Angers dans un arrêt du 20 février.",
        ("Cour d'appel d'Angers", "2024-02-20", []),
    ),
    (
        "La haute juridiction censure\n\nLa Cour de cassation censure l'arrêt de la cour d'appel de Montpellier. Dans sa décision du 24 janvier 2024, elle reproche aux juges du fond de n'avoir pas recherché si la sauvegarde avait été testée.",
        ("Cour de cassation", "2024-01-24", []),
    ),
    (
        "Affaire Delta\n\nDelta a fait appel du jugement du tribunal de commerce de Toulon du 9 février 2024 qui l'a condamnée à verser 44 000 euros. L'audience d'appel est fixée au 3 octobre.",
        ("Tribunal de commerce de Toulon", "2024-02-09", []),
    ),
    (
        "Données perdues : le comptable gagne\n\nLe cabinet Ternois a gagné son procès. Le tribunal de commerce d'Amiens lui a accordé 32 000 euros le 29 février dernier.",
        ("Tribunal de commerce d'Amiens", "2024-02-29", []),
    ),
    (
        "Condamnation définitive\n\nLa condamnation de Delta est définitive : le 31 janvier 2024, les hauts magistrats ont rejeté son pourvoi contre l'arrêt rendu le 2 juin 2022 par la cour d'appel de Nîmes.",
        ("Cour de cassation", "2024-01-31", []),
    ),
    (
        "Copie effacée\n\nLe tribunal, dans sa décision du 8 février, a retenu la faute de l'hébergeur. Le tribunal de commerce de Caen avait été saisi le 3 mai 2022.",
        ("Tribunal de commerce de Caen", "2024-02-08", []),
    ),
    (
        "Hébergeur : la faute retenue\n\nDécision commentée : CA Versailles, 12e ch., 8 févr. 2024, RG n° 21/06543\n\nLa cour confirme le jugement du tribunal de commerce de Nanterre du 4 juin 2021.",
        ("Cour d'appel de Versailles", "2024-02-08", ["21/06543"]),
    ),
    (
        "Le bâtonnier\n\nTribunal de commerce de Paris, 8e chambre, jugement du 7 février 2024\n\nAltéo / Brix\n\nFAITS ET PROCÉDURE\n\nLa société Altéo a assigné la société Brix par acte du 3 mars 2021. Le tribunal condamne Brix à payer 5 000 euros.",
        ("Tribunal de commerce de Paris", "2024-02-07", []),
    ),
    (
        "Amende\n\nLa Commission des sanctions de l'AMF a infligé, par une décision du 20 février 2024, une sanction de 300 000 euros à la société Gesti.",
        ("Autorité des marchés financiers", "2024-02-20", []),
    ),
    (
        "Appel\n\nLa cour d'appel de Paris (pôle 5, chambre 11) a, le 1er mars 2024, réformé le jugement du tribunal de commerce de Paris du 2 avril 2021 et fixé à 700 000 euros le préjudice (RG n° 21/09876).",
        ("Cour d'appel de Paris", "2024-03-01", ["21/09876"]),
    ),
    (
        "Le tribunal de Bobigny donne raison à Zinc\n\nLe tribunal de Bobigny a donné raison à la société Zinc, qui réclamait 40 000 euros à la société Pyrex, par un jugement du 22 février 2024.",
        ("Tribunal de commerce de Bobigny", "2024-02-22", []),
    ),
    (
        "Sanction\n\nLa Cnil vient d'annoncer avoir infligé le 8 mars 2024 une amende de 40 000 euros.",
        ("CNIL", "2024-03-08", []),
    ),
    (
        "Litige\n\nDans cette affaire, le tribunal de commerce de Metz (jugement du 16 janvier 2024, RG 2022/00456) a retenu une faute lourde et condamné le prestataire.",
        ("Tribunal de commerce de Metz", "2024-01-16", ["2022/00456"]),
    ),
    (
        "Litige\n\nNous avions assigné le 3 avril 2022. Le tribunal de commerce de Metz nous a donné raison : son jugement, prononcé le 16 janvier dernier, condamne le prestataire.",
        ("Tribunal de commerce de Metz", "2024-01-16", []),
    ),
    (
        "Arrêt\n\nC'est ce que vient de juger la cour d'appel de Rennes le 27 février 2024 : le prestataire doit indemniser son client à hauteur de 12 000 euros. La cour infirme ainsi le jugement du tribunal de commerce de Quimper.",
        ("Cour d'appel de Rennes", "2024-02-27", []),
    ),
    (
        "Décision\n\nPar arrêt n° 123 du 14 décembre 2023, la 2e chambre civile de la cour d'appel de Poitiers a condamné Delta.",
        ("Cour d'appel de Poitiers", "2023-12-14", []),
    ),
    (
        "Procès\n\nÀ Pau, le tribunal de commerce a condamné mercredi 6 mars la société Delta à payer 3 000 euros.",
        ("Tribunal de commerce de Pau", "2024-03-06", []),
    ),
    (
        "Procès\n\nMercredi, à l'issue d'un procès de trois ans, Delta a été condamnée à payer 3 000 euros par les juges consulaires de Pau.",
        ("Tribunal de commerce de Pau", "2024-03-13", []),
    ),
    (
        "Procès\n\nL'affaire remonte à 2019. Débouté en 2022 par le tribunal de commerce de Tours, le cabinet Lebrun a fait appel. La cour d'appel d'Orléans lui a donné raison ce 7 mars.",
        ("Cour d'appel d'Orléans", "2024-03-07", []),
    ),
    (
        "Ordonnance\n\nLe président du tribunal judiciaire de Strasbourg, statuant en référé, a ordonné le 22 janvier 2024 la restitution des données sous astreinte de 500 euros.",
        ("Tribunal judiciaire de Strasbourg", "2024-01-22", []),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=range(len(TOLD)))
def test_what_the_page_is_about(text: str, expected: tuple[str | None, str | None, list[str]]) -> None:
    main = process(read_text(text, None, published_on=FRIDAY)).decisions[0]
    court = main.court.value.name if main.court else None
    day = str(main.decided_on.value) if main.decided_on else None
    assert (court, day, [number.value for number in main.docket_numbers]) == expected
