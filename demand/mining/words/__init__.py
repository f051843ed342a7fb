"""General knowledge of the words viewers use for attributes of goods; nothing of any one shop."""
