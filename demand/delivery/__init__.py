"""Alerts and reports on their way to people: an outbox in the log's database, and the channels."""
