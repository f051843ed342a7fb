"""The parts of one room, made and joined in one place."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from chat.intake import Intake
from chat.reading import TopicKey
from chat.topics import Topics
from host.answering import AnswersToSay
from host.answers.tones import for_a_model
from host.asking import AnswerLane, ModelAnswers
from host.bank_reader import BankReader
from host.changes import Changes
from host.chat_log import ChatLog
from host.clock import Clock
from host.co_host import CoHost
from host.deciding import Deciding
from host.desk.overlay_key import OverlayKey
from host.events import AlertRaised, HostEvent
from host.floor import Floor
from host.handover.deadlines import Deadlines
from host.handover.handover import HandOver
from host.hearing.turns import Turns, TurnSettings
from host.hold import Hold
from host.interludes import Notices, OperatorLines
from host.journal import Journal
from host.line import Line
from host.listening import Listening
from host.machine_views import ConnectorView, HeadView, HearingView, ModelView
from host.mind import Mind
from host.most_asked import MostAsked
from host.obs.ports import ObsDesk
from host.outgoing import Outgoing
from host.planned_answer import PlannedAnswer
from host.policy.book import PolicyBook
from host.polls.polls import Polls
from host.premade import Premade
from host.rewording import Rewording
from host.room_settings import RoomConfig
from host.show.following import Following
from host.show.run_of_show import RunOfShow
from host.showing import Showing
from host.speech.air import Air
from host.stage.port import StageControl
from host.state import RoomState
from host.views import AlertView, LineView
from storage.ports import EventLog

_ALERTS = 20
_TOLD = 6
OWN_PAGE = "room-page"
"""The source of what is written in our own room page, whose chat shows our replies."""


@dataclass(kw_only=True)
class Parts:
    """Everything a room is made of. `mind` is replaced when the catalogue changes; `speaking`
    is the sentence on air and `said` the last one."""

    room_id: str
    config: RoomConfig
    clock: Clock
    journal: Journal
    floor: Floor
    changes: Changes
    intake: Intake
    topics: Topics
    answers: AnswersToSay
    chat_log: ChatLog
    listening: Listening
    showing: Showing
    notices: Notices
    operator: OperatorLines
    air: Air
    mind: Mind
    bank_reader: BankReader
    prefix: str
    hold: Hold
    turns: Turns
    co_host: CoHost
    premade: Premade
    most_asked: MostAsked
    handover: HandOver
    deadlines: Deadlines = field(init=False)
    polls: Polls = field(init=False)
    following: Following = field(init=False)
    answer_waits: Callable[[PlannedAnswer], None] = lambda _planned: None
    """Told of every answer of our own that waits for the voice."""
    model: ModelAnswers | None = None
    rewording: Rewording | None = None
    overlay_key: OverlayKey | None = None
    obs: ObsDesk | None = None
    head_view: Callable[[], HeadView] | None = None
    model_view: Callable[[], ModelView] | None = None
    stage: StageControl | None = None
    policy: PolicyBook = field(default_factory=PolicyBook)
    ear_hears: Callable[[], bool] = lambda: False
    """Whether a microphone of the human host's is heard."""
    hearing_view: Callable[[], HearingView] | None = None
    dismiss_slip: Callable[[str], None] = lambda _slip_id: None
    says: Callable[[str], None] = lambda _text: None
    """Told each sentence of the AI's as it begins."""
    speaking: LineView | None = None
    said: Line | None = None
    told: deque[LineView] = field(default_factory=lambda: deque(maxlen=_TOLD))
    """The last sentences that were said."""
    sentences: int = 0
    outgoing: Outgoing | None = None
    alerts: deque[AlertView] = field(default_factory=lambda: deque(maxlen=_ALERTS))
    connectors: dict[str, ConnectorView] = field(default_factory=dict)
    to_log: list[HostEvent] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.deadlines = Deadlines(self)
        self.polls = Polls(self)
        self.following = Following(self)
        self.listening.on_heard = self.following.heard
        self.listening.votes = self.polls.take
        self.listening.votes_unread = self.polls.door.take

    @property
    def language(self) -> str:
        """The language the AI speaks: the shop's, where we have it, English otherwise."""
        return "zh" if self.mind.snapshot.shop.language.startswith("zh") else "en"

    def to_platform(self, source: str, line: str, topic: TopicKey) -> None:
        """A reply of the AI to somebody who wrote by way of `source`."""
        if self.outgoing is not None:
            self.outgoing.post(source, line, topic=str(topic))

    def reaches(self, source: str) -> bool:
        """Whether a text reply of the AI's gets to somebody who wrote by way of `source`."""
        return source == OWN_PAGE or (self.outgoing is not None and self.outgoing.reaches(source))

    def to_voice(self, planned: PlannedAnswer) -> None:
        """An answer of our own waits for the voice."""
        self.premade.asked(planned)
        self.most_asked.answered(planned)
        if self.rewording is not None:
            self.rewording.add(planned)
        self.answer_waits(planned)

    def alert(self, code: str, level: str, text_zh: str, text_en: str) -> None:
        """Show the operator something, and log it with the next housekeeping. The same alert twice
        running is shown once, with the newer time."""
        now_us = self.clock.now_us()
        view = AlertView(at_us=now_us, code=code, level=level, text_zh=text_zh, text_en=text_en)
        if self.alerts and self.alerts[-1].code == code and self.alerts[-1].text_en == text_en:
            self.alerts.pop()
        else:
            self.to_log.append(
                AlertRaised(code=code, level=level, text_zh=text_zh, text_en=text_en)  # type: ignore[arg-type]
            )
        self.alerts.append(view)
        self.changes.bump()


