"""Hearing the human host: sound in, who is speaking, what is said, and what follows from it."""
