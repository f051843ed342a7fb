"""Trains the embedded picture network from folders of openly licensed photographs."""
