from __future__ import annotations

import pytest

from pipeline.documents import Block, BlockKind, Document
from pipeline.extract.parties import find_parties
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, Decision, Party, PartyKind, PartyRole
from pipeline.zones import find_zones

CLAIMANT, DEFENDANT = PartyRole.CLAIMANT, PartyRole.DEFENDANT
APPELLANT, RESPONDENT = PartyRole.APPELLANT, PartyRole.RESPONDENT


def decided(level: CourtLevel, name: str = "Tribunal de commerce") -> Decision:
    return Decision(court=Finding(Court("x", name, level), Span(0, 1), "test", 1.0))


def parties_of(
    text: str, level: CourtLevel = CourtLevel.FIRST, name: str = "Tribunal de commerce"
) -> tuple[Party, ...]:
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, text),))
    (found,) = find_parties(text, find_zones(text, None), (decided(level, name),), document)
    for party in found:
        for span in party.spans:
            assert 0 <= span.start < span.end <= len(text)
    return found


def roles(
    text: str, level: CourtLevel = CourtLevel.FIRST, name: str = "Tribunal de commerce"
) -> set[tuple[str, PartyRole]]:
    return {(party.name, party.role) for party in parties_of(text, level, name)}


def test_names_stand_under_their_labels() -> None:
    text = (
        "DEMANDERESSE :\n\nLa SAS NÉGOCE DE LA BAIE, au capital de 50.000 €\n\nAyant pour avocat Me A.\n\n"
        "DÉFENDERESSES :\n\n1/ SARL ARCHIVOLT - Avocat : Me B.\n\n2/ La société MUTAVIE, SA, prise en sa qualité d'assureur\n\n"
        "LES FAITS\n\nLa SAS NÉGOCE DE LA BAIE vend des filets."
    )
    assert [(party.name, party.legal_form, party.role) for party in parties_of(text)] == [
        ("NÉGOCE DE LA BAIE", "SAS", CLAIMANT),
        ("ARCHIVOLT", "SARL", DEFENDANT),
        ("MUTAVIE", "SA", DEFENDANT),
    ]


def test_names_stand_over_their_labels() -> None:
    text = (
        "ENTRE :\n\nS.A.S. ROCHEBELLE - auparavant SAS ROCHE - demeurant [Adresse 3]\n\nreprésentée par Me A., avocat\n\n"
        "APPELANTE d'un jugement rendu le 3 mai 2020\n\nET :\n\nS.A.R.L. QUADRILLE, immatriculée au RCS\n\nINTIMEE\n\nEXPOSE"
    )
    assert roles(text, CourtLevel.APPEAL, "Cour d'appel de Limoges") == {
        ("ROCHEBELLE", APPELLANT),
        ("QUADRILLE", RESPONDENT),
    }


def test_on_appeal_who_asks_is_who_appealed_but_not_after_a_quashing() -> None:
    text = "Demandeur :\n\nPain d'Azur (SAS)\n\nDéfendeur :\n\nHébergel (SAS)\n\nAvocats :\n\nMe A."
    assert roles(text, CourtLevel.APPEAL, "Cour d'appel de Douai") == {
        ("Pain d'Azur", APPELLANT),
        ("Hébergel", RESPONDENT),
    }
    remand = "DEMANDERESSE À LA SAISINE\n\nSociété LOGILIBRE\n\nDEFENDERESSE À LA SAISINE\n\nS.A. OPÉRATEL\n\nCOMPOSITION"
    assert roles(remand, CourtLevel.APPEAL, "Cour d'appel de Paris") == {
        ("LOGILIBRE", CLAIMANT),
        ("OPÉRATEL", DEFENDANT),
    }


def test_an_insolvency_officer_stands_for_the_company() -> None:
    text = "DEMANDEUR\n\nSARL VERTPRÉ\n\nDEFENDERESSE\n\nLa SELARL MANDAT JUSTE, ès qualités de liquidateur judiciaire de la société ARCHIVIA\n\nMOTIFS"
    assert roles(text) == {("VERTPRÉ", CLAIMANT), ("ARCHIVIA", DEFENDANT)}


def test_cassation_opening_with_lists_aliases_and_officers() -> None:
    text = (
        "ARRÊT DE LA COUR DE CASSATION, CHAMBRE COMMERCIALE, DU 8 NOVEMBRE 2023\n\n"
        "1°/ La société Mécanique de [Localité 2] (MDL), société par actions simplifiée, dont le siège est [Adresse 3],\n\n"
        "2°/ M. [K] [H], domicilié [Adresse 3],\n\n"
        "ont formé le pourvoi n° K 22-00.851 contre l'arrêt rendu le 10 mars 2022 par la cour d'appel d'Orléans, dans le litige les opposant :\n\n"
        "1°/ à l'association Rive amitié, dont le siège est [Adresse 1],\n\n"
        "2°/ à la société Canel, société civile professionnelle, dont le siège est [Adresse 4], prise en qualité de mandataire "
        "liquidateur de la société DMX Communication,\n\n3°/ au préfet du Gers, domicilié [Adresse 5],\n\ndéfendeurs à la cassation.\n\n"
        "Les demandeurs invoquent un moyen."
    )
    found = parties_of(text, CourtLevel.SUPREME, "Cour de cassation")
    assert [(party.name, party.role, party.kind) for party in found] == [
        ("Mécanique de [Localité 2]", APPELLANT, PartyKind.COMPANY),
        ("K. H.", APPELLANT, PartyKind.PERSON),
        ("Rive amitié", RESPONDENT, PartyKind.COMPANY),
        ("DMX Communication", RESPONDENT, PartyKind.COMPANY),
        ("préfet du Gers", RESPONDENT, PartyKind.PUBLIC_BODY),
    ]
    assert found[0].aliases[0] == "MDL"


