"""Turns the convolutions of a network into arithmetic on 8 bits: half the time, same answers."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)

_KINDS = ["Conv", "Add", "AveragePool", "Relu"]
_BATCH = 20

View = npt.NDArray[np.uint8]


def quantised(model: onnx.ModelProto, views: Sequence[View]) -> onnx.ModelProto:
    """The same network with 8-bit convolutions; what is worth how much is read off `views`, BGR
    pictures of the network's size.

    Weights use 7 of the 8 bits, so that sums do not overflow on processors without instructions
    made for this. The last layers, which place the embedding, stay in floating point.
    """
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "before.onnx", Path(folder) / "after.onnx"
        onnx.save(model, str(before))
        quantize_static(
            str(before),
            str(after),
            _Views(views),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=_KINDS,
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            calibrate_method=CalibrationMethod.Percentile,
        )
        return onnx.load(str(after))


class _Views(CalibrationDataReader):  # type: ignore[misc]
    """Batches of views, all of one size, as the quantiser asks for them."""

    def __init__(self, views: Sequence[View]) -> None:
        size = min(_BATCH, len(views))
        starts = range(0, len(views) - size + 1, size)
        self._batches: Iterator[Sequence[View]] = iter([views[at : at + size] for at in starts])

    def get_next(self) -> dict[str, npt.NDArray[np.float32]] | None:
        """The next batch; None after the last."""
        batch = next(self._batches, None)
        if batch is None:
            return None
        return {"pictures": np.stack(batch).transpose(0, 3, 1, 2).astype(np.float32)}
