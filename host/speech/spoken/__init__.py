"""From written to spoken: numbers, prices, sizes, dates and units of live commerce, in Chinese and
English. Ours throughout; pure."""

from host.speech.spoken.lexicon import NO_LEXICON, Entry, Lexicon, LexiconError
from host.speech.spoken.reader import sentence_language, spoken_text
from host.speech.spoken.spoken import Spoken, SpokenLanguage, SpokenSegment

__all__ = [
    "NO_LEXICON",
    "Entry",
    "Lexicon",
    "LexiconError",
    "Spoken",
    "SpokenLanguage",
    "SpokenSegment",
    "sentence_language",
    "spoken_text",
]
