"""A model server that writes at a fixed pace and remembers when it wrote what: the other end of
`bench/model_overhead.py`, a process of its own.

    python bench/model_pace.py PORT FIRST_MS NEXT_MS EVIDENCE

The model named `json` writes an answer in the lane's schema, any other the same words bare. All
moments are `time.monotonic()`, which all processes of a Linux machine share.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

from aiohttp import web

WORDS = ("发货", "地是", "浙江", "杭州", "。", "江浙", "沪约", "2天", "到。")
FIRST_SENTENCE = 5
"""So many pieces make the first sentence."""


class Pace:
    """The server. `moments` has (asked, first sentence written) of each reply."""

    def __init__(self, first_s: float, next_s: float, evidence: str) -> None:
        self._first_s = first_s
        self._next_s = next_s
        self._evidence = evidence
        self.moments: list[tuple[float, float]] = []

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """POST /v1/chat/completions."""
        asked_s = time.monotonic()
        body: dict[str, Any] = await request.json()
        before = [f'{{"evidence": ["{self._evidence}"],', ' "answer": "']
        pieces = [*before, *WORDS, '"}'] if body["model"] == "json" else [*WORDS]
        last = FIRST_SENTENCE + (len(before) if body["model"] == "json" else 0)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        due_s = asked_s + self._first_s
        for number, piece in enumerate(pieces, 1):
            await asyncio.sleep(max(0.0, due_s - time.monotonic()))
            due_s += self._next_s
            if number == last:
                self.moments.append((asked_s, time.monotonic()))
            await response.write(_event({"choices": [_choice({"content": piece}, None)]}))
        await response.write(_event({"choices": [_choice({}, "stop")]}))
        await response.write(b"data: [DONE]\n\n")
        await response.write_eof()
        return response

    async def times(self, _request: web.Request) -> web.Response:
        """GET /times, which also forgets them."""
        moments, self.moments = self.moments, []
        return web.json_response(moments)


def _choice(delta: dict[str, str], reason: str | None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "finish_reason": reason}


def _event(body: dict[str, Any]) -> bytes:
    common = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return b"data: " + json.dumps({**common, **body}, ensure_ascii=False).encode() + b"\n\n"


def main() -> None:
    """Serve until killed."""
    port, first_ms, next_ms, evidence = sys.argv[1:5]
    pace = Pace(float(first_ms) / 1_000, float(next_ms) / 1_000, evidence)
    app = web.Application()
    app.router.add_post("/v1/chat/completions", pace.chat)
    app.router.add_get("/times", pace.times)
    web.run_app(app, host="127.0.0.1", port=int(port), print=None)


if __name__ == "__main__":
    main()
