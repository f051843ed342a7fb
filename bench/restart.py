"""How long a killed program takes to speak again: process start to the next logged sentence.

    PYTHONPATH=. .venv/bin/python bench/restart.py [--kills 10] [--voice espeak]

The real program on a real SQLite file, killed with SIGKILL and started again.
"""

from __future__ import annotations

import argparse
import platform
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def first_sentence_after(database: Path, moment_s: float) -> float | None:
    if not database.exists():
        return None
    connection = sqlite3.connect(database)
    try:
        row = connection.execute(
            "SELECT min(written_us) FROM event WHERE kind = 'sentence.started' AND written_us > ?",
            (int(moment_s * 1e6),),
        ).fetchone()
    except sqlite3.OperationalError:
        return None
    finally:
        connection.close()
    return None if row[0] is None else float(row[0]) / 1e6


def one_life(folder: Path, voice: str, rng: random.Random) -> float:
    """Start, wait for the first sentence, live a little, kill; seconds to the sentence."""
    arguments = ["serve", "--data", str(folder), "--port", "0", "--voice", voice, "--no-browser"]
    started_s = time.time()
    program = subprocess.Popen(
        [sys.executable, "run.py", *arguments], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    spoken_s = None
    while spoken_s is None:
        time.sleep(0.02)
        if program.poll() is not None:
            raise SystemExit("the program ended by itself; run it alone to see why")
        spoken_s = first_sentence_after(folder / "yaohe.db", started_s)
    time.sleep(rng.uniform(0.5, 3.0))
    program.send_signal(signal.SIGKILL)
    program.wait()
    return spoken_s - started_s


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--voice", choices=("espeak", "paced"), default="espeak")
    options = parser.parse_args()
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        first_s = one_life(Path(folder), options.voice, rng)
        later = [one_life(Path(folder), options.voice, rng) for _ in range(options.kills)]
    print(f"machine            {platform.processor() or platform.machine()}")
    print(f"first start        {first_s:.2f} s (the sample shop moves in)")
    print(
        f"after kill -9      median {statistics.median(later):.2f} s, worst {max(later):.2f} s"
        f" of {len(later)}"
    )


if __name__ == "__main__":
    main()
