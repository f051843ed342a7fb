"""What the host says about price, stock, sizes and offers, compared exactly with the catalogue."""
