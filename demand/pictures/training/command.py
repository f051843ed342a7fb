"""Trains the embedded picture network and writes it down with its origin."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec

from demand.pictures.training.loading import load
from demand.pictures.training.manifest import Manifest, TrainingError, read_manifest

CREDITS = (
    "Trained on photographs of the Clothing dataset (alexeygrigorev/clothing-dataset, CC0-1.0) and"
    " the Grocery Store dataset (marcusklasson/GroceryStoreDataset, MIT)."
)
LEAST_RANK = 40.0
"""Directions the whitened embeddings must use: fewer means that training collapsed."""


class TrainingOrder(msgspec.Struct, frozen=True):
    """What to train: photographs in `pictures`, checkpoints and log in `work`, result in `out`."""

    pictures: Path
    work: Path
    out: Path
    steps: int
    seed: int
    credits: str = CREDITS
    most: int = 0
    """Photographs at most, spread over all; 0: all."""


def train(order: TrainingOrder, *, say: Callable[[str], None]) -> None:
    """Train to the end, going on from a checkpoint where there is one. Blocks for long.

    Raises:
        TrainingError: the photographs cannot be read, torch is not installed, or what came out is
            useless.
    """
    manifest = read_manifest(order.pictures, seed=order.seed)
    say(f"{len(manifest.photos)} photographs, manifest {manifest.sha256}")
    order.work.mkdir(parents=True, exist_ok=True)
    try:
        from demand.pictures.training.providers.making import make
    except ImportError as error:
        raise TrainingError(
            f"training needs the package {error.name}: install the extra `train`"
        ) from error
    photos = [each for each in manifest.photos if not each.held_out]
    if order.most:
        photos = photos[:: max(1, len(photos) // order.most)]
    kept = list(load(order.pictures, photos, say=say))
    with (order.work / "training.log").open("a", encoding="utf-8") as log:

        def told(text: str) -> None:
            log.write(text + "\n")
            log.flush()
            say(text)

        facts = make(order, manifest, photos, kept, say=told)
    _write_origin(order, manifest, facts)
    say(f"written: {order.out}")


def _write_origin(order: TrainingOrder, manifest: Manifest, facts: dict[str, object]) -> None:
    origin = {
        "manifest_sha256": manifest.sha256,
        "photographs": len(manifest.photos),
        "seed": order.seed,
        "credits": order.credits,
        **facts,
    }
    text = json.dumps(origin, ensure_ascii=False, indent=2)
    order.out.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
