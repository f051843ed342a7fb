"""What people write when they mean something, one language per module: our own collection.

One intent a block: `intent weight: phrase|phrase|...`; continued lines are indented. Weight 9 and
more settles the matter, 4 is usual, 1 hints. Phrases are matched in the normalised line, Latin
ones as whole words; a longer phrase hides the shorter ones inside it. General language only,
nothing of any one shop.
"""