def test_cassation_old_layout_tells_the_parties_at_its_end() -> None:
    text = (
        "LA COUR DE CASSATION a rendu l'arrêt suivant :\n\nAttendu que la société Ravel services a fait l'objet d'un contrôle ;\n\n"
        "PAR CES MOTIFS :\n\nCASSE ET ANNULE, en toutes ses dispositions, l'arrêt rendu le 8 décembre 2016 par la cour d'appel de Paris ;\n\n"
        "Condamne l'URSSAF de Corse aux dépens ;\n\nVu l'article 700 du code de procédure civile, rejette la demande de l'URSSAF de Corse "
        "et la condamne à payer à la société Ravel services la somme de 3 000 euros ;\n\nMOYEN ANNEXE au présent arrêt"
    )
    assert roles(text, CourtLevel.SUPREME, "Cour de cassation") == {
        ("URSSAF de Corse", RESPONDENT),
        ("Ravel services", APPELLANT),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("T. com. Rouen, 8 nov. 2021, n° 2020003344, SARL Menuiseries Falaise c/ SAS Datanor et SA Prévoyance Nord\n\nLe tribunal condamne.",
         {("Menuiseries Falaise", CLAIMANT), ("Datanor", DEFENDANT), ("Prévoyance Nord", DEFENDANT)}),
        ("Tribunal de commerce de Paris, 4ème ch., jugement du 6 mars 2018\n\nLaboratoires Verdon / Netquilibre\n\nhébergement - données",
         {("Laboratoires Verdon", CLAIMANT), ("Netquilibre", DEFENDANT)}),
        ("Le conflit opposait depuis trois ans les Fonderies Lacombe à l'intégrateur Sysprod. Le tribunal a débouté les Fonderies Lacombe.",
         {("Fonderies Lacombe", CLAIMANT), ("Sysprod", DEFENDANT)}),
        ("La société Verjus avait assigné son hébergeur, Cumulovia, en 2019. Cumulovia est condamnée à lui verser 3 000 euros de provision.",
         {("Verjus", CLAIMANT), ("Cumulovia", DEFENDANT)}),
        (("Le tribunal a condamné Tessalune, qui a repris l'activité d'une autre, à verser au fabricant d'engins Levator, dont des fichiers "
         "avaient disparu, la somme de 5 000 euros à titre de dommages et intérêts."),
         {("Tessalune", DEFENDANT), ("Levator", CLAIMANT)}),
        (("C'est plus de 100 000 € qu'Hébergel, condamné par le tribunal de commerce de Brest, va devoir verser au spécialiste du courtage "
         "Toits Bretons, dont les données ont brûlé."),
         {("Hébergel", DEFENDANT), ("Toits Bretons", CLAIMANT)}),
        ("La commune de Vaux-les-Bois réclamait 250 000 euros à la société Arkéon. Le tribunal a rejeté sa requête.",
         {("commune de Vaux-les-Bois", CLAIMANT), ("Arkéon", DEFENDANT)}),
        ("Poursuivie pour destruction de données, la société Alphatel a été relaxée. La partie civile, la société Bureaux du Nord, réclamait 9 000 euros.",
         {("Alphatel", DEFENDANT), ("Bureaux du Nord", CLAIMANT)}),
    ],
)  # fmt: skip
def test_sentences_tell_the_parties(text: str, expected: set[tuple[str, PartyRole]]) -> None:
    assert roles(text) == expected


def test_variants_of_one_name_are_one_party() -> None:
    text = (
        "HébergoCloud a été condamné à verser 9 000 euros de dommages et intérêts à la société Toits Bretons. HébergoCloud avait logé "
        "les copies au même endroit : « la SAS Hébergo n'a pas respecté ses obligations envers la SAS Toits Bretons »."
    )
    found = parties_of(text)
    assert {(party.name, party.legal_form, party.role) for party in found} == {
        ("HébergoCloud", "SAS", DEFENDANT), ("Toits Bretons", "SAS", CLAIMANT),
    }  # fmt: skip
    assert {span.of(text) for party in found for span in party.spans} == {
        "HébergoCloud",
        "Hébergo",
        "Toits Bretons",
    }


def test_companies_of_one_group_side_by_side_are_several() -> None:
    text = "Le tribunal condamne les sociétés Optima et Optima Services à payer 8 000 euros en réparation à la société Logilibre."
    assert roles(text) == {("Optima", DEFENDANT), ("Optima Services", DEFENDANT), ("Logilibre", CLAIMANT)}


