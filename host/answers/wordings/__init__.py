"""The sentences of the host, one file per language with the same keys and braces in each."""
