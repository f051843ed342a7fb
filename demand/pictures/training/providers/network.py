"""The picture network: one pass gives an embedding, the object's mask and its category."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

EMBEDDING = 256


class Block(nn.Module):  # type: ignore[misc]
    """Two convolutions with a short cut, halving the picture where `stride` is 2."""

    def __init__(self, inner: int, outer: int, stride: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(inner, outer, 3, stride, 1, bias=False)
        self.first_norm = nn.BatchNorm2d(outer)
        self.second = nn.Conv2d(outer, outer, 3, 1, 1, bias=False)
        self.second_norm = nn.BatchNorm2d(outer)
        self.short: nn.Module = nn.Identity()
        if stride > 1 or inner != outer:
            self.short = nn.Sequential(
                nn.AvgPool2d(stride), nn.Conv2d(inner, outer, 1, bias=False), nn.BatchNorm2d(outer)
            )

    def forward(self, values: Tensor) -> Tensor:
        """What comes out of the block."""
        inside = functional.relu(self.first_norm(self.first(values)))
        return functional.relu(self.short(values) + self.second_norm(self.second(inside)))


class PictureNetwork(nn.Module):  # type: ignore[misc]
    """BGR pictures of 112 x 112, 0 to 255, in; embedding, mask logits and category logits out."""

    def __init__(self, categories: int, width: int = 48) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, width // 2, 3, 2, 1, bias=False),
            nn.BatchNorm2d(width // 2),
            nn.ReLU(),
            nn.Conv2d(width // 2, width, 3, 2, 1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(),
        )
        self.fine = Block(width, width, 1)
        self.middle = nn.Sequential(Block(width, 2 * width, 2), Block(2 * width, 2 * width, 1))
        self.coarse = nn.Sequential(Block(2 * width, 4 * width, 2), Block(4 * width, 4 * width, 1))
        self.mask_parts = nn.ModuleList(nn.Conv2d(n * width, 32, 1) for n in (1, 2, 4))
        self.mask_last = nn.Sequential(
            nn.ReLU(), nn.Conv2d(32, 32, 3, 1, 1), nn.ReLU(), nn.Conv2d(32, 1, 1)
        )
        self.layout = nn.Conv2d(4 * width, width, 1)
        self.project = nn.Linear((4 + 4 + 2) * width + 9 * width, EMBEDDING, bias=False)
        self.norm = nn.BatchNorm1d(EMBEDDING, affine=False)
        self.category = nn.Linear(EMBEDDING, categories)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Embeddings (not of unit length), masks of 28 x 28 cells, categories."""
        middle, coarse, mask = self.maps(pictures)
        embedding, category = self.head(middle, coarse, mask)
        return embedding, mask[:, 0], category

    def maps(self, pictures: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The maps the head reads; the part that bears half precision."""
        fine = self.fine(self.stem(pictures / 64.0 - 2.0))
        middle = self.middle(fine)
        coarse = self.coarse(middle)
        return middle, coarse, self._mask(fine, middle, coarse)

    def head(self, middle: Tensor, coarse: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Embedding and category logits from the maps, in single precision."""
        pooled = self._pooled(middle.float(), coarse.float(), mask.float())
        embedding = self.norm(self.project(pooled))
        return embedding, self.category(embedding)

    def _mask(self, fine: Tensor, middle: Tensor, coarse: Tensor) -> Tensor:
        maps = zip(self.mask_parts, (fine, middle, coarse), strict=True)
        parts = [part(each) for part, each in maps]
        size = (28, 28)
        summed = parts[0] + functional.interpolate(parts[1], size=size, mode="nearest")
        summed = summed + functional.interpolate(parts[2], size=size, mode="nearest")
        mask: Tensor = self.mask_last(summed)
        return mask

    def _pooled(self, middle: Tensor, coarse: Tensor, mask: Tensor) -> Tensor:
        """Means over the whole, means over the object, and a 3 x 3 layout."""
        cells = functional.avg_pool2d(torch.sigmoid(mask.detach()), 4)
        layout = functional.relu(self.layout(coarse))
        parts = (
            coarse.mean((2, 3)),
            (coarse * cells).sum((2, 3)) / (cells.sum((2, 3)) + 0.5),
            middle.mean((2, 3)),
            functional.avg_pool2d(layout, 3, 2).flatten(1),
        )
        return torch.cat(parts, 1)
