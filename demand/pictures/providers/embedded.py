"""The embedded model: a small network that ships with the project, run by onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from demand.pictures.errors import PictureSearchError
from demand.pictures.ports import Look, Pixels
from demand.pictures.squares import square

WEIGHTS = Path(__file__).parent.parent / "weights" / "embedded.onnx"
_BATCH = 16


class EmbeddedPictures:
    """Looks at pictures with a network trained by `run.py train-pictures`.

    Raises:
        PictureSearchError: onnxruntime or the weights are missing, or the file is no such network.
    """

    def __init__(self, weights: Path = WEIGHTS, *, threads: int = 1) -> None:
        self._session = _session(weights, threads)
        notes = self._session.get_modelmeta().custom_metadata_map
        self._side = int(self._session.get_inputs()[0].shape[2])
        self._categories = tuple(each for each in notes.get("categories", "").split("|") if each)
        self.dimensions = int(self._session.get_outputs()[0].shape[1])
        self.name = notes.get("name", "embedded:unnamed")
        self.notes: dict[str, str] = dict(notes)

    def look(self, pictures: Sequence[Pixels]) -> list[Look]:
        """One look at each picture."""
        looks: list[Look] = []
        for start in range(0, len(pictures), _BATCH):
            looks += self._look(pictures[start : start + _BATCH])
        return looks

    def _look(self, pictures: Sequence[Pixels]) -> list[Look]:
        views = [square(each, self._side, quickly=True) for each in pictures]
        batch = np.ascontiguousarray(np.stack(views)[..., ::-1].transpose(0, 3, 1, 2), np.float32)
        embeddings, masks, shares = self._session.run(None, {"pictures": batch})
        return [
            Look(embedding, mask, self._ranked(share), view)
            for embedding, mask, share, view in zip(embeddings, masks, shares, views, strict=True)
        ]

    def _ranked(self, shares: Any) -> tuple[tuple[str, float], ...]:
        order = np.argsort(-shares)[:3]
        return tuple(
            (self._categories[i], float(shares[i])) for i in order if i < len(self._categories)
        )


def _session(weights: Path, threads: int) -> Any:
    try:
        import onnxruntime
    except ImportError as error:
        raise PictureSearchError(
            "searching by picture needs onnxruntime: install the extra `pictures`"
        ) from error
    if not weights.is_file():
        raise PictureSearchError(f"{weights.name} is missing; train it with run.py train-pictures")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            str(weights), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:
        raise PictureSearchError(f"{weights.name} is no network onnxruntime can run") from error
