"""Models of the CLIP family stand behind the port; without their packages one sentence says so."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from demand.pictures.errors import PictureSearchError
from demand.pictures.providers.clip import ClipPictures

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import json, sys
import numpy as np, torch, transformers
from demand.pictures.providers.clip import ClipPictures
torch.manual_seed(1)
small = dict(hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=2)
told = {}
for name in ("CLIP", "Siglip", "ChineseCLIP"):
    config = getattr(transformers, name + "Config")(
        vision_config=dict(small, image_size=32, patch_size=8),
        text_config=dict(small, vocab_size=99),
    )
    folder = sys.argv[1] + "/" + name
    getattr(transformers, name + "Model")(config).save_pretrained(folder)
    processor = getattr(transformers, name + "ImageProcessorPil")
    size = {"height": 32, "width": 32}
    processor(size=size, crop_size=size).save_pretrained(folder)
    model = ClipPictures(folder)
    noise = np.random.default_rng(0).integers(0, 255, (50, 40, 3)).astype(np.uint8)
    looks = model.look([noise, noise, noise[::-1]])
    told[name] = [float(looks[0].embedding @ each.embedding) for each in looks]
    assert all(len(each.embedding) == model.dimensions for each in looks)
print(json.dumps(told))
"""


@pytest.mark.skipif(find_spec("transformers") is not None, reason="transformers is installed")
def test_missing_packages_are_told_in_one_sentence() -> None:
    with pytest.raises(PictureSearchError, match="install the extra `gpu`"):
        ClipPictures("no-such-model")


@pytest.mark.served
def test_each_family_gives_embeddings_of_unit_length(tmp_path: Path) -> None:
    python = os.environ.get("YAOHE_MODEL_PYTHON", "")
    if not python:
        pytest.skip("YAOHE_MODEL_PYTHON names no Python with torch and transformers")
    done = subprocess.run(
        [python, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    for likeness in told.values():
        assert likeness[:2] == pytest.approx([1, 1], abs=1e-4)
        assert likeness[2] < 0.9999
