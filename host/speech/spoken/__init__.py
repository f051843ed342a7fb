"""From written to spoken: numbers, prices, sizes, dates and units of live commerce, in Chinese and
English. Ours throughout; pure."""

from host.speech.spoken.reader import spoken_text
from host.speech.spoken.spoken import Spoken, SpokenLanguage, SpokenSegment

__all__ = ["Spoken", "SpokenLanguage", "SpokenSegment", "spoken_text"]
