"""How French press tells a ruling: for each way of telling, the court, the day and the numbers of the decision the page is about."""

from __future__ import annotations

from datetime import date

import pytest

from tests.texts import read

FRIDAY = date(2024, 3, 15)

TOLD: list[tuple[str, tuple[str | None, str | None, list[str]]]] = [
    (
        "La serveuse n'obtient que la moitié\n\nElle s'était présentée seule, en septembre, devant le conseil de prud'hommes de Toulon et réclamait 17 000 euros d'heures supplémentaires. Mardi dernier, les conseillers lui en ont accordé 8 500 euros.",
        ("Conseil de prud'hommes de Toulon", "2024-03-12", []),
    ),
    (
        "La serveuse gagne encore\n\nLe conseil de prud'hommes de Toulon lui avait accordé 8 500 euros. Devant la cour d'appel d'Aix-en-Provence, elle en réclamait 17 000. Mardi dernier, les conseillers lui ont donné raison.",
        ("Cour d'appel d'Aix-en-Provence", "2024-03-12", []),
    ),
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
    (
        "L'hébergeur a perdu\n\nC'est un jugement qui fera date. Le 22 janvier, à Montpellier, le tribunal judiciaire a donné tort à l'hébergeur Delta.",
        ("Tribunal judiciaire de Montpellier", "2024-01-22", []),
    ),
    (
        "Delta c. Brix\n\nSaisie en appel, la cour de Bordeaux a divisé par deux l'indemnité : 45 000 euros au lieu de 90 000. L'arrêt, daté du 8 février, confirme la faute.",
        ("Cour d'appel de Bordeaux", "2024-02-08", []),
    ),
    (
        "Justice\n\nPrès de trois ans après les faits, le conseil de prud'hommes de Lens a reconnu, lundi 11 mars, que le licenciement était abusif et a accordé 14 000 euros à l'ancienne archiviste.",
        ("Conseil de prud'hommes de Lens", "2024-03-11", []),
    ),
    (
        "Jurisprudence\n\nCass. com., 7 février 2024, n° 22-20.111 F-D\n\nUne société confie ses sauvegardes à un prestataire. La cour d'appel de Colmar rejette sa demande. Le pourvoi est accueilli : l'arrêt est cassé.",
        ("Cour de cassation", "2024-02-07", ["22-20.111"]),
    ),
    (
        "Jurisprudence\n\nPrestataire informatique – Devoir de conseil (CA Toulouse, 2e ch., 17 janv. 2024, RG 21/03321)\n\nLe client reprochait au prestataire une bascule ratée. La cour retient la faute et alloue 20 000 euros.",
        ("Cour d'appel de Toulouse", "2024-01-17", ["21/03321"]),
    ),
    (
        "Données\n\nDans un jugement en date du 30 janvier 2024 (RG n° 22/04512), la 17e chambre du tribunal judiciaire de Paris déboute l'éditeur de toutes ses demandes.",
        ("Tribunal judiciaire de Paris", "2024-01-30", ["22/04512"]),
    ),
    (
        "Données\n\nLe tribunal de commerce de Paris, dans un jugement du 5 février 2024, n° 2022031456, considère que la force majeure ne peut être invoquée.",
        ("Tribunal de commerce de Paris", "2024-02-05", ["2022031456"]),
    ),
    (
        "Rançongiciel\n\nCondamné en première instance à Nanterre, l'infogérant Delta a vu sa peine allégée. La cour d'appel de Versailles a ramené la semaine dernière la condamnation à 60 000 euros. Le tribunal de commerce de Nanterre avait retenu 120 000 euros le 3 mai 2022.",
        ("Cour d'appel de Versailles", None, []),
    ),
    (
        "Cnil\n\nUne amende de 300 000 euros. C'est ce que va devoir payer Delta. La décision, prise le 22 février par la formation restreinte, a été publiée jeudi par la Cnil.",
        ("CNIL", "2024-02-22", []),
    ),
    (
        "Europe\n\nDans un arrêt du 7 mars 2024 (affaire C-604/22), la Cour de justice de l'Union européenne juge que la chaîne de caractères constitue une donnée personnelle.",
        ("Cour de justice de l'Union européenne", "2024-03-07", ["C-604/22"]),
    ),
    (
        "Irlande\n\nLa DPC irlandaise a infligé vendredi 8 mars une amende de 345 millions d'euros à la plateforme.",
        ("Data Protection Commission", "2024-03-08", []),
    ),
    (
        "Commission\n\nLa Commission européenne a infligé lundi 4 mars 2024 une amende de 1,8 milliard d'euros à la firme (affaire AT.40437).",
        ("Commission européenne", "2024-03-04", ["AT.40437"]),
    ),
    (
        "Suite et fin\n\nL'ordonnance de référé rendue le 6 février 2024 par le président du tribunal de commerce d'Évry ordonne à Delta de restituer les fichiers.",
        ("Tribunal de commerce d'Évry", "2024-02-06", []),
    ),
    (
        "Suite\n\nLe juge de l'exécution du tribunal judiciaire de Lille a liquidé l'astreinte à 12 000 euros par une décision du 15 février 2024.",
        ("Tribunal judiciaire de Lille", "2024-02-15", []),
    ),
    (
        "Marché public\n\nLe tribunal administratif de Nantes a annulé, le 14 février 2024, le marché de sauvegarde conclu par la région (n° 2104567).",
        ("Tribunal administratif de Nantes", "2024-02-14", ["2104567"]),
    ),
    (
        "Marché public\n\nPar un arrêt n° 22NT01234 du 9 février 2024, la cour administrative d'appel de Nantes condamne la commune à verser 90 000 euros à la société Delta.",
        ("Cour administrative d'appel de Nantes", "2024-02-09", ["22NT01234"]),
    ),
    (
        "Le jugement confirmé\n\nLa cour d'appel d'Angers confirme. Dans son arrêt du 30 janvier 2024, elle juge, comme le tribunal de commerce du Mans le 4 avril 2022, que l'hébergeur a commis une faute lourde.",
        ("Cour d'appel d'Angers", "2024-01-30", []),
    ),
    (
        "Décryptage\n\nLe 17 janvier 2024, la cour d'appel de Paris a rendu un arrêt remarqué (n° 21/12345) dans le litige qui oppose Delta à Brix. L'acte introductif datait du 6 juin 2018.",
        ("Cour d'appel de Paris", "2024-01-17", ["21/12345"]),
    ),
    (
        "Décryptage\n\nLes faits : le 6 juin 2018, Brix signe un contrat avec Delta. La procédure : assignation le 3 mai 2020, jugement du tribunal de commerce de Reims le 8 mars 2022, arrêt de la cour d'appel de Reims le 16 janvier 2024. La solution : Delta est condamnée à 30 000 euros.",
        ("Cour d'appel de Reims", "2024-01-16", []),
    ),
    (
        "Verdict\n\nAprès quatre ans de procédure, Delta est relaxée. Le tribunal correctionnel de Paris, qui rendait son jugement mercredi, a estimé que l'intention n'était pas établie.",
        ("Tribunal correctionnel de Paris", "2024-03-13", []),
    ),
    (
        "Verdict\n\nL'hébergeur devra verser 41 000 euros, selon un jugement du tribunal de commerce de Strasbourg daté du 20 février et consulté par notre rédaction.",
        ("Tribunal de commerce de Strasbourg", "2024-02-20", []),
    ),
    (
        "Verdict\n\nL'hébergeur devra verser 41 000 euros à la société Brix, a tranché le 20 février le tribunal de commerce de Strasbourg.",
        ("Tribunal de commerce de Strasbourg", "2024-02-20", []),
    ),
    (
        "Verdict\n\nDébouté. Le tribunal de commerce de Strasbourg n'a pas suivi, dans son jugement du 20 février, l'argumentation de la société Brix, qui réclamait 41 000 euros.",
        ("Tribunal de commerce de Strasbourg", "2024-02-20", []),
    ),
    (
        "Verdict\n\nLe prestataire, qui avait été assigné le 4 janvier 2021, a été reconnu responsable le 20 février 2024 par la chambre commerciale du tribunal judiciaire de Strasbourg.",
        ("Tribunal judiciaire de Strasbourg", "2024-02-20", []),
    ),
    (
        "Le garagiste récupère 18 000 euros\n\nVictoire pour le garage Morvan : le tribunal de commerce de Nevers lui octroie 18 000 euros, à la charge de l'éditeur de son logiciel.",
        ("Tribunal de commerce de Nevers", None, []),
    ),
    (
        "Toiture : l'assureur paiera\n\nL'assureur se retranchait derrière une exclusion. Le tribunal judiciaire de Cahors ne l'a pas entendu de cette oreille et l'oblige à verser 64 000 euros aux époux V.",
        ("Tribunal judiciaire de Cahors", None, []),
    ),
    (
        "Facture impayée : la start-up paiera\n\nOn ne plaisante pas avec les échéances. C'est, en substance, le message adressé le 2 février par le tribunal de commerce de Créteil à la jeune pousse Zelio, qui devra régler 41 200 euros.",
        ("Tribunal de commerce de Créteil", "2024-02-02", []),
    ),
    (
        "Licenciement : 25 000 euros pour l'ancienne directrice\n\nLa cour d'appel de Reims estime que la lettre de licenciement ne reposait sur rien. L'ancienne directrice recevra 25 000 euros. En première instance, elle n'avait rien obtenu.",
        ("Cour d'appel de Reims", None, []),
    ),
    (
        "Quatre ans de prison pour le pirate\n\nLe tribunal correctionnel de Paris a prononcé vendredi une peine de quatre ans de prison contre l'auteur du rançongiciel, qui devra indemniser ses victimes à hauteur de 1,2 million d'euros.",
        ("Tribunal correctionnel de Paris", "2024-03-15", []),
    ),
    (
        "Non, la clause n'était pas abusive\n\nLa question divisait les tribunaux. La Cour de cassation y répond par la négative dans un arrêt publié le 14 février 2024 (1re civ., 14 févr. 2024, n° 22-18.999).",
        ("Cour de cassation", "2024-02-14", ["22-18.999"]),
    ),
    (
        "Le notaire n'y est pour rien\n\nLe tribunal judiciaire de Rodez a blanchi le notaire dans un jugement du 11 janvier. Les acquéreurs, qui réclamaient 90 000 euros, repartent les mains vides.",
        ("Tribunal judiciaire de Rodez", "2024-01-11", []),
    ),
    (
        "Fin de non-recevoir\n\nFin de non-recevoir pour la région. Son recours contre la sanction de 400 000 euros infligée par la Cnil en 2022 a été rejeté le 5 février 2024 par le Conseil d'État.",
        ("Conseil d'État", "2024-02-05", []),
    ),
    (
        "La banque devra rembourser\n\nVictime d'un faux conseiller, Mme D. sera remboursée. Ainsi en a décidé la cour d'appel de Metz le 25 janvier 2024, infirmant le jugement du tribunal judiciaire de Thionville du 3 mai 2022.",
        ("Cour d'appel de Metz", "2024-01-25", []),
    ),
    (
        "Panneaux solaires\n\nL'installateur voulait 70 000 euros. Il en aura 12 000. Le tribunal de commerce de Toulouse n'a retenu que les factures signées.",
        ("Tribunal de commerce de Toulouse", None, []),
    ),
    (
        "Open data\n\nSaisi par une association, le tribunal administratif de Melun enjoint au département de publier ses marchés, sous astreinte de 100 euros par jour (ordonnance du 8 mars 2024, n° 2402345).",
        ("Tribunal administratif de Melun", "2024-03-08", ["2402345"]),
    ),
    (
        "Bail : les loyers covid étaient dus\n\nLes loyers du confinement étaient dus, rappelle la cour d'appel d'Orléans (arrêt du 15 février 2024). Le restaurateur devra s'acquitter de 33 000 euros.",
        ("Cour d'appel d'Orléans", "2024-02-15", []),
    ),
    (
        "Sanction\n\nPris la main dans le sac. Le régulateur irlandais, la Data Protection Commission, inflige 91 millions d'euros au réseau social, selon une décision rendue publique vendredi.",
        ("Data Protection Commission", "2024-03-15", []),
    ),
    (
        "Trop tard\n\nL'action de la coopérative était prescrite, juge la cour d'appel de Caen, qui la condamne à 4 000 euros de frais. L'arrêt date du 1er février.",
        ("Cour d'appel de Caen", "2024-02-01", []),
    ),
    (
        "Résiliation\n\nLe contrat est résilié aux torts de l'éditeur. C'est ce qui ressort du jugement rendu par le tribunal de commerce de Blois le 19 janvier 2024, que nous avons pu consulter.",
        ("Tribunal de commerce de Blois", "2024-01-19", []),
    ),
    (
        "Le maire débouté\n\nLa commune attendait 300 000 euros de son prestataire ; elle n'obtient rien. Le tribunal administratif de Pau a rejeté sa requête mardi.",
        ("Tribunal administratif de Pau", "2024-03-12", []),
    ),
    (
        "Engagements\n\nL'Autorité de la concurrence rend obligatoires les engagements de Cloudia. Par sa décision n° 24-D-05 du 7 mars 2024, elle clôt l'affaire.",
        ("Autorité de la concurrence", "2024-03-07", ["24-D-05"]),
    ),
    (
        "Pourvoi\n\nL'éditeur annonce se pourvoir en cassation contre l'arrêt de la cour d'appel de Dijon du 18 janvier 2024, qui l'a condamné à 55 000 euros.",
        ("Cour d'appel de Dijon", "2024-01-18", []),
    ),
    (
        "Procès en appel\n\nLe procès en appel de l'hébergeur s'est ouvert lundi devant la cour d'appel de Douai. En première instance, le tribunal de commerce de Lille l'avait condamné, le 26 janvier 2023, à verser 100 000 euros.",
        ("Tribunal de commerce de Lille Métropole", "2023-01-26", []),
    ),
    (
        "Amende salée\n\n1,5 million d'euros : c'est l'amende dont écope Dédalix pour la fuite de données de 500 000 patients. La Cnil l'a annoncé jeudi.",
        ("CNIL", None, []),
    ),
    (
        "La note : responsabilité du prestataire\n\nCass. com., 10 janv. 2024, n° 22-20.466, FS-B : JurisData n° 2024-000123\n\nNote par Jean D., professeur\n\nL'arrêt rapporté mérite attention. La chambre commerciale approuve une cour d'appel (CA Rennes, 5 avr. 2022) d'avoir écarté la clause.",
        ("Cour de cassation", "2024-01-10", ["22-20.466"]),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=range(len(TOLD)))
def test_what_the_page_is_about(text: str, expected: tuple[str | None, str | None, list[str]]) -> None:
    main = read(text, FRIDAY).decisions[0]
    court = main.court.value.name if main.court else None
    day = str(main.decided_on.value) if main.decided_on else None
    assert (court, day, [number.value for number in main.docket_numbers]) == expected


NOT_TOLD: list[str] = [
    "Audience\n\nLe tribunal de commerce de Lyon rendra sa décision le 12 mai. La société Delta réclame 300 000 euros à son hébergeur.",
    "Assignation\n\nDelta a assigné son hébergeur devant le tribunal de commerce de Lyon le 3 mars 2024. Elle demande 300 000 euros.",
    "Sinistre\n\nL'incendie du 10 mars 2021 a détruit les serveurs. Une centaine de clients ont saisi le tribunal de commerce de Lille. Aucune décision n'a encore été rendue.",
    "Conseils\n\nLa Cnil rappelle les règles à suivre pour les sauvegardes. Elle recommande de tester la restauration chaque trimestre.",
    "Rapport\n\nLa Cour des comptes juge sévèrement la gestion des archives. Elle estime que 40 millions d'euros ont été perdus.",
    "Levée de fonds\n\nSauvegix lève 12 millions d'euros. La société, qui emploie 40 salariés, a été condamnée à se réinventer.",
    "Accord\n\nDelta et son client ont signé une transaction le 2 mars 2024 pour 80 000 euros, mettant fin à la procédure pendante devant le tribunal de commerce de Lyon.",
    "Faille\n\nLa Cnil a ouvert une enquête après la fuite de données chez Delta. La société risque une amende de 4 % de son chiffre d'affaires.",
    "Réforme\n\nDepuis le 1er janvier 2025, douze tribunaux de commerce sont devenus tribunaux des activités économiques. Les justiciables devront payer une contribution.",
    "Hébergement : l'obligation de résultat en question\n\nFaut-il qualifier l'obligation de sauvegarde d'obligation de résultat ? La jurisprudence est partagée. Le client doit prouver la faute.",
    "Bilan\n\nEn 2023, la Cnil a prononcé 42 sanctions, pour un total de 89 millions d'euros d'amendes.",
    "Procès\n\nLe parquet a requis mardi 50 000 euros d'amende contre Delta devant le tribunal correctionnel de Paris. Le jugement a été mis en délibéré au 4 juin.",
    "Rançon\n\nLa clinique a payé 200 000 euros de rançon. Elle se retourne aujourd'hui contre son infogérant, qu'elle accuse de négligence. Elle a saisi le tribunal de commerce d'Agen le 3 mars.",
    "Bilan\n\nLe tribunal de commerce de Lille a ouvert 1 200 procédures collectives en 2023, un record. Les liquidations ont bondi de 40 %.",
    "Nomination\n\nMe Claire D., présidente du tribunal de commerce de Bordeaux, a été nommée au Conseil supérieur. Elle y siégera trois ans.",
    "Loi\n\nLe Conseil constitutionnel examinera le 4 avril la loi sur la sécurité numérique. Le texte prévoit des amendes de 10 millions d'euros.",
    "Enquête\n\nL'Autorité de la concurrence a mené mercredi des opérations de visite et saisie inopinées dans le secteur du cloud. Ces opérations ne préjugent pas de la culpabilité des entreprises.",
    "Griefs\n\nLa Commission européenne a adressé lundi une communication des griefs à l'éditeur. Celui-ci encourt une amende pouvant atteindre 10 % de son chiffre d'affaires mondial.",
    "Guide\n\nQue faire en cas de panne ? D'abord, mettre en demeure le prestataire. Ensuite, saisir le juge des référés du tribunal de commerce, qui peut ordonner une expertise et accorder une provision.",
    "Entretien\n\n« Les tribunaux sont de plus en plus sévères », estime l'avocate. « Les condamnations à six chiffres ne sont plus rares. » Elle conseille d'auditer ses contrats.",
]


@pytest.mark.parametrize("text", NOT_TOLD, ids=range(len(NOT_TOLD)))
def test_no_ruling_is_told(text: str) -> None:
    assert read(text, FRIDAY).decisions == ()
