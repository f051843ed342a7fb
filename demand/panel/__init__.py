"""The weekly panel: what was sold, in stock, asked and wished, by style, colour and size."""
