"""Makes a folder with a published model's shape and no weights, for `vllm --load-format dummy`:
speed depends on the shape, not on what the weights say. Run by a Python that has transformers.

    python bench/model_shape.py qwen3-8b FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

SHAPES = {
    # hidden, intermediate, layers, heads, key-value heads: from the published configurations
    "qwen3-0.6b": (1024, 3072, 28, 16, 8),
    "qwen3-4b": (2560, 9728, 36, 32, 8),
    "qwen3-8b": (4096, 12288, 36, 32, 8),
    "qwen3-14b": (5120, 17408, 40, 40, 8),
}
_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def main(shape: str, folder: Path) -> None:
    """Write configuration and a tokenizer of single bytes: a prompt of Chinese has about three
    times the tokens it would have with the published one, so first-token times are pessimistic."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast, Qwen3Config

    hidden, intermediate, layers, heads, kv_heads = SHAPES[shape]
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={c: i for i, c in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(["<|im_start|>", "<|im_end|>"])
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, eos_token="<|im_end|>", pad_token="<|im_end|>"
    )
    fast.chat_template = _TEMPLATE
    fast.save_pretrained(folder)
    Qwen3Config(
        vocab_size=151_936, hidden_size=hidden, intermediate_size=intermediate,
        num_hidden_layers=layers, num_attention_heads=heads, num_key_value_heads=kv_heads,
        head_dim=128, max_position_embeddings=40_960, tie_word_embeddings=False,
        eos_token_id=fast.eos_token_id, bos_token_id=None, torch_dtype="bfloat16",
        architectures=["Qwen3ForCausalLM"],
    ).save_pretrained(folder)  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
