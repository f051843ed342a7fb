"""The picture and the stream: composed and encoded by a process of its own.

`scene` and `messages` are what the room and that process have in common. `picture` draws, `output`
encodes and sends, and the room's side is `link`.
"""