def make_parts(
    *,
    room_id: str,
    config: RoomConfig,
    log: EventLog,
    mind: Mind,
    clock: Clock,
    intake_key: bytes,
    first_seq: int,
    lane: Callable[[Callable[[], Mind]], AnswerLane] | None = None,
    reword: bool = False,
    turns: TurnSettings | None = None,
) -> Parts:
    """Join the parts of a room. `first_seq` (the log's length at the start) makes ids unique;
    `lane` makes the lane of a language model that answers from the mind in force, and with
    `reword` says our own answers in other words too."""
    floor, changes, air, chat_log = Floor(config.start_mode), Changes(), Air(), ChatLog()
    journal = Journal(log, room_id)
    topics = Topics(
        now_us=clock.now_us, deadline_s=config.answer_deadline_s, cooldown_s=config.cooldown_s
    )
    intake = Intake(room_id=room_id, key=intake_key, now_us=clock.now_us)
    prefix = f"{first_seq:x}-"
    showing = Showing(
        RunOfShow(mind.snapshot, seed=config.seed),
        prefix=f"b{prefix}",
        guard=lambda: parts.mind.guard,
    )
    answers = AnswersToSay(topics, lambda: parts.mind, language=lambda: parts.language)
    deciding = Deciding(
        topics=topics,
        answers=answers,
        chat_log=chat_log,
        floor=floor,
        clock=clock,
        mind=lambda: parts.mind,
        prefix=f"a{prefix}",
    )
    listening = Listening(
        intake=intake,
        topics=topics,
        answers=answers,
        deciding=deciding,
        chat_log=chat_log,
        journal=journal,
        clock=clock,
        mind=lambda: parts.mind,
        focus=lambda: showing.run.current,
        changed=changes.bump,
        lines_per_s=config.lines_per_s,
    )
    handover = HandOver(
        topics=topics, answers=answers, listening=listening, clock=clock, prefix=prefix
    )
    deciding.held = handover.is_held
    hold = Hold()
    language = "zh" if mind.snapshot.shop.language.startswith("zh") else "en"
    parts = Parts(
        room_id=room_id,
        config=config,
        clock=clock,
        journal=journal,
        floor=floor,
        changes=changes,
        intake=intake,
        topics=topics,
        answers=answers,
        chat_log=chat_log,
        listening=listening,
        showing=showing,
        notices=Notices(
            prefix=f"n{prefix}",
            language=language,
            disclosure_minutes=config.disclosure_minutes,
        ),
        operator=OperatorLines(prefix=f"o{prefix}"),
        air=air,
        mind=mind,
        bank_reader=BankReader(log, mind.bank),
        prefix=prefix,
        hold=hold,
        turns=Turns(
            turns or TurnSettings(),
            floor=floor,
            air=air,
            hold=hold,
            clock=clock,
            tell=lambda event: parts.to_log.append(event),  # noqa: PLW0108  made just now
            changed=changes.bump,
        ),
        co_host=CoHost(clock, lambda: parts.ear_hears()),  # noqa: PLW0108  set later
        most_asked=MostAsked(
            worded=answers.worded,
            may_show=lambda key: _may_show(parts, key),
            version=lambda: parts.mind.snapshot.version,
        ),
        premade=Premade(
            lambda: parts.mind,
            variation=lambda: deciding.next_variation,
            language=lambda: parts.language,
        ),
        handover=handover,
    )
    deciding.to_voice = parts.to_voice
    _join_channels(parts)
    deciding.to_platform = parts.to_platform
    deciding.reaches = parts.reaches
    deciding.to_person = parts.deadlines.watch
    if lane is not None:
        made = lane(lambda: parts.mind)
        parts.model = deciding.model = ModelAnswers(
            made,
            deciding=deciding,
            topics=topics,
            answers=answers,
            floor=floor,
            commit=listening.commit,
            language=lambda: parts.language,
            tone=for_a_model(config.tone, language),
        )
        if reword:
            parts.rewording = Rewording(
                made,
                answers,
                lambda: parts.mind,
                language=lambda: parts.language,
                tone=for_a_model(config.tone, language),
            )
    return parts


def _may_show(parts: Parts, key: TopicKey) -> bool:
    """Whether the AI's own answer may stand on the card: it has the floor, and no person has the
    question or has put other words to it."""
    planned = parts.answers.answer_for(key)
    on_air = parts.floor.state is RoomState.AI and parts.floor.may_sound
    edited = planned is not None and planned.edited != ""
    return on_air and not edited and not parts.handover.is_held(key)


def _join_channels(parts: Parts) -> None:
    """Voice, chat and card tell each other what has been told, so that each reaches others."""
    most_asked, clock = parts.most_asked, parts.clock
    parts.listening.on_resolved = most_asked.forget
    parts.listening.on_asked = lambda key: most_asked.asked(key, clock.now_us())

    def said(key: TopicKey) -> None:
        most_asked.told(key)
        if parts.outgoing is not None:
            parts.outgoing.told(str(key))

    parts.answers.on_said = said
    most_asked.on_told = said
