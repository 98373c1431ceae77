"""Rules for what stands at the foot of pages: files to fetch, prices, hours of a live, who made a programme, how to leave a mailing."""

from __future__ import annotations

from pipeline.clean.boilerplate.rule import Rule, Where

PAGE_ENDS: tuple[Rule, ...] = (
    Rule(
        "download",
        r"(?:[^.!?]{3,120}|.{3,80}n° ?.{3,60}) ?[(\[–-] ?(?:(?:au )?format )?(?:pdf|docx?|xlsx?|odt|zip|mp3)\b[^()\[\]]{0,25}[)\]]?|[^.!?]{3,120} \([\d,. ]+ ?[km]o\)"
        r"|telecharger (?:le |la |les |l'|un |une |notre |ce |cette |cet )[^.:;]{2,80}",
        (
            "Télécharger le rapport (PDF, 3,1 Mo)",
            "Jugement n° 2102345 du tribunal (PDF, 212 Ko)",
            "Le communiqué au format PDF (182 Ko)",
            "Télécharger le relevé type",
        ),
        ("Le contrat était au format PDF et la société l'a perdu.", "Télécharger un fichier, dit la cour, n'est pas le copier."),
        where=Where.END,
        max_words=22,
        needs=("pdf", "doc", "xls", "odt", "zip", "mp3", "ko)", "mo)", "telecharger"),
    ),
    Rule(
        "hour",
        r"\d{1,2} ?[h:] ?\d\d(?: ?:)?",
        ("18:20", "9h05", "07 h 45"),
        ("18:20:33", "1 h"),
        max_words=3,
        needs=("h", ":"),
    ),
    Rule(
        "live_ended",
        r"ce live est (?:termine|fini|clos).{0,3}|(?:voir|afficher|charger) plus de (?:messages|contenus?|posts?)",
        ("Ce live est terminé.", "Voir plus de messages"),
        ("Ce live est interrompu par la police.",),
        max_words=6,
        needs=("live", "plus de"),
    ),
    Rule(
        "ornament",
        r"[#*_=~•·+-](?: ?[#*_=~•·+-]){1,11}",
        ("###", "* * *", "- - -", "---"),
        ("-", "* note"),
        max_words=12,
    ),
    Rule(
        "price",
        r"\d[\d ]*(?:[,.]\d\d)? ?(?:€|euros?)(?: (?:ttc|ht))?",
        ("49,00 €", "12 € TTC"),
        ("49 euros de frais",),
        where=Where.END,
        max_words=4,
        outranks_evidence=True,
        needs=("€", "euro"),
    ),
    Rule(
        "buy_issue",
        r"(?:acheter|commander|feuilleter|se procurer) (?:ce|cet|le|la)(?: dernier(?:e)?)? (?:numero|magazine|revue|journal|livre|ouvrage|hors-serie)\b.{0,60}"
        r"|(?:cet )?article (?:est |a ete )?(?:initialement )?(?:paru|publie|extrait) (?:dans|du|de) (?:le |la |notre |l')?(?:n° ?\d+|numero|magazine|revue|edition|hors-serie|mensuel|hebdo)\b.{0,80}",
        ("Acheter ce numéro", "Feuilleter le dernier numéro", "Article paru dans le n° 214 du Mensuel des archives", "Cet article a été publié dans le magazine de mai"),
        ("Acheter le livre était le but, dit la cour, que la société a condamné.", "L'article paru dans le magazine était diffamatoire."),
        where=Where.EDGE,
        max_words=20,
        needs=("acheter", "commander", "feuilleter", "procurer", "article"),
    ),
    Rule(
        "viewer",
        r"(?:voir|afficher|lire|consulter|ouvrir|visualiser) (?:ce|cet|cette|le|la) (?:courriel|e-?mail|message|lettre|newsletter|infolettre)(?: en ligne)?(?: dans (?:votre|un|le) navigateur)?.{0,30}|votre navigateur (?:ne (?:peut|permet|prend|supporte|gere|sait)|est trop ancien|web n)\b.{0,140}",
        ("Votre navigateur ne peut pas afficher ce document. Téléchargez-le.", "Voir ce courriel dans votre navigateur"),
        ("Votre navigateur a été condamné.", "Lire le message fut tout ce que la société put faire ce soir-là, et rien d'autre."),
        max_words=25,
        needs=("navigateur", "courriel", "mail", "message", "lettre", "newsletter"),
    ),
    Rule(
        "print_notice",
        r"(?:article|page|document|fiche|texte) imprimee? (?:depuis|a partir d|sur le site|le \d).{0,240}",
        ("Article imprimé depuis le site Le Titre URL de l'article : https://www.exemple.fr/a © 2022 Le Titre",),
        ("Document imprimé par la société et remis au juge.",),
        where=Where.EDGE,
        max_words=40,
        needs=("imprime",),
    ),
    Rule(
        "error_report",
        r"(?:vous avez|avez-vous) (?:repere|trouve|constate|vu|releve|remarque) une (?:erreur|faute|coquille|inexactitude|imprecision)\b[^?]{0,60}\?.{0,60}",
        ("Vous avez repéré une erreur ? Écrivez-nous.", "Avez-vous relevé une coquille dans cet article ?"),
        ("Vous avez trouvé une faute, dit le juge, mais pas le dommage.",),
        where=Where.END,
        max_words=16,
        needs=("une ",),
    ),
    Rule(
        "members_talk",
        r"(?:vous devez (?:etre|vous)|il faut (?:etre|vous)|veuillez(?: vous)?|pour .{3,60},? ?(?:identifiez|connectez)-vous)\b.{0,40}\b(?:membre|abonnee?|inscrite?|connecte[er]?|identifie[er]?|connecter|identifier|identifiez|connectez)\b.{0,60}\bcommentaires?\b.{0,160}",
        ("Vous devez être membre pour ajouter un commentaire. Vous êtes déjà membre ? Connectez-vous",),
        ("Vous devez être abonné, dit le contrat, pour lire cela.",),
        max_words=35,
        outranks_evidence=True,
        needs=("commentaire",),
    ),
    Rule(
        "rights_notice",
        r"(?:copyright|©|\(c\)) ?©? ?(?:(?:19|20)\d\d ?)?.{0,60}\btous (?:les )?droits\b.{0,500}",
        ("Copyright © 2024 AFP. Tous droits de reproduction réservés. Toutes les informations reproduites dans cette rubrique sont protégées.",),
        ("Le copyright n'est pas le droit d'auteur, dit le tribunal.",),
        max_words=60,
        outranks_evidence=True,
        needs=("droits",),
    ),
    Rule(
        "search_call",
        r"(?:saisissez|entrez|indiquez|tapez) (?:un|une|votre|le|la|vos) (?:nom|ville|commune|code|mot|adresse|e-?mail|recherche|numero)\b[^.!?]{0,60}\.?",
        ("Saisissez un nom, une ville ou un code postal",),
        ("Saisissez le juge, lui a-t-on dit.",),
        where=Where.END,
        max_words=14,
        needs=("saisissez", "entrez", "indiquez", "tapez"),
    ),
    Rule(
        "follow_letter",
        r"pour (?:etre|rester) (?:informee?s?|avertie?s?|prevenue?s?|alertee?s?) (?:de|des|du|par)\b[^.!?]{0,80}\b(?:inscrivez|abonnez)[ -]vous\b.{0,60}",
        ("Pour être informé des derniers articles, inscrivez vous :",),
        ("Pour être informé des suites, le client a écrit.",),
        max_words=18,
        needs=("inscrivez", "abonnez"),
    ),
    Rule(
        "help_call",
        r"vous n'avez pas trouve (?:de |la |votre |une |ce que vous )?.{0,60}\?.{0,60}"
        r"|.{0,120}\b(?:du lundi au|tous les jours|du mardi au)\b.{0,80}\b0\d(?:[ .]?\d\d){4}\b.{0,60}",
        (
            "Vous n'avez pas trouvé de réponse ?",
            "Nos bénévoles répondent du lundi au jeudi, de 14 h à 17 h, au 09 00 00 00 00.",
        ),
        ("Vous n'avez pas trouvé la faille, a dit l'avocate.",),
        where=Where.END,
        max_words=30,
        needs=("pas trouve", "du lundi", "tous les jours", "du mardi"),
    ),
    Rule(
        "programme_credits",
        r"(?:[^.!?:]{3,50} ?: ?)(?:(?:une )?(?:production|realisation|presentation|montage|mixage|prise de son|habillage sonore|musiques?(?: originale)?)(?: et | & |, )?){1,3}"
        r"|(?:(?:production|realisation|presentation|montage|mixage|prise de son|habillage sonore|musique originale)(?: et | & |, )?){1,3} ?: ?[^.!?:]{3,60}",
        ("Lise Notelle : production", "Réalisation : Hugo Bellanger", "Montage et mixage : Hugo Bellanger"),
        ("Production : 3 000 euros de perte.",),
        where=Where.END,
        max_words=14,
        needs=(":",),
    ),
    Rule(
        "leave_mailing",
        r"(?:si )?vous (?:ne )?(?:souhaitez|voulez|desirez)(?: plus| ne plus)? (?:changer la (?:facon|maniere) dont vous recevez|recevoir (?:ces|cette|nos|notre|cet)|modifier vos preferences)\b.{0,120}"
        r"|(?:vous pouvez |pour )?(?:mettre a jour|modifier|gerer) vos preferences\b.{0,80}|(?:vous |me |se )?(?:desinscrire|desabonner) (?:de|d') ?(?:cette|la|notre) (?:liste|lettre|newsletter)\b.{0,60}",
        (
            "Vous souhaitez changer la façon dont vous recevez ces e-mails ?",
            "Vous pouvez mettre à jour vos préférences ou vous désinscrire de cette liste.",
            "Se désinscrire de cette liste",
        ),
        ("Vous voulez recevoir la somme ? demanda le juge.",),
        where=Where.END,
        max_words=35,
        needs=("recev", "preferences", "desinscrire", "desabonner"),
    ),
)  # fmt: skip
