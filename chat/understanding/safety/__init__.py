"""Lines that are no ordinary question: somebody is in danger or hurt, only a person may answer, or
the line wants to steer the host. One language a module, general language only, nothing of any shop.

A table is read by `rules.parse`: the name of an intent, then indented patterns, one or several
choices a line (continued where indented further); a line that begins with "- " holds
exemptions, and a find that overlaps one of them does not count (烫伤 in 防烫伤). Patterns are
searched in the normalised line.
"""
