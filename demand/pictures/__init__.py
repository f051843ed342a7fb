"""Searching the shop by picture: embeddings, index, colours, listing checks and search trends."""
