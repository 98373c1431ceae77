"""Rules for what a page asks of its readers: to call, to give, to try, to follow, to buy the paper."""

from __future__ import annotations

from pipeline.clean.boilerplate.rule import Rule, Where

CALLS: tuple[Rule, ...] = (
    Rule(
        "lawyer_call",
        r"vous (?:rencontrez|souhaitez|cherchez|recherchez|voulez|envisagez|etes (?:victime|confronte|dans)|faites face|avez (?:besoin|subi|ete))\b[^.!?]{0,140}\?.{0,160}"
        r"|(?:[^.!?]{0,90}[,:?!] ?)?(?:n'hesitez pas a|vous pouvez|il suffit de)? ?(?:prendre|prenez|entrer) (?:rendez-vous|contact|attache)\b.{0,120}"
        r"|(?:[^.!?]{0,90}[,:?!] ?)?(?:n'hesitez pas a|vous pouvez)? ?(?:nous |me )?contacte[rz](?:[ -](?:nous|moi))?(?: (?:notre|nos|le|mon|votre|un|les) (?:cabinet|etude|avocate?s?|equipes?|experts?|juristes?|conseils?))\b.{0,120}"
        r"|(?:pour (?:toute|toutes) [^.!?]{3,80}[,:] ?)?n'hesitez pas a (?:nous|me) (?:contacter|consulter|solliciter|ecrire|interroger|joindre|appeler)\b.{0,120}"
        r"|(?:notre|le|mon) cabinet(?: d'avocats?)?\b[^.!?]{0,80}\b(?:(?:se tient|reste|est) a votre (?:entiere )?(?:disposition|ecoute)|vous (?:accompagne|assiste|conseille|defend))\b.{0,140}"
        r"|(?:notre|le|mon) cabinet\b[^!?]{0,230}\bvous pouvez (?:nous|le|l') ?(?:joindre|contacter|ecrire|appeler|consulter)\b.{0,80}"
        r"|[^!?]{0,260}\bcontactez-(?:le|la|les|moi|nous)\b (?:au|a|par|via|des|en)\b.{0,100}"
        r"|nous (?:restons|sommes|nous tenons) a votre (?:entiere )?(?:disposition|ecoute)\b.{0,120}",
        (
            "Vous rencontrez une difficulté avec votre prestataire ? Contactez notre cabinet au 02 00 00 00 00.",
            "Notre cabinet d'avocats vous accompagne dans vos contrats informatiques.",
            "Le cabinet Exemple, à Rennes, se tient à votre disposition pour étudier votre dossier.",
            "N'hésitez pas à nous contacter pour toute question.",
            "Pour toute question, n'hésitez pas à prendre contact avec Maître Exemple.",
            "Contactez un avocat en droit du numérique",
            "Maître Jeanne Exemple, avocate, conseille les commerçants. Contactez-la au 01 00 00 00 00 ou par le formulaire.",
            "Le cabinet Exemple assiste éditeurs et clients. Pour toute question, vous pouvez nous joindre au 01 00 00 00 00.",
        ),
        (
            "Vous souhaitez, dit-il au juge, que je rende ces données.",
            "Le cabinet comptable avait pris contact avec l'éditeur en mai.",
            "Notre cabinet a obtenu cette décision après trois ans de procédure.",
        ),
        where=Where.END,
        max_words=45,
        outranks_evidence=True,
        needs=("contact", "rendez-vous", "attache", "hesitez", "votre ", "vous "),
    ),
    Rule(
        "press_contact",
        r"(?:vos? )?contacts? (?:presse|medias?|journalistes?)(?: ?[:–-].{0,200})?|service (?:de )?(?:presse|communication)(?: ?[:–-].{0,160})",
        ("Contact presse : Secrétariat général – presse@exemple.fr – 01 00 00 00 00", "Contacts médias"),
        ("Service communication défaillant : la cour condamne",),
        where=Where.END,
        max_words=35,
        outranks_evidence=True,
    ),
    Rule(
        "donation",
        r"(?:soutenez|soutenir|aidez)(?:-nous\b| (?:notre|nos|le|la|une?|l')\b).{0,160}|.{0,120}\bvotre (?:cotisation|adhesion|soutien)\b[^.!?]{0,60}\b(?:deductible|defiscalisee?)\b.{0,80}|(?:je )?(?:fai(?:s|tes)|faire) un don\b.{0,160}|.{0,120}\b(?:vos? dons?|un don|chaque don)\b[^.!?]{0,80}\b(?:deductibles?|defiscalises?|reduction d'impots?|impots)\b.{0,80}",
        (
            "Soutenez notre action : 66 % de votre don est déductible de vos impôts.",
            "Faites un don",
            "Rejoignez-nous ! 66 % de votre cotisation est déductible de vos impôts.",
            "Soutenez une presse indépendante à partir d'un euro",
            "Avec la réduction d'impôts, un don de 60 euros vous revient à 20 euros. Vos dons sont déductibles.",
        ),
        ("Le don manuel était déductible de la succession.", "Aidez votre client à prouver la faute."),
        where=Where.EDGE,
        max_words=45,
        outranks_evidence=True,
        needs=("souten", "aidez", "don", "votre "),
    ),
    Rule(
        "service_call",
        r"(?:simulez|calculez|estimez|comparez|testez|verifiez|obtenez|demandez|generez|trouvez|telechargez|creez|essayez) (?:vos|votre|nos|notre|gratuitement|le |la |l'|un |une |des )[^.:;]{2,80}"
        r"|je (?:simule|calcule|estime|compare|teste|telecharge|decouvre|m'inscris|reserve|profite|commande|demande|prends rendez-vous|fais un don|m'abonne|cree)\b[^.:;]{0,50}|essayez gratuitement\b.{0,40}",
        ("Simulez vos charges de copropriété en 3 minutes", "Je simule", "Téléchargez notre livre blanc", "Je m'inscris"),
        ("Calculez le délai à compter de la notification ; il est d'un mois.", "Je commande, dit-elle, et rien ne vient."),
        where=Where.END,
        max_words=16,
    ),
    Rule(
        "advert_break",
        r"(?:la suite|suite(?: de l'article)?|l'article (?:continue|se poursuit)|(?:votre )?lecture (?:continue|se poursuit)|poursuivez votre lecture)(?: de (?:cet|l') ?article| de votre article)? (?:apres|sous|en dessous de)\b.{0,20}\b(?:publicites?|pub|annonce)\b.{0,10}",
        ("La suite après cette publicité", "La suite de l'article après la publicité", "L’article continue sous la publicité"),
        ("La suite après cette audience fut un accord.",),
        max_words=12,
        needs=("publicite", "pub", "annonce"),
    ),
    Rule(
        "advert_mark",
        r"\W*publicites?\W*",
        ("Publicité", "[Publicité]", "- Publicité -"),
        ("Publicité foncière",),
        max_words=3,
    ),
    Rule(
        "follow_topic",
        r"(?:suivre|suivez|je suis) (?:cette actu(?:alite)?|ce (?:sujet|theme|fil|direct)|cette page|cet auteur)|personnalisez votre actualite\b[^!?]{0,140}|(?:suivez|retrouvez) toute l'actualite de vos (?:villes|communes)\b[^!?]{0,140}|videos? ?: en ce moment sur .{2,30}|(?:ce |le )?direct (?:est )?(?:termine|fini|clos)|fin du direct|(?:actualiser|afficher|charger) (?:la page|plus(?: de .{2,30})?|les .{2,40})",
        ("Suivre cette actu", "Ce direct est terminé", "Direct terminé", "Charger plus de messages", "Vidéos : en ce moment sur Le Titre", "Personnalisez votre actualité en ajoutant dès maintenant vos villes et médias en favori.", "Suivez toute l'actualité de vos villes et médias favoris en vous inscrivant."),
        ("Suivre ce fil rouge, c'est admettre la faute.",),
        max_words=24,
    ),
    Rule(
        "follow_channel",
        r"(?:rejoignez|suivez|ajoutez|abonnez-vous a|retrouvez)(?:-nous)? (?:sur )?(?:(?:notre|nos|la|le|les|l') ?)?(?:[a-z' -]{0,40} )?(?:chaine|canal|fil|groupe|compte|page|sources? preferees?|google (?:actualites|news|discover)|whatsapp)\b[^.!?]{0,40}"
        r"\b(?:whatsapp|telegram|google|youtube|instagram|tiktok|bluesky|linkedin|facebook|discover)\b.{0,120}|(?:rejoignez|suivez|retrouvez)-nous sur (?:(?:les |nos )?reseaux(?: sociaux)?|whatsapp|google|telegram|discover)\b.{0,100}",
        (
            "Rejoignez notre chaîne WhatsApp pour ne rien manquer de l’actualité de la région",
            "Suivez-nous sur Google Actualités",
            "Retrouvez-nous sur les réseaux sociaux",
            "Suivez toute l'actualité sur notre chaîne WhatsApp",
        ),
        ("Rejoignez le groupe, lui aurait dit sur WhatsApp le gérant, que le tribunal a condamné.",),
        max_words=25,
        needs=("reseaux", "whatsapp", "telegram", "google", "youtube", "instagram", "tiktok", "bluesky", "linkedin", "facebook", "discover"),
    ),
    Rule(
        "house_events",
        r"(?:telechargez|recevez|demandez) (?:gratuitement )?(?:notre|nos|le|les|ce) (?:livres? blancs?|guides?(?: (?:pratiques?|gratuits?))?|checklists?|modeles?|e-?books?)\b[^.!?;,]{0,120}[.!]?"
        r"|(?:inscription gratuite|inscrivez-vous|replay|webinaire|webinar)(?: (?:gratuit|a venir|en replay))? ?: .{0,140}",
        ("Téléchargez notre livre blanc sur les plans de reprise.", "Inscription gratuite : webinaire du 12 novembre"),
        ("Recevez les modèles de contrat, avait promis la plaquette ; le client n'en a jamais vu un seul.",),
        max_words=30,
        needs=("livre", "guide", "checklist", "modele", "book", "inscri", "replay", "webinar", "webinaire"),
    ),
    Rule(
        "contact_line",
        r"(?:(?:e-?mail|courriel|mail|tel(?:ephone)?|contact)s?\.? ?: ?)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+33 ?(?:\(0\) ?)?|0)\d(?:[ .]?\d\d){4})(?:[ |,/–-]+(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S{3,80}|(?:\+33 ?(?:\(0\) ?)?|0)\d(?:[ .]?\d\d){4}))*",
        ("presse@exemple.fr", "02 00 00 00 00", "Tél. : 01.00.00.00.00", "presse@exemple.fr – 03 00 00 00 00", "jeanne@exemple.fr www.exemple-avocat.fr"),
        ("01 000 000 euros",),
        where=Where.END,
        max_words=14,
        needs=("@", "0"),
    ),
    Rule(
        "paper_issue",
        r"(?:communique (?:de presse )?)?n° ?\d{1,5}|vous lisez un (?:article|extrait|contenu) (?:de|du|des|paru dans|issu d[eu]) .{2,60}|(?:(?:cet )?article )?(?:retrouvez|a (?:lire|retrouver)|lire|decouvrez|lisez)\b.{0,80}\b(?:dans (?:votre|notre|le) (?:journal|edition|numero|magazine|quotidien|hebdo(?:madaire)?|titre)|en kiosques?)\b.{0,70}",
        (
            "Retrouvez ce sujet dans votre journal du samedi 24 mai.",
            "Article à lire en intégralité dans le numéro 312",
            "À retrouver dans notre édition de jeudi",
            "Vous lisez un article de L'Hebdo n° 3214",
            "N° 117",
            "Communiqué de presse n° 14",
        ),
        ("Il a voulu lire le contrat dans le train de huit heures.",),
        where=Where.EDGE,
        max_words=25,
        needs=("vous lisez", "n°", "journal", "edition", "numero", "magazine", "quotidien", "hebdo", "titre", "kiosque"),
    ),
    Rule(
        "mailbox",
        r".{0,140}\b(?:dans|directement dans|sur) votre (?:boite (?:e-?mail|mail|de reception|aux lettres|electronique)|messagerie|e-?mail)\b.{0,60}",
        ("Chaque matin, les informations de votre région dans votre boîte mail.",),
        ("Le message est arrivé dans sa boîte mail.",),
        where=Where.EDGE,
        max_words=30,
        needs=("votre boite", "votre messagerie", "votre e-mail", "votre email"),
    ),
    Rule(
        "mailing_terms",
        r"(?:[^.!?]{3,90}[.!?] ?){0,2}[^.!?]{0,80}\b(?:utilise|traite|collecte)(?:nt)? votre (?:adresse )?(?:e-?mail|electronique)\b.{0,260}|votre (?:adresse )?(?:e-?mail|electronique)\b[^.!?]{0,80}\b(?:est|sera) (?:utilise|traite|collecte|conserve|transmis)e?\b.{0,260}"
        r"|(?:vous pouvez )?vous (?:desabonner|desinscrire) a tout moment\b.{0,160}|vous (?:recevez|avez recu) (?:cette|cet|notre|ce) (?:lettre|newsletter|infolettre|e-?mail|courriel|message) (?:car|parce qu|en tant qu)[^.!?]{0,120}[.!]?(?: ?(?:se |vous pouvez|pour (?:vous|ne plus))\b.{0,100})?|chaque (?:jour|matin|midi|soir|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois),? (?:(?:notre|toute la) redaction|la redaction vous)\b.{0,220}|l'essentiel du jour ?: .{0,60}",
        (
            "Le Titre utilise votre adresse e-mail dans le but de vous envoyer la newsletter. Vous pouvez vous désabonner à tout moment.",
            "L'actualité de chez vous, chaque soir. Le Titre utilise votre adresse e-mail pour vous envoyer sa lettre.",
            "Chaque jour, notre rédaction vous réserve le meilleur de l'info régionale. Une sélection rien que pour vous.",
            "Vous recevez cette lettre parce que vous êtes client du cabinet. Se désabonner",
            "Vous recevez cet e-mail en tant qu'adhérent du syndicat.",
            "Votre e-mail, avec votre consentement, est utilisé par Le Titre pour recevoir notre lettre.",
        ),
        ("La société collecte votre nom, dit l'arrêt.", "Chaque jour, la rédaction du contrat prend du retard."),
        max_words=70,
        outranks_evidence=True,
        needs=("votre ", "vous ", "redaction", "l'essentiel"),
    ),
    Rule(
        "rating",
        r"(?:recommandez-vous|notez|evaluez) (?:cet article|cette page|ce contenu)\b.{0,120}|donnez une note\b.{0,80}|(?:laissez|mettez|donnez|attribuez)(?:-nous| nous| lui)? (?:cinq|5|des|une?|quelques|votre) (?:etoiles?|avis|note)\b.{0,100}|(?:l'|vous )?avez-vous (?:apprecie|aime|trouve)\b.{0,60}|[\[(]? ?\d+ (?:votes?|notes?|avis) ?[\])]?|(?:evaluer|noter) (?:cet? |l')(?:element|article|contenu)"
        r"|(?:cette (?:page|fiche|information|reponse|actualite|aide)|cet article|ce (?:contenu|guide|dossier|document|service)) vous a(?:-t-(?:elle|il))? (?:ete utile|plu|interessee?|aidee?)\b.{0,40}",
        ("Recommandez-vous cet article ? Donnez une note de 1 à 5 à cet article :", "L'avez-vous apprécié ?", "[ 12 votes ]", "(3 Votes)", "Évaluer cet élément", "Cette page vous a-t-elle été utile ?", "Laissez-nous cinq étoiles sur votre application préférée !", "Ce guide vous a-t-il été utile ?"),
        ("12 votes furent émis, ce qui annule l'assemblée.",),
        where=Where.EDGE,
        max_words=25,
    ),
    Rule(
        "reuse_notice",
        r"(?:cet article|ce contenu|ce texte|cette page) (?:est|sont) proteges? par (?:les droits?|le droit) d'auteur\b.{0,160}|les contenus de ce site\b.{0,120}\blicence\b.{0,60}",
        ("Cet article est protégé par les droits d'auteur pour toute réutilisation ou diffusion (plus d'infos dans nos mentions légales).",),
        ("Ce logiciel est protégé par le droit d'auteur, juge la cour.",),
        where=Where.EDGE,
        max_words=35,
    ),
    Rule(
        "lawyer_signature",
        r"(?:docteure? en droit|(?:charge|maitre)e? d'enseignement|(?:ancien(?:ne)? )?batonni(?:er|ere))(?: [^.!?]{2,60})?|(?:docteure? en droit,? ?)?(?:avocate?s?|juristes?|notaires?|commissaires? de justice|maitre de conferences|professeure?)(?: associee?s?| honoraire)? (?:(?:au|aux) barreaux? (?:de|du|des|d')|a la cour\b|a l'universite\b|associee?s?\b)[^.!?]{0,70}",
        ("Avocat au barreau de Nîmes", "Docteure en droit", "Avocate à la Cour", "Docteur en droit, avocat au barreau de Lyon"),
        ("Avocat au barreau de Nîmes, il a plaidé la force majeure. Le juge l'a suivi.",),
        where=Where.END,
        max_words=16,
    ),
)  # fmt: skip
