"""What the embedded voice costs: start, first sound of a new sentence, and times real time.

    PYTHONPATH=. .venv/bin/python bench/voice.py [--sentences 200]

Sentences are those of the sample shop's own script, each spoken once (nothing is cached).
"""

from __future__ import annotations

import argparse
import asyncio
import platform
import time

from host.assemble import read_exchange
from host.sample_shop import sample_catalogue
from host.show.pitch import plan_block
from host.show.slots import Filler
from host.speech.providers.espeak import EspeakVoice
from storage.catalogue import Snapshot


def sentences(count: int) -> list[str]:
    """Different sentences of the sample shop's script."""
    snapshot = Snapshot(version=1, read_us=0, catalogue=read_exchange(sample_catalogue()))
    filler = Filler(snapshot)
    found: dict[str, None] = {}
    for loop in range(50):
        for product_id in snapshot.products:
            block = plan_block(snapshot, product_id, loop=loop, seed=1, block_id="b")
            for line in block.lines:
                filled = filler.fill(line.template)
                if filled is not None:
                    found[filled.text] = None
                if len(found) == count:
                    return list(found)
    return list(found)


async def measure(count: int) -> None:
    texts = sentences(count)
    voice = EspeakVoice()
    begun_s = time.perf_counter()
    await voice.synthesise("欢迎", language="zh")
    start_s = time.perf_counter() - begun_s
    took_ms: list[float] = []
    spoken_s = 0.0
    for text in texts:
        begun_s = time.perf_counter()
        speech = await voice.synthesise(text, language="zh")
        took_ms.append((time.perf_counter() - begun_s) * 1000)
        spoken_s += speech.duration_ms / 1000
    await voice.close()
    took_ms.sort()
    characters = sum(map(len, texts))
    print(f"machine                    {platform.processor() or platform.machine()}")
    print(f"start to first sound       {start_s:.2f} s")
    print(
        f"a new sentence             p50 {took_ms[len(took_ms) // 2]:.1f} ms,"
        f" p99 {took_ms[int(len(took_ms) * 0.99)]:.1f} ms"
    )
    print(f"times real time            {spoken_s / (sum(took_ms) / 1000):.0f}")
    print(
        f"spoken                     {len(texts)} sentences, {spoken_s:.0f} s,"
        f" {characters / spoken_s:.1f} characters/s"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=200)
    asyncio.run(measure(parser.parse_args().sentences))


if __name__ == "__main__":
    main()
