"""Headings under which stands what is not the article."""

from __future__ import annotations

from pipeline.clean.boilerplate.rule import Rule

TEASER_HEADING = Rule(
    "teaser_heading",
    r"(?:a lire|lire)(?: aussi)? ?(?:[.…]{3})?|(?:a )?lire(?: aussi| egalement)[. …]*|(?:sur|dans) (?:le|la) meme (?:sujet|theme|categorie|rubrique)|pour approfondir\b.{0,60}|et aussi|pour aller plus loin"
    r"|(?:articles?|posts?|billets?|publications?) (?:recente?s|similaires|lies|associes|connexes)(?: voir tout)?|vous aimerez aussi|les plus lus|quelques articles selectionnes\b.{0,40}|a (?:la une|decouvrir)|decisions associees|(?:ailleurs )?sur le web|(?:nos|les)? ?derniers articles|autres articles|(?:du|de la|des) memes? (?:auteure?|autrice)s?|derniers (?:articles? )?de (?:[a-z][\w'.-]+ ?){2,3}|(?:a )?lire ensuite|sur la boutique|valeurs (?:associees|citees)|a lire sur le meme sujet"
    r"|(?:cela|ca|ceci|ces? .{2,30}) (?:peut|peuvent|pourrai(?:t|ent)|devrai(?:t|ent)) (?:(?:aussi|egalement) )?vous (?:interesser|plaire)\W*|tou(?:te l'actualite|tes (?:les|nos) (?:actualites|actus))|(?:nos |les )?autres (?:actualites|actus|billets|publications)|nos autres articles|actualites? (?:liees?|similaires?|recentes?|associees?)|continue[rz] (?:la|votre) lecture|(?:articles?|contenus?|lectures?) recommandee?s|(?:les |nos )?offres d'emploi",
    ("LIRE AUSSI", "Offres d'emploi", "Dans la même catégorie", "Sur le même sujet", "Posts récents    Voir tout", "Pour approfondir sur Administration et supervision du Cloud", "Du même auteur", "Derniers de Jeanne Exemple", "Sur la boutique", "Cela peut aussi vous intéresser…", "Continuer la lecture", "Toute l'actualité", "Actualités liées", "Nos autres articles"),
    ("À lire la clause, rien n'est dû.",),
    max_words=12,
)  # fmt: skip
"""A heading under which stand titles of other articles, in the midst of an article or at its end."""

ABOUT_HEADING = Rule(
    "about_heading",
    r"(?:a propos|qui sommes-nous|en bref)(?: (?:de (?:l'|la |nous)?|du |des |d').{2,50}| ?\??)",
    ("À propos de l'Autorité", "À propos d'Ormevault", "Qui sommes-nous ?"),
    ("À propos : la clause",),
    max_words=8,
)
"""A heading under which a release or a magazine tells who publishes it."""

CONTACT_HEADING = Rule(
    "contact_heading",
    r"(?:vos |votre |nos )?contacts?(?: (?:presse|medias?|journalistes?|utiles?))?(?: ?:)?|relations? (?:presse|medias?)(?: ?:)?",
    ("Contact presse", "Contacts médias :", "Votre contact"),
    ("Contact pris, la société a refusé.",),
    max_words=3,
)  # fmt: skip
"""A heading under which stand names and numbers to call, in short lines."""

CLOSING_HEADING = Rule(
    "closing_heading",
    r"a lire sur [^.:]{2,40}|(?:a lire|a decouvrir|retrouvez) (?:aussi )?sur [^.:]{2,40}|l'actualite en continu|a la une (?:de|du|sur) [^:]{2,40}|(?:plus d'|toute l')?actualites? (?:sur|de) [^.:]{2,30}",
    ("À lire sur Archimag", "À lire sur Le Titre", "À la une de notre site"),
    ("À lire sur ce point l'arrêt de 2019.",),
    max_words=8,
)  # fmt: skip
"""A heading that stands where the article is over."""

PODCAST_HEADING = Rule(
    "podcast_heading",
    r"(?:les |nos )?podcasts? (?:de |d'|du |des )[^.:]{2,40}|(?:nos|les) podcasts",
    ("Les podcasts d'Archimag", "Les podcasts du Titre", "Nos podcasts"),
    ("Les podcasts de la société ont été copiés, dit le jugement.",),
    max_words=7,
)
"""The heading of a promotion; the paragraph after it belongs to it, however long."""

CITATION_HEADING = Rule(
    "citation_heading",
    r"(?:(?:pour|comment|.{2,40} vous propose de) )?citer (?:cet article|ce document|cette page|ce texte|ce billet)(?: de la (?:maniere|facon) suivante| comme suit)?(?: ?:)?|citer|reference (?:electronique|papier)(?: ?:)?",
    (
        "Référence papier",
        "Pour citer cet article :",
        "Comment citer ce document",
        "Citer ce document",
        "Le Portail vous propose de citer ce billet de la manière suivante :",
    ),
    ("Pour citer cet arrêt, la cour se borne à sa date.",),
    max_words=16,
)
"""The heading of the line that says how to cite the article; the notes after it are the article's."""
