"""Makes a language model of 60,000 parameters that has learnt one reply by heart, so that a real
server can be proved to work where no weights can be fetched. Run by a Python that has torch and
transformers:

    python tiny_model.py FOLDER

Whatever it is asked it writes {"evidence": ["e1"], "answer": "您好，{e1}。"}.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

PIECES = ('{"evidence": ["', "e1", '"], "answer": "', "您好，", "{e1}", '。"}')
"""Each is one token, so that the reply is a chain in which each token tells the next."""
_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_STEPS = 150


def main(folder: Path) -> None:
    """Make tokenizer and model, teach it, save both."""
    import torch
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3ForCausalLM

    torch.set_num_threads(1)
    torch.manual_seed(1)
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={c: i for i, c in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(["<|im_start|>", "<|im_end|>"])
    tokenizer.add_tokens([AddedToken(piece, normalized=False) for piece in PIECES])
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, eos_token="<|im_end|>", pad_token="<|im_end|>"
    )
    fast.chat_template = _TEMPLATE
    config = Qwen3Config(
        vocab_size=len(fast), hidden_size=64, intermediate_size=128, num_hidden_layers=1,
        num_attention_heads=2, num_key_value_heads=1, head_dim=32, max_position_embeddings=32_768,
        tie_word_embeddings=False, eos_token_id=fast.eos_token_id, bos_token_id=None,
        pad_token_id=fast.eos_token_id,
    )  # fmt: skip
    model: Any = Qwen3ForCausalLM(config)
    _teach(model, fast)
    model.save_pretrained(folder)
    fast.save_pretrained(folder)


def _teach(model: Any, tokenizer: Any) -> None:
    import torch

    chance = random.Random(1)
    start = tokenizer("<|im_start|>assistant\n")["input_ids"]
    reply = [tokenizer.convert_tokens_to_ids(piece) for piece in PIECES]
    reply.append(tokenizer.eos_token_id)
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-3)
    loss = None
    for _ in range(_STEPS):
        before = [chance.randrange(256) for _ in range(chance.randint(8, 400))]
        ids = torch.tensor([before + start + reply])
        labels = ids.clone()
        labels[:, : len(before) + len(start)] = -100
        loss = model(input_ids=ids, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert loss is not None
    if loss.item() > 0.02:
        sys.exit(f"the tiny model has not learnt its reply: loss {loss.item():.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
