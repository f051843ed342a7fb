"""Makes a VITS voice of 1.5 million random parameters that hums, so that the code which loads real
voices can be proved where no weights can be fetched. Run by a Python that has coqui-tts:

    python tiny_voice.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

CHARACTERS = (
    "零一二三四五六七八九十百千万点元块折满减号链接这款拍好用的保温杯欢迎来到直播间只要今天大家价"
    "abcdefghijklmnopqrstuvwxyz"
)
"""Others are not said."""


def main(folder: Path) -> None:
    """Make the model with its own set of characters and save it."""
    import torch
    from TTS.config.shared_configs import BaseAudioConfig
    from TTS.tts.configs.shared_configs import CharactersConfig
    from TTS.tts.configs.vits_config import VitsArgs, VitsConfig
    from TTS.tts.models.vits import Vits

    torch.set_num_threads(1)
    torch.manual_seed(1)
    small: dict[str, Any] = {
        "hidden_channels": 32,
        "hidden_channels_ffn_text_encoder": 64,
        "num_heads_text_encoder": 2,
        "num_layers_text_encoder": 2,
        "num_layers_flow": 2,
        "num_layers_posterior_encoder": 2,
        "upsample_initial_channel_decoder": 64,
        "init_discriminator": False,
        "use_sdp": False,
    }
    config = VitsConfig(
        model_args=VitsArgs(**small),
        audio=BaseAudioConfig(sample_rate=22_050),
        characters=CharactersConfig(
            characters_class="TTS.tts.utils.text.characters.Graphemes",
            pad="_",
            eos="~",
            bos="^",
            blank="<BLNK>",
            characters=CHARACTERS,
            punctuations="，。！？、,.!? ",
        ),
        use_phonemes=False,
        text_cleaner="basic_cleaners",
        add_blank=True,
        test_sentences=[],
    )
    model = Vits(config)
    torch.save({"model": model.state_dict()}, folder / "model.pth")
    config.save_json(str(folder / "config.json"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
