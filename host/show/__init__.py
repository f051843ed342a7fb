"""The run of show: which product is on, what is said about it, and the notices in between."""
