"""The other side of `bench/model_overhead.py`: the same work in pipecat-ai (BSD-2-Clause), run by a
Python that has `pipecat-ai[openai]`. Prints JSON: the moments at which each question was put in and
its first sentence reached the voice.

    python bench/model_overhead_pipecat.py URL COUNT
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncGenerator
from typing import Any

from loguru import logger
from pipecat.frames.frames import LLMContextFrame, TTSAudioRawFrame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.runner import PipelineRunner
from pipecat.pipeline.task import PipelineParams, PipelineTask
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.services.openai.llm import OpenAILLMService
from pipecat.services.tts_service import TTSService

SYSTEM = (
    "你是直播间的AI主播，用口语回答观众的一个问题，只用下面的资料。\n"
    + "资料：发货地浙江杭州。" * 40
)


class Ear(TTSService):  # type: ignore[misc]
    """A voice that only notes when it is given the first sentence of a turn."""

    def __init__(self) -> None:
        super().__init__(sample_rate=16_000)
        self.heard = asyncio.Event()
        self.at_s = 0.0

    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Any, None]:
        if not self.heard.is_set():
            self.at_s = time.monotonic()
            self.heard.set()
        yield TTSAudioRawFrame(
            audio=b"\0\0" * 320, sample_rate=16_000, num_channels=1, context_id=context_id
        )


async def main(url: str, count: int) -> None:
    """One question after the other."""
    logger.remove()
    llm = OpenAILLMService(
        api_key="none", base_url=url, settings=OpenAILLMService.Settings(model="text")
    )
    ear = Ear()
    task = PipelineTask(
        Pipeline([llm, ear]),
        params=PipelineParams(),
        cancel_on_idle_timeout=False,
        enable_rtvi=False,
        enable_turn_tracking=False,
    )
    moments: list[tuple[float, float]] = []

    async def ask() -> None:
        await asyncio.sleep(1.0)
        for number in range(count):
            ear.heard.clear()
            context = LLMContext(
                [
                    {"role": "system", "content": SYSTEM},
                    {"role": "user", "content": f"仓库在哪里呀{number}"},
                ]
            )
            put_in_s = time.monotonic()
            await task.queue_frame(LLMContextFrame(context))
            async with asyncio.timeout(10):
                await ear.heard.wait()
            moments.append((put_in_s, ear.at_s))
            await asyncio.sleep(0.25)
        await task.cancel()

    runner = PipelineRunner(handle_sigint=False)
    await asyncio.gather(runner.run(task), ask())
    print(json.dumps(moments))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
