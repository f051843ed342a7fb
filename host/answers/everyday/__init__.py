"""What shops speak of: the words viewers have for a thing, and those that product data has for it.

General language of commerce, nothing of any one shop. A line is a concept: `said|said > stated`
where the words before the sign are looked for in questions and those behind it in data; a line
without the sign holds words that may stand in both. A word may stand in several lines.
"""
