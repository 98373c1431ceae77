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
        r"|nous (?:restons|sommes|nous tenons) a votre (?:entiere )?(?:disposition|ecoute)\b.{0,120}",
        (
            "Vous rencontrez une difficulté avec votre prestataire ? Contactez notre cabinet au 02 00 00 00 00.",
            "Notre cabinet d'avocats vous accompagne dans vos contrats informatiques.",
            "Le cabinet Exemple, à Rennes, se tient à votre disposition pour étudier votre dossier.",
            "N'hésitez pas à nous contacter pour toute question.",
            "Pour toute question, n'hésitez pas à prendre contact avec Maître Exemple.",
            "Contactez un avocat en droit du numérique",
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
        r"contacts? (?:presse|medias?|journalistes?)\b.{0,200}|service (?:de )?(?:presse|communication)(?: ?[:–-].{0,160})",
        ("Contact presse : Secrétariat général – presse@exemple.fr – 01 00 00 00 00", "Contacts médias"),
        ("Service communication défaillant : la cour condamne",),
        where=Where.END,
        max_words=35,
    ),
    Rule(
        "donation",
        r"(?:soutenez|soutenir|aidez)(?:-nous\b| (?:notre|nos|le|la|une?|l')\b).{0,160}|(?:je )?(?:fai(?:s|tes)|faire) un don\b.{0,160}|.{0,120}\b(?:vos? dons?|un don|chaque don)\b[^.!?]{0,80}\b(?:deductibles?|defiscalises?|reduction d'impots?|impots)\b.{0,80}",
        (
            "Soutenez notre action : 66 % de votre don est déductible de vos impôts.",
            "Faites un don",
            "Soutenez une presse indépendante à partir d'un euro",
            "Avec la réduction d'impôts, un don de 60 euros vous revient à 20 euros. Vos dons sont déductibles.",
        ),
        ("Le don manuel était déductible de la succession.", "Aidez votre client à prouver la faute."),
        where=Where.EDGE,
        max_words=45,
        outranks_evidence=True,
        needs=("souten", "aidez", "don"),
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
        "follow_topic",
        r"(?:suivre|suivez|je suis) (?:cette actu(?:alite)?|ce (?:sujet|theme|fil|direct)|cette page|cet auteur)|ce direct est (?:termine|fini|clos)|fin du direct|(?:actualiser|afficher|charger) (?:la page|plus(?: de .{2,30})?|les .{2,40})",
        ("Suivre cette actu", "Ce direct est terminé", "Charger plus de messages"),
        ("Suivre ce fil rouge, c'est admettre la faute.",),
        max_words=8,
    ),
    Rule(
        "paper_issue",
        r"(?:(?:cet )?article )?(?:retrouvez|a (?:lire|retrouver)|lire|decouvrez|lisez)\b.{0,80}\b(?:dans (?:votre|notre|le) (?:journal|edition|numero|magazine|quotidien|hebdo(?:madaire)?|titre)|en kiosques?)\b.{0,70}",
        (
            "Retrouvez ce sujet dans votre journal du samedi 24 mai.",
            "Article à lire en intégralité dans le numéro 312",
            "À retrouver dans notre édition de jeudi",
        ),
        ("Il a voulu lire le contrat dans le train de huit heures.",),
        where=Where.EDGE,
        max_words=25,
        needs=("journal", "edition", "numero", "magazine", "quotidien", "hebdo", "titre", "kiosque"),
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
)  # fmt: skip
