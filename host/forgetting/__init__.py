"""Raw words of viewers have a time to live: what takes them out of everything at rest."""
