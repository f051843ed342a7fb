"""What needs a heavy library: embedding models, and the geometric check."""
