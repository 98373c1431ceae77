"""Rules for what sells: adverts, shops, prices, podcasts and courses of the house."""

from __future__ import annotations

from pipeline.clean.boilerplate.rule import Rule, Where

# fmt: off
SHOP = Rule(
    "shop",
    r"your cart is .*|retour a la boutique|ajouter au panier|panier \(\d+\)|accueil / .{2,30} / panier \(\d+\)|(?:→ )?acces immediat a .*"
    r"|(?:sur la boutique|dans la boutique|en librairie)\b.*|voir l'offre\b.*|modeles? de contrats? lies? ?:.*|.{0,90}\bdisponible en librairie\b.{0,40}",
    ("Ajouter au panier", "Sur la boutique du titre : Code des sociétés 2025, 79,00 €", "Voir l'offre chez notre partenaire"),
    ("La boutique en ligne a été condamnée.",),
    max_words=25,
    outranks_evidence=True,
    in_rulings=True,
    needs=("your cart", "boutique", "panier", "acces immediat", "librairie", "voir l", "modele"),
)

PRICE_NOTICE = Rule(
    "price_notice",
    r".{0,160}\b(?:les |nos )?(?:prix|tarifs)(?: et (?:stocks?|disponibilites?))? (?:mentionnes|affiches|indiques|cites)\b.{0,60}\b(?:indicatifs?|evoluer|varier)\b.*"
    r"|(?:certains |les )?liens (?:de|presents dans) cet article (?:sont|peuvent)\b.*(?:affili|commission|remuner).*",
    (
        "Cette sélection a été faite par notre service Boutique. Les prix affichés le sont à titre indicatif et peuvent varier.",
        "Certains liens de cet article sont affiliés : une commission peut nous être versée.",
    ),
    ("Les prix mentionnés au contrat ne pouvaient être révisés.",),
    max_words=70,
    needs=("prix", "tarifs", "liens"),
)

ADVERTS: tuple[Rule, ...] = (
    Rule(
        "advert",
        r"(?:ce numero|cette (?:lettre|edition|newsletter|infolettre|emission)|ce podcast|cet episode) (?:vous )?est (?:offerte?|presentee?|sponsorisee?|propulsee?)(?: a vous)? par .{2,90}|\[?publicites?\]?|(?:contenu |article )?publi-?redactionnel\b.{0,140}|contenu (?:partenaire|de marque)\b.{0,60}|\[publicite\].*|annonces?(?: google)?|\[?(?:contenu )?sponsorise\]?(?: par.{0,40})?|(?:le )?bons? plans? du jour\b.*|.*\(lien affilie\)"
        r"|.{0,60}liens d'affiliation\b.*|.{0,70}\bpasse sous les \d+ ?€.{0,30}|.{0,70}\b(?:a partir de|demarrent a) \d[\d,. ]* ?(?:€|euros?)(?: ht)?(?: (?:par|/) ?mois)?",
        ("Ce numéro vous est offert par Exemple, la signature qui se relit.", "[Publicité] Livre blanc : cinq idées reçues", "Contenu publi-rédactionnel. La rédaction n’y a pas pris part.", "Annonces Google", "Bon plan du jour : un antivol à 49,99 € (lien affilié)"),
        ("La publicité mensongère a coûté 3 000 euros à la société.",),
        where=Where.EDGE,
        max_words=25,
        outranks_evidence=True,
    ),
    Rule(
        "podcast",
        r"(?:> ?)?(?:retrouvez (?:notre|nos) )?podcasts? (?:\"|«|:|la ).*|lancer la lecture\b.*|ecoute[zr]? (?:notre|le|cet) (?:podcast|article|episode)\b.{0,60}|(?:cet article|cette page|ce texte) est lue? (?:par|avec) (?:une voix|une intelligence|l'auteure?|notre)\b[^.!?]{0,60}[.]?",
        ("Écouter cet article — 4:12", "Cet article est lu par une voix de synthèse.", "Podcast « Bilan & Co », épisode 48 : écoutez-le", "Lancer la lecture | Abonnez-vous"),
        ("Le podcast incriminé a été retiré.",),
        max_words=40,
    ),
    Rule(
        "training_promo",
        r"[^.:]{2,30} formations? [^.:]{2,30} (?:19|20)\d\d|(?:notre |nos )?prochaine?s? (?:petit-dejeuner|webinaire|formations?|conference)s?\b.{0,120}",
        ("Untel Formations Data 2023", "Prochain petit-déjeuner débat le jeudi 3 juin, inscription gratuite"),
        ("La formation restreinte de la CNIL a délibéré en 2023.",),
        where=Where.EDGE,
        max_words=20,
    ),
)
# fmt: on
