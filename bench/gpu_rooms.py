"""Many rooms on one language model server: first-token times, characters a second, and what a room
costs an hour. For a machine with a GPU; runs against any OpenAI-compatible server.

    python bench/model_shape.py qwen3-8b shape
    python3 run.py models shape --vllm="--load-format dummy" &
    PYTHONPATH=. .venv/bin/python bench/gpu_rooms.py --url http://127.0.0.1:8101 --name yaohe
        [--rooms 1 50 200 800] [--answers-per-minute 6] [--seconds 60] [--gpu-hour 3.0]

Each room sends the prompts of the lane (sample shop: rules, shop and product first, the question
last) with the lane's schema, at random moments, so many answers a minute, 60 tokens each: a busy
room cannot speak more than six answers a minute. Replies of random weights mean nothing and are
read to their end. A number of rooms is held while 95 % of first tokens come within 300 ms; the cost
is the GPU's hour divided by the largest number held.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import time
from contextlib import aclosing
from dataclasses import dataclass, field

from chat.reading import Intent, Reading
from host.answers.answerer import Answerer
from host.answers.model.choice import choose
from host.answers.model.ports import Message, ModelError, ModelRequest
from host.answers.model.prompt import SCHEMA, messages
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.answers.model.question import ModelQuestion
from host.assemble import read_exchange
from host.sample_shop import sample_catalogue
from storage.catalogue import Snapshot

HELD_MS = 300.0
TOKENS = 60
ASKED = (
    "会不会起球",
    "洗了会变形吗",
    "送人合适吗",
    "夏天穿热不热",
    "和别家比怎么样",
    "能放洗衣机吗",
)


@dataclass
class Seen:
    """What came of the requests of one run."""

    first_ms: list[float] = field(default_factory=list)
    characters: int = 0
    failed: int = 0


def prompts() -> list[tuple[Message, ...]]:
    """The lane's prompts for every product and question."""
    answerer = Answerer(Snapshot(1, 0, read_exchange(sample_catalogue())))
    found = []
    for product in answerer.snapshot.catalogue.products:
        for asked in ASKED:
            question = ModelQuestion(
                line=asked,
                readings=(Reading(intent=Intent.UNKNOWN_QUESTION, product_ids=(product.id,)),),
                language="zh",
            )
            found.append(messages(question, choose(question, answerer).items))
    return found


async def one_answer(model: OpenAICompatible, prompt: tuple[Message, ...], seen: Seen) -> None:
    """Ask once and read to the end."""
    began_s = time.perf_counter()
    request = ModelRequest(
        messages=prompt,
        schema=SCHEMA,
        max_tokens=TOKENS,
        temperature=1.0,
        deadline_s=asyncio.get_running_loop().time() + 60,
    )
    first = True
    try:
        async with aclosing(model.stream(request)) as pieces:
            async for piece in pieces:
                if first:
                    seen.first_ms.append((time.perf_counter() - began_s) * 1_000)
                    first = False
                seen.characters += len(piece)
    except ModelError:
        seen.failed += 1


async def measure(model: OpenAICompatible, rooms: int, per_minute: float, seconds: float) -> Seen:
    """So many rooms for so long."""
    chance, seen, all_prompts = random.Random(1), Seen(), prompts()

    async def room() -> None:
        until_s = time.perf_counter() + seconds
        while (wait_s := chance.expovariate(per_minute / 60)) < until_s - time.perf_counter():
            await asyncio.sleep(wait_s)
            await one_answer(model, chance.choice(all_prompts), seen)

    async with asyncio.TaskGroup() as tasks:
        for _ in range(rooms):
            tasks.create_task(room())
    return seen


async def run(options: argparse.Namespace) -> None:
    """Prints a row for each number of rooms, and the cost."""
    model = OpenAICompatible(
        Server(url=options.url, model=options.name, first_token_s=30.0, connections_max=4_096)
    )
    held = 0
    print("rooms  answers  failed  first token p50 ms  p95 ms  characters/s")
    try:
        await one_answer(model, prompts()[0], Seen())
        for rooms in options.rooms:
            began_s = time.perf_counter()
            seen = await measure(model, rooms, options.answers_per_minute, options.seconds)
            took_s = time.perf_counter() - began_s
            ordered = sorted(seen.first_ms) or [float("inf")]
            p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
            print(
                f"{rooms:5d}  {len(seen.first_ms):7d}  {seen.failed:6d}  {p50:18.1f}  {p95:6.1f}"
                f"  {seen.characters / took_s:12.0f}"
            )
            if p95 <= HELD_MS and not seen.failed:
                held = max(held, rooms)
    finally:
        await model.close()
    if held:
        cost = options.gpu_hour / held
        print(f"{held} rooms held: {cost:.4f} a room-hour, with the GPU's hour at")
        print(f"  {options.gpu_hour:g} and {options.answers_per_minute:g} answers a minute")
    else:
        print(f"no number of rooms was held within {HELD_MS:g} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--name", default="yaohe")
    parser.add_argument("--rooms", type=int, nargs="*", default=[1, 50, 200, 800])
    parser.add_argument("--answers-per-minute", type=float, default=6.0)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--gpu-hour", type=float, default=3.0)
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
