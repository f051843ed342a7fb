"""The steps that need torch: fit, whiten, test for collapse, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from demand.pictures.training.command import LEAST_RANK, TrainingOrder
from demand.pictures.training.manifest import Manifest, Photo, TrainingError
from demand.pictures.training.providers.export import (
    Floats,
    Shipped,
    Whitening,
    embed,
    write_onnx,
)
from demand.pictures.training.providers.fitting import Recipe, Trainer
from demand.pictures.training.views import Kept, shop_view

_CHECKPOINT_STEPS = 50
_CALIBRATION = 400
"""Pictures from which the steps of the 8-bit network are chosen."""


def make(
    order: TrainingOrder,
    manifest: Manifest,
    photos: Sequence[Photo],
    kept: Sequence[Kept],
    *,
    say: Callable[[str], None],
) -> dict[str, object]:
    """Train and export; facts about it."""
    recipe = Recipe(seed=order.seed, steps=order.steps, batch=min(112, len(photos) // 2))
    trainer = Trainer(recipe, photos, kept, kept)
    checkpoint = order.work / "checkpoint.pt"
    if checkpoint.exists():
        trainer.resume(checkpoint)
        say(f"going on from step {trainer.step}")
    trainer.run(checkpoint, every=_CHECKPOINT_STEPS, say=say)
    gallery = _gallery(kept, order.seed)
    embeddings = embed(trainer.network, gallery)
    shipped = Shipped(trainer.network, Whitening(embeddings))
    rank = effective_rank(embeddings @ shipped.whitening.get_buffer("turn").numpy())
    say(f"effective rank {rank:.1f} after whitening, {effective_rank(embeddings):.1f} before")
    if rank < LEAST_RANK and not order.most:
        raise TrainingError(
            f"the embeddings use {rank:.0f} directions, fewer than {LEAST_RANK:.0f}: training"
            " collapsed; take more steps or another seed"
        )
    name = f"embedded:{manifest.sha256[:8]}-{order.seed}-{trainer.step}-8bit"
    notes = {"name": name, "categories": "|".join(trainer.categories), "credits": order.credits}
    write_onnx(shipped, order.out, notes, gallery[:: max(1, len(gallery) // _CALIBRATION)])
    return {
        "name": name,
        "recipe": msgspec.to_builtins(recipe),
        "steps": trainer.step,
        "cpu_seconds": round(trainer.cpu_seconds),
        "effective_rank": round(rank, 1),
        "parameters": sum(each.numel() for each in trainer.network.parameters()),
        "weights_bytes": order.out.stat().st_size,
    }


def effective_rank(embeddings: Floats) -> float:
    """How many directions the embeddings use: the exponential of their spectrum's entropy."""
    values = np.maximum(np.linalg.eigvalsh(np.cov(embeddings.T)), 1e-12)
    shares = values / values.sum()
    return float(np.exp(-(shares * np.log(shares)).sum()))


def _gallery(kept: Sequence[Kept], seed: int) -> list[np.ndarray]:
    """Both shop views of every photograph."""
    rng = np.random.default_rng(seed)
    return [shop_view(each, rng, box=box).picture for each in kept for box in (False, True)]
