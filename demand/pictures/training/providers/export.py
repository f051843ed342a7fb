"""Writes the trained network as ONNX: whitening built in, 8-bit convolutions, with its origin."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from demand.pictures.training.providers.network import EMBEDDING, PictureNetwork
from demand.pictures.training.providers.quantising import quantised
from demand.pictures.training.views import SIDE

_SMALL = 512
"""Tensors of fewer numbers stay in single precision."""

Floats = npt.NDArray[np.float32]


class Whitening(nn.Module):  # type: ignore[misc]
    """Takes the mean off and turns the embedding so that no direction drowns the others. The
    directions come strongest first."""

    def __init__(self, embeddings: Floats, *, power: float = 0.5) -> None:
        super().__init__()
        mean = embeddings.mean(axis=0)
        covariance = np.cov((embeddings - mean).T.astype(np.float64))
        values, vectors = np.linalg.eigh(covariance)
        order = np.argsort(-values)
        values, vectors = np.maximum(values[order], 0), vectors[:, order]
        floor = 0.02 * float(values.mean())
        scaled = vectors / (values + floor)[None] ** power
        self.register_buffer("mean", torch.from_numpy(mean.astype(np.float32)))
        self.register_buffer("turn", torch.from_numpy(scaled.astype(np.float32)))

    def forward(self, embedding: Tensor) -> Tensor:
        """Whitened, of unit length."""
        mean, turn = self.get_buffer("mean"), self.get_buffer("turn")
        return functional.normalize((embedding - mean) @ turn)


class Shipped(nn.Module):  # type: ignore[misc]
    """What the product runs: unit embedding, mask from 0 to 1, category shares."""

    def __init__(self, network: PictureNetwork, whitening: Whitening) -> None:
        super().__init__()
        self.network, self.whitening = network, whitening

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Embedding, mask, categories."""
        embedding, mask, category = self.network(pictures)
        return self.whitening(embedding), torch.sigmoid(mask), torch.softmax(category, 1)


def embed(network: PictureNetwork, pictures: Sequence[npt.NDArray[np.uint8]]) -> Floats:
    """Embeddings of BGR views of 112 x 112, before whitening."""
    network.eval()
    parts = []
    with torch.inference_mode():
        for start in range(0, len(pictures), 64):
            stacked = np.stack(pictures[start : start + 64])
            batch = torch.from_numpy(stacked).permute(0, 3, 1, 2).float()
            parts.append(network(batch)[0].numpy())
    return np.concatenate(parts) if parts else np.zeros((0, EMBEDDING), np.float32)


def write_onnx(
    shipped: Shipped,
    file: Path,
    notes: Mapping[str, str],
    views: Sequence[npt.NDArray[np.uint8]],
) -> None:
    """Write the network to `file`, with `notes` on where it comes from in its metadata; `views`
    are pictures as it will see them, from which the 8-bit steps are chosen."""
    shipped.eval()
    buffer = io.BytesIO()
    names = ["embedding", "mask", "category"]
    torch.onnx.export(
        shipped,
        (torch.zeros(2, 3, SIDE, SIDE),),
        buffer,
        dynamo=False,
        input_names=["pictures"],
        output_names=names,
        dynamic_axes={name: {0: "count"} for name in ["pictures", *names]},
        opset_version=17,
    )
    write_quantised(onnx.load_from_string(buffer.getvalue()), file, notes, views)


def write_quantised(
    model: onnx.ModelProto,
    file: Path,
    notes: Mapping[str, str],
    views: Sequence[npt.NDArray[np.uint8]],
) -> None:
    """Write a network in floating point to `file`, made small and fast."""
    model = quantised(model, views)
    _halve(model)
    helper.set_model_props(model, dict(notes))
    onnx.checker.check_model(model)
    file.write_bytes(model.SerializeToString())


def _halve(model: onnx.ModelProto) -> None:
    """Keep large weights as 16-bit floats, cast back when the model is loaded."""
    graph = model.graph
    casts = []
    for tensor in graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or np.prod(tensor.dims) < _SMALL:
            continue
        values = numpy_helper.to_array(tensor).astype(np.float16)
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(values, name + "_half"))
        casts.append(helper.make_node("Cast", [name + "_half"], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
