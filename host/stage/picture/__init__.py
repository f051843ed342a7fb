"""Draws the picture: fonts, themes, the avatar, captions, cards and the mark, put together by
`compositor.Compositor` into yuv420p. Only the stage's process imports its heavy parts; what the
room needs to know is in `mark_words`."""
