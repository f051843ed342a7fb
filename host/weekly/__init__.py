"""The weekly report by itself: when it is due, made in a process of its own, and delivered."""
