"""Requests from outside: a body within limits, and a refusal as a code and a sentence."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from chat.connectors.ingest import MAX_BODY_BYTES, IngestRefused

_BODY_S = 30.0
_RETRY_AFTER_S = 1


async def limited_body(request: web.Request) -> bytes:
    """The raw body, never more than a byte over the limit.

    Raises:
        IngestRefused: 413 too large, 408 too slow.
    """
    held = bytearray()
    try:
        async with asyncio.timeout(_BODY_S):
            async for part in request.content.iter_chunked(64 * 1024):
                held += part
                if len(held) > MAX_BODY_BYTES:
                    sentence = f"the body is over {MAX_BODY_BYTES} bytes; send fewer events at once"
                    raise IngestRefused("ingest.too_large", sentence, http_status=413)
    except TimeoutError as error:
        sentence = f"the body took over {_BODY_S:.0f} s; send fewer events at once"
        raise IngestRefused("ingest.too_slow", sentence, http_status=408) from error
    return bytes(held)


def told(refused: IngestRefused) -> dict[str, str]:
    """The refusal as the sender reads it."""
    return {"error": refused.code, "message": str(refused)}


def refusal(refused: IngestRefused) -> web.Response:
    """The answer to a request that was not taken."""
    busy = refused.http_status in (429, 503)
    return web.json_response(
        told(refused),
        status=refused.http_status,
        headers={"Retry-After": str(_RETRY_AFTER_S)} if busy else {},
        dumps=lambda value: json.dumps(value, ensure_ascii=False),
    )
