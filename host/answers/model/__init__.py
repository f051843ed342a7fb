"""The language model's lane: it words answers from evidence; every number, name and promise in
its text is checked, and prices and stock are put in from the catalogue."""
