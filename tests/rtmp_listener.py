"""An independent RTMP server for tests: FFmpeg's, by PyAV. Waits for one stream, keeps it, and
writes what it was to a file when the stream ends.

    python tests/rtmp_listener.py PORT FILE.flv
"""

from __future__ import annotations

import contextlib
import json
import sys

import av


def main(port: str, file: str) -> None:
    url = f"rtmp://127.0.0.1:{port}/live/key"
    with av.open(url, options={"listen": "1"}, timeout=30) as came, av.open(file, "w") as kept:
        streams = {s.index: kept.add_stream_from_template(s) for s in came.streams}
        told = False
        # The end of the stream arrives as an error of the connection.
        with contextlib.suppress(OSError):
            for packet in came.demux():
                if packet.dts is None:
                    continue
                packet.stream = streams[packet.stream.index]
                kept.mux(packet)
                if not told:
                    sys.stdout.write(json.dumps(dict(came.metadata)) + "\n")
                    sys.stdout.flush()
                    told = True


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
