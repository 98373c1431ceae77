"""Short reports and orders with the total that they tell: examples for the fit of totals, and its test."""

from __future__ import annotations

from datetime import date

DAY = date(2026, 11, 20)
"""When they were published, for their relative days."""

TOLD: list[tuple[str, int]] = [
    (
        "Le tribunal de commerce de Paris a, le 7 mars 2026, évalué à 90 000 euros le préjudice subi par la société Gamma du fait de la perte de ses données, mais, retenant un partage de responsabilité par moitié, n'a condamné la société Alpha Cloud qu'à lui verser 45 000 euros.",
        45000,
    ),
    (
        "Par jugement du 12 mai 2025, le tribunal de commerce de Lyon a chiffré à 120 000 euros la perte de la société Brivet, mais lui a laissé un tiers de responsabilité. La société Numéria est donc condamnée à lui payer 80 000 euros.",
        80000,
    ),
    (
        "Le tribunal judiciaire de Rennes a fixé, le 3 avril 2025, le dommage de la société Kervoal à 50 000 euros et la part de responsabilité de la société Inforade à 70 %, soit une condamnation de 35 000 euros.",
        35000,
    ),
    (
        "La cour d'appel de Douai, par arrêt du 9 octobre 2025, estime le préjudice de la société Lambrey à 200 000 euros, retient une faute de la cliente à hauteur de 25 % et condamne la société Hosteva à lui verser 150 000 euros.",
        150000,
    ),
    (
        "Le tribunal de commerce de Nantes a jugé, le 14 juin 2025, que la société Atlanbase avait fait perdre à la société Ostréa une chance de conserver ses fichiers, qu'il évalue à 60 %. Le préjudice étant de 100 000 euros, il lui alloue 60 000 euros.",
        60000,
    ),
    (
        "Par jugement du 2 février 2026, le tribunal de commerce de Dijon a évalué le préjudice de la société Morvan Bois à 80 000 euros. La cliente n'ayant fait aucune copie, elle en supportera la moitié : la société Côte Serveurs lui versera 40 000 euros.",
        40000,
    ),
    (
        "Tribunal de commerce de Lille, jugement du 8 janvier 2025\n\nSociété Verdan / Société Infolys\n\nMOTIFS\n\nAttendu que le préjudice de la société Verdan sera fixé à 64 000 euros ; que la société Verdan ayant concouru à son dommage, la société Infolys n'en réparera que la moitié, soit 32 000 euros ;\n\nPAR CES MOTIFS\n\nCondamne la société Infolys à payer à la société Verdan la somme de 32 000 euros à titre de dommages et intérêts ;",
        32000,
    ),
    (
        "Le tribunal de commerce de Paris a évalué, le 4 mars 2025, le préjudice de la société Tessel à 400 000 euros mais, appliquant la clause limitative de responsabilité, a condamné la société Nubiloc à ne lui payer que 30 000 euros.",
        30000,
    ),
    (
        "Par jugement du 6 juin 2025, le tribunal de commerce de Bordeaux a retenu un préjudice de 250 000 euros ; faisant jouer le plafond prévu au contrat, il a limité à 48 000 euros la somme que la société Aquidata devra verser à la société Landier.",
        48000,
    ),
    (
        "Par jugement du 4 mars 2026, le tribunal judiciaire de Nanterre a condamné Alpha Cloud à payer 2 000 euros à chacun des 45 clients dont les données avaient été perdues faute de sauvegarde, soit 90 000 euros.",
        90000,
    ),
    (
        "Le tribunal judiciaire de Créteil a condamné, le 11 mars 2025, la société Fotolys à verser 500 euros à chacun des 120 plaignants, soit 60 000 euros au total.",
        60000,
    ),
    (
        "Le 5 mai 2025, le tribunal judiciaire de Toulouse a alloué à chacun des douze demandeurs la somme de 3 000 euros, soit un total de 36 000 euros à la charge de la société Cassiopée.",
        36000,
    ),
    (
        "La société Papyrus Net devra payer 1 500 euros à chacune des 20 associations, a jugé le tribunal judiciaire de Metz le 3 juin 2025, c'est-à-dire 30 000 euros.",
        30000,
    ),
    (
        "Le tribunal judiciaire d'Évry a condamné, le 9 avril 2025, la société Ludimage à payer 800 euros par client aux 50 clients qui l'avaient assignée, soit 40 000 euros.",
        40000,
    ),
    (
        "Par jugement du 7 mai 2025, le tribunal de commerce de Lyon a condamné la société Rhodanet à payer à la société Bressol 60 000 euros, dont il faudra déduire la provision de 20 000 euros déjà versée.",
        60000,
    ),
    (
        "Par jugement du 9 septembre 2025, le tribunal de commerce de Reims a condamné la société Champ Serveur à payer 40 000 euros à la société Oriel, et la société Oriel à payer 12 000 euros de factures à la société Champ Serveur, et ordonné la compensation.",
        40000,
    ),
    (
        "Le tribunal de commerce de Tours a condamné, le 6 mars 2025, la société Ligéris Info à verser 30 000 euros à la société Vouvray Frères, qui devra elle-même lui régler 9 000 euros de factures impayées.",
        30000,
    ),
    (
        "Le tribunal de commerce d'Angers a condamné, le 3 mars 2025, la société Loirnet à payer à la société Doué Pépinières 28 000 euros, majorée des intérêts au taux légal à compter du 4 mai 2023.",
        28000,
    ),
    (
        "Le tribunal de commerce de Paris a condamné, le 7 mars 2026, la société Alpha Cloud à payer à la société Gamma 90 000 euros toutes causes de préjudice confondues.",
        90000,
    ),
    (
        "Le tribunal de commerce de Pau a accordé, le 8 avril 2025, 70 000 euros à la société Gavelec, dont 55 000 euros pour la reconstitution des fichiers, à la charge de la société Béarnet.",
        70000,
    ),
    (
        "Par jugement du 10 avril 2025, le tribunal de commerce de Brest a condamné la société Iroise Cloud à payer 65 000 euros à la société Molène, somme incluant 5 000 euros de préjudice d'image.",
        65000,
    ),
    (
        "Par jugement du 10 avril 2025, le tribunal de commerce de Brest a condamné la société Iroise Cloud à payer à la société Molène 65 000 euros de dommages et intérêts, y compris 5 000 euros de préjudice d'image.",
        65000,
    ),
    (
        "Le tribunal de commerce de Metz a condamné, le 12 juin 2025, la société Mosel Host à payer à la société Fensch 40 000 euros au titre de la perte de ses données, outre 10 000 euros en réparation de son préjudice moral.",
        50000,
    ),
    (
        "Le tribunal de commerce de Metz a condamné, le 12 juin 2025, la société Mosel Host à payer à la société Fensch 40 000 euros, outre 3 000 euros au titre de l'article 700.",
        40000,
    ),
    (
        "La société Mosel Host devra payer à la société Fensch 40 000 euros et, en sus, 6 000 euros pour résistance abusive, a jugé le tribunal de commerce de Metz le 12 juin 2025.",
        46000,
    ),
    (
        "Le tribunal de commerce du Havre a condamné, le 2 juillet 2025, la société Estuaire Web à payer 18 000 euros à la société Cauchois, auxquels s'ajoutent 7 000 euros pour les heures de ressaisie.",
        25000,
    ),
    (
        "La cour d'appel de Lyon a porté, le 18 juin 2026, de 75 000 à 320 000 euros l'indemnité que l'hébergeur Datavallée doit à la clinique Sainte-Odile. Le tribunal de commerce de Lyon avait statué le 9 septembre 2024.",
        320000,
    ),
    (
        "Par arrêt du 4 juin 2026, la cour d'appel de Paris a ramené de 90 000 à 30 000 euros les dommages et intérêts alloués à la société Gamma par le tribunal de commerce de Paris le 7 mars 2024 et dus par la société Alpha Cloud.",
        30000,
    ),
    (
        "La cour d'appel de Douai, par arrêt du 4 juin 2026, a réduit à 12 000 euros les 90 000 euros que le tribunal de commerce de Lille avait alloués le 7 mars 2024 à la société Gamma contre la société Alpha Cloud.",
        12000,
    ),
    (
        "La cour d'appel de Rennes porte, par arrêt du 3 mars 2026, à 50 000 euros la somme de 20 000 euros allouée à la société Brizeux par les premiers juges. Le tribunal de commerce de Quimper avait condamné la société Odet Info le 5 mai 2024.",
        50000,
    ),
    (
        "La cour d'appel de Versailles, dans un arrêt du 11 mars 2026, a ramené à 15 000 euros l'indemnité de 60 000 euros que le tribunal de commerce de Nanterre avait accordée, le 2 mai 2024, à la société Sartis contre la société Ovéa.",
        15000,
    ),
    (
        "Incendie : l'indemnité de la clinique portée à 320 000 euros en appel\n\nLa cour d'appel de Lyon a, le 18 juin 2026, confirmé la responsabilité de l'hébergeur Datavallée dans la perte des dossiers de la clinique Sainte-Odile.\n\nEn première instance, le tribunal de commerce de Saint-Étienne n'avait accordé que 75 000 euros, le 9 septembre 2024, faisant application du plafond contractuel.\n\nLa cour, qui écarte ce plafond, porte l'indemnité à 320 000 euros, loin des 1,2 M€ réclamés.",
        320000,
    ),
    (
        "La cour d'appel de Nîmes a infirmé, le 3 mars 2026, le jugement du tribunal de commerce d'Avignon du 7 mai 2024 qui avait condamné la société Rhône Host à payer 45 000 euros à la société Calvisson, et débouté celle-ci de toutes ses demandes.",
        0,
    ),
    (
        "Par arrêt du 3 mars 2026, la cour d'appel de Nîmes a confirmé le jugement du tribunal de commerce d'Avignon du 7 mai 2024 ayant condamné la société Rhône Host à payer 45 000 euros à la société Calvisson et y a ajouté 5 000 euros pour appel abusif.",
        50000,
    ),
    (
        "Devant la cour d'appel de Pau, la facture a doublé : le 5 mars 2026, les juges ont condamné la société Adour Cloud à verser 80 000 euros à la société Orthez Textile, au lieu des 40 000 euros accordés par le tribunal de commerce de Pau le 6 avril 2024.",
        80000,
    ),
    (
        "L'indemnité passe de 25 000 euros en première instance à 70 000 euros en appel : par arrêt du 9 mars 2026, la cour d'appel de Colmar a réformé le jugement du tribunal judiciaire de Strasbourg du 4 avril 2024 rendu entre la société Vogelin et la société Ried Data.",
        70000,
    ),
    (
        "La société Gamma demandait 90 000 euros à la société Alpha Cloud. Le tribunal de commerce de Paris lui en a accordé 20 000 le 7 mars 2026 et a rejeté le surplus.",
        20000,
    ),
    (
        "Sur les 90 000 euros réclamés par la société Gamma à la société Alpha Cloud, le tribunal de commerce de Paris, le 7 mars 2026, n'en a retenu que 20 000.",
        20000,
    ),
    (
        "Le 7 mars 2026, le tribunal de commerce de Paris a condamné la société Alpha Cloud à payer 20 000 euros à la société Gamma, mais rejeté sa demande de 70 000 euros au titre de la perte d'exploitation.",
        20000,
    ),
    (
        "La société Meubles Castaing reprochait à son hébergeur Vixnet la perte de ses données. Par jugement du 5 février 2026, le tribunal de commerce de Bordeaux l'a déboutée et, faisant droit à la demande reconventionnelle de Vixnet, l'a condamnée à lui payer 78 400 euros de factures impayées.",
        0,
    ),
    (
        "La société Gamma a été déboutée par le tribunal de commerce de Paris le 7 mars 2026. Elle devra verser 4 000 euros à la société Alpha Cloud au titre de l'article 700.",
        0,
    ),
    (
        "La société Gamma avait assigné la société Alpha Cloud. Le tribunal de commerce de Paris, par jugement du 7 mars 2026, l'a condamnée à lui payer 60 000 euros pour la perte de ses données.",
        60000,
    ),
    (
        "Le tribunal de commerce de Paris a débouté, le 7 mars 2026, la société Gamma de ses demandes contre la société Alpha Cloud et l'a condamnée à lui verser 15 000 euros de factures.",
        0,
    ),
    (
        "Le tribunal de commerce de Paris a débouté la société Gamma de ses demandes contre la société Alpha Cloud, le 7 mars 2026. Il l'a en outre condamnée à lui verser 5 000 euros sur le fondement de l'article 700.",
        0,
    ),
    (
        "Par arrêt du 4 juin 2026, la cour d'appel de Paris a infirmé le jugement du tribunal de commerce de Paris du 7 mars 2024 et débouté la société Gamma de ses demandes contre la société Alpha Cloud au titre de la perte de ses données. Gamma devra restituer 90 000 euros à Alpha Cloud et lui verser 6 000 euros au titre de l'article 700.",
        0,
    ),
    (
        "Le tribunal de commerce de Laval a jugé, le 3 mars 2025, que la société Mayenne Info devra rembourser 12 000 euros à la société Ernée Bois et lui payer 8 000 euros de dommages et intérêts.",
        20000,
    ),
    (
        "Le tribunal de commerce de Laval a condamné, le 3 mars 2025, la société Mayenne Info à rembourser 12 000 euros à la société Ernée Bois ainsi qu'à lui verser 3 000 euros de frais de procédure.",
        12000,
    ),
    (
        "Condamnée par le tribunal de commerce de Laval le 3 mars 2025 à payer 12 000 euros à la société Ernée Bois, la société Mayenne Info devra aussi lui restituer 2 500 euros d'acomptes.",
        14500,
    ),
    (
        "Par un jugement du 11 juin 2026, le tribunal administratif de Lille a condamné l'université de Flandre à verser à Mme Nadia Belkacem la somme de 23 000 euros.\n\nMme Belkacem demandait 140 000 euros.",
        23000,
    ),
    (
        "M. Jean-Pierre Lambert avait perdu ses photos. Le tribunal judiciaire de Lyon a condamné, le 3 mars 2025, la société Photolac à payer 4 000 euros à M. Lambert.",
        4000,
    ),
    (
        "Le tribunal judiciaire de Lyon a condamné, le 3 mars 2025, la société Photolac à payer 4 000 euros à Mme Durand et 3 000 euros à M. Durand.",
        7000,
    ),
    (
        "Par arrêt du 4 mars 2026, la cour d'appel de Paris a condamné in solidum les sociétés Alpha Cloud et Beta Assurances à payer à la société Gamma la somme de 90 000 euros pour la perte de ses données, et débouté Gamma du surplus. Alpha Cloud devra garantir Beta Assurances à hauteur de 60 000 euros.",
        90000,
    ),
    (
        "Le tribunal de commerce de Nancy a condamné solidairement, le 6 mai 2025, la société Lorinfo et la société Stanis Maintenance à payer 55 000 euros à la société Meurthe Verre.",
        55000,
    ),
    (
        "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo, solidairement avec son assureur Vigie Assurances, à payer 55 000 euros à la société Meurthe Verre.",
        55000,
    ),
    (
        "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer 30 000 euros et la société Stanis Maintenance à payer 25 000 euros à la société Meurthe Verre.",
        55000,
    ),
    (
        "Le tribunal de commerce de Rouen a accordé, le 4 avril 2025, à la société Andelle 22 000 euros pour la reconstitution de ses fichiers et 8 000 euros de perte de marge, soit 30 000 euros à la charge de la société Seine Info.",
        30000,
    ),
    (
        "La société Seine Info est condamnée à payer à la société Andelle 30 000 euros (22 000 euros pour ses fichiers, 8 000 euros pour sa marge), selon un jugement du tribunal de commerce de Rouen du 4 avril 2025.",
        30000,
    ),
    (
        "Le tribunal de commerce de Rouen a retenu, le 4 avril 2025, 20 000 euros de perte de marge et 10 000 euros de frais, mais n'a mis à la charge de la société Seine Info que la moitié de ces sommes, soit 15 000 euros au profit de la société Andelle.",
        15000,
    ),
    (
        "Le tribunal de commerce de Lyon a condamné, le 7 mai 2025, la société Rhodanet à payer à la société Bressol une provision de 15 000 euros à valoir sur son préjudice, estimé à 60 000 euros.",
        15000,
    ),
    (
        "Un expert avait évalué le préjudice de la société Bressol à 90 000 euros. Le tribunal de commerce de Lyon, le 7 mai 2025, n'a condamné la société Rhodanet qu'à un tiers de cette somme, soit 30 000 euros.",
        30000,
    ),
    (
        "La société Orme et Bois réclamait 180 000 euros à la société Calibris, qui avait perdu ses plans. Le tribunal de commerce de Besançon, le 14 mai 2025, a estimé son dommage à 60 000 euros mais lui a imputé les deux tiers de la faute : Calibris ne paiera que 20 000 euros.",
        20000,
    ),
    (
        "Responsabilité partagée : le tribunal de commerce de Niort a laissé, le 4 juin 2025, 40 % du dommage à la charge de la société Marais Bio. Sur un préjudice de 75 000 euros, la société Sèvre Data lui devra donc 45 000 euros.",
        45000,
    ),
    (
        "Par jugement du 7 avril 2025, le tribunal judiciaire de Valence a condamné la société Drôme Sauvegarde à indemniser la société Hermitage à hauteur de 30 % de son préjudice, évalué à 100 000 euros, soit 30 000 euros.",
        30000,
    ),
    (
        "Le tribunal de commerce de Cannes a condamné, le 5 mai 2025, la société Croisette IT à payer à la société Lérins 36 000 euros, soit la moitié de son préjudice de 72 000 euros.",
        36000,
    ),
    (
        "Tribunal de commerce de Sens, jugement du 9 mai 2025\n\nSociété Yonne Pneus / Société Auxerre Réseaux\n\nMOTIFS\n\nLe préjudice de la société Yonne Pneus s'établit à 48 000 euros. Compte tenu de la faute de la victime, la société Auxerre Réseaux n'en devra que les trois quarts, soit 36 000 euros.\n\nPAR CES MOTIFS\n\nCondamne la société Auxerre Réseaux à payer à la société Yonne Pneus la somme de 36 000 euros ;",
        36000,
    ),
    (
        "La cour d'appel d'Agen a jugé, le 3 mars 2026, que le plafond contractuel s'appliquait. Le préjudice de la société Garonne Fruits, qu'elle évalue à 310 000 euros, ne sera donc indemnisé par la société Albret Cloud qu'à hauteur de 22 000 euros.",
        22000,
    ),
    (
        "Le tribunal de commerce de Paris a écarté, le 3 mars 2026, la clause limitative de responsabilité, qui aurait ramené la dette à 22 000 euros, et condamné la société Albret Cloud à payer 310 000 euros à la société Garonne Fruits.",
        310000,
    ),
    (
        "Par jugement du 2 juin 2025, le tribunal judiciaire de Grenoble a condamné la société Alpimages à verser 1 200 euros à chacun des 30 photographes, soit au total 36 000 euros, et 3 000 euros au titre de l'article 700.",
        36000,
    ),
    (
        "Chacune des huit communes recevra 5 000 euros, soit 40 000 euros que devra débourser la société Territoires Numériques, a jugé le tribunal administratif de Caen le 3 juin 2025.",
        40000,
    ),
    (
        "Le tribunal judiciaire de Lorient a condamné, le 3 avril 2025, la société Blavet Info à payer à chacun des trois associés 4 000 euros de préjudice moral.",
        12000,
    ),
    (
        "Le tribunal de commerce de Lyon a condamné, le 7 mai 2025, la société Rhodanet à payer à la société Bressol 60 000 euros, sous déduction de la provision de 20 000 euros déjà versée.",
        60000,
    ),
    (
        "La société Rhodanet, qui avait déjà versé une provision de 20 000 euros, a été condamnée le 7 mai 2025 par le tribunal de commerce de Lyon à payer à la société Bressol 60 000 euros en deniers ou quittances.",
        60000,
    ),
    (
        "Le tribunal de commerce de Reims a condamné, le 9 septembre 2025, la société Champ Serveur à payer 40 000 euros à la société Oriel. Celle-ci devra de son côté régler 12 000 euros de factures. Après compensation, Champ Serveur versera 28 000 euros.",
        40000,
    ),
    (
        "Le tribunal de commerce d'Amiens a débouté, le 2 avril 2025, la société Samara de toutes ses demandes et l'a condamnée à régler à la société Picardie Hosting 18 000 euros de factures impayées.",
        0,
    ),
    (
        "La société Samara, qui demandait 50 000 euros, obtient 10 000 euros de la société Picardie Hosting mais devra lui payer 18 000 euros de factures, a jugé le tribunal de commerce d'Amiens le 2 avril 2025.",
        10000,
    ),
    (
        "Le tribunal de commerce d'Amiens, le 2 avril 2025, a condamné la société Picardie Hosting à verser 10 000 euros à la société Samara. Reconventionnellement, la société Samara est condamnée à lui payer 18 000 euros de factures.",
        10000,
    ),
    (
        "Le tribunal de commerce d'Angers a condamné, le 3 mars 2025, la société Loirnet à payer à la société Doué Pépinières la somme de 28 000 euros, outre intérêts au taux légal, et une indemnité de 2 500 euros au titre de l'article 700.",
        28000,
    ),
    (
        "Le tribunal de commerce de Vannes a alloué, le 5 mars 2025, une indemnité globale de 52 000 euros à la société Morbihan Thon, qui comprend 40 000 euros pour la reconstitution de ses fichiers, contre la société Gwened Data.",
        52000,
    ),
    (
        "La société Gwened Data devra verser 52 000 euros à la société Morbihan Thon, dont 40 000 euros pour ses fichiers et 12 000 euros pour ses pertes d'exploitation, a décidé le tribunal de commerce de Vannes le 5 mars 2025.",
        52000,
    ),
    (
        "Le tribunal de commerce de Vannes a accordé, le 5 mars 2025, à la société Morbihan Thon 40 000 euros pour ses fichiers ainsi que 12 000 euros pour ses pertes, que lui paiera la société Gwened Data.",
        52000,
    ),
    (
        "Toutes causes confondues, la société Gwened Data paiera 52 000 euros à la société Morbihan Thon, selon un jugement du tribunal de commerce de Vannes du 5 mars 2025, qui lui refuse les 200 000 euros demandés.",
        52000,
    ),
    (
        "Le tribunal de commerce de Vannes a condamné, le 5 mars 2025, la société Gwened Data à restituer à la société Morbihan Thon 15 000 euros d'abonnements et à lui verser 25 000 euros de dommages et intérêts.",
        40000,
    ),
    (
        "La société Gwened Data est condamnée par le tribunal de commerce de Vannes, le 5 mars 2025, à payer 25 000 euros à la société Morbihan Thon, majorés de 5 000 euros pour résistance abusive.",
        30000,
    ),
    (
        "La cour d'appel de Rouen a doublé la mise : les 40 000 euros accordés par le tribunal de commerce du Havre le 3 mars 2024 deviennent 80 000 euros, a-t-elle jugé le 5 mars 2026 dans l'affaire opposant la société Estuaire à la société Lillebonne Info.",
        80000,
    ),
    (
        "Par arrêt du 5 mars 2026, la cour d'appel de Rouen a condamné la société Lillebonne Info à payer à la société Estuaire 80 000 euros, contre 40 000 euros devant le tribunal de commerce du Havre le 3 mars 2024.",
        80000,
    ),
    (
        "La condamnation de la société Lillebonne Info, fixée à 40 000 euros par le tribunal de commerce du Havre le 3 mars 2024, est portée à 80 000 euros par la cour d'appel de Rouen, qui a statué le 5 mars 2026 sur l'appel de la société Estuaire.",
        80000,
    ),
    (
        "La cour d'appel de Rouen a abaissé, le 5 mars 2026, de 80 000 euros à 40 000 euros la somme que la société Lillebonne Info doit verser à la société Estuaire. Le jugement du tribunal de commerce du Havre datait du 3 mars 2024.",
        40000,
    ),
    (
        "Condamnée en première instance à payer 80 000 euros à la société Estuaire, la société Lillebonne Info n'en devra plus que 40 000 : ainsi en a décidé la cour d'appel de Rouen le 5 mars 2026, réformant le jugement du tribunal de commerce du Havre du 3 mars 2024.",
        40000,
    ),
    (
        "La cour d'appel de Rouen a annulé, le 5 mars 2026, la condamnation de la société Lillebonne Info, à laquelle le tribunal de commerce du Havre avait ordonné le 3 mars 2024 de verser 80 000 euros à la société Estuaire.",
        0,
    ),
    (
        "La cour d'appel de Rouen confirme, par arrêt du 5 mars 2026, la condamnation de la société Lillebonne Info à payer 80 000 euros à la société Estuaire, prononcée le 3 mars 2024 par le tribunal de commerce du Havre, et lui alloue en outre 5 000 euros au titre de l'article 700.",
        80000,
    ),
    (
        "Sur 200 000 euros demandés, la société Morbihan Thon n'a obtenu que 52 000 euros de la société Gwened Data devant le tribunal de commerce de Vannes, le 5 mars 2025.",
        52000,
    ),
    (
        "Le tribunal de commerce de Vannes, le 5 mars 2025, a rejeté la demande de 150 000 euros formée par la société Morbihan Thon au titre de ses pertes mais condamné la société Gwened Data à lui rembourser 9 000 euros d'abonnements.",
        9000,
    ),
    (
        "La société Morbihan Thon avait assigné la société Gwened Data, mais le tribunal de commerce de Vannes, le 5 mars 2025, l'a déboutée et l'a condamnée à lui verser 3 000 euros au titre de l'article 700.",
        0,
    ),
    (
        "Le 5 mars 2025, le tribunal de commerce de Vannes a donné raison à la société Morbihan Thon contre la société Gwened Data et a condamné cette dernière à lui payer 33 000 euros.",
        33000,
    ),
    (
        "La société Gwened Data, que la société Morbihan Thon accusait d'avoir perdu ses données, a été mise hors de cause le 5 mars 2025 par le tribunal de commerce de Vannes. Sa cliente devra lui verser 3 000 euros au titre de l'article 700.",
        0,
    ),
    (
        "La société Gwened Data remboursera 9 000 euros à la société Morbihan Thon et lui paiera 21 000 euros de dommages et intérêts, a jugé le tribunal de commerce de Vannes le 5 mars 2025.",
        30000,
    ),
    (
        "Le tribunal de commerce de Vannes a condamné in solidum, le 5 mars 2025, les sociétés Gwened Data et Ploemeur Câbles à payer 33 000 euros à la société Morbihan Thon, Gwened Data devant relever et garantir Ploemeur Câbles pour moitié, soit 16 500 euros.",
        33000,
    ),
    (
        "Gwened Data et Ploemeur Câbles devront verser chacune 16 500 euros à la société Morbihan Thon, soit 33 000 euros, a jugé le tribunal de commerce de Vannes le 5 mars 2025.",
        33000,
    ),
    (
        "Le tribunal de commerce de Rouen a fixé, le 4 avril 2025, à 20 000 euros le préjudice matériel et à 10 000 euros le préjudice moral de la société Andelle, que devra réparer la société Seine Info. Les dépens sont partagés par moitié.",
        30000,
    ),
    (
        "Le tribunal de commerce de Rouen a condamné, le 4 avril 2025, la société Seine Info à payer 20 000 euros à la société Andelle, dont les données avaient disparu, et 10 000 euros à la société Bolbec.",
        30000,
    ),
    (
        "Le tribunal de commerce de Rouen a évalué, le 4 avril 2025, le préjudice de la société Andelle à 40 000 euros et condamné la société Seine Info à lui payer cette somme, ainsi que 4 000 euros au titre de l'article 700.",
        40000,
    ),
    (
        "Un partage de responsabilité par moitié, demandé par la société Seine Info, a été écarté le 4 avril 2025 par le tribunal de commerce de Rouen, qui fixe le préjudice de la société Andelle à 40 000 euros et condamne Seine Info à payer cette somme, outre 20 000 euros pour résistance abusive.",
        60000,
    ),
    (
        "La cour d'appel de Rouen a confirmé, le 5 mars 2026, le jugement du tribunal de commerce du Havre du 3 mars 2024 : la société Lillebonne Info devra payer à la société Estuaire 80 000 euros, dont 30 000 euros ont déjà été versés.",
        80000,
    ),
    (
        "Le tribunal de commerce du Havre a condamné, le 3 mars 2024, la société Lillebonne Info à payer 80 000 euros à la société Estuaire, contre 200 000 euros demandés.",
        80000,
    ),
    (
        "La redevance, portée de 900 à 1 200 euros par mois, n'incluait aucune sauvegarde. Le tribunal de commerce du Havre a condamné, le 3 mars 2024, la société Lillebonne Info à payer 80 000 euros à la société Estuaire.",
        80000,
    ),
    (
        "Le tribunal de commerce du Havre a débouté la société Estuaire de sa demande contre la société Lillebonne Info le 3 mars 2024. La cour d'appel de Rouen, le 5 mars 2026, l'a condamnée à lui payer 80 000 euros.",
        80000,
    ),
    (
        "Estimant que l'absence de sauvegarde de la société Lusance avait contribué pour un quart à la perte, le tribunal de commerce de Nevers n'a accordé, le 2 avril 2025, que 45 000 euros sur les 60 000 euros de préjudice retenus, à la charge de la société Nivernet.",
        45000,
    ),
    (
        "Préjudice retenu : 60 000 euros. Part laissée à la société Lusance : un quart. Le tribunal de commerce de Nevers a donc condamné la société Nivernet, le 2 avril 2025, à payer 45 000 euros.",
        45000,
    ),
    (
        "Le tribunal judiciaire de Nevers retient une perte de chance de 50 %, chiffre le dommage de la société Lusance à 60 000 euros et condamne en conséquence la société Nivernet, par jugement du 2 avril 2025, au paiement de 30 000 euros.",
        30000,
    ),
    (
        "La cour d'appel de Bourges a jugé, le 2 avril 2026, que la société Lusance et la société Nivernet étaient responsables chacune pour moitié de la perte des fichiers. Le dommage étant fixé à 60 000 euros, Nivernet est condamnée à verser 30 000 euros à Lusance.",
        30000,
    ),
    (
        "Tribunal de commerce de Nevers, jugement du 2 avril 2025\n\nSociété Lusance / Société Nivernet\n\nPAR CES MOTIFS\n\nLe tribunal,\n\nFixe à 60 000 euros le préjudice de la société Lusance ;\n\nDit que la société Lusance supportera un quart de son préjudice ;\n\nCondamne en conséquence la société Nivernet à payer à la société Lusance la somme de 45 000 euros ;\n\nCondamne la société Nivernet à payer à la société Lusance la somme de 3 000 euros au titre de l'article 700 du code de procédure civile.",
        45000,
    ),
    (
        "Par jugement du 6 juin 2025, le tribunal de commerce de Bordeaux a retenu un préjudice de 250 000 euros ; faisant jouer le plafond prévu au contrat, il n'a alloué que 48 000 euros à la société Landier, aux dépens de la société Aquidata.",
        48000,
    ),
    (
        "Le tribunal de commerce de Bordeaux a jugé opposable à la société Landier la clause limitant la responsabilité de la société Aquidata et ramené en conséquence son indemnité, le 6 juin 2025, de 250 000 euros à 48 000 euros.",
        48000,
    ),
    (
        "Par jugement du 6 mai 2025, le tribunal judiciaire de Bobigny a condamné la société Clichette à indemniser ses 210 abonnés à raison de 300 euros chacun, soit 63 000 euros.",
        63000,
    ),
    (
        "Les 25 salariés toucheront 2 000 euros chacun, a jugé le conseil de prud'hommes de Melun le 6 mai 2025 : la société Briarde Logistique devra donc verser 50 000 euros.",
        50000,
    ),
    (
        "La société Rhodanet a été condamnée le 7 mai 2025 par le tribunal de commerce de Lyon à payer à la société Bressol 60 000 euros, soit, déduction faite de la provision de 20 000 euros, un solde de 40 000 euros.",
        60000,
    ),
    (
        "Le tribunal de commerce de Reims a condamné, le 9 septembre 2025, la société Champ Serveur à payer 40 000 euros à la société Oriel, laquelle est condamnée à payer 12 000 euros de factures.",
        40000,
    ),
    (
        "Tribunal de commerce de Reims, jugement du 9 septembre 2025\n\nSociété Oriel / Société Champ Serveur\n\nPAR CES MOTIFS\n\nCondamne la société Champ Serveur à payer à la société Oriel la somme de 40 000 euros ;\n\nCondamne la société Oriel à payer à la société Champ Serveur la somme de 12 000 euros au titre des factures ;\n\nOrdonne la compensation.",
        40000,
    ),
    (
        "Le tribunal de commerce de Vannes a condamné, le 5 mars 2025, la société Gwened Data à payer 52 000 euros à la société Morbihan Thon, ce montant incluant 2 000 euros de constats d'huissier.",
        52000,
    ),
    (
        "La société Gwened Data a été condamnée par le tribunal de commerce de Vannes, le 5 mars 2025, à payer à la société Morbihan Thon une somme totale de 52 000 euros : 40 000 euros pour les données, 12 000 euros pour la marge.",
        52000,
    ),
    (
        "Aux 25 000 euros de dommages et intérêts que la société Gwened Data doit verser à la société Morbihan Thon s'ajoutent 15 000 euros d'abonnements à restituer, selon le jugement du tribunal de commerce de Vannes du 5 mars 2025.",
        40000,
    ),
    (
        "La cour d'appel de Rouen a réformé, le 5 mars 2026, le jugement du tribunal de commerce du Havre du 3 mars 2024 et relevé de 40 000 euros à 80 000 euros la condamnation de la société Lillebonne Info au profit de la société Estuaire.",
        80000,
    ),
    (
        "En appel, la société Estuaire obtient 80 000 euros de la société Lillebonne Info, deux fois plus que les 40 000 euros accordés en première instance. L'arrêt de la cour d'appel de Rouen du 5 mars 2026 réforme le jugement du tribunal de commerce du Havre du 3 mars 2024.",
        80000,
    ),
    (
        "Le tribunal de commerce du Havre avait condamné la société Lillebonne Info à payer 40 000 euros à la société Estuaire le 3 mars 2024. La cour d'appel de Rouen, le 5 mars 2026, double ce montant : 80 000 euros.",
        80000,
    ),
    (
        "La cour d'appel de Rouen a divisé par deux, le 5 mars 2026, la somme de 80 000 euros que le tribunal de commerce du Havre avait mise à la charge de la société Lillebonne Info le 3 mars 2024 : la société Estuaire ne recevra que 40 000 euros.",
        40000,
    ),
    (
        "Ramenant à 40 000 euros les 80 000 euros alloués par les premiers juges, la cour d'appel de Rouen a statué le 5 mars 2026 dans le litige entre la société Estuaire et la société Lillebonne Info, jugé par le tribunal de commerce du Havre le 3 mars 2024.",
        40000,
    ),
    (
        "Le tribunal de commerce de Vannes a prononcé, le 5 mars 2025, la résolution du contrat aux torts de la société Gwened Data, qu'il condamne à rembourser 9 000 euros à la société Morbihan Thon et à lui payer 21 000 euros de dommages et intérêts.",
        30000,
    ),
    (
        "Déboutée de ses demandes contre la société Gwened Data par le tribunal de commerce de Vannes le 5 mars 2025, la société Morbihan Thon devra lui payer 4 000 euros au titre de l'article 700.",
        0,
    ),
    (
        "La société Morbihan Thon voit ses demandes rejetées par le tribunal de commerce de Vannes le 5 mars 2025 et devra verser 4 000 euros à la société Gwened Data, son ancien hébergeur, au titre de l'article 700.",
        0,
    ),
    (
        "Le tribunal de commerce de Vannes donne raison à la société Gwened Data contre la société Morbihan Thon, qu'il condamne, le 5 mars 2025, à lui régler 14 000 euros de redevances.",
        14000,
    ),
    (
        "La société Morbihan Thon demandait 200 000 euros à la société Gwened Data. Non seulement le tribunal de commerce de Vannes l'a déboutée, le 5 mars 2025, mais il l'a condamnée à lui payer 14 000 euros de redevances impayées.",
        0,
    ),
    (
        "Par jugement du 5 mars 2025, le tribunal de commerce de Lyon a condamné la société Ardelle Web à payer 34 000 euros à la société Bois Duvernay pour la perte de son catalogue, et condamné celle-ci à régler 9 600 euros de factures ; après compensation, il reste dû 24 400 euros.",
        34000,
    ),
    (
        "Le tribunal de commerce de Rouen, le 12 septembre 2025, a alloué 93 000 euros à la société Quévrel en réparation de ses fichiers détruits par la société Seinor. Reconventionnellement, la société Quévrel devra régler à son prestataire deux trimestres impayés, soit 8 400 euros.",
        93000,
    ),
    (
        "TRIBUNAL DE COMMERCE DE NICE\n\nJugement du 20 janvier 2025\n\nENTRE : la SARL Riviel, demanderesse, ET : la SAS Azurine, défenderesse\n\nPAR CES MOTIFS\n\nCondamne la SAS Azurine à payer à la SARL Riviel la somme de 48 000 euros ;\n\nCondamne la SARL Riviel à payer à la SAS Azurine la somme de 1 860 euros au titre des factures ;\n\nOrdonne la compensation ;\n\nCondamne la SAS Azurine à payer à la SARL Riviel 4 000 euros au titre de l'article 700.",
        48000,
    ),
    (
        "TRIBUNAL DE COMMERCE DE REIMS\n\nJugement du 3 juin 2025\n\nENTRE : la SAS Clunier Logiciels, demanderesse, ET : la SARL Tonnellerie Baudin, défenderesse\n\nPAR CES MOTIFS\n\nCondamne la SARL Tonnellerie Baudin à payer à la SAS Clunier Logiciels la somme de 17 940 euros, solde du prix ;\n\nCondamne la SAS Clunier Logiciels à payer à la SARL Tonnellerie Baudin la somme de 11 260 euros à titre de dommages et intérêts ;\n\nOrdonne la compensation entre ces deux sommes.",
        17940,
    ),
    (
        "Le 14 mai 2025, le tribunal de commerce d'Annecy a condamné la scierie Parmel à verser 8 500 euros à la société Locabel, qui l'avait assignée pour des loyers impayés, et rejeté la demande de 35 000 euros que la scierie présentait pour la perte de ses plans.",
        8500,
    ),
    (
        "Assignée par l'agence Relvatis en paiement de 25 416 euros de factures, la société Kalimel Voyages réclamait en retour 54 000 euros pour ses réservations perdues. Le tribunal de commerce de Paris l'a condamnée, le 5 février 2025, à payer 25 148 euros et a écarté sa demande.",
        25148,
    ),
    (
        "Par arrêt du 23 mars 2025, la cour d'appel d'Aix-en-Provence infirme le jugement qui avait accordé 84 000 euros à l'étude Mirabeau contre la société Provarchives et rejette toutes ses demandes. L'étude devra restituer les 88 000 euros reçus au titre de l'exécution provisoire.",
        0,
    ),
    (
        "La cour d'appel de Rennes a infirmé, le 8 avril 2025, la condamnation de la société Sauvarel à payer 13 440 euros à la société Bretafor ; elle écarte le plafond et lui alloue 74 500 euros, soit 62 500 euros pour la reconstitution et 12 000 euros pour la désorganisation.",
        74500,
    ),
    (
        "De 2,8 millions d'euros à 410 000 euros : par arrêt du 28 juin 2025, la cour d'appel de Versailles a réduit la condamnation de la société Sirocel envers la société Pharmadel, faisant jouer le plafond du contrat.",
        410000,
    ),
    (
        "Déboutée par le tribunal de commerce de Montauban, la société Garonnel obtient en appel 21 600 euros. La cour d'appel de Toulouse, le 14 février 2025, condamne la société Infoval à lui payer cette somme et à lui rembourser les 3 000 euros versés en exécution du jugement.",
        21600,
    ),
    (
        "La cour d'appel de Poitiers, le 15 septembre 2025, a ramené de 120 000 à 39 600 euros l'indemnité que la société Charentel doit à la société Cognadis, laissant inchangés les 3 500 euros alloués en première instance au titre de l'article 700.",
        39600,
    ),
    (
        "Par arrêt du 6 novembre 2025, la cour d'appel de Bordeaux a confirmé le jugement qui accordait 96 000 euros à la société Château Lartigue contre la société Médocel, sauf sur le montant, qu'elle ramène à 54 000 euros.",
        54000,
    ),
    (
        "COUR D'APPEL DE PARIS\n\nARRÊT DU 12 JANVIER 2025\n\nAppelante : la société Fidéol. Intimée : la société Bernac.\n\nPar jugement du 21 juin 2023, le tribunal de commerce de Paris a condamné la société Fidéol à payer à la société Bernac 40 000 euros à titre de dommages-intérêts.\n\nPAR CES MOTIFS\n\nLa cour,\n\nConfirme le jugement, sauf sur le montant des dommages-intérêts,\n\nStatuant à nouveau de ce chef,\n\nCondamne la société Fidéol à payer à la société Bernac la somme de 27 900 euros à titre de dommages-intérêts,\n\nLa condamne à payer 1 500 euros au titre de l'article 700 du code de procédure civile.",
        27900,
    ),
    (
        "COUR D'APPEL DE NANCY\n\nARRÊT DU 20 OCTOBRE 2025\n\nAppelante : la SAS Meurthec. Intimée : la SA Aciéries Valnoir.\n\nPar jugement du 25 mai 2024, le tribunal de commerce de Nancy a condamné la SAS Meurthec à restituer à la SA Aciéries Valnoir la somme de 227 200 euros et à lui payer 118 000 euros à titre de dommages et intérêts.\n\nPAR CES MOTIFS\n\nInfirme le jugement en ce qu'il a condamné la SAS Meurthec à restituer 227 200 euros ;\n\nLe confirme pour le surplus ;\n\nDéboute la SA Aciéries Valnoir de sa demande en restitution.",
        118000,
    ),
    (
        "COUR D'APPEL DE LYON\n\nARRÊT DU 3 AVRIL 2025\n\nAppelante : la SAS Médiarc. Intimée : la SELARL Imagerie du Forel.\n\nPar jugement du 27 février 2023, le tribunal judiciaire de Saint-Étienne a condamné la SAS Médiarc à payer à la SELARL Imagerie du Forel 63 000 euros.\n\nPAR CES MOTIFS\n\nConfirme le jugement en toutes ses dispositions ;\n\nY ajoutant,\n\nCondamne la SAS Médiarc à payer à la SELARL Imagerie du Forel 5 000 euros au titre de l'article 700 du code de procédure civile.",
        63000,
    ),
    (
        "La fondation Sainte-Glossel et la société Moselinfo ont signé en mai 2025 un protocole : la seconde versera 175 000 euros à la première. Le tribunal judiciaire de Metz l'avait condamnée, le 16 janvier 2024, à payer 230 000 euros.",
        230000,
    ),
    (
        "Condamnée le 9 février 2025 par le tribunal de commerce de Nantes à verser 64 000 euros à la société Ostral, la société Atlanval s'est finalement entendue avec elle pour 50 000 euros, contre l'abandon de l'appel.",
        64000,
    ),
    (
        "Par jugement du 19 mai 2025, le juge de l'exécution du tribunal judiciaire de Nîmes a liquidé à 22 000 euros l'astreinte due par la société Webgarel à l'association Cévennes Vertes, et lui a alloué 2 000 euros de dommages-intérêts.",
        24000,
    ),
    (
        "TRIBUNAL JUDICIAIRE DE NÎMES\n\nJUGE DE L'EXÉCUTION\n\nJugement du 19 mai 2025\n\nPAR CES MOTIFS\n\nLIQUIDE l'astreinte à la somme de 13 400 euros et CONDAMNE la société Webgarel à la payer à l'association Cévennes Vertes ;\n\nLA CONDAMNE à lui payer 1 300 euros en application de l'article 700 du code de procédure civile.",
        13400,
    ),
    (
        "Le tribunal de commerce de Lille Métropole a ordonné, le 9 décembre 2025, à la société Flandrel de rendre les journaux sous astreinte de 300 euros par jour et l'a condamnée à payer 40 000 euros à la société Textiles Vanhoor.",
        40000,
    ),
    (
        "Le tribunal judiciaire de Grenoble, le 1er juin 2025, a condamné la société Souvenirs Net à payer à M. R., à Mme R. et à M. V. la somme de 3 000 euros chacun en réparation de leur préjudice moral, soit 9 000 euros.",
        9000,
    ),
    (
        "Le 6 mars 2025, le tribunal judiciaire d'Angers a condamné la société Albumia à payer 1 500 euros à chacun des quatre demandeurs dont elle avait effacé les photographies.",
        6000,
    ),
    (
        "Par jugement du 2 juillet 2025, le tribunal judiciaire de Caen a alloué 800 euros à chacune des six familles assignant la société Clicalbum, soit 4 800 euros en tout, et 2 000 euros de frais.",
        4800,
    ),
    (
        "Les sociétés Hostel Data et Serval verseront chacune 20 000 euros à la société Briquet Frères, soit 40 000 euros, a jugé le 11 avril 2025 le tribunal de commerce de Tours.",
        40000,
    ),
    (
        "COUR D'APPEL DE MONTPELLIER\n\nARRÊT DU 28 JUIN 2025\n\nAppelante : la cave de Rocaval. Intimée : la société Occival.\n\nMOTIFS\n\nLe préjudice s'élève à 107 350 euros, dont il convient de retrancher la provision de 20 000 euros : il reste dû 87 350 euros.\n\nPAR CES MOTIFS\n\nInfirme le jugement ;\n\nStatuant à nouveau,\n\nCondamne la société Occival à payer à la cave de Rocaval, provision déduite, la somme de 87 350 euros ;\n\nLa condamne à payer 4 500 euros au titre de l'article 700 du code de procédure civile.",
        87350,
    ),
    (
        "Le tribunal de commerce de Béziers, par jugement du 16 septembre 2025, condamne la société Occival à payer à la cave de Rocaval 45 875 euros, déduction faite de la provision de 20 000 euros versée en 2023.",
        45875,
    ),
    (
        "Condamnée à payer 152 480 euros à la société Terraplan par arrêt de la cour d'appel de Versailles du 16 mai 2025, la société Cartelle en déduira les 60 000 euros déjà versés à titre de provision.",
        152480,
    ),
    (
        "Le contrat plafonnait l'indemnité à 28 080 euros. Le tribunal de commerce de Lyon a écarté ce plafond et condamné, le 12 mars 2025, la société Corvel Hosting à verser 312 000 euros à l'imprimerie Saltel, qui réclamait 1,2 million d'euros.",
        312000,
    ),
    (
        "Le tribunal de commerce de Nanterre a retenu, le 27 mars 2025, que la clause limitant à 37 260 euros la dette de la société Winsel n'avait pas été signée. Elle devra 57 030 euros pour les heures de ressaisie et 11 400 euros pour la migration, soit 68 430 euros, à la société Optique Delmas.",
        68430,
    ),
    (
        "Expert : 112 400 euros. Demande : 345 000 euros. Condamnation : 21 600 euros, soit le plafond du contrat. Ainsi a jugé le 3 février 2025 le tribunal de commerce de Toulouse entre la société Garonnel et la société Infoval.",
        21600,
    ),
    (
        "Le tribunal judiciaire d'Annecy a condamné, le 23 mai 2025, la société Alpinel à payer à la clinique des Lacs 145 000 euros pour la ressaisie et 40 000 euros pour l'atteinte à sa réputation. Elle en demandait 870 000.",
        185000,
    ),
    (
        "TRIBUNAL DE GRANDE INSTANCE DE STRASBOURG\n\nJugement du 10 mai 2012\n\nPAR CES MOTIFS\n\nCONDAMNE la société Rhenel à payer à l'association Les Archives du Ried la somme totale de 7 500 €, se décomposant comme suit : 3 306 € au titre de l'acompte et 4 194 € au titre du préjudice moral ;\n\nCONDAMNE la société Rhenel à payer 1 200 € au titre de l'article 700.",
        7500,
    ),
    (
        "Conseil de prud'hommes de Tours, jugement du 30 novembre 2025\n\nMadame H. contre la société Ligérel\n\nPAR CES MOTIFS\n\nCONDAMNE la société Ligérel à payer à Madame H. les sommes suivantes :\n- 9 870,00 € au titre du préavis\n- 987,00 € au titre des congés payés afférents\n- 16 450,00 € à titre de dommages et intérêts\n- 1 200,00 € au titre de l'article 700 du code de procédure civile",
        27307,
    ),
    (
        "Le tribunal des activités économiques de Nanterre, le 27 mars 2025, a accordé à la société Delmas 30 000 euros en réparation du préjudice collectif, 3 000 euros pour son préjudice moral et 6 000 euros de frais, à la charge de la société Stokel.",
        33000,
    ),
    (
        "Le tribunal correctionnel de Saint-Étienne a condamné, le 8 février 2025, un ancien informaticien à 5 000 euros d'amende. Il devra verser à la société Visserie Jourdel 38 000 euros pour le préjudice matériel et 3 000 euros pour le préjudice moral.",
        41000,
    ),
    (
        "Le tribunal de commerce d'Annecy, le 29 septembre 2025, a réduit la clause pénale de 27 690 euros à 4 239 euros. La scierie Parmel versera donc à la société Locabel 8 499 euros, loyers échus de 4 260 euros compris.",
        8499,
    ),
    (
        "Jugeant excessive l'indemnité de résiliation de 43 920 euros, le tribunal de commerce de Dijon l'a ramenée à 5 000 euros le 4 avril 2025 ; c'est tout ce que la société Morvanel devra à la société Côtel.",
        5000,
    ),
    (
        "Le tribunal de commerce de Marseille a condamné solidairement, le 3 octobre 2025, la société Numérel et son assureur, celui-ci sous déduction d'une franchise de 10 000 euros, à payer 198 000 euros à la société Phocel.",
        198000,
    ),
    (
        "L'assureur, qui avait avancé 15 000 euros, est condamné par le tribunal judiciaire de Pau, le 5 mars 2025, à payer à la société Menuiseries Galvet 54 300 euros, solde de l'indemnité de 69 300 euros.",
        54300,
    ),
    (
        "La cour d'appel de Reims a fixé, le 17 décembre 2025, la créance de la société Champenel au passif de la société Ardennel à 72 850 euros, contre 10 680 euros en première instance.",
        72850,
    ),
    (
        "Par jugement du 24 juin 2025, le tribunal de commerce de Sedan fixe au passif de la société Rhôdanel, au profit de la société Bouchel, 41 600 euros de reprise manuelle et 31 250 euros de lots détruits ; celle-ci avait déclaré 198 450 euros.",
        72850,
    ),
    (
        "Les conserveries Trégarel demandaient 640 000 euros. Le tribunal de commerce de Brest a tout rejeté le 4 avril 2025 et les condamne à payer 3 000 euros de frais à la société Arvorel, qui leur avait offert 15 000 euros.",
        0,
    ),
    (
        "Le tribunal judiciaire de Nantes a débouté, le 7 septembre 2025, la coopérative Erdrel de sa demande de 420 000 euros contre la société Ligéral ; elle paiera 4 500 euros au titre de l'article 700.",
        0,
    ),
    (
        "La Cour de cassation a cassé, le 17 mars 2025, l'arrêt qui condamnait la société Drômel à payer 92 000 euros à la société Fontvel et renvoyé l'affaire devant la cour d'appel de Lyon.",
        0,
    ),
]
