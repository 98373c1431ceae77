"""What becomes of a judgment that was told: upheld, turned round, settled, told by a second page or mended by its own, or told to whom joins later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from schedules.digests.telling import LookedUp, queue_digest
from storage.database import create_database
from tests.mail_reader import ARCHIMAG, LEGALIS, Reader


def judgment_on_vallon(reader: Reader) -> None:
    reader.publish(
        f"{ARCHIMAG}/univers-data/2024/02/06/imprimerie-serveur-detruit",
        "Serveur détruit : Datacloître condamnée à payer 62 000 euros à Imprimerie du Vallon",
        "Par jugement du 2 février 2024, le tribunal de commerce de Lille Métropole a condamné la société Datacloître à payer à la"
        " société Imprimerie du Vallon la somme de 62 000 euros à titre de dommages et intérêts pour la perte de ses données après"
        " l'incendie d'un serveur non sauvegardé.",
        "L'Imprimerie du Vallon demandait 90 000 euros.",
    )


def appeal_on_vallon(reader: Reader, title: str, *words: str) -> None:
    reader.publish(f"{LEGALIS}/actualite/vallon-en-appel/", title, *words)


def test_an_appeal_that_confirms_corrects_nothing_though_it_tells_not_what_was_asked(reader: Reader) -> None:
    judgment_on_vallon(reader)
    reader.digest()
    appeal_on_vallon(
        reader,
        "Incendie d'un serveur : la cour d'appel de Douai confirme la condamnation de Datacloître",
        "Par arrêt du 19 novembre 2025, la cour d'appel de Douai a confirmé en toutes ses dispositions le jugement rendu le 2 février"
        " 2024 par le tribunal de commerce de Lille Métropole, qui avait condamné la société Datacloître à payer 62 000 euros à la"
        " société Imprimerie du Vallon pour la perte de ses données.",
    )
    told = reader.digest()

    assert "CA Douai, 19 nov. 2025" in told
    assert "confirme la décision attaquée" in told
    assert "CORRECTION" not in told
    assert reader.digest() == ""


def test_an_appeal_that_is_not_heard_leaves_the_award_as_it_was(reader: Reader) -> None:
    judgment_on_vallon(reader)
    reader.digest()
    appeal_on_vallon(
        reader,
        "Sauvegardes : l'appel de Datacloître jugé irrecevable",
        "La cour d'appel de Douai a déclaré irrecevable, par arrêt du 19 novembre 2025, l'appel formé par la société Datacloître contre"
        " le jugement du tribunal de commerce de Lille Métropole du 2 février 2024 qui l'avait condamnée à payer 62 000 euros à la"
        " société Imprimerie du Vallon pour la perte de ses données.",
    )
    told = reader.digest()

    assert "recours irrecevable" in told
    assert "Alloué : inchangé" in told
    assert "Issue  : inchangée" in told
    assert "CORRECTION" not in told


def test_an_appeal_corrects_though_its_news_says_nothing_of_the_data(reader: Reader) -> None:
    judgment_on_vallon(reader)
    reader.digest()
    appeal_on_vallon(
        reader,
        "Datacloître n'aura rien à payer à Imprimerie du Vallon",
        "La cour d'appel de Douai a infirmé, par arrêt du 19 novembre 2025, le jugement du tribunal de commerce de Lille Métropole du 2"
        " février 2024 qui avait condamné la société Datacloître à payer 62 000 euros à la société Imprimerie du Vallon. Elle a débouté"
        " la société Imprimerie du Vallon de toutes ses demandes.",
    )
    told = reader.digest()

    assert "[CORRECTION] Cette décision revient sur une décision déjà annoncée." in told
    assert "Alloué : rien" in told
    assert "Avant  : T. com. Lille Métropole, 2 févr. 2024" in told
    assert reader.digest() == ""


@pytest.mark.parametrize(("days", "messages"), [(3, 1), (30, 0)])
def test_who_joins_later_is_told_of_the_last_week_and_not_of_the_archive(
    reader: Reader, days: int, messages: int
) -> None:
    judgment_on_vallon(reader)
    reader.digest()
    with create_database(reader.config.database) as database:
        later = datetime.now(UTC) + timedelta(days=days)
        queue_digest(LookedUp(database), reader.config, "nouvelle@example.org", later)
        assert len(database.alerts.digests_to_send(["nouvelle@example.org"])) == messages


def test_two_sources_of_which_one_tells_what_was_asked_agree(reader: Reader) -> None:
    judgment_on_vallon(reader)
    reader.publish(
        f"{LEGALIS}/actualite/vallon/",
        "Imprimerie du Vallon contre Datacloître : la perte de données indemnisée",
        "Le tribunal de commerce de Lille Métropole a, par jugement du 2 février 2024, condamné la société Datacloître à verser 62 000"
        " euros à la société Imprimerie du Vallon, dont les données ont été perdues.",
    )
    told = reader.digest()

    assert told.count("T. com. Lille Métropole, 2 févr. 2024") == 1
    assert "ne s’accordent pas" not in told
    assert "90 000 € – demandé (par Imprimerie du Vallon à Datacloître)" in told


def test_a_person_whom_only_the_second_page_names_is_masked_in_its_title(reader: Reader) -> None:
    reader.publish(
        f"{ARCHIMAG}/univers-data/2024/06/11/photographe-images-perdues",
        "Un photographe obtient 19 000 euros pour ses images perdues",
        "Par jugement du 4 juin 2024, le tribunal judiciaire de Vannes a condamné la société Clichébox à payer à un photographe la"
        " somme de 19 000 euros à titre de dommages et intérêts pour la perte de ses données photographiques, non sauvegardées.",
    )
    reader.publish(
        f"{LEGALIS}/actualite/clichebox/",
        "Perte de données : Lucien Kerbrat obtient 19 000 euros de Clichébox",
        "Le tribunal judiciaire de Vannes a, par jugement du 4 juin 2024, condamné la société Clichébox à verser 19 000 euros à M. Lucien"
        " Kerbrat, dont les données ont été perdues.",
    )
    told = reader.digest()

    assert told.count("TJ Vannes, 4 juin 2024") == 1
    assert "L. K. obtient 19 000 euros de Clichébox" in told
    assert "Kerbrat" not in told


def sanction(reader: Reader, fine: str) -> None:
    reader.publish(
        f"{ARCHIMAG}/univers-data/2025/04/16/cnil-sauvegardes-ormevault",
        f"Sauvegardes perdues : la CNIL inflige une amende de {fine} à Ormevault Santé",
        f"Par délibération du 15 avril 2025, la formation restreinte de la CNIL a prononcé une amende de {fine} à l'encontre de la"
        " société Ormevault Santé, dont les sauvegardes perdues lors d'une migration contenaient les données de 61 000 patients.",
        "Aucune copie n'avait été vérifiée avant la migration, et les données des patients n'ont pas pu être restaurées.",
    )


def test_a_fine_that_its_page_mends_is_a_correction(reader: Reader) -> None:
    sanction(reader, "200 000 euros")
    assert "Amende : 200 000 €" in reader.digest()
    sanction(reader, "250 000 euros")
    told = reader.digest()
    assert "[CORRECTION] Annoncé auparavant : amende : 200 000 €\n" in told.replace("\r\n", "\n")
    assert "Amende : 250 000 €" in told
    assert reader.digest() == ""


def judgment_on_bacherelle(reader: Reader) -> None:
    reader.publish(
        f"{ARCHIMAG}/univers-data/2025/03/13/ormevault-bacherelle-condamnation",
        "Ormevault devra verser 128 900 euros à Bacherelle après la perte de ses données",
        "Par jugement du 6 mars 2025, le tribunal de commerce de Nantes a condamné la société Ormevault à payer à la société"
        " Bacherelle 128 900 euros pour la perte de ses données, effacées lors d'une migration sans sauvegarde.",
    )


def test_a_settlement_after_a_judgment_is_told_once_as_what_became_of_it(reader: Reader) -> None:
    judgment_on_bacherelle(reader)
    reader.digest()
    reader.publish(
        f"{ARCHIMAG}/univers-data/2026/05/14/bacherelle-ormevault-protocole",
        "Bacherelle et Ormevault mettent fin à leur litige",
        "Bacherelle et son ancien hébergeur Ormevault ont signé le 12 mai 2026 un protocole transactionnel qui met fin au litige.",
        "Ormevault, condamnée par le tribunal de commerce de Nantes le 6 mars 2025 à verser 128 900 euros après une perte de"
        " données, avait fait appel. Selon nos informations, elle versera 95 000 euros à Bacherelle.",
    )
    told = reader.digest().replace("\r\n", "\n")
    assert "1 suite de ce qui a été annoncé." in told
    assert "[SUITE] Annoncé auparavant : 128 900 €" in told
    assert (
        "Suite  : les parties ont mis fin au litige par un accord (Archimag)\n  « Bacherelle et son ancien hébergeur Ormevault ont"
        " signé le 12 mai 2026 un protocole transactionnel qui met fin au litige. »"
    ) in told
    assert "CORRECTION" not in told
    assert reader.digest() == ""


def test_an_appeal_given_up_is_told_of_the_judgment_that_stands(reader: Reader) -> None:
    judgment_on_bacherelle(reader)
    reader.digest()
    reader.publish(
        f"{ARCHIMAG}/univers-data/2026/06/20/ormevault-renonce",
        "Ormevault paiera Bacherelle",
        "Ormevault, que le tribunal de commerce de Nantes avait condamnée le 6 mars 2025 à payer 128 900 euros à Bacherelle après"
        " la perte de ses données, s'est désistée de son appel. Le jugement est donc définitif.",
    )
    told = reader.digest()
    assert "[SUITE] Annoncé auparavant : 128 900 €" in told
    assert "Suite  : le recours est abandonné (Archimag)" in told


def test_a_petition_that_fails_leaves_the_award_and_the_claim_as_they_were(reader: Reader) -> None:
    judgment_on_vallon(reader)
    reader.digest()
    appeal_on_vallon(
        reader,
        "Incendie d'un serveur : la condamnation de Datacloître confirmée",
        "Par arrêt du 19 novembre 2025, la cour d'appel de Douai a confirmé le jugement rendu le 2 février 2024 par le tribunal de"
        " commerce de Lille Métropole, qui avait condamné la société Datacloître à payer 62 000 euros à la société Imprimerie du"
        " Vallon pour la perte de ses données.",
    )
    reader.digest()
    reader.publish(
        f"{ARCHIMAG}/univers-data/2027/09/29/datacloitre-pourvoi-rejete",
        "Datacloître perd devant la Cour de cassation",
        "La chambre commerciale de la Cour de cassation a rejeté, le 16 septembre 2027, le pourvoi formé par la société Datacloître"
        " contre l'arrêt rendu le 19 novembre 2025 par la cour d'appel de Douai au profit de la société Imprimerie du Vallon. La perte"
        " des données de l'imprimeur lui coûtera donc bien 62 000 euros.",
    )
    told = reader.digest()

    assert "CORRECTION" not in told
    assert "Sens   : rejette le recours" in told
    assert "Alloué : inchangé" in told
    assert "Issue  : demande accueillie" in told
    assert "Avant  : CA Douai, 19 nov. 2025" in told
