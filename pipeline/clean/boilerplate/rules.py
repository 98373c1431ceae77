"""The rules that tell French boilerplate from articles and rulings, as data whose examples are tests.

Patterns are read on `fold`ed text (lower case, no accents, plain apostrophes and hyphens). They have to fit the
whole block unless they end in `.*`. `Where` says in which part of the page a rule may speak: the article runs
from the first to the last block of prose; what stands before is the top, what stands after is the end.
"""

from __future__ import annotations

from pipeline.clean.boilerplate.adverts import ADVERTS, PRICE_NOTICE, SHOP
from pipeline.clean.boilerplate.calls import CALLS
from pipeline.clean.boilerplate.page_ends import PAGE_ENDS
from pipeline.clean.boilerplate.pictures import PICTURES
from pipeline.clean.boilerplate.rule import Rule, Where
from pipeline.clean.boilerplate.systems import DATED_BYLINE, SYSTEMS

_SEP = r"[\s|\-·•/,:;.>»«\[\]]+"
_SHARE_WORD = (
    r"(?:version (?:imprimable|pdf|a imprimer)|partag(?:er|ez)(?: (?:cet article|cette page|ce billet|la page|l'article))?(?: (?:sur|avec|par|via))?|partage[sz]? ?|share(?: this)?(?: on)?"
    r"|tweet(?:er|ez)?|imprimer|envoyer(?: a un ami| par (?:e-?mail|mail|courriel))?|facebook|twitter|x(?: \(anciennement twitter\))?|in|linked ?in"
    r"|viadeo|whatsapp|bluesky|mastodon|telegram|pinterest|reddit|google\+?|e-?mail|mail|courriel|aide|copier(?: le lien| dans le presse-papiers?)?"
    r"|telecharger(?: (?:au format|en|le) pdf)?|pdf|commenter(?: \(\d+\))?|reagir(?: a cet article)?(?: \(\d+\))?"
    r"|(?:ecouter|listen)(?: (?:cet article|l'article))?(?: \(\d+ ?min\))?|(?:ecouter|regarder) (?:le|en) direct|lire plus tard|offrir(?: l'article)?|lire le journal numerique|citer l'article"
    r"|creer un lien vers ce contenu|sauvegarder|ajouter a mes favoris|flipboard|messenger|podcasts?|site (?:web|internet)"
    r"|tous droits reserves.*|article suivant.*|article precedent.*)"
)
_DAY = (
    r"(?:(?:lun(?:di|\.)?|mar(?:di|\.)?|mer(?:credi|\.)?|jeu(?:di|\.)?|ven(?:dredi|\.)?|sam(?:edi|\.)?|dim(?:anche|\.)?),? )?(?:le )?(?:\d{1,2}(?:er)? "
    r"(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\.?,? \d{4}"
    r"|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d\d-\d\d)"
)
_TIME = r"(?:(?: ?[,-]? ?)(?:a )?\d{1,2}(?: ?h ?| ?: ?)\d{0,2})"
_READING = r"\d+ ?min(?:ute)?s?(?: de lecture)?"

