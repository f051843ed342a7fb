"""What is remembered: the event log, the catalogue, imports from real shop formats.

A leaf: it keeps envelopes without knowing what is inside, and does not know the chat.
"""
