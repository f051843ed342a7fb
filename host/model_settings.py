"""Which language model is asked: `[model]`."""

from __future__ import annotations

from host.config_section import Check, Section


class ModelConfig(Section, frozen=True):
    """A language model behind an OpenAI-compatible server, asked where catalogue and answer bank
    have nothing. `url` may name several servers of the same model, separated by commas; empty:
    none is asked. With `reword` it also says our own answers in other words for the voice. `extra`
    is a JSON object that goes into each request. Tokens are those of prompts and answers together.
    """

    url: str = ""
    name: str = ""
    key: str = ""
    extra: str = ""
    reword: bool = False
    answer_s: float = 8.0
    first_token_s: float = 6.0
    tokens_per_minute: int = 60_000
    tokens_per_hour: int = 1_000_000

    @property
    def urls(self) -> tuple[str, ...]:
        """The servers, the preferred first."""
        return tuple(self.url.replace(",", " ").split())


def model_checks(model: ModelConfig) -> tuple[Check, ...]:
    """What of the section is not sane."""
    address = all(url.startswith(("http://", "https://")) for url in model.urls)
    return (
        (
            address,
            "model.url",
            repr(model.url[:80]),
            "an address beginning with http:// or https://",
        ),
        (
            bool(model.name) or not model.url,
            "model.name",
            "empty",
            "the name under which the server of model.url serves its model",
        ),
        (0.5 <= model.answer_s <= 60, "model.answer_s", model.answer_s, "0.5 to 60"),
        (0.1 <= model.first_token_s <= 60, "model.first_token_s", model.first_token_s, "0.1 to 60"),
        (
            model.tokens_per_minute > 0,
            "model.tokens_per_minute",
            model.tokens_per_minute,
            "more than 0",
        ),
        (model.tokens_per_hour > 0, "model.tokens_per_hour", model.tokens_per_hour, "more than 0"),
        (model.key.isprintable(), "model.key", "not shown", "characters that can be typed"),
    )
