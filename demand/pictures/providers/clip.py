"""Models of the CLIP family through transformers: Chinese-CLIP, SigLIP, those tuned on fashion."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import numpy as np

from demand.pictures.errors import PictureSearchError
from demand.pictures.ports import Look, Pixels

_BATCH = 16


class ClipPictures:
    """Looks at pictures with a model that has `get_image_features`; `model` is a folder or a name.
    It gives no masks, so objects are found only where a box is drawn.

    Raises:
        PictureSearchError: torch or transformers are missing, or the model is none of the family.
    """

    def __init__(self, model: str, *, device: str = "cpu") -> None:
        try:
            torch, transformers = import_module("torch"), import_module("transformers")
        except ImportError as error:
            raise PictureSearchError(
                f"models of the CLIP family need the package {error.name}: install the extra `gpu`"
            ) from error
        try:
            self._processor: Any = transformers.AutoImageProcessor.from_pretrained(
                model, backend="pil"
            )
            self._model: Any = transformers.AutoModel.from_pretrained(model).to(device).eval()
        except (OSError, ValueError, RuntimeError) as error:
            raise PictureSearchError(
                f"{model} cannot be loaded ({type(error).__name__})"
            ) from error
        if not hasattr(self._model, "get_image_features"):
            raise PictureSearchError(f"{model} is no model of the CLIP family; choose one that is")
        self._torch: Any = torch
        self._device = device
        self.name = f"clip:{model}:{getattr(self._model.config, '_commit_hash', None) or 'local'}"
        self.dimensions = len(self._look([np.zeros((32, 32, 3), np.uint8)])[0].embedding)

    def look(self, pictures: Sequence[Pixels]) -> list[Look]:
        """One look at each picture."""
        looks: list[Look] = []
        for start in range(0, len(pictures), _BATCH):
            looks += self._look(pictures[start : start + _BATCH])
        return looks

    def _look(self, pictures: Sequence[Pixels]) -> list[Look]:
        from PIL.Image import fromarray

        prepared = self._processor(
            images=[fromarray(each) for each in pictures], return_tensors="pt"
        )
        with self._torch.inference_mode():
            told = self._model.get_image_features(prepared["pixel_values"].to(self._device))
        features = getattr(told, "pooler_output", told).float().cpu().numpy()
        lengths = np.linalg.norm(features, axis=1, keepdims=True)
        return [Look(each.astype(np.float32)) for each in features / np.maximum(lengths, 1e-9)]
