"""Parties by family of wording: how a journalist, a lawyer or a clerk says who sued whom, one short text each."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyKind, PartyRole
from tests.unit.test_parties import parties_of

COURTS = {
    "F": (CourtLevel.FIRST, "Tribunal de commerce"),
    "A": (CourtLevel.APPEAL, "Cour d'appel de Lyon"),
    "S": (CourtLevel.SUPREME, "Cour de cassation"),
    "E": (CourtLevel.SUPREME, "Conseil d'État"),
    "U": (CourtLevel.AUTHORITY, "CNIL"),
}
ROLES = {
    "c": PartyRole.CLAIMANT, "d": PartyRole.DEFENDANT, "a": PartyRole.APPELLANT, "r": PartyRole.RESPONDENT, "t": PartyRole.THIRD_PARTY,
}  # fmt: skip

ACTIVE = (
    ("F", "La société Corvidal a traîné Ombrelis devant le tribunal de commerce de Lyon. Ombrelis devra lui verser 40 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal a fait citer Ombrelis devant le tribunal de commerce de Pau, qui l'a condamné à 12 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal s'est retournée contre son hébergeur, Ombrelis, devant le tribunal de commerce. Le tribunal lui accorde 30 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Après la perte de ses fichiers, l'imprimeur Corvidal se retourne contre Ombrelis. Le tribunal de commerce lui donne raison.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le transporteur Corvidal demandait réparation à Ombrelis devant le tribunal de commerce. Il obtient 5 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal avait porté l'affaire devant le tribunal de commerce de Nantes, estimant que la société Ombrelis avait manqué à ses engagements. Le tribunal a rejeté ses demandes.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le tribunal de commerce de Metz a tranché : Ombrelis n'est pas responsable de la perte des fichiers de Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis fait plier Corvidal. Le tribunal de commerce de Paris condamne l'éditeur à verser 60 000 euros à son ancien client.", "Ombrelis:c,Corvidal:d"),
    ("F", "Corvidal gagne son procès contre Ombrelis devant le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal perd son procès contre Ombrelis devant le tribunal de commerce, qui rejette toutes ses demandes.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal a eu gain de cause face à Ombrelis devant le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal échoue à faire condamner Ombrelis. Le tribunal de commerce déboute l'industriel.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le tribunal de commerce donne tort à Corvidal, qui reprochait à Ombrelis de n'avoir rien sauvegardé.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal mettait en cause Ombrelis pour la perte de sa comptabilité. Le tribunal de commerce l'a suivie.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal recherchait la responsabilité d'Ombrelis devant le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal a engagé une action contre Ombrelis devant le tribunal de commerce de Brest.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal a lancé une procédure contre Ombrelis ; le tribunal de commerce lui alloue 8 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal s'en prenait à Ombrelis, qu'elle accusait d'avoir effacé ses archives. Le tribunal de commerce rejette sa demande.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal a demandé la condamnation d'Ombrelis au paiement de 100 000 euros. Le tribunal de commerce fait droit à sa demande.", "Corvidal:c,Ombrelis:d"),
)  # fmt: skip
PASSIVE = (
    ("F", "Ombrelis a été attaquée par Corvidal devant le tribunal de commerce, qui écarte la faute.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis, mise en cause par Corvidal, échappe à la condamnation. Le tribunal de commerce a suivi l'expert.", "Corvidal:c,Ombrelis:d"),
    ("F", "Déclarée responsable de la perte, Ombrelis devra payer 20 000 euros à Corvidal, a jugé le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis a été jugée fautive par le tribunal de commerce de Lille, qui alloue 12 000 euros à Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Citée en justice par la coopérative Corvidal, la société Ombrelis a été mise hors de cause par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Poursuivie par Corvidal pour la perte de ses données, Ombrelis s'en sort sans condamnation devant le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Traduite devant le tribunal de commerce par Corvidal, l'agence Ombrelis devra rembourser 9 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis a été reconnu coupable de négligence par le tribunal de commerce et devra dédommager Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis a été sommée par le tribunal de commerce de restituer les fichiers de Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal a été déboutée de son action contre Ombrelis par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal s'est vu débouter de toutes ses demandes à l'encontre d'Ombrelis par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal sera indemnisée par Ombrelis à hauteur de 44 000 euros, a décidé le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
)  # fmt: skip
NOMINAL = (
    ("F", "La condamnation d'Ombrelis à indemniser Corvidal a été prononcée le 3 mai par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le procès de Corvidal contre Ombrelis s'est achevé le 3 mai devant le tribunal de commerce par un rejet.", "Corvidal:c,Ombrelis:d"),
    ("F", "La plainte de Corvidal contre Ombrelis n'a pas abouti devant le tribunal correctionnel.", "Corvidal:c,Ombrelis:d"),
    ("F", "L'action de Corvidal à l'encontre d'Ombrelis est rejetée par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le tribunal de commerce a mis fin au litige entre Corvidal et Ombrelis : le prestataire versera 10 000 euros à l'imprimeur.", "Corvidal:c,Ombrelis:d"),
    ("F", "L'affaire opposant la maison Corvidal à Ombrelis a été jugée le 3 mai par le tribunal de commerce. L'hébergeur est condamné à payer 8 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Dans le différend qui oppose Corvidal à son ancien infogérant Ombrelis, le tribunal de commerce a donné raison au premier.", "Corvidal:c,Ombrelis:d"),
    ("F", "La responsabilité d'Ombrelis dans la perte des données de Corvidal est reconnue par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le tribunal de commerce retient la faute d'Ombrelis et fixe à 14 000 euros l'indemnité due à Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le tribunal de commerce chiffre à 14 000 euros le préjudice de Corvidal, que devra réparer Ombrelis.", "Corvidal:c,Ombrelis:d"),
    ("F", "Les demandes de Corvidal dirigées contre Ombrelis ont été rejetées par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "L'assignation délivrée par Corvidal visait Ombrelis. Le tribunal de commerce l'a jugée mal fondée.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le bras de fer entre Ombrelis et Corvidal tourne à l'avantage de l'imprimeur. Corvidal avait saisi le tribunal de commerce, qui condamne Ombrelis.", "Corvidal:c,Ombrelis:d"),
)  # fmt: skip
APPOSED = (
    ("F", "Corvidal, fabricant de jouets installé dans le Jura, a obtenu 30 000 euros d'Ombrelis, éditeur de logiciels de caisse, devant le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis, une jeune pousse lyonnaise spécialisée dans la sauvegarde en ligne, vient d'être condamnée par le tribunal de commerce à payer 9 000 euros à Corvidal, négociant en vins.", "Corvidal:c,Ombrelis:d"),
    ("F", "Éditeur de logiciels de gestion, Ombrelis a été condamné par le tribunal de commerce à rembourser Corvidal, un grossiste en fleurs.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis, qui édite un progiciel de paie, est condamné par le tribunal de commerce à payer 9 000 euros à Corvidal, qui fabrique des chaussures.", "Corvidal:c,Ombrelis:d"),
    ("F", "L'hébergeur roubaisien Ombrelis devra verser 9 000 euros au fabricant de meubles Corvidal, a jugé le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le spécialiste de la paie Ombrelis écope de 9 000 euros de dommages et intérêts au bénéfice de la conserverie Corvidal devant le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "La PME bretonne Corvidal avait confié ses sauvegardes à l'ESN Ombrelis. Le tribunal de commerce condamne la seconde à indemniser la première.", "Corvidal:c,Ombrelis:d"),
)  # fmt: skip
HEADLINES = (
    ("F", "Corvidal contre Ombrelis : le tribunal de commerce tranche\n\nLe prestataire devra payer 9 000 euros à son client.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis condamné à indemniser Corvidal\n\nLe tribunal de commerce de Lyon a rendu son jugement le 3 mai.", "Corvidal:c,Ombrelis:d"),
    ("F", "Perte de données : Ombrelis condamné\n\nLe tribunal de commerce de Lyon a jugé que l'hébergeur devait réparer le préjudice de son client Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal débouté face à Ombrelis\n\nLe tribunal de commerce de Lyon a rendu son jugement le 3 mai.", "Corvidal:c,Ombrelis:d"),
    ("F", "T. com. Lyon, 3 mai 2022, Corvidal c. Ombrelis\n\nL'hébergeur n'avait pas sauvegardé les données.", "Corvidal:c,Ombrelis:d"),
    ("F", "T. com. Lyon, 3 mai 2022, SAS Corvidal c/ SARL Ombrelis\n\nL'hébergeur n'avait pas sauvegardé les données.", "Corvidal:c,Ombrelis:d"),
    ("F", "Sauvegardes effacées : Ombrelis doit 9 000 euros à Corvidal\n\nAinsi en a décidé le tribunal de commerce de Lyon.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal obtient 9 000 euros d'Ombrelis\n\nAinsi en a décidé le tribunal de commerce de Lyon.", "Corvidal:c,Ombrelis:d"),
    ("F", "Le tribunal de commerce de Lyon a coupé la poire en deux. Ombrelis, le mainteneur, supportera la moitié du dommage et Corvidal, la victime, l'autre moitié.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal n'aura rien. Le tribunal de commerce de Lyon estime que son hébergeur, Ombrelis, n'a commis aucune faute.", "Corvidal:c,Ombrelis:d"),
)  # fmt: skip
ANAPHORA = (
    ("F", "Corvidal avait confié ses archives à Ombrelis. Le prestataire les a perdues. Assigné devant le tribunal de commerce, il devra payer 9 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal louait des serveurs chez Ombrelis. Un incendie a tout détruit. Le tribunal de commerce condamne l'hébergeur à verser 9 000 euros à son client.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis gérait depuis 2015 l'informatique de Corvidal. En 2020, tout a disparu. La victime a saisi le tribunal de commerce, qui lui accorde 9 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis assurait la maintenance des serveurs de la polyclinique Corvidal. Le tribunal de commerce juge que le mainteneur a failli et le condamne à 9 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Les serveurs de Corvidal étaient infogérés par Ombrelis. Le tribunal de commerce a jugé que l'infogérant devait répondre de la perte.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis hébergeait les sites de Corvidal. Le tribunal de commerce a limité à 9 000 euros l'indemnité de ce dernier.", "Corvidal:c,Ombrelis:d"),
    ("F", "Client d'Ombrelis depuis 2012, Corvidal a perdu ses fichiers. Le tribunal de commerce a condamné le prestataire.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal, cliente d'Ombrelis depuis 2012, a perdu ses fichiers. Le tribunal de commerce la déboute.", "Corvidal:c,Ombrelis:d"),
    ("F", "Un contrat conclu en 2015 liait Corvidal et Ombrelis. Le tribunal de commerce condamne l'éditeur Ombrelis.", "Corvidal:c,Ombrelis:d"),
)  # fmt: skip
PROVIDER_SUES = (
    ("F", "Ombrelis, éditeur de logiciels, réclamait à Corvidal 40 000 euros de redevances impayées. Le tribunal de commerce condamne la cliente à payer.", "Ombrelis:c,Corvidal:d"),
    ("F", "Corvidal devra régler les factures d'Ombrelis, a jugé le tribunal de commerce. L'hébergeur l'avait assignée en paiement.", "Ombrelis:c,Corvidal:d"),
    ("F", "Le tribunal de commerce condamne le client, Corvidal, à solder les factures de son prestataire Ombrelis, soit 40 000 euros.", "Ombrelis:c,Corvidal:d"),
    ("F", "L'éditeur Ombrelis accusait Corvidal d'avoir copié son logiciel. Le tribunal judiciaire ne retient pas la contrefaçon.", "Ombrelis:c,Corvidal:d"),
    ("F", "Contrefaçon : Ombrelis déboutée face à son ancien distributeur Corvidal\n\nLe tribunal judiciaire de Paris a jugé le 3 mai que l'éditrice ne prouvait pas ses droits.", "Ombrelis:c,Corvidal:d"),
)  # fmt: skip
APPEALS = (
    ("A", "La cour d'appel de Lyon confirme la condamnation d'Ombrelis à verser 9 000 euros à Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("A", "Ombrelis avait aussitôt relevé appel du jugement qui la condamnait à payer 9 000 euros à Corvidal. La cour d'appel confirme.", "Ombrelis:a,Corvidal:r"),
    ("A", "Mécontente du jugement, Corvidal a fait appel. La cour d'appel de Lyon relève l'indemnité due par Ombrelis à 20 000 euros.", "Corvidal:a,Ombrelis:r"),
    ("A", "Sur appel de Corvidal, la cour d'appel de Lyon aggrave la condamnation d'Ombrelis.", "Corvidal:a,Ombrelis:r"),
    ("A", "L'appel formé par Ombrelis est rejeté : la cour d'appel de Lyon confirme les 9 000 euros accordés à Corvidal.", "Ombrelis:a,Corvidal:r"),
    ("A", "Saisie par Ombrelis, la cour d'appel de Lyon a réduit à 9 000 euros la somme allouée à Corvidal par le tribunal de commerce.", "Ombrelis:a,Corvidal:r"),
    ("A", "La cour d'appel de Lyon donne raison à Corvidal contre Ombrelis, que le tribunal avait mis hors de cause.", "Corvidal:c,Ombrelis:d"),
    ("A", "La société Ombrelis a interjeté appel. Intimée, la société Corvidal sollicitait la confirmation. La cour d'appel de Lyon réforme.", "Ombrelis:a,Corvidal:r"),
    ("A", "L'appelante, Ombrelis, plaidait la force majeure. La cour d'appel de Lyon l'écarte au profit de Corvidal, intimée.", "Ombrelis:a,Corvidal:r"),
    ("A", "CA Lyon, 3 mai 2022, n° 20/01234, SAS Ombrelis c/ SA Corvidal\n\nLe jugement avait condamné l'hébergeur Ombrelis.", "Ombrelis:a,Corvidal:r"),
    ("A", "COUR D'APPEL DE LYON\n\nAPPELANTE :\n\nSAS OMBRELIS, prise en la personne de son représentant légal\n3 rue X\nReprésentée par Me DARTY\n\nINTIMÉES :\n\nSARL CORVIDAL\nReprésentée par Me BELIN\n\nSELARL MJ ALPES, ès qualités de liquidateur judiciaire de la société VITEPLI\n\nCOMPOSITION DE LA COUR", "OMBRELIS:a,CORVIDAL:r,VITEPLI:r"),
    ("A", "COUR D'APPEL DE DOUAI\n\nAPPELANTE\nSAS Ombrelis agissant poursuites et diligences de son représentant légal, venant aux droits de la société Nimbalia\nayant son siège 3 rue X\n\nINTIMÉE\nSA Corvidal\nayant son siège 4 rue Y", "Ombrelis:a,Corvidal:r"),
    ("A", "COUR D'APPEL DE MONTPELLIER\n\nARRET DU 3 MAI 2022\n\nDécision déférée à la Cour : Jugement du 4 mai 2020 TRIBUNAL DE COMMERCE DE BEZIERS\n\nAPPELANT :\n\nMonsieur Jean DUPUY\nné le 3 mai 1970 à Lyon\n3 rue X\nReprésenté par Me DARTY\n\nINTIMEE :\n\nS.A.R.L. CORVIDAL prise en la personne de son gérant\n3 rue X", "CORVIDAL:r"),
    ("A", "COUR D'APPEL DE GRENOBLE\n\nAppel d'une décision rendue par le tribunal de commerce de Gap\n\nAPPELANTE et INTIMEE INCIDEMMENT :\n\nS.A.S. OMBRELIS\n\nINTIMEE et APPELANTE INCIDEMMENT :\n\nS.A. CORVIDAL", "OMBRELIS:a,CORVIDAL:r"),
    ("A", "COUR D'APPEL DE VERSAILLES\n\nAFFAIRE :\n\nSAS OMBRELIS\n\nC/\n\nSA CORVIDAL\n\nDécision déférée à la cour : Jugement rendu le 3 mai 2020 par le Tribunal de Commerce de NANTERRE", "OMBRELIS:a,CORVIDAL:r"),
)  # fmt: skip
CASSATION = (
    ("S", "La Cour de cassation rejette le pourvoi d'Ombrelis, condamnée en appel à verser 9 000 euros à Corvidal.", "Ombrelis:a,Corvidal:r"),
    ("S", "L'intégrateur Ombrelis, demandeur au pourvoi, contestait le calcul. La Cour de cassation casse l'arrêt qui avait alloué 9 000 euros à Corvidal.", "Ombrelis:a,Corvidal:r"),
    ("S", "La Cour de cassation a donné raison à Corvidal, qui s'était pourvue contre l'arrêt ayant limité la responsabilité d'Ombrelis.", "Corvidal:a,Ombrelis:r"),
    ("S", "Saisie par Corvidal, la Cour de cassation censure l'arrêt favorable à Ombrelis.", "Corvidal:a,Ombrelis:r"),
    ("S", "Cass. com., 3 mai 2022, n° 20-12.345, Sté Ombrelis c/ Sté Corvidal\n\nLa clause ne joue pas.", "Ombrelis:a,Corvidal:r"),
    ("S", "La société Ombrelis, société par actions simplifiée, dont le siège est [Adresse 1], a formé le pourvoi n° X 20-12.345 contre l'arrêt rendu le 3 mai 2019 par la cour d'appel de Lyon (3e chambre), dans le litige l'opposant :\n\n1°/ à la société Corvidal, société anonyme, dont le siège est [Adresse 2],\n\n2°/ à M. [J] [D], pris en qualité de liquidateur judiciaire de la société Vitepli, domicilié [Adresse 3],\n\ndéfendeurs à la cassation.", "Ombrelis:a,Corvidal:r,Vitepli:r"),
    ("S", "Statuant sur le pourvoi formé par la société Ombrelis, dont le siège est à Lyon,\n\nen cassation d'un arrêt rendu le 3 mai 1999 par la cour d'appel de Lyon, au profit de la société Corvidal, dont le siège est à Paris,\n\ndéfenderesse à la cassation ;\n\nLA COUR, en l'audience publique du 3 mai 2001", "Ombrelis:a,Corvidal:r"),
    ("S", "AU NOM DU PEUPLE FRANCAIS\n\nLA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :\n\nAttendu, selon l'arrêt attaqué (Lyon, 3 mai 2007), que la société Corvidal a confié à la société Ombrelis la sauvegarde de ses données ; que, l'ayant perdue, la société Corvidal a assigné la société Ombrelis ;\n\nPAR CES MOTIFS :\n\nREJETTE le pourvoi ;\n\nCondamne la société Corvidal aux dépens ;\n\nVu l'article 700 du code de procédure civile, rejette sa demande et la condamne à payer à la société Ombrelis la somme de 2 500 euros ;", "Corvidal:a,Ombrelis:r"),
    ("S", "M. [H] [B] a formé un pourvoi contre l'arrêt de la cour d'appel de Grenoble, chambre correctionnelle, en date du 7 juin 2022, qui l'a condamné à dix mois d'emprisonnement avec sursis, et a prononcé sur les intérêts civils.\n\nSur le rapport de M. Trièves, conseiller, les observations de la SCP Aubry, avocat de la société Corvidal, partie civile, et les conclusions de Mme Oisans, avocat général,\n\nRéponse de la Cour\n\n8. Pour déclarer le prévenu coupable...", "Corvidal:r"),
)  # fmt: skip
THIRD_PARTIES = (
    ("F", "Le tribunal de commerce condamne Ombrelis à payer 9 000 euros à Corvidal et dit que son assureur, Garantia, devra la garantir.", "Corvidal:c,Ombrelis:d,Garantia:t"),
    ("F", "Corvidal a assigné Ombrelis, qui a appelé en garantie son fournisseur Stockelia. Le tribunal de commerce condamne Ombrelis et rejette l'appel en garantie.", "Corvidal:c,Ombrelis:d,Stockelia:t"),
    ("F", "Appelée en garantie, la compagnie Garantia couvrira Ombrelis, condamnée par le tribunal de commerce à verser 9 000 euros à Corvidal.", "Corvidal:c,Ombrelis:d,Garantia:t"),
    ("F", "Ombrelis plaidait que la faute venait du transporteur, Vitepli, appelé en garantie, qui prendra la moitié. Le tribunal condamne Ombrelis à verser 9 000 euros au syndicat d'archives Corvidal.", "Corvidal:c,Ombrelis:d,Vitepli:t"),
    ("F", "Me Jean Dupuy, liquidateur judiciaire de la société Ombrelis, a été entendu. Le tribunal de commerce fixe la créance de Corvidal au passif d'Ombrelis à 9 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("F", "Corvidal, défendue par Me Claire Rolland, du cabinet Lexium, a obtenu la condamnation d'Ombrelis par le tribunal de commerce.", "Corvidal:c,Ombrelis:d"),
    ("F", "L'expert judiciaire, Paul Granier, du laboratoire Forensia, avait relevé la faute d'Ombrelis. Le tribunal de commerce le suit et accorde 9 000 euros à Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis avait été rachetée en 2019 par Nimbalia. Le tribunal de commerce condamne Nimbalia à verser 9 000 euros à Corvidal.", "Corvidal:c,Nimbalia:d"),
    ("F", "La société Nimbalia, venant aux droits de la société Ombrelis, est condamnée par le tribunal de commerce à payer 9 000 euros à la société Corvidal.", "Corvidal:c,Nimbalia:d"),
    ("F", "Le tribunal de commerce condamne Ombrelis, anciennement dénommée Vieilserv, à payer 9 000 euros à Corvidal.", "Corvidal:c,Ombrelis:d"),
    ("F", "Ombrelis Infrastructures, qui exploite la marque OmbreCloud, est condamnée par le tribunal de commerce à verser 9 000 euros à Corvidal. OmbreCloud fera appel.", "Corvidal:c,Ombrelis Infrastructures:d"),
    ("F", "Corvidal et son assureur Garantia ont assigné Ombrelis. Le tribunal de commerce condamne Ombrelis à leur verser 9 000 euros.", "Corvidal:c,Ombrelis:d,Garantia:c"),
    ("F", "Subrogée dans les droits de Corvidal, la compagnie Garantia a assigné Ombrelis. Le tribunal de commerce condamne Ombrelis à lui rembourser 9 000 euros.", "Garantia:c,Ombrelis:d"),
    ("F", "Le tribunal administratif a condamné Ombrelis à verser 9 000 euros à la commune de Saint-Orens, qui avait perdu son état civil.", "commune de Saint-Orens:c,Ombrelis:d"),
    ("F", "La mairie de Saint-Orens obtient 9 000 euros d'Ombrelis devant le tribunal administratif.", "mairie de Saint-Orens:c,Ombrelis:d"),
    ("F", "Le centre hospitalier de Saint-Orens a été débouté par le tribunal administratif de sa demande contre Ombrelis.", "centre hospitalier de Saint-Orens:c,Ombrelis:d"),
)  # fmt: skip
AUTHORITIES = (
    ("U", "La CNIL inflige 150 000 euros d'amende à Ombrelis pour défaut de sécurité.", "Ombrelis:d"),
    ("U", "Amende de 150 000 euros pour Ombrelis : la CNIL sanctionne un défaut de sécurité.", "Ombrelis:d"),
    ("U", "Ombrelis sanctionnée par la CNIL\n\nLe spécialiste du ménage à domicile devra payer 150 000 euros.", "Ombrelis:d"),
    ("U", "Le régulateur a frappé fort. Ombrelis devra s'acquitter d'une amende de 150 000 euros, la CNIL lui reprochant un défaut de sécurité.", "Ombrelis:d"),
    ("U", "La formation restreinte de la CNIL a prononcé une sanction de 150 000 euros contre Ombrelis et de 50 000 euros contre sa filiale Ombrelis Santé.", "Ombrelis:d,Ombrelis Santé:d"),
    ("U", "Par une délibération du 3 mai, la formation restreinte a condamné la société Ombrelis à une amende de 150 000 euros. Corvidal, son sous-traitant, n'est pas inquiétée.", "Ombrelis:d"),
    ("U", "Vu la demande de clémence de la société Corvidal ;\nArticle 1er : Il est établi que les sociétés Ombrelis, Vitepli et Corvidal ont enfreint l'article L. 420-1 du code de commerce. Article 2 : Sont infligées les sanctions suivantes :\n- à la société Ombrelis, une sanction de 8 200 000 euros ;\n- à la société Vitepli, une sanction de 2 050 000 euros.", "Ombrelis:d,Vitepli:d,Corvidal:d"),
)  # fmt: skip
EMPLOYERS = (
    ("F", "Mme Lise Arnoult, photographe, réclamait 9 000 euros à Ombrelis, qui avait perdu ses images. Le tribunal judiciaire la déboute.", "Ombrelis:d"),
    ("F", "Un ancien salarié de Corvidal, M. Luc Ferrand, contestait son licenciement. Le conseil de prud'hommes condamne Corvidal à lui verser 9 000 euros.", "Corvidal:d"),
    ("F", "Licenciée pour avoir effacé des fichiers, une comptable de Corvidal obtient 9 000 euros devant les prud'hommes.", "Corvidal:d"),
)  # fmt: skip
ADMINISTRATIVE = (
    ("F", "TRIBUNAL ADMINISTRATIF DE DIJON\n\nN° 2101234\n\nCOMMUNE DE VILLEMARIN\n\nM. X, rapporteur\n\nRÉPUBLIQUE FRANÇAISE\n\nVu la procédure suivante :\n\nPar une requête et un mémoire, enregistrés le 3 mai 2021 et le 4 juin 2022, la commune de Villemarin, représentée par Me Darty, demande au tribunal :\n\n1°) de condamner la société Ombrelis à lui verser la somme de 40 000 euros ;\n\n2°) de mettre à la charge de la société Ombrelis une somme de 2 000 euros.\n\nPar un mémoire en défense, enregistré le 5 mai 2022, la société Ombrelis, représentée par la SCP Belin, conclut au rejet de la requête.", "commune de Villemarin:c,Ombrelis:d"),
    ("F", "TRIBUNAL ADMINISTRATIF DE MELUN\n\nVu la requête, enregistrée le 3 mai 2019, présentée pour le centre hospitalier de Villemarin, dont le siège est à Villemarin, par Me Darty ; le centre hospitalier de Villemarin demande au tribunal de condamner solidairement la société Ombrelis et la société Vitepli à lui verser 40 000 euros ;", "centre hospitalier de Villemarin:c,Ombrelis:d,Vitepli:d"),
    ("E", "CONSEIL D'ETAT\n\nVu la procédure suivante :\n\nPar une requête, enregistrée le 3 mai 2021, la société Ombrelis demande au Conseil d'Etat :\n\n1°) d'annuler pour excès de pouvoir la délibération n° SAN-2021-003 du 3 mars 2021 par laquelle la formation restreinte de la Commission nationale de l'informatique et des libertés a prononcé à son encontre une sanction pécuniaire de 100 000 euros ;", "Ombrelis:c"),
)  # fmt: skip
LAYOUTS = (
    ("F", "TRIBUNAL DE COMMERCE DE LYON\nJUGEMENT DU 3 MAI 2022\n\nDEMANDEUR :\n\nLa SAS CORVIDAL, au capital de 10 000 euros, dont le siège social est 3 rue X à Lyon, immatriculée au RCS de Lyon sous le numéro 123 456 789, prise en la personne de son représentant légal, comparant par Me Darty\n\nDÉFENDEUR :\n\nLa société OMBRELIS, SARL, dont le siège social est 4 rue Y à Paris, comparant par Me Belin", "CORVIDAL:c,OMBRELIS:d"),
    ("F", "TRIBUNAL DE COMMERCE DE LYON\n\nENTRE : La société CORVIDAL SAS, demanderesse, comparant par Maître Darty, D'UNE PART,\n\nET : La société OMBRELIS SARL, défenderesse, comparant par Maître Belin, D'AUTRE PART,\n\nFAITS ET PROCÉDURE", "CORVIDAL:c,OMBRELIS:d"),
    ("F", "Tribunal de commerce de Lyon\n\nSAS CORVIDAL\n3 rue X\n69000 LYON\ncomparant par Me DARTY\nDEMANDERESSE\n\nSARL OMBRELIS\n4 rue Y\n75001 PARIS\ncomparant par Me BELIN\nDÉFENDERESSE\n\nLES FAITS", "CORVIDAL:c,OMBRELIS:d"),
    ("F", "TRIBUNAL JUDICIAIRE DE PARIS\n\nDEMANDERESSE\n\nS.A.S. CORVIDAL\n3 rue X\n75001 PARIS\nreprésentée par Maître Jean DARTY, avocat au barreau de PARIS, vestiaire #A0123\n\nDÉFENDERESSES\n\nS.A.R.L. OMBRELIS\n4 rue Y\n75001 PARIS\nreprésentée par Maître BELIN\n\nS.A. GARANTIA ASSURANCES\n5 rue Z\n75001 PARIS\n\nPARTIE INTERVENANTE\n\nS.A.S. VITEPLI\n", "CORVIDAL:c,OMBRELIS:d,GARANTIA ASSURANCES:d,VITEPLI:t"),
    ("F", "TRIBUNAL DE COMMERCE DE NANTERRE\nRG n° 2020F00123\n\nDEMANDEUR\nSAS CORVIDAL 3 rue X 92000 NANTERRE\ncomparant par Me DARTY\n\nDEFENDEUR\nSARL OMBRELIS 4 rue Y 75001 PARIS\ncomparant par Me BELIN\n\nINTERVENANT FORCE\nSA GARANTIA 5 rue Z 75001 PARIS", "CORVIDAL:c,OMBRELIS:d,GARANTIA:t"),
    ("F", "ORDONNANCE DE RÉFÉRÉ\n\nTRIBUNAL DE COMMERCE D'ANNECY\n\nLa société CORVIDAL (SAS), ayant son siège à Annecy, demanderesse\nReprésentée par Me Darty\n\ncontre\n\nLa société OMBRELIS (SARL), ayant son siège à Paris, défenderesse\nReprésentée par Me Belin", "CORVIDAL:c,OMBRELIS:d"),
)  # fmt: skip
PETITIONS = (
    ("S", "COUR DE CASSATION\n\nLe tribunal judiciaire de Lyon a transmis à la Cour de cassation, par jugement du 3 mai 2022, une question prioritaire de constitutionnalité, reçue le 5 mai 2022, dans l'instance mettant en cause :\n\nD'une part,\n\nla société Corvidal, société à responsabilité limitée, dont le siège est [Adresse 1],\n\nD'autre part,\n\nla commune de Villemarin, représentée par son maire, domicilié [Adresse 2],\n\nLe dossier a été communiqué au procureur général.", "Corvidal:c,commune de Villemarin:d"),
    ("S", "La société Ombrelis, société par actions simplifiée, dont le siège est [Adresse 1], a présenté, par mémoire spécial reçu le 3 mai 2022, une question prioritaire de constitutionnalité à l'occasion du pourvoi n° X 20-12.345 qu'elle a formé contre l'arrêt rendu le 3 mai 2021 par la cour d'appel de Pau, dans le litige l'opposant à la société Corvidal, dont le siège est [Adresse 2], défenderesse à la cassation.", "Ombrelis:a,Corvidal:r"),
    ("S", "ORDONNANCE\n\nVu le pourvoi formé le 3 mai 2022 par :\n\nla société Ombrelis, dont le siège est [Adresse 1],\n\ncontre l'arrêt rendu le 3 mai 2021 par la cour d'appel de Pau, dans le litige l'opposant à :\n\nla société Corvidal, dont le siège est [Adresse 2],\n\ndéfenderesse à la cassation.\n\nPar acte du 4 juin 2022, la société Ombrelis a déclaré se désister.", "Ombrelis:a,Corvidal:r"),
    ("S", "L'Union de recouvrement des cotisations de sécurité sociale et d'allocations familiales (URSSAF) Midi-Pyrénées, dont le siège est [Adresse 1], a formé le pourvoi n° X 20-12.345 contre le jugement rendu le 3 mai 2021 par le tribunal judiciaire de Rodez, dans le litige l'opposant à M. [L] [K], domicilié [Adresse 2], défendeur à la cassation.", "URSSAF Midi-Pyrénées:a"),
    ("F", "TRIBUNAL DE COMMERCE DE ROUBAIX\n\nAUDIENCE DU 3 MAI 1998\n\nENTRE :\n\nLa Société anonyme CORVIDAL, dont le siège est à Roubaix, demanderesse aux fins d'un exploit de Me Petit, huissier, comparante par Maître Darty\n\nD'UNE PART,\n\nET :\n\nLa Société à responsabilité limitée OMBRELIS, dont le siège est à Tourcoing, défenderesse, comparante par Maître Belin\n\nD'AUTRE PART.", "CORVIDAL:c,OMBRELIS:d"),
    ("F", "TRIBUNAL JUDICIAIRE DE GRENOBLE\n\nORDONNANCE DE RÉFÉRÉ\n\nDEMANDERESSE\n\nSAS CLINIQUE CORVIDAL, dont le siège social est sis 3 rue X - 38000 GRENOBLE\n\nreprésentée par Maître Darty, avocat au barreau de GRENOBLE\n\nD'UNE PART\n\nDÉFENDERESSES\n\nSAS OMBRELIS, dont le siège social est sis 4 rue Y - 75001 PARIS\n\nSA GARANTIA, dont le siège social est sis 5 rue Z - 75001 PARIS\n\nreprésentées par Maître Belin\n\nD'AUTRE PART", "CLINIQUE CORVIDAL:c,OMBRELIS:d,GARANTIA:d"),
    ("F", "Accueil\nJurisprudences\n\nTribunal judiciaire de Marseille, 3e ch., jugement du 3 mai 2022\n\nCorvidal / Ombrelis\n\nréférencement - contrat\n\nFAITS\n\nLa société Corvidal a confié son référencement à la société Ombrelis.", "Corvidal:c,Ombrelis:d"),
    ("F", "Actualités\n\nSauvegarde : le prestataire devait tester\n\nPar un jugement du 3 mai 2022, le tribunal de commerce de Lyon a condamné le prestataire de la société Corvidal, la société Ombrelis, à lui verser 40 000 euros.", "Corvidal:c,Ombrelis:d"),
    ("U", "Délibération SAN-2022-003 du 3 mai 2022 concernant la société Bazarelis\n\nLa formation restreinte de la Commission nationale de l'informatique et des libertés a prononcé une amende de 100 000 euros à l'encontre de la société Bazarelis.", "Bazarelis:d"),
    ("U", "Par une décision du 3 mai 2022, la Commission européenne a infligé à Convoyex, Bandalis et Rouleflex des amendes d'un montant total de 80 millions d'euros. Convoyex, qui avait révélé l'entente, a bénéficié d'une immunité totale.", "Convoyex:d,Bandalis:d,Rouleflex:d"),
    ("E", "Le Conseil d'Etat a rejeté la requête de la société Trottalis, qui demandait l'annulation de la sanction de 100 000 euros prononcée par la CNIL.", "Trottalis:c"),
    ("A", "La cour d'appel de Colmar a jugé fondé le licenciement d'un comptable de la société Corvidal qui avait effacé des fichiers. Le salarié, qui avait saisi les prud'hommes, est débouté.", "Corvidal:d"),
    ("A", "Le salarié a interjeté appel. La cour d'appel de Colmar condamne la société Corvidal à lui verser 12 000 euros.", "Corvidal:r"),
)  # fmt: skip
LABELS = (
    ("A", "COUR D'APPEL DE PAU\n\nAPPELANTE :\n\nSARL CORVIDAL\nReprésentée par Me Darty\n\nINTIMÉS :\n\nSAS OMBRELIS\nReprésentée par Me Belin\n\nAPPELÉE EN CAUSE :\n\nSA GARANTIA\nReprésentée par Me Colin", "CORVIDAL:a,OMBRELIS:r,GARANTIA:t"),
    ("A", "COUR D'APPEL DE PAU\n\nAPPELANTE :\n\nSARL CORVIDAL\nReprésentée par Me Darty\n\nINTIMÉE :\n\nSAS OMBRELIS\nReprésentée par Me Belin\n\nINTERVENANTE VOLONTAIRE :\n\nSA GARANTIA\nReprésentée par Me Colin", "CORVIDAL:a,OMBRELIS:r,GARANTIA:t"),
    ("A", "COUR D'APPEL DE PAU\n\nAPPELANTS :\n\nMonsieur [A] [B]\n[Adresse 1]\n\nMadame [C] [D] épouse [B]\n[Adresse 1]\n\nReprésentés par Me Darty\n\nINTIMÉES :\n\nSARL OMBRELIS\nprise en la personne de son gérant\n[Adresse 2]\n\nReprésentée par Me Belin\n\nS.A. GARANTIA en sa qualité d'assureur décennal de la SARL OMBRELIS\n[Adresse 3]\n\nReprésentée par Me Colin\n\nPARTIE INTERVENANTE :\n\nSELARL MJ SUD, ès qualités de liquidateur judiciaire de la SARL VITEPLI\n\nsur appel de la décision", "OMBRELIS:r,GARANTIA:r,VITEPLI:t"),
    ("F", "TRIBUNAL DE COMMERCE DE PARIS\n\nENTRE :\n\nSAS CORVIDAL\nPartie demanderesse : comparant par Me Darty\n\nET :\n\nSAS OMBRELIS\nPartie défenderesse : comparant par Me Belin\n\nPartie intervenante forcée :\nSA GARANTIA\ncomparant par Me Colin", "CORVIDAL:c,OMBRELIS:d,GARANTIA:t"),
    ("F", "TRIBUNAL DE COMMERCE DE LYON\n\nDEMANDEUR :\nSAS CORVIDAL\n\nDEFENDEUR :\nSAS OMBRELIS\n\nAPPELE EN GARANTIE :\nSA GARANTIA\n\nFAITS", "CORVIDAL:c,OMBRELIS:d,GARANTIA:t"),
    ("F", "TRIBUNAL DE COMMERCE DE LYON\n\nDEMANDEUR AU PRINCIPAL :\nSAS CORVIDAL\n\nDEFENDEUR AU PRINCIPAL ET DEMANDEUR EN GARANTIE :\nSAS OMBRELIS\n\nDEFENDEUR EN GARANTIE :\nSA GARANTIA\n\nFAITS", "CORVIDAL:c,OMBRELIS:d,GARANTIA:t"),
    ("F", "TRIBUNAL JUDICIAIRE DE PARIS\n\nDEMANDERESSES\n\nS.A.S. CORVIDAL\n[Adresse 1]\n\nS.A. GARANTIA, subrogée dans les droits de la société CORVIDAL\n[Adresse 2]\n\nreprésentées par Me Darty\n\nDÉFENDERESSE\n\nS.A.S. OMBRELIS\n[Adresse 3]", "CORVIDAL:c,GARANTIA:c,OMBRELIS:d"),
    ("A", "COUR D'APPEL DE NIMES\n\nstatuant sur renvoi après cassation\n\nDEMANDERESSE À LA SAISINE :\n\nSAS OMBRELIS\n\nDÉFENDERESSE À LA SAISINE :\n\nSA CORVIDAL", "OMBRELIS:c,CORVIDAL:d"),
    ("F", "TRIBUNAL ADMINISTRATIF DE ROUEN\n\nVu la procédure suivante :\n\nPar une requête enregistrée le 3 mai 2019, le centre hospitalier de Villemarin, représenté par Me Darty, demande au tribunal :\n\n1°) de condamner la société Ombrelis à lui verser la somme de 100 000 euros ;\n\nPar un mémoire en défense, la société Ombrelis, représentée par Me Belin, conclut au rejet de la requête et, à titre subsidiaire, appelle en garantie la société Vitepli.\n\nPar un mémoire, la société Vitepli conclut au rejet de l'appel en garantie.", "centre hospitalier de Villemarin:c,Ombrelis:d,Vitepli:t"),
    ("F", "TRIBUNAL ADMINISTRATIF DE ROUEN\n\nPar une requête, enregistrée le 3 mai 2019, la société Ombrelis demande au tribunal d'annuler le titre exécutoire émis par le centre hospitalier de Villemarin et de condamner le centre hospitalier de Villemarin à lui verser la somme de 10 000 euros.\n\nPar un mémoire en défense, le centre hospitalier de Villemarin conclut au rejet de la requête.", "Ombrelis:c,centre hospitalier de Villemarin:d"),
    ("E", "CONSEIL D'ETAT\n\nVu la procédure suivante :\n\nPar une requête sommaire et un mémoire complémentaire, enregistrés les 3 mai et 4 août 2021 au secrétariat du contentieux, la société Trottalis demande au Conseil d'Etat :\n\n1°) d'annuler la délibération n° SAN-2021-004 du 3 mars 2021 de la formation restreinte de la Commission nationale de l'informatique et des libertés ;\n\n2°) de mettre à la charge de l'Etat la somme de 5 000 euros.\n\nConsidérant ce qui suit :\n\n1. La société Trottalis loue des trottinettes. Son sous-traitant, la société Roulelis, a subi une attaque. La formation restreinte a prononcé une amende de 100 000 euros à l'encontre de la société Trottalis.", "Trottalis:c"),
    ("U", "COMMISSION EUROPÉENNE\n\nLa Commission européenne a infligé des amendes d'un montant total de 90 millions d'euros à trois fabricants de bandes, Convoyex, Bandalis et Rouleflex. Les amendes se répartissent ainsi :\n\nConvoyex : 0 euro (immunité)\nBandalis : 50 millions d'euros\nRouleflex : 40 millions d'euros", "Convoyex:d,Bandalis:d,Rouleflex:d"),
    ("S", "La caisse primaire d'assurance maladie de la Loire, dont le siège est [Adresse 1], a formé le pourvoi n° X 20-12.345 contre le jugement rendu le 3 mai 2020 par le tribunal judiciaire de Roanne (pôle social), dans le litige l'opposant à la société Corvidal, société par actions simplifiée, dont le siège est [Adresse 2], défenderesse à la cassation.", "caisse primaire d'assurance maladie de la Loire:a,Corvidal:r"),
    ("S", "LA COUR DE CASSATION, TROISIÈME CHAMBRE CIVILE, a rendu l'arrêt suivant :\n\nSur le moyen unique :\n\nVu l'article 1719 du code civil ;\n\nAttendu, selon l'arrêt attaqué (Lyon, 3 mai 2001), que la société Corvidal, preneuse à bail de locaux appartenant à la société Ombrelis, a assigné sa bailleresse en exécution de travaux ;\n\nPAR CES MOTIFS :\n\nCASSE ET ANNULE, dans toutes ses dispositions, l'arrêt rendu le 3 mai 2001, entre les parties, par la cour d'appel de Lyon ;\n\nCondamne la société Ombrelis aux dépens ;\n\nVu l'article 700, condamne la société Ombrelis à payer à la société Corvidal la somme de 2 000 euros ;", "Corvidal:a,Ombrelis:r"),
)  # fmt: skip
MISREAD = dict.fromkeys(
    ("third parties 3", "third parties 6"),
    pytest.mark.xfail(reason="the fitted weights read these few words wrong"),
)
"""Wordings that pages of natural length do not need, and that are lost for now."""
FAMILIES = {
    "active": ACTIVE,
    "passive": PASSIVE,
    "nominal": NOMINAL,
    "apposed": APPOSED,
    "headlines": HEADLINES,
    "anaphora": ANAPHORA,
    "provider sues": PROVIDER_SUES,
    "appeals": APPEALS,
    "cassation": CASSATION,
    "third parties": THIRD_PARTIES,
    "authorities": AUTHORITIES,
    "employers": EMPLOYERS,
    "administrative": ADMINISTRATIVE,
    "layouts": LAYOUTS,
    "petitions": PETITIONS,
    "labels": LABELS,
}


def told(court: str, text: str) -> set[tuple[str, PartyRole]]:
    """The companies and bodies that the text names, with their roles; persons stand apart."""
    level, name = COURTS[court]
    return {
        (party.name, party.role)
        for party in parties_of(text, level, name)
        if party.kind is not PartyKind.PERSON
    }


@pytest.mark.parametrize(
    ("court", "text", "expected"),
    [
        pytest.param(*row, id=f"{family} {number}", marks=MISREAD.get(f"{family} {number}", ()))
        for family, rows in FAMILIES.items()
        for number, row in enumerate(rows)
    ],
)
def test_wordings(court: str, text: str, expected: str) -> None:
    pairs = [pair.rsplit(":", 1) for pair in expected.split(",")]
    assert told(court, text) == {(name, ROLES[role]) for name, role in pairs}
