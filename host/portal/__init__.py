"""What a factory sees: its own reports, and where it answers what it will make."""
