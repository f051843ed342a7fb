"""What the audience wants, week by week, as the desk shows it."""
