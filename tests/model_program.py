"""A model server as a program of its own, for tests of what starts and watches one.

python model_program.py PORT good|hangs|dies|never
"""

from __future__ import annotations

import asyncio
import sys

from aiohttp import web
from fake_model_server import HANG, FakeModelServer, Scripted, says


async def main(port: int, kind: str) -> None:
    """Serve: for ever, until it hangs after three replies, until it dies after three, or never."""
    good = says("1")
    script = [good, good, good, Scripted([HANG])] if kind == "hangs" else [good]
    server = FakeModelServer(*script)
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.chat)
    app.router.add_get("/metrics", server.metrics_page)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    if kind != "never":
        await web.TCPSite(runner, "127.0.0.1", port).start()
    while kind != "dies" or len(server.requests) < 3:
        server.metrics = (
            f"vllm:num_requests_running {server.open}\n"
            f"vllm:generation_tokens_total {len(server.requests)}\n"
        )
        await asyncio.sleep(0.02)
    sys.exit(3)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
