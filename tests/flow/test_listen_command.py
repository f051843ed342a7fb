"""`run.py listen`: a recording or transcript offline, and sound sent to a room that is served."""

from __future__ import annotations

import asyncio
import json
import wave
from pathlib import Path
from typing import Any

import aiohttp
import numpy as np
import pytest
import sounds

from chat.connectors.ingest import NONCE_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, sign
from host import cli
from host.desk.listeners import ListenerHub
from host.desk.options import DeskOptions
from host.desk.server import serve
from host.hearing.ear import Ear
from host.hearing.providers.embedded import EmbeddedDetector
from host.hearing.wav_file import read_wav
from host.keys import Hidden
from tests.browser.scripted_room import ScriptedRoom, now_us
from tests.flow.test_ear import Told

pytestmark = pytest.mark.real_time
SECRET = "a secret of the test"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["listen", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def write_wav(file: Path, samples: Any, rate_hz: int = 16_000, channels: int = 1) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(rate_hz)
        frames = np.repeat(samples[:, None], channels, axis=1)
        sound.writeframes((np.clip(frames, -1, 1) * 32767).astype("<i2").tobytes())


def test_a_transcript_is_read_as_the_desk_would_have_shown_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "said.txt"
    file.write_text(
        "0.5\t来看一下一号链接\n4\t今天只要一百三十九\n"
        "8.5 | 接下来讲三号链接\n这条裤子一百五十九\n",
        "utf-8",
    )
    code, out, _ = run(capsys, str(file))
    assert code == 0
    lines = [line.strip() for line in out.splitlines()]
    assert lines == [
        "0.5 s  来看一下一号链接",
        "> on show: 晴川亚麻混纺衬衫 (link number said)",
        "4.0 s  今天只要一百三十九",
        "! price of 晴川亚麻混纺衬衫: said 139元, it is 149元（优惠后129元）",
        "8.5 s  接下来讲三号链接",
        "> on show: 松间高腰阔腿裤 (link number said)",
        "13.5 s  这条裤子一百五十九",
        "1 said differently from the catalogue",
    ]


@pytest.mark.parametrize(
    ("rate_hz", "channels"), [(16_000, 1), (48_000, 2), (44_100, 1), (8_000, 1)]
)
def test_a_recording_at_any_rate_tells_when_somebody_spoke(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rate_hz: int, channels: int
) -> None:
    voice = np.concatenate(
        (sounds.silence(1), sounds.spoken("家人们看一下这件衬衫"), sounds.silence(1))
    )
    at = np.arange(0, len(voice) / sounds.RATE, 1 / rate_hz) * sounds.RATE
    file = tmp_path / "host.wav"
    write_wav(file, np.interp(at, np.arange(len(voice)), voice), rate_hz, channels)
    code, out, _ = run(capsys, str(file))
    assert code == 0
    spoke = [line for line in out.splitlines() if "of speech" in line]
    assert len(spoke) == 1
    assert 0.4 <= float(spoke[0].split()[0]) <= 1.1


def test_a_change_of_rate_keeps_the_sound(tmp_path: Path) -> None:
    """A tone that both rates hold comes out as itself, one above half of ours is gone."""
    at = np.arange(48_000 * 2) / 48_000
    for hertz, left in ((1_000, True), (11_000, False)):
        write_wav(tmp_path / "tone.wav", 0.5 * np.sin(2 * np.pi * hertz * at), 48_000)
        pcm = b"".join(read_wav(tmp_path / "tone.wav"))
        samples = np.frombuffer(pcm, dtype="<i2") / 32768
        assert abs(len(samples) - 32_000) < 100
        loud = float(np.sqrt(np.mean(samples[2_000:-2_000] ** 2)))
        assert loud == pytest.approx(0.3536, abs=0.02) if left else loud < 0.02
        if left:
            peak = np.argmax(np.abs(np.fft.rfft(samples))) * 16_000 / len(samples)
            assert peak == pytest.approx(hertz, abs=2)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("no.wav", None, "is not there"),
        ("bad.wav", b"RIFF....nothing", "is no WAV file"),
        ("empty.wav", b"", "is no WAV file"),
        ("bad.txt", b"\xff\xfe\x00", "is no text in UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, why: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, _, err = run(capsys, str(tmp_path / name))
    assert code == 2
    assert why in err
    assert err.count("\n") == 1


def test_a_room_that_is_not_there_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wav(tmp_path / "a.wav", sounds.silence(0.2))
    to = ("--to", "http://127.0.0.1:9/ear/main", "--data", str(tmp_path))
    code, _, err = run(capsys, str(tmp_path / "a.wav"), *to)
    assert code == 2
    assert "cannot be reached" in err
    code, _, err = run(capsys, "-")
    assert code == 2


async def _served(ear: Ear, tmp_path: Path) -> Any:
    hub = ListenerHub()
    room = ScriptedRoom(hub, tmp_path)
    return await serve(
        {"main": room}, {"main": hub}, options=DeskOptions(port=0), now_us=now_us,
        ears={"main": ear}, secrets={"main": Hidden(SECRET)},
    )  # fmt: skip


def _hello(secret: str = SECRET) -> str:
    headers = sign(secret, now_us=now_us(), nonce="n" * 32, body=b"")
    names = {"timestamp": TIMESTAMP_HEADER, "nonce": NONCE_HEADER, "signature": SIGNATURE_HEADER}
    return json.dumps({name: headers[header] for name, header in names.items()})


async def test_signed_sound_is_heard_and_anything_else_is_sent_away(tmp_path: Path) -> None:
    voice = await asyncio.to_thread(sounds.spoken, "大家晚上好")
    told = Told()
    ear = Ear(EmbeddedDetector(), None, told)
    server = await _served(ear, tmp_path)
    url = f"{server.url}ear/main"
    try:
        async with aiohttp.ClientSession() as session:
            async with session.ws_connect(url) as socket:
                await socket.send_str(_hello("another secret"))
                assert "error" in await socket.receive_json()
                assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
            async with session.ws_connect(url) as socket:
                await socket.send_str(_hello())
                assert await socket.receive_json() == {"ready": True}
                assert ear.source == "program"
                sound = np.concatenate((sounds.silence(0.5), voice))
                data = sounds.pcm(sound)
                for start in range(0, len(data), 32_000):
                    await socket.send_bytes(data[start : start + 32_000])
                await socket.send_str("no sound")
                assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
            async with asyncio.timeout(5):
                while ear.source:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            assert "began" in told.calls
            assert "ended" in told.calls
            response = await session.get(f"{server.url}ear/other")
            assert response.status == 404
            response = await session.get(f"{server.url}desk/ear?room=main")
            assert response.status == 401
    finally:
        await server.close()


async def test_the_desks_microphone_needs_the_login_and_is_replaced_by_a_newer_one(
    tmp_path: Path,
) -> None:
    ear = Ear(EmbeddedDetector(), None, Told())
    server = await _served(ear, tmp_path)
    bearer = {"Authorization": f"Bearer {server.token}"}
    try:
        async with aiohttp.ClientSession(headers=bearer) as session:
            url = f"{server.url}desk/ear?room=main"
            first = await session.ws_connect(url)
            await first.send_bytes(bytes(640))
            second = await session.ws_connect(url)
            gone = await asyncio.wait_for(first.receive(), 3)
            assert (gone.type, gone.data, gone.extra) == (aiohttp.WSMsgType.CLOSE, 1008, "replaced")
            await second.send_bytes(bytes(640))
            assert ear.source == "microphone"
            foreign = await session.get(url, headers={"Origin": "http://evil.example"})
            assert foreign.status == 403
            page = await session.get(f"{server.url}desk")
            assert "microphone=(self)" in page.headers["Permissions-Policy"]
            room = await session.get(server.url)
            assert "microphone=()" in room.headers["Permissions-Policy"]
            await first.close()
            await second.close()
    finally:
        await server.close()
