"""Rules for what stands under and beside pictures: file names, credits, captions."""

from __future__ import annotations

from pipeline.clean.boilerplate.rule import Rule, Where

_NO_PARTIES = r"(?!.*\bn° ?\d)(?!.* (?:c/|contre) )(?!.*\((?:appelant|intime|demandeu?r|demanderesse|defendeu?r|defenderesse|requerant|prevenu|partie civile))"
"""A line that names who stands on which side is the heading of a ruling, brackets and all; one with a number, that of a question or a file."""

PICTURES: tuple[Rule, ...] = (
    Rule(
        "image_name",
        r"\S+\.(?:jpe?g|png|gif|webp|svg|avif)|(?=\S*[a-z])[a-z0-9]+(?:[-_][a-z0-9]+){4,}|[a-z]+(?:_[a-z0-9]+)+",
        ("serveur_incendie.jpg", "hebergeur-condamne-verser-9000-euros-perte", "salle_des_serveurs"),
        ("Saint-Germain-en-Laye", "19-12.345", "Villefranche-sur-Saône"),
        max_words=1,
        outranks_evidence=True,
    ),
    Rule(
        "photo_credit",
        r".*[\[(] ?(?:credits? ?(?:photos?)?\b[^()]*|(?:©|photo|dr\b|d\.r\.|pixabay|unsplash|pexels|freepik|flickr|adobe ?stock|istock|shutterstock|getty|wikimedia|canva)[^()]*)[)\]]\.?"
        r"|(?:©|(?:credits?(?: photos?)?|photos?) ?:).{0,60}|[^.]{0,140} © ?[^.]{1,30}|[^©]{4,240}[.] (?:[-–] )?© ?[^©!?]{1,45}|capture d'ecran\b.{0,80}©.*"
        r"|[^.!?]{0,140}\.? ?\b(?:reuters|afp|epa|sipa|maxppp|getty|belga|keystone|abaca|hans lucas|panoramic|icon sport)(?: images| photos?)? ?/ ?[^.!?]{3,40}",
        (
            "La ministre en 2012. REUTERS/Jeanne Exemple -",
            "AFP / Jean Exemple",
            "Une salle machine, la nuit (Pixabay / Anne)",
            "Le siège de la société. (Crédit photo : D.R.)",
            "© Éditeur",
            "La coopérative collecte 140 exploitations. © J. Exemple",
            "Crédit : DR",
            "Capture d'écran du tableau de bord © Titre",
        ),
        ("La société doit 3 000 euros (frais compris).", "Le fonds (DRAC) a été condamné."),
        max_words=45,
        outranks_evidence=True,
        needs=("(", "[", "©", "credit", "photo", "/"),
    ),
    Rule(
        "caption_with_source",
        r"[^.!?]{4,260} ?\([^()0-9/]{2,40} ?/ ?[^()0-9/]{2,40}\)",
        ("Une salle machine, la nuit (Banque d'images / Anne)",),
        ("La cour (pôle 5 / ch. 11) a condamné la société.", "Le tribunal a jugé. Voir la note (Nice / Grasse)"),
        where=Where.TOP,
        max_words=45,
        outranks_evidence=True,
        needs=("/",),
    ),
    Rule(
        "caption_in_parentheses",
        rf"{_NO_PARTIES}[^.!?]{{4,200}} \([^()0-9]{{2,40}}\)",
        ("Une plaque avant restauration (musée du Textile)",),
        (
            "Le tribunal a condamné la société (TAE)",
            "La clause est réputée non écrite (article 1170).",
            "Société Bacherelle (appelante) c/ Société Ormevault (intimée)",
            "Question écrite n° 01234 de Mme Jeanne Exemple (Lozère - UC)",
        ),
        where=Where.TOP,
        max_words=30,
    ),
    Rule(
        "archive_picture",
        r"[^|!?]{10,260} ?\| ?(?:archives?|photos?|credits?|repro(?:duction)?|dr)\b[^|.!?]{0,60}|[^!?]{3,220}[.(] ?photos? d'(?:illustration|archives?)\b[^!?]{0,60}",
        ("La coopérative rassemble 140 exploitations. | ARCHIVES LE TITRE", "La salle des machines. Photo d'illustration."),
        ("Il produit trois photos d'archives du local.", "Archives | Perdues | 3 000 euros"),
        max_words=45,
        outranks_evidence=True,
        needs=("photo", "|"),
    ),
    Rule(
        "graphic_source",
        r"sources? ?: ?[^.!?]{3,140}\b(?:infographies?|infog\.|cartographie|datavisualisation|graphiques?) ?:? ?[^.!?]{3,50}|(?:infographies?|cartographie) ?: ?[^.!?]{3,60}",
        ("Source : greffes des tribunaux ; infographie Atelier Exemple", "Infographie : Jeanne Exemple"),
        ("Source : l'infographie a été produite par la société. Le juge l'écarte.",),
        max_words=24,
        outranks_evidence=True,
        needs=("infog", "cartographie", "datavisualisation", "graphique"),
    ),
)  # fmt: skip
