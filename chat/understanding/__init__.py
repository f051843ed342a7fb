"""From a line of live chat to what it means: language, intent, product, slots, confidence."""
