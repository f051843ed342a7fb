"""What we add to a language model's own time: from a question to the first sentence that the voice
may speak, less the time in which the server wrote it. Our lane chooses evidence, fills slots from
the catalogue and guards the sentence; the framework beside it (pipecat-ai) passes text on.

    PYTHONPATH=. .venv/bin/python bench/model_overhead.py [--count 100] [--pipecat PYTHON]

`--pipecat` names a Python that has `pipecat-ai[openai]`; without it only our side is measured. The
server writes at a fixed pace (first token after 50 ms, then one each 10 ms) and notes when.
Milliseconds; "ahead" is from the question to the server's door, "behind" from the server's last
byte of the first sentence to the voice's door.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import aclosing
from pathlib import Path

from chat.reading import Intent, Reading
from host.answers.answerer import Answerer
from host.answers.model.choice import choose
from host.answers.model.lane import ModelLane
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.answers.model.question import ModelQuestion
from host.assemble import read_exchange
from host.sample_shop import sample_catalogue
from storage.catalogue import Snapshot

HERE = Path(__file__).parent
Moments = list[tuple[float, float]]


def question_of(number: int) -> ModelQuestion:
    return ModelQuestion(
        line=f"仓库在哪里呀{number}",
        readings=(Reading(intent=Intent.UNKNOWN_QUESTION),),
        language="zh",
        focus="P01",
    )


async def ours(url: str, count: int, answerer: Answerer) -> Moments:
    """When each question was put in, and when its first sentence was out of our guard."""
    model = OpenAICompatible(Server(url=url, model="json"))
    lane = ModelLane(model, lambda: answerer)
    moments: Moments = []
    try:
        for number in range(count):
            put_in_s = time.monotonic()
            async with aclosing(lane.answer(question_of(number))) as clauses:
                said = [(clause.text, time.monotonic()) async for clause in clauses]
            assert said[0][0].startswith("发货地是浙江杭州"), said
            moments.append((put_in_s, said[0][1]))
            await asyncio.sleep(0.25)
    finally:
        await model.close()
    return moments


def theirs(python: str, url: str, count: int) -> Moments:
    """The same in the framework."""
    program = str(HERE / "model_overhead_pipecat.py")
    done = subprocess.run(
        [python, program, f"{url}/v1", str(count)], check=True, capture_output=True, text=True
    )
    return [tuple(pair) for pair in json.loads(done.stdout.splitlines()[-1])]


def fetched(url: str) -> Moments:
    with urllib.request.urlopen(f"{url}/times", timeout=5) as response:
        return [tuple(pair) for pair in json.load(response)]


def told(name: str, mine: Moments, servers: Moments) -> float:
    """Print one row; the median overhead in milliseconds. The first tenth warms up."""
    rows = list(zip(mine, servers, strict=True))[len(mine) // 10 :]
    ahead = sorted((asked - put_in) * 1_000 for (put_in, _), (asked, _) in rows)
    behind = sorted((out - written) * 1_000 for (_, out), (_, written) in rows)
    whole = sorted(
        ((out - put_in) - (written - asked)) * 1_000 for (put_in, out), (asked, written) in rows
    )

    def at(values: list[float], share: float) -> float:
        return values[min(len(values) - 1, int(len(values) * share))]

    print(
        f"{name:12s}  ahead p50 {at(ahead, 0.5):6.2f}  behind p50 {at(behind, 0.5):6.2f}"
        f"  overhead p50 {at(whole, 0.5):6.2f}  p95 {at(whole, 0.95):6.2f} ms"
    )
    return at(whole, 0.5)


def main() -> None:
    """Prints a row for each side, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--first-ms", type=float, default=50.0)
    parser.add_argument("--next-ms", type=float, default=10.0)
    parser.add_argument("--pipecat", metavar="PYTHON")
    options = parser.parse_args()
    answerer = Answerer(Snapshot(1, 0, read_exchange(sample_catalogue())))
    items = choose(question_of(0), answerer).items
    evidence = next(number for number, item in items.items() if "浙江杭州" in item.text)
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    pace = [str(port), str(options.first_ms), str(options.next_ms), evidence]
    server = subprocess.Popen([sys.executable, str(HERE / "model_pace.py"), *pace])
    try:
        for _ in range(100):
            try:
                fetched(url)
                break
            except OSError:
                time.sleep(0.1)
        mine = asyncio.run(ours(url, options.count, answerer))
        our_ms = told("our lane", mine, fetched(url))
        if options.pipecat:
            other = theirs(options.pipecat, url, options.count)
            their_ms = told("pipecat-ai", other, fetched(url))
            print(f"ours is {our_ms / their_ms:.2f} of the framework's")
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main()
