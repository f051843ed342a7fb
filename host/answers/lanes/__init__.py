"""The facts lane by intent: each function makes a reply of a case, from the snapshot alone."""
