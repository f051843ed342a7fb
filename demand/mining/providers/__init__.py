"""Who tells what a new term is."""
