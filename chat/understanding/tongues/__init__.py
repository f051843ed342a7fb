"""How people of one language spell, what their words are in English, and how they ask about a
product: one language per module, our own collection of general words, nothing of any one shop.

`SPELLINGS` holds `full: short|short` (what is typed for a word); `GOODS` and `QUALITIES` hold
`english: word|word` (the words of the language for things and for what they are like, under the
English a catalogue has); `ASPECTS` holds `aspect: cue|cue` (see `chat.understanding.aspects`).
The words of all but `SPELLINGS` are written as they stand after the spelling is put right.
"""
