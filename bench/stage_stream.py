"""What a picture of the stream costs, by part, beside the bare encoder fed with the same pictures.

    PYTHONPATH=. .venv/bin/python bench/stage_stream.py [--seconds 60] [--width 720 --height 1280]

CPU time of the process, as fast as possible: sentences of the sample shop in the embedded voice,
the real drawing, the real encoder, a recording and a preview on disk, and one target that takes
everything. "of one core" is at the stream's own pace.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.voice import sentences
from host.mark_words import mark_words
from host.speech.ports import Speech
from host.speech.providers.espeak import EspeakVoice
from host.stage.output import flv
from host.stage.output.encoder import Encoder
from host.stage.output.loudness import Meter
from host.stage.output.mixer import Mixer
from host.stage.output.preview import Preview
from host.stage.output.recorder import Recorder
from host.stage.output.rtmp_chunks import ChunkWriter
from host.stage.picture.compositor import Compositor
from host.stage.scene import Canvas, Moment, ProductCard, Scene, Sentence
from host.state import RoomState

Picture = npt.NDArray[np.uint8]
_KEPT = 500


async def spoken(seconds: float) -> list[tuple[str, Speech]]:
    voice = EspeakVoice()
    made: list[tuple[str, Speech]] = []
    total_s = 0.0
    for text in sentences(200):
        made.append((text, await voice.synthesise(text, language="zh")))
        total_s += made[-1][1].duration_ms / 1000
        if total_s > seconds:
            break
    await voice.close()
    return made


class Parts:
    """Adds up CPU time by part."""

    def __init__(self) -> None:
        self.spent_s: defaultdict[str, float] = defaultdict(float)
        self._at_s = time.process_time()

    def start(self) -> None:
        self._at_s = time.process_time()

    def add(self, name: str) -> None:
        now_s = time.process_time()
        self.spent_s[name] += now_s - self._at_s
        self._at_s = now_s


def begin(mixer: Mixer, number: int, text: str, speech: Speech) -> None:
    said = Sentence(
        sentence_id=f"s{number}",
        text=text,
        language="zh",
        duration_ms=speech.duration_ms,
        marks=speech.marks,
    )
    mixer.begin(said, speech.rate)
    step = speech.rate // 10 * 2
    for start in range(0, len(speech.pcm), step):
        mixer.piece(said.sentence_id, start, speech.pcm[start : start + step])
    mixer.finish(said.sentence_id)


def measure(canvas: Canvas, seconds: float, kbit_per_s: int, folder: Path) -> None:
    speeches = asyncio.run(spoken(seconds))
    words = mark_words("zh")
    drawing = Compositor(canvas, mark=words.mark, opening_notice=words.notice, pictures=folder)
    mixer = Mixer(frames_per_s=canvas.frames_per_s)
    encoder = Encoder(canvas, video_kbit_per_s=kbit_per_s, audio_kbit_per_s=128)
    recorder = Recorder(
        folder / "records", "bench", encoder.streams,
        producer="Yaohe", produce_id="bench", segment_s=600,
    )  # fmt: skip
    preview = Preview(folder / "preview", "1", encoder.streams, producer="Yaohe", produce_id="b")
    chunks, meter = ChunkWriter(4_096), Meter(channels=2)
    card = ProductCard(
        product_id="P01", link_no=1, title="晴川亚麻混纺衬衫", price_words="149元",
        list_price_words="199元", promotions=("满149元减20元",), stock_words="仅剩3件", read_us=1,
    )  # fmt: skip
    scene = Scene(state=RoomState.AI, shop="麦垛与灯", language="zh", product=card,
                  next_titles=("云絮圆领针织开衫", "松间高腰阔腿裤"))  # fmt: skip
    parts = Parts()
    kept: list[tuple[Picture, npt.NDArray[np.float32]]] = []
    pictures = int(seconds * canvas.frames_per_s)
    number = 0
    for picture_number in range(pictures):
        if not mixer.is_speaking and number < len(speeches):
            begin(mixer, number, *speeches[number])
            number += 1
        parts.start()
        mixed = mixer.next_frame()
        parts.add("mixer")
        moment = Moment(
            at_ms=picture_number * 1000 // canvas.frames_per_s,
            sentence=mixed.sentence,
            position_ms=mixed.position_ms,
            loudness=mixed.loudness,
        )
        picture = drawing.compose(scene, moment)
        parts.add("drawing")
        if picture_number % 12 == 0:
            assert drawing.mark_is_drawn(picture)
        parts.add("mark check")
        coded = encoder.encode(picture, mixed.samples)
        parts.add("encoder")
        for each in coded:
            kind, body = flv.tag(each)
            chunks.message(
                6 if each.kind == "video" else 4, kind, body, at_ms=max(0, each.at) // 48
            )
        parts.add("rtmp")
        for each in coded:
            recorder.add(each)
            preview.add(each)
        parts.add("recording, preview")
        meter.push(mixed.samples)
        if len(kept) < _KEPT and picture_number > 100:
            kept.append((picture.copy(), mixed.samples.copy()))
    recorder.close()
    preview.close()
    report(parts, pictures, canvas, bare_s(kept, canvas, kbit_per_s), meter.loudness())


def bare_s(
    kept: list[tuple[Picture, npt.NDArray[np.float32]]], canvas: Canvas, kbit_per_s: int
) -> float:
    """CPU seconds a picture of the encoder alone."""
    encoder = Encoder(canvas, video_kbit_per_s=kbit_per_s, audio_kbit_per_s=128)
    began_s = time.process_time()
    for picture, sound in kept:
        encoder.encode(picture, sound)
    return (time.process_time() - began_s) / max(1, len(kept))


def report(parts: Parts, pictures: int, canvas: Canvas, alone_s: float, loudness: float) -> None:
    total_s = sum(parts.spent_s.values())
    print(f"{canvas.width}x{canvas.height} at {canvas.frames_per_s} pictures a second, {pictures}"
          " pictures; CPU ms a picture:")  # fmt: skip
    for name, spent_s in parts.spent_s.items():
        print(f"  {name:20} {spent_s / pictures * 1000:6.2f}")
    each_s = total_s / pictures
    print(f"  {'all':20} {each_s * 1000:6.2f}   {each_s * canvas.frames_per_s:.0%} of one core")
    print(f"  {'bare encoder':20} {alone_s * 1000:6.2f}   the whole is"
          f" {each_s / alone_s:.2f} times that")  # fmt: skip
    print(f"loudness {loudness:.1f} LUFS (target -16)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--width", type=int, default=720)
    parser.add_argument("--height", type=int, default=1280)
    parser.add_argument("--kbit", type=int, default=2500)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        measure(
            Canvas(width=options.width, height=options.height),
            options.seconds,
            options.kbit,
            Path(place),
        )


if __name__ == "__main__":
    main()
