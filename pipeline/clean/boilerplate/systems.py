"""Rules for what publishing systems write around an article by themselves."""

from __future__ import annotations

from pipeline.clean.boilerplate.rule import Rule, Where

# fmt: off
DATED_BYLINE = Rule(
    "byline_with_days",
    r"par [^.!?\d]{3,60}(?:[-–—|•·]|, ?publie) ?(?:le )?\d{1,2}[^.!?]{3,20}\d{4}\b[^.!?]{0,60}\b(?:mise? a jour|modifiee?|maj|lecture)\b[^!?]{0,80}",
    ("Par Jeanne Exemple- 13 mai 2022 à 18:04 | mis à jour le 14 mai 2022 à 07:30- Temps de lecture : 2 min",),
    ("Par un contrat du 3 mai 2022, modifié le 4 juin, la société a promis de sauvegarder. Elle ne l'a pas fait.",),
    where=Where.EDGE | Where.LEAD,
    max_words=32,
    needs=("par ",),
)
# fmt: on
"""Who wrote, when, and when it was changed, in one line: longer than a byline is."""

SYSTEMS: tuple[Rule, ...] = (
    Rule(
        "feed_footer",
        r"(?:l'article|cet article|le billet|(?:the|this) post) .{3,200} (?:est apparu en premier sur|appeared first on|first appeared on) .{2,80}",
        (
            "L’article Un hébergeur condamné à 3 000 euros est apparu en premier sur Blog du greffe.",
            "The post Backups lost appeared first on Blog du greffe.",
        ),
        ("L’article 1231-1 est apparu en 2016.",),
        max_words=50,
        outranks_evidence=True,
        needs=("apparu en premier", "appeared"),
    ),
    Rule(
        "offers",
        r"(?:decouvr(?:ez|ir)|profite[rz] de|voir|choisi(?:ssez|r)) (?:toutes )?(?:nos|notre|l'|une de nos|cette) ?(?:offres?|formules?)\b(?: (?:d'abonnement|numeriques?|speciales?|de bienvenue))?(?: (?:a partir de|des|pour)\b.{0,80}|[ .!]*)"
        r"|(?:a partir de|des) \d{1,3}(?:[.,]\d\d?)? ?(?:€|euros?)(?: (?:ht|ttc))?(?: (?:le (?:premier|1er) mois|par (?:mois|an|semaine)|pendant .{1,20})| ?/ ?(?:mois|an))[^.!?]{0,60}[.!]?"
        r"|pour (?:seulement )?\d{1,3}(?:[.,]\d\d?)? ?(?:€|euros?) (?:par (?:mois|an)|/ ?(?:mois|an)),? (?:beneficiez|profitez|accedez|recevez|soutenez|adherez|rejoignez|devenez|lisez)\b[^.!?]{0,90}[.!]?"
        r"|(?:1er|premier) mois (?:offert|gratuit|a \d).{0,60}|sans engagement(?: de duree)?[ .!]*",
        (
            "Découvrez nos offres à partir de 1 € le premier mois, sans engagement",
            "Profitez de notre offre d'abonnement",
            "Premier mois offert, puis 9,90 €",
            "à partir de 1€ le premier mois, sans engagement",
            "À partir de 12 € par mois, un juriste vous répond.",
            "Pour 30 € par an, bénéficiez de l'aide de nos bénévoles.",
        ),
        ("Découvrez nos offres, disait la publicité que le tribunal a jugée trompeuse.", "Sans engagement écrit, la société n'a rien obtenu."),
        max_words=25,
        outranks_evidence=True,
        needs=("offre", "formule", "mois", "sans engagement", "€", "euro"),
    ),
    Rule(
        "letter_call",
        r"(?:vous avez recu|on vous a (?:transfere|envoye)) (?:cette|la) (?:lettre|newsletter|infolettre) (?:d'un|par une?|de la part d'une?) amie? ?\?.{0,120}|vous aimez (?:cette lettre|cet article|ce que vous lisez|nos articles|notre travail) ?\? .{5,160}|.{2,60} est une (?:publication|lettre) soutenue par ses (?:lecteurs|lectrices)\b.{0,240}"
        r"|abonnez-vous gratuitement pour (?:la|le|les|ne|recevoir)\b.{0,100}|(?:[^.!?]{3,60}\? )?(?:transferez|partagez|faites suivre)-(?:la|le|les|cette lettre) (?:a|avec) (?:une? |vos |votre )(?:ami|proche|contact|collegue|confrere|entourage)[a-z]*[ .!]*",
        (
            "Vous avez reçu cette lettre d'un ami ? Inscrivez-vous ici",
            "Vous aimez cette lettre ? Abonnez-vous gratuitement pour la recevoir chaque lundi.",
            "Cette lettre vous a plu ? Transférez-la à un ami.",
            "La Lettre est une publication soutenue par ses lecteurs. Pour recevoir de nouveaux articles, abonnez-vous gratuitement.",
        ),
        ("Vous aimez ce métier ? demanda la juge.",),
        needs=("vous aimez", "soutenue par ses", "abonnez-vous", "vous a", "transferez-", "partagez-", "suivre-"),
    ),
    Rule(
        "agency_initials",
        r"(?!et/ou|ht/ttc)[a-z]{2,4}(?:-[a-z]{2,4})*(?:/[a-z]{2,4}(?:-[a-z]{2,4})*){1,5}",
        ("adp/mlk/ros", "cb/mch", "jeb-pel/or/lpa"),
        ("et/ou", "peut-être"),
        where=Where.END,
        max_words=1,
        needs=("/",),
    ),
    Rule(
        "player",
        r"(?:lecture|play|ecouter)?[\s|]*\d{1,2}:\d\d(?::\d\d)?\s?/\s?(?:\d{1,2}:\d\d(?::\d\d)?|\d{1,5}\.\d+)",
        ("00:00 / 28:14", "0:00/204.2", "Lecture 0:00 / 1:02:11"),
        ("12:30",),
        max_words=6,
        needs=("/",),
    ),
    Rule(
        "forum_notice",
        r"qui est en ligne ?\?|utilisateurs? parcourant (?:ce|actuellement ce) forum\b.{0,160}|forum(?: de l'article)? ?: .{0,80}|(?:aucun|un|\d+) messages?\b.{0,30}\bforum\b.{0,30}|(?:participer au|voir le|ouvrir le) forum",
        ("Forum de l'article : aucun message. Participer au forum", "2 messages de forum", "Qui est en ligne ?", "Utilisateurs parcourant ce forum : Aucun utilisateur enregistré et 3 invités"),
        ("Forum non conveniens : le juge se déclare incompétent.",),
        where=Where.END,
        max_words=20,
        needs=("forum", "en ligne"),
    ),
    Rule(
        "contents_label",
        r"(?:au )?sommaire(?: de l'article)?(?: ?:)?|table des matieres(?: ?:)?|(?:dans|au sommaire de) cet article ?:?|(?:masquer|afficher) (?:le sommaire|la table des matieres)",
        ("Sommaire", "Table des matières", "Dans cet article :"),
        ("Sommaire des faits", "Dans cet article, le juge lit une clause."),
        max_words=5,
    ),
    Rule(
        "forum_profile",
        r"(?:messages?|sujets?|reponses?) ?: ?\d[\d .]*|(?:enregistree?|inscrite?) le ?: ?.{4,40}|(?:inscription|date d'inscription) ?: ?(?:\d|\w{3,5}\.? \d).{2,40}",
        ("Messages : 17", "Enregistré le : 04 mars 2019, 21:12", "Inscription : 12 févr. 2011, 20:04"),
        ("Messages : la preuve par capture d'écran", "Inscription : la caution de 300 euros est abusive"),
        max_words=9,
        needs=("message", "sujet", "reponse", "le", "inscription"),
    ),
    Rule(
        "hash_tags",
        r"# ?[a-z][^#.!?]{1,40}(?: # ?[a-z][^#.!?]{1,40}){0,12}",
        ("# Sanction # Hébergement", "#cloud #justice"),
        ("# 3 du contrat",),
        where=Where.EDGE,
        max_words=30,
        needs=("#",),
    ),
    Rule(
        "credits",
        r"(?:textes?|recit|enquete|reportage) [a-z][\w'.-]* [^.!?:,]{2,40} [—–|/-] (?:photos?|images?|illustrations?|infographies?|dessins?|video) ?:? [^.!?:]{2,60}|textes? ?: [a-z][\w'.-]* [^.!?:]{2,60}(?:[ ,|/–-]+(?:photos?|images?|illustrations?|video)s? ?: (?:[a-z]\. ?)?[^.!?]{2,60})?",
        ("Texte : Jeanne Exemple et Paul Exemple – Photos : Marc Exemple", "Texte : Jeanne Exemple", "Texte : Jeanne Exemple – Photos : M. Exemple", "Texte Jeanne Exemple — Infographies Atelier Exemple"),
        ("Texte : la loi du 6 janvier 1978, dit le juge.",),
        where=Where.EDGE | Where.LEAD,
        max_words=16,
        needs=("texte", "recit", "enquete", "reportage"),
    ),
    Rule(
        "database_shell",
        r"chronologie de l'affaire|extraits similaires\b.*|aucun extrait a afficher|documents de communication\b.*|rechercher dans les decisions\b.*|en complement(?: ?:.*)?|decisions associees|.{3,60} (?:est|sont) egalement intervenue?s? (?:dans|sur)\b.{0,80}|les avocats cites ?:.*|imprimer\s+partager\s+telecharger|(?:retrouvez toute l'actualite)\b.*",
        ("Chronologie de l'affaire", "Aucun extrait à afficher", "DÉCISIONS ASSOCIÉES", "En complément : Me Untel est intervenue dans 4 affaires"),
        ("En complément de prix, la somme de 3 000 euros",),
        max_words=25,
        in_rulings=True,
    ),
)  # fmt: skip
