"""Makes a speech recognition model with the shape of a real one and weights by chance, so that the
real loading code is proved where no weights can be fetched. What it "understands" means nothing.

Made of the package's own description of such a model (ctranslate2.specs), without torch.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

WIDTH, LAYERS, HEADS, MELS = 32, 1, 2, 80
VOCABULARY = 51_865
END_OF_TEXT = 50_257


def make(folder: Path) -> None:
    """Write the model into this folder."""
    import numpy as np
    from ctranslate2.specs.whisper_spec import WhisperSpec

    chance = np.random.default_rng(7)

    def some(*shape: int) -> Any:
        return (chance.standard_normal(shape) * 0.3).astype(np.float32)

    spec = WhisperSpec(LAYERS, HEADS, LAYERS, HEADS)
    for conv, channels in ((spec.encoder.conv1, MELS), (spec.encoder.conv2, WIDTH)):
        conv.weight, conv.bias = some(WIDTH, channels, 3), some(WIDTH)
    spec.encoder.position_encodings.encodings = some(1500, WIDTH)
    spec.decoder.position_encodings.encodings = some(448, WIDTH)
    spec.decoder.embeddings.weight = some(VOCABULARY, WIDTH)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    for side in (spec.encoder, spec.decoder):
        _norm(side.layer_norm, np)
        for layer in side.layer:
            _fill_layer(layer, some, np)
    tokens = vocabulary()
    spec.register_vocabulary(tokens)
    spec.config.suppress_ids = [END_OF_TEXT]  # it would end at once
    spec.config.suppress_ids_begin = []
    spec.config.lang_ids = list(range(50_259, 50_358))
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    spec.save(str(folder))
    _write_tokenizer(folder, tokens)


def _fill_layer(layer: Any, some: Any, np: Any) -> None:
    own = layer.self_attention
    _norm(own.layer_norm, np)
    _linear(own.linear[0], some, 3 * WIDTH, WIDTH)
    _linear(own.linear[1], some, WIDTH, WIDTH)
    if hasattr(layer, "attention"):
        other = layer.attention
        _norm(other.layer_norm, np)
        _linear(other.linear[0], some, WIDTH, WIDTH)
        _linear(other.linear[1], some, 2 * WIDTH, WIDTH)
        _linear(other.linear[2], some, WIDTH, WIDTH)
    _norm(layer.ffn.layer_norm, np)
    _linear(layer.ffn.linear_0, some, 2 * WIDTH, WIDTH)
    _linear(layer.ffn.linear_1, some, WIDTH, 2 * WIDTH)


def _norm(norm: Any, np: Any) -> None:
    norm.gamma = np.ones(WIDTH, dtype=np.float32)
    norm.beta = np.zeros(WIDTH, dtype=np.float32)


def _linear(linear: Any, some: Any, out: int, inner: int) -> None:
    linear.weight, linear.bias = some(out, inner), some(out)


def vocabulary() -> list[str]:
    """In the order that such models have: texts, then what steers them, then times. An empty token
    among the texts is what tells a model of many languages from one of English alone."""
    from faster_whisper.tokenizer import _LANGUAGE_CODES

    texts = [chr(code) for code in range(33, 127)] + [chr(0x4E00 + n) for n in range(20_000)]
    texts += [f"w{n}" for n in range(END_OF_TEXT - 1 - len(texts))]
    languages = [f"<|{code}|>" for code in _LANGUAGE_CODES if code != "yue"]
    steering = ["<|endoftext|>", "<|startoftranscript|>", *languages, "<|translate|>"]
    steering += ["<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>"]
    steering += ["<|notimestamps|>"]
    tokens = [*texts, "", *steering]
    return tokens + [f"<|{n * 0.02:.2f}|>" for n in range(VOCABULARY - len(tokens))]


def _write_tokenizer(folder: Path, tokens: list[str]) -> None:
    from tokenizers import AddedToken, Tokenizer, models

    texts = {token: place for place, token in enumerate(tokens[:END_OF_TEXT])}
    tokenizer = Tokenizer(models.WordLevel(texts, unk_token="w0"))
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True) for token in tokens[END_OF_TEXT:]]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    about = {"feature_size": MELS, "sampling_rate": 16_000, "hop_length": 160, "n_fft": 400}
    (folder / "preprocessor_config.json").write_text(json.dumps(about))
