"""Draws the picture: fonts, themes, the avatar, captions, cards and the mark, put together by
`compositor.Compositor` into yuv420p. Only the stage's process imports its heavy parts; the words of
the mark, which the room knows too, are in `host.mark_words`."""
