"""What the platforms allow an AI host to do, and which modes follow from it."""