RULES: tuple[Rule, ...] = (
    *PICTURES,
    Rule(
        "share_bar",
        rf"(?:[⇐→>«▶►\[] ?)?{_SHARE_WORD}(?:{_SEP}{_SHARE_WORD})*(?: ?[:\]])?",
        (
            "Partager : Facebook | Twitter | LinkedIn | E-mail",
            "Facebook Viadeo Linkedin",
            "Tweet  Partager  Commenter",
            "Imprimer | Envoyer à un ami",
            "Partagez cet article",
            "Partage :",
            "Partager : in / X",
            "Écouter cet article (4 min) | Offrir l'article | Réagir (12)",
            "Télécharger au format PDF",
            "Site web",
            "Listen",
            "Écouter le direct",
            "[Version imprimable] [Envoyer à un ami] [Réagir]",
        ),
        ("Partager les pertes", "Twitter a été condamné à payer 3 000 euros."),
        max_words=25,
        in_rulings=True,
    ),
    Rule(
        "breadcrumb",
        r"(?:-? ?vous etes ici ?:? ?)?(?:accueil|home|actualites?|blog|actus|jurisprudences?)(?> ?[›>»/|] ?[^.]{2,60}(?= ?[›>»/|]|$)){1,6}"
        r"|[^.>›:]{2,40}(?: [›>] [^.>›]{2,60}){2,6}|[^.>›:0-9]{2,40} [›>] [^.>›]{2,60}",
        (
            "Accueil > Actualités > Cloud & datacenters",
            "Actualités / Juridique / Jurisprudence",
            "JDN > Web & Tech > Cloud",
            "Actualités » Sécurité",
        ),
        ("Accueil d'un recours : la cour casse.",),
        where=Where.EDGE,
        max_words=20,
        in_rulings=True,
        needs=(">", "/", "|", "›", "»"),
    ),
    Rule(
        "section_label",
        r"accueil|home|actualites?|actus?|brev(?:e|es)|jurisprudences?(?: ?: .{2,40})?|articles?|magazine|blog|dossiers?|a la une"
        r"|themes? ?: .{2,40}|rubrique ?: .{2,40}|resultats? de (?:la )?recherche\b.*|veille(?: juridique)?|menu|rechercher|contact|communiques?(?: de presse)?|dans [^.]{3,60}",
        ("Jurisprudence : Logiciel", "Actualités", "Résultats de la recherche", "Accueil", "Communiqué de presse"),
        ("Actualités de la cour : trois arrêts",),
        where=Where.EDGE,
        max_words=12,
    ),
    Rule(
        "skip_link",
        r"(?:skip to (?:content|footer) ?)+|(?:(?:passer|aller|acceder|sauter)(?: directement)? (?:au contenu(?: principal)?|au menu|a la (?:navigation|recherche)|au pied de page) ?)+|(?:top|bottom) of page|table of contents|toggle|retour en haut",
        ("Skip to content Skip to footer", "Passer au contenu", "Aller à la navigationAller à la recherche", "top of page"),
        in_rulings=True,
    ),
    SHOP,
    Rule(
        "read_also",
        r"(?:[»>→\[(] ?)?(?:a lire|lire|a (?:re)?voir|a (?:re)?ecouter|a decouvrir|decouvrez)(?: (?:aussi|egalement|notre dossier))\b.*|voir (?:aussi|egalement)(?: ?[:.].*)?"
        r"|(?:a lire|a (?:re)?ecouter|a (?:re)?voir|lire aussi) ?[:.].*|(?:sur|dans) (?:le|la) meme (?:sujet|theme|categorie|rubrique)\b.*|related ?:.*"
        r"|(?:articles?|contenus?|sujets?|billets?|publications?|posts?|autres (?:articles?|themes?))(?: (?:similaires?|recents?|recentes?|lies?|connexes?|associes?|de l'auteur))? ?:.*"
        r"|(?:publications?|billets?|articles?|posts?) recente?s?\b.*|vous (?:pourriez aussi aimer|aimerez aussi)\b.*|les plus lus\b.*|guides ?:.*",
        (
            "À lire aussi : un hébergeur condamné à verser 3 000 euros",
            "[ À lire aussi : Une fromagerie de Guer piratée ]",
            "Lire aussi. Pêche : le gazole repart à la hausse",
            "SUR LE MÊME SUJET – Cookies : une régie écope de 60 millions d'euros",
            "Articles similaires : Base de données et 20 000 € de dommages-intérêts",
            "Publications récentes : Marque et mauvaise foi",
            "À écouter : le reportage de Jeanne Exemple",
        ),
        ("Lire la clause ainsi, c'est la vider de son sens.", "Voir aussi large que possible ne suffit pas."),
        max_words=45,
        outranks_evidence=True,
    ),
    Rule(
        "link_to_ruling",
        r"(?:lire|voir|lien vers|consulter|telecharger|acceder a) (?:la |l'|le |notre )?(?:texte de la )?"
        r"(?:presentation de la decision|decision|arret|jugement|ordonnance|deliberation|suite)(?: n° ?[\w./-]+)?(?: (?:sur|en|du|rendue? le) .{3,30})?(?: \(pdf\))?"
        r"|(?:lire|voir|consulter) (?:la decision|l'arret|le jugement|l'ordonnance|l'article|l'actualite) ?: .*|notre (?:presentation|commentaire) de la decision(?: ?: .*)?",
        ("Lire la décision", "Voir notre présentation de la décision", "Lien vers la décision", "Lire l'arrêt sur Légifrance", "Voir ordonnance", "Lire l'ordonnance n° 2400001 du 3 mai 2024"),
        ("L'arrêt sur lequel la cour se fonde", "DÉCISION", "Jugement", "La décision", "ARRÊT AU FOND", "La suite"),
        max_words=30,
        outranks_evidence=True,
        in_rulings=True,
        needs=("lire", "voir", "lien vers", "consulter", "telecharger", "acceder", "notre "),
    ),
    Rule(
        "newsletter",
        r"(?:[^.]{0,40}\b)?(?:newsletters?|lettre d'information)\b.{0,140}|(?:recevez|inscrivez-vous|inscription a)\b.{0,160}|vos? adresse e-?mail.{0,80}"
        r"|(?:s'abonner|abonnez-vous) a (?:notre|la) (?:lettre|newsletter).*|[^.]{0,50} est envoyee? a .{0,60} lecteurs.*",
        (
            "Newsletter hebdo : recevez chaque vendredi le meilleur de la tech. En vous inscrivant, vous acceptez notre politique.",
            "Recevez chaque soir à 18 h notre lettre. Votre adresse ne sera jamais cédée à des tiers.",
            "Inscription à la newsletter quotidienne",
        ),
        ("La société a envoyé une newsletter à ses clients et le tribunal l'a condamnée pour cela à 3 000 euros.",),
        where=Where.EDGE,
        max_words=30,
    ),
    Rule(
        "newsletter_call",
        r"(?:recevez|inscrivez-vous|abonnez-vous|retrouvez)\b.{0,80}\b(?:newsletters?|lettres? d'information|infolettre)\b.{0,80}"
        r"|recevez (?:chaque|tous les) (?:jours?|matins?|midis?|soirs?|semaines?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|mois)\b[^.!?;:]{0,120}[.!]?",
        (
            "Recevez chaque soir l’essentiel de l’actualité avec notre lettre.",
            "Recevez chaque matin notre lettre d’information juridique dans votre boîte.",
            "Inscrivez-vous gratuitement à notre newsletter",
            "Abonnez-vous à notre infolettre du mardi",
        ),
        ("Inscrivez-vous dans la durée, conseille l’avocate.", "Il reçoit une lettre d’information chaque mois."),
        max_words=30,
        needs=("newsletter", "information", "infolettre", "recevez"),
    ),
    Rule(
        "issue_notice",
        r"(?:pour )?ne (?:rien )?(?:manque[rz]|rate[rz]) (?:rien )?(?:de |d'|aucune? )[^.]{0,80}|(?:cet|l')? ?article (?:est |a ete )?(?:paru|publie|extrait|issu|tire) (?:dans|de) (?:notre|la|nos) (?:newsletter|lettre|infolettre)\b.*",
        (
            "Pour ne rien manquer de l'actualité du droit",
            "Cet article est paru dans notre newsletter « La lettre du soir ». Abonnés, vous pouvez la recevoir ici.",
        ),
        ("Cet article est issu de la loi du 3 mai 2022.", "Pour ne rien manquer de l'audience, ils sont venus à six heures."),
        max_words=50,
    ),
    Rule(
        "cookie_banner",
        r"(?:nous utilisons|ce site utilise|notre site utilise|nous et nos partenaires)\b.{0,60}\b(?:cookies|traceurs)\b.*"
        r"|(?:gerer|parametrer|accepter|refuser)(?: et continuer| (?:mes|les|tous les))?(?: (?:cookies|traceurs|preferences))?"
        r"|(?:tout accepter|tout refuser|continuer sans accepter|personnaliser mes choix)(?:[\s|\-]+(?:tout accepter|tout refuser|continuer sans accepter|personnaliser mes choix|en savoir plus))*",
        ("Nous utilisons des cookies afin de mesurer l'audience. En savoir plus", "Gérer mes cookies", "Tout accepter"),
        ("Les cookies étaient déposés sans consentement.",),
        max_words=80,
        in_rulings=True,
    ),
    Rule(
        "members_only",
        r"(?:cet )?(?:article|contenu|dossier|page|la suite)(?: de cet article)?(?: est)? reserve(?:e)?(?: (?:aux|a nos))? (?:seuls )?abonnes?\b.{0,90}|reserve aux abonnes\b.{0,60}"
        r"|cet article vous interesse\b.{0,120}|(?:pour lire|lisez) la suite\b.{0,90}abonn.{0,60}|pour lire la suite(?: de (?:cet |l')article)?, ?(?:profitez|beneficiez|decouvrez|identifiez|inscrivez|creez|testez|choisissez)\b.{0,120}|il vous reste [\d.,]+ ?%.{0,90}|(?:vous (?:etes|avez) )?deja (?:abonnee?|inscrite?|membre|un compte) ?\?.{0,60}"
        r"|(?:je m'abonne|s'abonner|abonnez-vous|j'adhere|adherez|connectez-vous|se connecter|essai gratuit)\b.{0,140}",
        (
            "Article réservé aux abonnés",
            "Cet article vous intéresse? Retrouvez-le en intégralité dans le magazine !",
            "Pour lire la suite, profitez de notre offre : 1 € le premier mois, sans engagement.",
            "Abonnez-vous pour prendre part au débat : 8 € par mois",
            "Cet article est réservé aux abonnés : 14,90 € par mois",
            "J'adhère à la revue à partir de 36 € par an",
            "Vous avez déjà un compte ? Connectez-vous",
        ),
        ("Le service était réservé aux abonnés de la société, a jugé la cour.",),
        max_words=30,
        outranks_evidence=True,
    ),
    *ADVERTS,
    *CALLS,
    *SYSTEMS,
    *PAGE_ENDS,
    PRICE_NOTICE,
    Rule(
        "reading_time",
        rf"(?:temps de |duree de )?(?:lecture|lire)(?: ?:)? ?(?:en )?{_READING}.*|{_READING}|{_DAY}(?: [·|-] {_READING})(?: [·|-] .*)?|\d+ lignes \([\d ]+ mots\)",
        ("Temps de lecture 3 minutes – Publié le 18/11/2022", "3 min", "01/12/2025 · 5 min de lecture · Étiquettes : a, b", "Lecture: 5 min"),
        ("Il a suffi de 30 minutes.",),
        max_words=20,
        in_rulings=True,
    ),
    Rule(
        "comments",
        r"lu \d[\d ]* fois|\d[\d ]* (?:lectures?|vues?|partages?|reactions?)(?:\d+ commentaires?)?|(?:commentaires|\(?\d+ ?\)? ?commentaires?|\(?\d* ?\)? ?commentaires? \(\d+\))(?: fermes| sont fermes)? ?:?|(?:aucun|un) commentaire|commentaire\d+|soyez le premier a (?:commenter|reagir)|reagissez\b.{0,40}"
        r"|(?:(?:vous avez )?(?:aime|apprecie)z? (?:cet article|ce billet) ?\? ?)?laissez? (?:un|votre) commentaire.{0,60}|submit a comment\b.*|contribuer|(?:commenter|reagir a) (?:cet article|ce billet|cette actualite)|(?:voir|lire|afficher) (?:les|toutes les|tous les|\d+) (?:contributions|commentaires|reactions)|(?:signaler|une) (?:une )?erreur\b.{0,80}|repondre|les commentaires sont.{0,40}",
        ("9 commentaires", "Voir les contributions", "Contribuer", "4 197 lectures", "124 vues0 commentaire", "Lu 1932 fois", "Commentaires (23)", "Commentaires fermés", "Soyez le premier à commenter", "Vous avez aimé cet article ? Laissez un commentaire !", "Réagissez à cet article", "Commenter cet article"),
        ("Commentaires de la partie adverse", "Commentaire"),
        max_words=20,
        in_rulings=True,
    ),
    Rule(
        "copyright",
        r"(?:©|copyright\b).{0,140}|.{0,60}© ?(?:19|20)\d\d.{0,40}|.{0,60}tous droits reserves.{0,60}|(?:toute )?reproduction\b.{0,40}\b(?:interdite|autorisation)\b.{0,60}|.{0,50}licence cc[ -]by\b.{0,20}",
        ("Copyright", "© Le Titre. Toute reproduction même partielle est soumise à autorisation.", "Reproduction interdite sans autorisation de l'auteur.", "Cabinet Untel © 2019"),
        ("La reproduction du logiciel sans autorisation est une contrefaçon, dit la cour, qui alloue 3 000 euros.",),
        where=Where.EDGE,
        max_words=25,
        in_rulings=True,
    ),
    Rule(
        "legal_links",
        # Chunks are cut at every separator and never given back: a list of hyphens would be tried in all ways.
        r"(?: ?+[^.|\-·/]{0,40}+[|\-·/])* ?(?:mentions legales|politique de (?:confidentialite|cookies)|conditions generales(?: d'utilisation| de vente)?|plan du site|qui sommes-nous ?\??|flux rss|charte editoriale|gerer mes (?:cookies|abonnements|preferences)|se desinscrire|je gere mes abonnements)"
        r"(?: (?:push|cookies))?(?: ?(?=[|\-·/,] ?[^.]{2})(?:[|\-·/,][^.|\-·/,]{0,62}+)++)?",
        ("Mentions légales | Politique de cookies | Plan du site", "Conditions générales – Politique de confidentialité – Gérer mes cookies"),
        ("Les conditions générales de la société limitaient sa responsabilité à 500 euros.",),
        where=Where.EDGE,
        max_words=20,
        in_rulings=True,
        needs=("mentions legales", "politique de", "conditions generales", "plan du site", "qui sommes", "flux rss", "charte editoriale", "gerer mes", "desinscrire", "je gere"),
    ),
    Rule(
        "tags",
        r"(?:mots[ -]?cles?|tags?|categories?|libelles?|etiquettes?|sujets? associes?|themes? associes?|classe dans) ?:.*|etiquete sous\b.*",
        ("Mots-clés : hébergement, incendie", "Tags : cloud, justice", "Libellés : archives, sanctions", "Étiqueté sous"),
        ("Catégories de données concernées",),
        where=Where.EDGE,
        max_words=60,
        in_rulings=True,
    ),
    Rule(
        "byline",
        rf"(?:par|by|(?:un |une )?(?:texte|reportage|enquete|recit|article|dossier) (?:de|d')|article redige par|redige par|ecrit par|publie par|propos recueillis par|veille realisee par|d'apres) (?!(?:ces?|cette|une?|les|le (?!service)|la (?!redaction)|sa|son|ses|leurs?|acte|arret|jugement|ordonnance|decision|deliberation|conclusions|contrat|exemple|consequent|ailleurs|application|courrier|lettre|mail|courriel)\b)(?:l'equipe |le service |la redaction|[a-z][\w'.-]*,? ?(?:[a-z][\w'.-]* ?){{0,3}})[^.]{{0,60}}?(?:[ ,|-]*(?:(?:publie|mis a jour|modifie) )?{_DAY}{_TIME}?(?: ?[|·-] .{{0,60}})?)?[. ]*(?:\d+ commentaires)?|la redaction\b.{{0,40}}|(?:suivre|voir les articles de) l'auteur\b.*",
        ("Par Jean Exemple – 17 février 2023", "par Jean Exemple", "Article rédigé par Jean Exemple", "Un texte de Jeanne Exemple", "La rédaction", "Suivre l'auteur sur Linked In"),
        ("Par ces motifs", "Par un jugement du 3 mai 2022, le tribunal a condamné la société."),
        where=Where.EDGE | Where.LEAD,
        max_words=16,
    ),
    Rule(
        "published",
        rf"(?:[^.|]{{0,60}}[|,-] ?)?(?:(?:derniere |article |texte |page )?(?:publiee?|mise?s? (?:a jour|en ligne)|modifi(?:ee?|cation)|parue?|parution|maj|post(?:ed|ee?))|date de (?:publication|parution|mise (?:en ligne|a jour)|creation|modification))\b(?: (?:le|dans|par|ce))? ?:?.{{0,60}}|publiee? (?:le )?{_DAY}{_TIME}?.{{0,90}}|(?:edition du )?{_DAY}{_TIME}?(?: ?(?:cest|cet|gmt|utc|et))?(?:,? par| [|·-] .{{0,60}})?|(?:le )?(?:\d{{1,2}}/\d\d|{_DAY}{_TIME}?),? par .{{3,60}}",
        ("Publié le 06 février 2023 à 15h22", "Le 05 mars 2024 à 07h00", "vendredi 24 juin 2002", "Mis à jour le 03/12/21 par Jean Exemple", "Parution : mardi 3 septembre 2019", "Le 12/06 par Jeanne Exemple", "Le 14/05/2024 par Jeanne Exemple", "Posté le 4 octobre 2024", "mercredi 25 novembre 2020, par", "Article mis en ligne le 22 mai 2018 par Jeanne Exemple", "lundi 8 février 2010, par Jeanne Exemple", "Dernière mise à jour : 20 nov. 2024", "lun 03/02/2025 - 12:00", "16 septembre 2025 08:00 CEST | Source : Titre SAS", "Edition du jeudi 14 novembre 2019",
         "Publié le 30 septembre 2024 • Modifié le 15 janvier 2025 • Temps de lecture : 3 min"),
        ("Publié par erreur, le fichier a été retiré et la société condamnée à 3 000 euros.",),
        where=Where.EDGE | Where.LEAD,
        max_words=18,
    ),
    DATED_BYLINE,
    Rule(
        "published_by",
        rf"[^!?]{{3,90}}[.,|•·-] ?(?:publiee?|mise? en ligne) (?:le )?{_DAY}{_TIME}?(?: ?[|•·,-] ?(?:mise? a jour|modifiee?|maj)\b.{{0,50}})?"
        rf"|[^.!?:]{{3,60}} publie le {_DAY},? a \d{{1,2}}[h:]\d\d(?: [^.!?:]{{3,40}})?(?<![.!?…])",
        (
            "Le Quotidien Exemple Jeanne EXEMPLE. Publié le 07/05/2025 à 06h30 - Modifié le 07/05/2025 à 11h02",
            "Le Quotidien Exemple Jeanne EXEMPLE Publié le 07/05/2025 à 06h30 Lire le journal numérique",
        ),
        ("Le texte, publié le 3 mai 2022, a été abrogé.", "Le message publié le 3 mai 2022 à 18h30 a été effacé."),
        where=Where.EDGE | Where.LEAD,
        max_words=26,
        needs=("publie", "mis"),
    ),
    Rule(
        "field_label",
        r"(?:date(?: de (?:publication|parution|mise en ligne|creation|mise a jour|modification))?|auteure?s?|redacteur|matieres?|rubriques?|thematiques?|themes?(?: abordes)?|mots[ -]cles?|(?:(?:cet )?article )?(?:redige|ecrit|publie|signe) par|type de (?:document|contenu)|pieces? jointes?|documents? (?:joints?|a telecharger)|langues?|(?:nombre de )?pages|notre adresse(?: postale)?)(?: ?:)?",
        ("Date de publication", "Auteur", "Matière :", "Mots-clés", "Langue", "Notre adresse postale :", "Article rédigé par"),
        ("Thème de la décision", "Auteur de la copie"),
        where=Where.EDGE | Where.LEAD,
        max_words=5,
    ),
    Rule(
        "agency",
        r"[(\[]?(?:(?:source|avec) ?:? )?(?:l')?(?:afp|reuters|belga|ats|apm|aef)(?:(?: et|,| /) (?:afp|reuters|belga|ats|apm|aef))?[)\]]?"
        r"|par [^.!?:;]{2,50},? (?:avec|et) (?:l')?(?:afp|reuters|belga|ats|apm|aef|agences?)",
        ("(AFP)", "Avec AFP", "AFP, Reuters", "Par Le Quotidien Exemple avec AFP"),
        ("Par la police et l'AFP fut prévenue.",),
        where=Where.EDGE | Where.LEAD,
        max_words=12,
    ),
    Rule(
        "dated_masthead",
        rf".{{2,60}}[-,] {_DAY}{_TIME}?(?:\. (?:modifie|mis a jour) .{{0,20}})?|.{{2,50}} - (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{{4}}\b.{{0,20}}",
        ("LE JOURNAL DU CHIFFRE – Édition numérique – Mercredi 8 décembre 2021", "Le Journal de l'Ouest, vendredi 7 avril 2023. Modifié à 11h47."),
        ("Tribunal de commerce de Lyon, 14 mars 2024", "CA Lyon, 3e ch., 6 novembre 2025"),
        where=Where.TOP,
        max_words=14,
        needs=("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    ),
    Rule(
        "masthead",
        r"[^.]{2,50} ?[-,|] [^.]{0,40}\b(?:blog|media|magazine|quotidien|hebdomadaire|journal|actualites?|portail|revue|conseil & contentieux)\b.{0,60}|(?:[a-z&'.-]+ ){1,4}avocats?(?: associes?)?",
        ("Untel & Terrain, le média des responsables informatiques", "Le Titre – Le magazine qui épluche vos contrats – N° 206", "Untel Associés Avocats"),
        ("Le magazine condamné pour diffamation",),
        where=Where.TOP,
        max_words=14,
    ),
    Rule(
        "follow_us",
        r"(?:suivez(?:-nous| ).{0,110}|suivre (?:@|sur ).{0,80})|rejoignez\b.{0,60}|(?:notre|nos|la) (?:page|compte|communaute)\b.{0,40}(?:facebook|linkedin|twitter).{0,20}",
        ("Suivez-nous sur les réseaux sociaux", "Suivre @titre  -  Licence CC BY-SA", "Suivez Le Titre dans votre lecteur de flux"),
        ("Suivre la cour dans ce raisonnement reviendrait à vider la clause de sa portée.",),
        where=Where.EDGE,
        max_words=22,
    ),
    Rule(
        "pager",
        r"page(?: \d+)+.{0,20}|article plus (?:recent|ancien).{0,40}|voir les articles (?:precedents|suivants)|(?:[⇐←] ?)?retour (?:a la liste.{0,30}|index|aux? .{0,20})|(?:article |page )?(?:suivant|precedent)e?|voir (?:tout|tous.{0,30})|\d{1,3}|[|/-]|(?:tous les articles|toutes les actualites)\b.{0,60}",
        ("Page 1 2 3 … 9 Suivante", "Article plus récent - Accueil - Article plus ancien", "Retour à la liste des articles", "43"),
        ("Retour à la case départ pour les parties",),
        where=Where.EDGE,
        max_words=12,
    ),
    Rule(
        "disclaimer",
        r"(?:les? |cet |cette |ce |l')?(?:informations?|contenus?|elements|renseignements|conseils|article|dossier|fiche|page|guide|note|billet|publication)\b[^.!?]{0,90}\b(?:a titre (?:purement |strictement |uniquement )?(?:indicatif|informatif|d'information|pedagogique)|ne (?:remplace|saurait remplacer|sauraient remplacer|se substitue)(?:nt)?)\b[^.!?]{0,160}[.]?"
        r"|(?:les opinions exprimees|cet article a une portee|le present article|les informations (?:recueillies|contenues|donnees|presentees|fournies|publiees)|ces informations)\b.{0,200}|.{0,60}ne constitue(?:nt)? pas (?:un )?conseil juridique.{0,20}|[^.!?]{0,90}\bn'engagent? (?:en rien )?(?:que (?:leurs?|son|sa|la responsabilite|l')|pas la (?:redaction|responsabilite))\b.{0,80}|cet article a ete vu\b.*|.{0,200}\b(?:documents?|communication|page|contenu)s? (?:a caractere )?(?:publicitaire|promotionnel(?:le)?|non[ -]contractuel(?:le)?)s?\b[^.!?]{0,40}[.]?|(?:l'auteure?|a propos de l'auteure?) ?:.{0,200}",
        ("Cet article a une portée purement informative et ne constitue pas un conseil juridique.", "Les opinions exprimées ici n'engagent pas mon employeur.", "Les tribunes publiées ici n’engagent que leurs auteurs.", "Les informations données dans cet article n'ont pas de valeur contractuelle.", "Les contenus de ce guide sont fournis à titre indicatif et ne remplacent pas l'avis d'un professionnel.", "Ce billet ne remplace pas une consultation.", "Les garanties s'exercent dans les limites du contrat. Document à caractère publicitaire."),
        ("Cet avis ne constitue pas un conseil au sens du contrat, juge le tribunal.", "Le contenu perdu, dit-elle, ne se remplace pas."),
        where=Where.END,
        max_words=40,
    ),
    Rule(
        "contact_call",
        r"(?:prendre|prenez) rendez-vous\b.{0,60}|demande[rz] (?:un|votre) (?:premier |devis|rendez).{0,60}|besoin d'(?:un |une )?(?:aide|accompagnement|conseil|devis|avocat)\b.*|votre cabinet\b.{0,90}"
        r"|vous avez (?:une experience|aime ce billet|une question)\b.*|vous etes concernee? ?\?.*|une question(?: (?:sur|concernant|relative a|a propos de|au sujet de) (?:votre|vos|cet|cette|ce|notre|nos)\b[^.!?]{0,60})? ?\?.{0,80}|nos avocats interviennent\b.{0,120}|.{0,60}, (?:vous accompagne|a votre ecoute)\b.{0,120}|testez vos droits\b.*|(?:nous )?contacte[rz](?: l'equipe|-nous)\b.{0,60}|notre metier ?:.*",
        ("Prendre rendez-vous – 02 00 00 00 00", "Besoin d'un conseil ? Nos offres démarrent à 9 € HT par mois", "Vous êtes concerné ? Témoignez auprès de la rédaction", "Une question sur votre dossier ?"),
        ("La société avait besoin d'un accompagnement que son prestataire ne lui a pas donné, dit la cour.",),
        where=Where.EDGE,
        max_words=35,
        outranks_evidence=True,
    ),
    Rule(
        "bare_address",
        r"(?:https?://|www\.)\S+|adresse de l'article(?: original)? ?:.*|(?:source|site original) ?: ?(?:www\.|https?:|les derniers).*|\[/?\w+(?: \w+=\"[^\"]*\")+\]",
        ("https://www.exemple.fr/article-1", "www.exemple.fr", "Adresse de l'article original :", '[block id="2" title="Pied de page"]'),
        ("Source : cour d'appel de Lyon",),
        max_words=12,
        in_rulings=True,
    ),
)  # fmt: skip