def test_an_alias_defined_in_brackets_stands_for_the_whole_name() -> None:
    text = (
        "La première, Mise en Réseau Informatique (ci-après M.R.), assure la maintenance de la société Caisse & Co. Caisse & Co "
        "assigne M.R. devant le tribunal."
    )
    assert roles(text) == {("Mise en Réseau Informatique", DEFENDANT), ("Caisse & Co", CLAIMANT)}


def test_lawyers_experts_courts_and_cited_companies_are_no_parties() -> None:
    text = (
        "Le tribunal de commerce de Lyon a condamné Datanor à payer 4 000 euros à titre de provision à Falaise. « Une leçon », commente Maître "
        "Delphine Arrazat. L'expert, M. Raoul Vigneul, avait consulté la société Ontrax. Un concurrent, Nuageo, recrute."
    )
    assert roles(text) == {("Datanor", DEFENDANT), ("Falaise", CLAIMANT)}


def test_the_employee_of_a_company_is_not_the_company() -> None:
    text = "Le tribunal correctionnel a condamné un ancien salarié de la société Chapuis à verser 100 euros de dommages."
    assert ("Chapuis", DEFENDANT) not in roles(text)


def test_who_pays_only_costs_had_claimed() -> None:
    text = (
        "La société Annonces Ouest (« AO ») reprochait des extractions. Les demandes sont rejetées. La société Annonces Ouest est en outre "
        "condamnée à payer à la société Directimmo la somme de 25.000 € au titre de l'article 700 du code de procédure civile."
    )
    assert roles(text) == {("Annonces Ouest", CLAIMANT), ("Directimmo", DEFENDANT)}


def test_a_sanction_has_one_defendant_and_its_review_one_claimant() -> None:
    told = "La Cnil a sanctionné Voltigeo d'une amende de 400 000 euros. Voltigeo livre des repas."
    assert roles(told, CourtLevel.AUTHORITY, "CNIL") == {("Voltigeo", DEFENDANT)}
    review = "Le recours que Voltigeo avait formé contre l'amende infligée par la Cnil est rejeté. Voltigeo devra payer."
    assert roles(review, CourtLevel.SUPREME, "Conseil d'État") == {("Voltigeo", CLAIMANT)}


def test_who_appeals_is_appellant_only_before_the_court_of_appeal() -> None:
    text = "Nuageo, condamné à verser 5 000 euros de provision à la société Rizières, a interjeté appel."
    assert roles(text, CourtLevel.APPEAL, "Cour d'appel de Pau") == {
        ("Nuageo", APPELLANT),
        ("Rizières", RESPONDENT),
    }
    assert roles(text) == {("Nuageo", DEFENDANT), ("Rizières", CLAIMANT)}


def test_a_person_is_shown_by_initials_unless_asked_for() -> None:
    text = "DEMANDERESSE\n\nMadame Aurélie CASTEL, née en 1979\n\nDÉFENDERESSE\n\nS.A.R.L. DENTILOG\n\nMOTIFS"
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, text),))
    ((masked, _),) = find_parties(text, find_zones(text, None), (decided(CourtLevel.FIRST),), document)
    assert (masked.name, masked.kind) == ("A. C.", PartyKind.PERSON)
    ((whole, _),) = find_parties(
        text, find_zones(text, None), (decided(CourtLevel.FIRST),), document, show_persons=True
    )
    assert whole.name == "Madame Aurélie CASTEL"


def test_lower_decisions_get_the_parties_when_their_sides_are_those_of_the_start() -> None:
    text = "La cour a condamné Nuageo à payer 5 000 euros de provision à la société Rizières. Le tribunal avait dit de même."
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, text),))
    upper, lower = decided(CourtLevel.APPEAL, "Cour d'appel de Pau"), decided(CourtLevel.FIRST)
    above, below = find_parties(text, find_zones(text, None), (upper, lower), document)
    assert above == below
    assert {party.name for party in below} == {"Nuageo", "Rizières"}


def test_no_decision_no_parties() -> None:
    document = Document("test", "https://example.org/", ())
    assert find_parties("", find_zones("", None), (), document) == ()


def test_who_represents_a_child_petitions_and_the_child_is_nobody_beside() -> None:
    text = (
        "ARRÊT DE LA COUR DE CASSATION, DEUXIÈME CHAMBRE CIVILE, DU 6 JUIN 2024\n\n"
        "M. [J] [C], domicilié [Adresse 2], agissant tant en son nom personnel qu'en qualité de représentant légal de sa fille mineure [A] [C],\n\n"
        "a formé le pourvoi n° E 22-00.415 contre l'arrêt rendu le 30 juin 2022 par la cour d'appel de Rennes, dans le litige l'opposant "
        "à la société Cars de Mirville, dont le siège est [Adresse 5], défenderesse à la cassation.\n\nLe demandeur invoque un moyen."
    )
    assert roles(text, CourtLevel.SUPREME, "Cour de cassation") == {
        ("J. C.", APPELLANT),
        ("Cars de Mirville", RESPONDENT),
    }
