"""Trains the picture network: instance contrast, kept from collapsing, with checkpoints."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from demand.pictures.training.batches import Batches
from demand.pictures.training.manifest import Photo
from demand.pictures.training.providers.network import EMBEDDING, PictureNetwork
from demand.pictures.training.views import Kept, View, shop_view, viewer_view

_KINDS = ("repost", "phone", "box", "frame")
_SHARES = (0.08, 0.30, 0.44, 0.18)
_OTHER_PHOTO = 0.6
_RISING_STEPS, _FALLING_SHARE = 60, 0.22
_COVARIANCE, _MASK, _CATEGORY = 0.04, 0.5, 0.15


class Recipe(msgspec.Struct, frozen=True):
    """How to train. `batch` counts photographs, each seen in two views a step."""

    seed: int = 11
    steps: int = 2000
    batch: int = 112
    rate: float = 2e-3
    decay: float = 0.05
    temperature: float = 0.07
    width: int = 48
    half_precision: bool = True


class Trainer:
    """One training, resumable: each step depends on the recipe, the photographs and its number."""

    def __init__(
        self,
        recipe: Recipe,
        photos: Sequence[Photo],
        kept: Sequence[Kept],
        backgrounds: Sequence[Kept],
    ) -> None:
        torch.manual_seed(recipe.seed)
        torch.set_num_threads(1)
        self._recipe = recipe
        self._kept = kept
        self._backgrounds = [each.picture for each in backgrounds]
        self.categories = sorted({each.category for each in photos if each.category})
        self._category = [
            self.categories.index(each.category) if each.category else -1 for each in photos
        ]
        self._product = _numbered([each.product for each in photos])
        self._same = _positions([each.product for each in photos])
        self.network = PictureNetwork(max(1, len(self.categories)), recipe.width)
        self.network.to(memory_format=torch.channels_last)
        self._optimizer = torch.optim.AdamW(
            _parameter_groups(self.network, recipe.decay), lr=recipe.rate, betas=(0.9, 0.98)
        )
        self._batches = Batches(
            [each.group for each in photos], EMBEDDING, np.random.default_rng(recipe.seed)
        )
        self.step = 0
        self.cpu_seconds = 0.0

    def run(self, checkpoint: Path, *, every: int, say: Callable[[str], None]) -> None:
        """Train to the end of the recipe, saving every so many steps."""
        losses: list[tuple[float, ...]] = []
        while self.step < self._recipe.steps:
            started = time.process_time()
            losses.append(self._one_step())
            self.step += 1
            self.cpu_seconds += time.process_time() - started
            if self.step % 25 == 0 or self.step == self._recipe.steps:
                means = " ".join(f"{value:.3f}" for value in np.mean(losses, axis=0))
                say(f"step {self.step} cpu {self.cpu_seconds:.0f} s losses {means}")
                losses.clear()
            if self.step % every == 0 or self.step == self._recipe.steps:
                self.save(checkpoint)

    def save(self, checkpoint: Path) -> None:
        """Write everything needed to go on, beside the old one, then replace it."""
        partial = checkpoint.with_suffix(".part")
        state = {
            "network": self.network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "batches": self._batches.state(),
            "step": self.step,
            "cpu_seconds": self.cpu_seconds,
            "categories": self.categories,
            "recipe": msgspec.to_builtins(self._recipe),
        }
        torch.save(state, partial)
        partial.replace(checkpoint)

    def resume(self, checkpoint: Path) -> None:
        """Go on from where a checkpoint was saved."""
        state = torch.load(checkpoint, weights_only=True, mmap=False)
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._batches.restore(state["batches"])
        self.step, self.cpu_seconds = state["step"], state["cpu_seconds"]

    def _one_step(self) -> tuple[float, ...]:
        recipe = self._recipe
        for group in self._optimizer.param_groups:
            group["lr"] = _rate(recipe, self.step)
        rng = np.random.default_rng([recipe.seed, self.step])
        drawn = self._batches.draw(recipe.batch, step=self.step)
        views = [self._pair(int(index), rng) for index in drawn]
        pictures, masks = _stacked([a for a, _ in views] + [b for _, b in views])
        self.network.train()
        with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half_precision):
            maps = self.network.maps(pictures)
        embedding, category = self.network.head(*maps)
        unit = functional.normalize(embedding)
        first, second = unit.chunk(2)
        parts = (
            _contrast(first, second, self._product[drawn], recipe.temperature),
            _covariance(embedding),
            _mask_loss(maps[2][:, 0].float(), masks),
            functional.cross_entropy(category, self._labels(drawn), ignore_index=-1),
        )
        loss = parts[0] + _COVARIANCE * parts[1] + _MASK * parts[2] + _CATEGORY * parts[3]
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self._optimizer.step()
        self._batches.learn(drawn, first.detach().numpy())
        return tuple(float(part.detach()) for part in parts)

    def _pair(self, index: int, rng: np.random.Generator) -> tuple[View, View]:
        """How the shop keeps a product and how a viewer sends it."""
        kind = str(rng.choice(_KINDS, p=_SHARES))
        sent = index
        if index in self._same and rng.random() < _OTHER_PHOTO:
            sent = int(rng.choice(self._same[index]))
        box = rng.random() < (0.75 if kind in ("box", "frame") else 0.25)
        shop = shop_view(self._kept[index], rng, box=box)
        return shop, viewer_view(self._kept[sent], self._backgrounds, rng, kind=kind)

    def _labels(self, drawn: np.ndarray) -> Tensor:
        labels = torch.tensor([self._category[int(index)] for index in drawn])
        return torch.cat([labels, labels])


def _contrast(first: Tensor, second: Tensor, products: np.ndarray, temperature: float) -> Tensor:
    """Each view must find the other among all; another photograph of the same product is no
    mistake, so it is left out."""
    likeness = first @ second.T / temperature
    same = torch.from_numpy((products[:, None] == products[None]) & (products[:, None] >= 0))
    same.fill_diagonal_(False)
    likeness = likeness.masked_fill(same, -1e4)
    truth = torch.arange(len(first))
    return (
        functional.cross_entropy(likeness, truth) + functional.cross_entropy(likeness.T, truth)
    ) / 2


def _covariance(embedding: Tensor) -> Tensor:
    """How much the dimensions say the same thing twice; 0 where they are independent."""
    centred = embedding - embedding.mean(0)
    covariance = centred.T @ centred / (len(embedding) - 1)
    off = covariance - torch.diag(torch.diagonal(covariance))
    return off.pow(2).sum() / embedding.shape[1]


def _mask_loss(logits: Tensor, masks: Tensor) -> Tensor:
    known = masks[:, 0, 0] >= 0
    if not bool(known.any()):
        return logits.sum() * 0
    return functional.binary_cross_entropy_with_logits(logits[known], masks[known])


def _stacked(views: Sequence[View]) -> tuple[Tensor, Tensor]:
    """Pictures as N x 3 x 112 x 112 floats; masks 0 to 1, or -1 throughout where unknown."""
    stacked = np.stack([view.picture for view in views])
    pictures = torch.from_numpy(stacked).permute(0, 3, 1, 2).float()
    unknown = np.full((28, 28), -1, np.float32)
    masks = np.stack(
        [unknown if each.mask is None else each.mask.astype(np.float32) / 255 for each in views]
    )
    return pictures.contiguous(memory_format=torch.channels_last), torch.from_numpy(masks)


def _numbered(products: Sequence[str]) -> np.ndarray:
    numbers = {product: number for number, product in enumerate(sorted(set(products) - {""}))}
    return np.array([numbers.get(each, -1) for each in products])


def _positions(products: Sequence[str]) -> dict[int, np.ndarray]:
    """For each photograph with others of the same product, where those are."""
    numbers = _numbered(products)
    groups = {n: np.flatnonzero(numbers == n) for n in sorted(set(numbers.tolist()) - {-1})}
    return {i: groups[int(n)] for i, n in enumerate(numbers) if n >= 0}


def _rate(recipe: Recipe, step: int) -> float:
    """Up over the first steps, level, then down to nothing over the last fifth.

    Only the last part depends on how many steps there are, so that a training can be ended sooner
    or later than planned and still be the one that the new number of steps gives."""
    rise = min(1.0, (step + 1) / _RISING_STEPS)
    fall = min(1.0, (recipe.steps - step) / max(1.0, recipe.steps * _FALLING_SHARE))
    return recipe.rate * min(rise, fall)


def _parameter_groups(network: PictureNetwork, decay: float) -> list[dict[str, object]]:
    weights = [each for each in network.parameters() if each.ndim > 1]
    others = [each for each in network.parameters() if each.ndim <= 1]
    return [{"params": weights, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}]
