"""What the room wants to see next: timed votes over products, in the chat."""
