"""One worker recognises for several rooms: each in its language, one after the other."""

from __future__ import annotations

import asyncio
from typing import Any

from host import virtual_time
from host.hearing import assemble
from host.hearing.assemble import shared_recogniser
from host.hearing.providers.whisper import WhisperRecogniser
from host.hearing.settings import HearingConfig


class Worker:
    """Takes a second for each request, and must not be asked in between."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, float]] = []
        self._busy = False
        self.stopped = 0

    async def ask(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        assert not self._busy
        self._busy = True
        await asyncio.sleep(1)
        self._busy = False
        self.asked.append((request["language"], asyncio.get_running_loop().time()))
        language = request["language"]
        return {"text": language, "sureness": 1.0, "language": language, "words": []}, b""

    async def stop(self) -> None:
        self.stopped += 1


def test_rooms_take_turns_at_one_worker_each_in_its_language() -> None:
    async def scene() -> None:
        worker = Worker()
        first = WhisperRecogniser("model", language="zh")
        first._process = worker  # type: ignore[assignment]
        rooms = [first, first.for_language("en"), first.for_language("")]
        start_s = asyncio.get_running_loop().time()
        heard = await asyncio.gather(*(room.recognise(b"", final=True) for room in rooms))
        assert [text.text for text in heard] == ["zh", "en", ""]
        assert [at_s - start_s for _, at_s in worker.asked] == [1, 2, 3]
        waiting = asyncio.create_task(rooms[1].recognise(b"", final=True))
        running = asyncio.create_task(rooms[0].recognise(b"", final=False))
        await asyncio.sleep(0.5)
        waiting.cancel()
        worker._busy = False  # as a worker is left in order by who cancels
        assert (await running).text == "zh"

    virtual_time.run(scene())


def test_a_second_room_loads_no_second_model(monkeypatch: Any) -> None:
    made: dict[str, WhisperRecogniser] = {}
    monkeypatch.setattr(assemble, "check_installed", lambda config: None)
    config = HearingConfig(model="small")
    first = shared_recogniser(config, "zh", made)
    second = shared_recogniser(config, "en", made)
    assert first is not None
    assert second is not None
    assert (first._language, second._language) == ("zh", "en")
    assert first._process is second._process
    assert shared_recogniser(HearingConfig(), "zh", made) is None
