"""What the audience wants: projections of the event log into demand signals."""
