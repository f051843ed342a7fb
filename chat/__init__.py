"""What the room says and what is meant: events, connectors, intake, understanding, topics.

A leaf: it knows neither the storage nor the host.
"""
