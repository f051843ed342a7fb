"""What the host does: the room, the show, answers and guard, speech, the desk."""
