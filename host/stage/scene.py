"""What is on the stage: plain values, made by the room, drawn by the stage's process."""

from __future__ import annotations

import msgspec

from host.speech.ports import SpeechMark
from host.state import RoomState


class StageValue(msgspec.Struct, frozen=True, kw_only=True):
    """Common to all values of the stage: immutable, by name."""


class Canvas(StageValue, frozen=True):
    """The size of the picture in pixels, and its pictures a second."""

    width: int = 720
    height: int = 1280
    frames_per_s: int = 25

    @property
    def short_side(self) -> int:
        return min(self.width, self.height)

    @property
    def is_portrait(self) -> bool:
        return self.height > self.width


class ProductCard(StageValue, frozen=True):
    """The product in focus, in words that are ready to be drawn."""

    product_id: str
    link_no: int | None
    title: str
    price_words: str
    list_price_words: str = ""
    """Struck through; "" where there is none that may be shown."""
    promotions: tuple[str, ...] = ()
    stock_words: str = ""
    """A hint such as "仅剩3件"; "" where there is nothing to say."""
    picture: str = ""
    """Name of a file in the folder of pictures; "" where there is none."""
    read_us: int = 0
    """When price and stock were read from the catalogue (UTC microseconds)."""


class PollOption(StageValue, frozen=True):
    """What viewers may vote for by its number. `is_chosen`: it won."""

    number: int
    title: str
    votes: int = 0
    is_chosen: bool = False


class PollCard(StageValue, frozen=True):
    """A poll as viewers see it, open or over."""

    is_open: bool
    options: tuple[PollOption, ...]


class Scene(StageValue, frozen=True):
    """Everything to be seen but the voice's captions. Always sent whole."""

    state: RoomState
    shop: str
    language: str
    """Of the words on the stage: "zh" or "en"."""
    product: ProductCard | None = None
    next_titles: tuple[str, ...] = ()
    answer_card: str = ""
    """The question being answered, or ""."""
    most_asked: tuple[str, ...] = ()
    """The answers to what a crowd asks most."""
    poll: PollCard | None = None
    mark: str = ""
    """The words of the AI mark for who speaks just now; "" are those the stream was set up with."""
    theme: str = "day"
    avatar: str = "xiaohe"
    has_host: bool = True
    """Whether the avatar is seen; not where the AI is silent beside a person."""


class Sentence(StageValue, frozen=True):
    """A sentence that sounds: captions and mouth follow its marks."""

    sentence_id: str
    text: str
    language: str
    duration_ms: int
    marks: tuple[SpeechMark, ...] = ()


class Moment(StageValue, frozen=True):
    """What moves: the state of a single picture beside its scene."""

    at_ms: int
    """The stage's own time since it was started."""
    sentence: Sentence | None = None
    position_ms: int = 0
    """How much of the sentence has sounded in this stream."""
    loudness: float = 0.0
    """0 to 1, of the sound under this picture, for voices that give no marks."""
