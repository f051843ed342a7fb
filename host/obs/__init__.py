"""OBS over obs-websocket 5: the stream watched, scenes changed with the room, and a person's start
and stop.

`protocol` is the wire, `connection` one identified connection, `keeper` connects again and again,
`service` is what a room has of it.
"""
