"""The language of a text, by its commonest small words."""

from __future__ import annotations

from pipeline.text.patterns import pattern

_WORD = pattern(r"[^\W\d_]+")
_SMALL_WORDS = {
    "fr": frozenset(
        "le la les de des du et est une un que qui dans pour par sur au aux pas il elle cette".split()
    ),
    "en": frozenset("the of and to in is that for it with as was on be by are this from at which".split()),
    "de": frozenset("der die das und ist nicht ein eine von zu den mit sich auf für im dem auch des".split()),
    "es": frozenset("el los las del que y en una por con para se su al lo como más pero sus fue".split()),
    "it": frozenset("il di che è per una sono del della con non le dei da nel alla gli più anche ha".split()),
    "nl": frozenset("de het een van en is dat op te in voor met zijn niet aan die er ook bij om".split()),
}
_LANGUAGES_WITH: dict[str, list[str]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _small in _words:
        _LANGUAGES_WITH.setdefault(_small, []).append(_language)
_SAMPLE = 3_000
_MIN_SHARE = 0.12


def guess_language(text: str) -> str | None:
    """ISO 639-1 code of the language whose small words are most frequent; None when none is clearly so."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if not words:
        return None
    frequency = dict.fromkeys(_SMALL_WORDS, 0)
    for word in words:
        for language in _LANGUAGES_WITH.get(word, ()):
            frequency[language] += 1
    often, language = max((often, language) for language, often in frequency.items())
    return language if often / len(words) >= _MIN_SHARE else None
