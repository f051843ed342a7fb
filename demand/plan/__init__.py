"""What to order: from a forecast, terms and stock to lines a factory can make."""
