"""Draws the views of a room from its parts: nothing is kept, everything is looked up."""

from __future__ import annotations

from urllib.parse import quote

from host.answers.bank import Approved
from host.handover.drawing import Drafts, draw_closed, draw_topic
from host.line import Line
from host.mark_words import overlay_mark, page_mark
from host.mode import Mode
from host.parts import Parts
from host.polls.drawing import draw_forward, draw_poll, draw_stage_poll
from host.show.slots import fill, slot
from host.show.timeline import Timeline, pace, timeline
from host.speaker import Speaker
from host.views import (
    ApprovedView,
    CountsView,
    LineView,
    PointView,
    ProductView,
    RoomView,
    SkuView,
    StageView,
)
from storage.catalogue import Product, Snapshot

_NEXT_LINES = 3
_TOPICS = 30
_NEXT_TITLES = 3
_BETWEEN = 20
_COMING = 12
_APPROVED = 100
_CLOSED = 30


class RoomViewer:
    """Makes `RoomView` and `StageView`."""

    def __init__(self, parts: Parts, speaker: Speaker) -> None:
        self._parts = parts
        self._speaker = speaker
        self._drafts = Drafts(parts)

    def room(self, *, listeners: int, voice: str) -> RoomView:
        """Everything the operator sees."""
        parts = self._parts
        run, snapshot = parts.showing.run, parts.mind.snapshot
        expected = self._timeline()
        return RoomView(
            room_id=parts.room_id,
            shop=snapshot.shop.name,
            language=parts.language,
            state=parts.floor.state,
            mode=parts.floor.mode,
            refused_modes=self._refused_modes(),
            allowed_moves=tuple(str(state) for state in parts.floor.allowed),
            now_us=parts.clock.now_us(),
            speaking=parts.speaking,
            next_lines=tuple(line_view(line) for line in self._speaker.upcoming(_NEXT_LINES)),
            told=tuple(parts.told),
            topics=tuple(
                draw_topic(parts, topic, self._drafts) for topic in parts.topics.waiting(_TOPICS)
            ),
            focus=self._focus(),
            pinned=run.pinned is not None,
            run_of_show=tuple((id_, snapshot.products[id_].title) for id_ in run.order),
            connectors=tuple(parts.connectors.values()),
            alerts=tuple(reversed(parts.alerts)),
            latency=parts.listening.latency.view(),
            counts=CountsView(
                comments=parts.listening.comments,
                outcomes=dict(parts.listening.outcomes),
                listeners=listeners,
                sentences=parts.sentences,
                guard_blocks=parts.journal.blocked,
            ),
            voice=voice,
            model=parts.model_view() if parts.model_view is not None else None,
            stage=parts.stage.view() if parts.stage is not None else None,
            hearing=parts.hearing_view() if parts.hearing_view is not None else None,
            obs=parts.obs.view() if parts.obs is not None else None,
            head=parts.head_view() if parts.head_view is not None else None,
            approved=tuple(approved_view(entry) for entry in parts.mind.bank.entries()[:_APPROVED]),
            closed=tuple(
                draw_closed(parts, each) for each in parts.handover.board.closed_lately()[:_CLOSED]
            ),
            poll=draw_poll(parts),
            forward=draw_forward(parts),
            points=self._points(),
            kept=tuple(id_ for id_ in run.order if id_ in parts.following.demand.forbidden),
            loop=run.loop + 1,
            skipped=tuple(id_ for id_ in run.order if id_ in run.skipped),
            ends_us=expected.ends_us,
            coming=expected.coming,
            sold_out=tuple(id_ for id_ in run.order if snapshot.products[id_].stock <= 0),
        )

    def stage(self) -> StageView:
        """What a viewer sees beside caption and chat."""
        parts = self._parts
        snapshot = parts.mind.snapshot
        coming = parts.showing.run.upcoming(_NEXT_TITLES)
        return StageView(
            room_id=parts.room_id,
            shop=snapshot.shop.name,
            language=parts.language,
            state=parts.floor.seen_as,
            mode=parts.floor.mode,
            focus=self._focus(),
            next_titles=tuple(snapshot.products[product].title for product in coming),
            answer_card=parts.answers.card,
            most_asked=tuple(line.text for line in parts.most_asked.lines),
            poll=draw_stage_poll(parts),
            ai_mark=page_mark(parts.language, parts.floor.seen_as, parts.floor.mode),
            overlay_mark=overlay_mark(parts.language, parts.floor.seen_as, parts.floor.mode),
        )

    def _timeline(self) -> Timeline:
        parts, run = self._parts, self._parts.showing.run
        runs = parts.floor.may_sound and parts.floor.mode.presents and run.current is not None
        if not runs:
            return Timeline()
        snapshot = parts.mind.snapshot
        between = [
            line
            for source in (parts.operator, parts.notices, parts.answers)
            for line in source.upcoming(snapshot, _BETWEEN)
        ]
        return timeline(
            parts.clock.now_us(),
            sounding=parts.speaking,
            to_come=(*(line.text for line in between), *parts.showing.rest(snapshot)),
            products=() if run.pinned else run.upcoming(_COMING),
            block_s=run.block_seconds,
            rate=pace(tuple(parts.told), parts.language),
            language=parts.language,
        )

    def _points(self) -> tuple[PointView, ...]:
        current = self._parts.showing.run.current
        product = self._parts.mind.snapshot.products.get(current or "")
        if product is None:
            return ()
        return tuple(
            PointView(name=point.name, words=point.words, source=point.source, by=point.by)
            for point in self._parts.showing.coverage.points(product)
        )

    def _refused_modes(self) -> dict[str, str]:
        refusals = {str(mode): self._parts.policy.refusal(mode) for mode in Mode}
        return {mode: why for mode, why in refusals.items() if why}

    def _focus(self) -> ProductView | None:
        current = self._parts.showing.run.current
        snapshot = self._parts.mind.snapshot
        if current is None or current not in snapshot.products:
            return None
        return product_view(snapshot.products[current], snapshot, self._parts.clock.now_us())


def approved_view(entry: Approved) -> ApprovedView:
    """An approved answer as the desk lists it."""
    return ApprovedView(
        id=entry.id,
        product_id=entry.product,
        question=entry.question,
        text=entry.text,
        until_us=entry.until_us,
        who=entry.who,
    )


def line_view(line: Line, *, started_us: int = 0, duration_ms: int = 0) -> LineView:
    """A sentence as the desk shows it."""
    return LineView(
        sentence_id=line.sentence_id,
        sentence_kind=line.sentence_kind,
        text=line.text,
        evidence=tuple(dict.fromkeys(fact.source for fact in line.facts)),
        started_us=started_us,
        duration_ms=duration_ms,
    )


def product_view(product: Product, snapshot: Snapshot, now_us: int) -> ProductView:
    """A product as the pages show it. A promotion that has ended is not shown."""
    low, high = product.price_range_minor
    list_prices = [sku.list_price_minor for sku in product.skus if sku.list_price_minor]
    promotions = (
        fill(slot("promotion", product.id, str(number)), snapshot, now_us=now_us)
        for number in range(len(product.promotions))
    )
    price = fill(slot("price", product.id), snapshot, now_us=now_us)
    return ProductView(
        product_id=product.id,
        link_no=product.link_no,
        title=product.title,
        price_words=price.text if price else "",
        price_min_minor=low,
        price_max_minor=high,
        list_price_minor=min(list_prices) if list_prices else None,
        currency=snapshot.shop.currency,
        promotions=tuple(filled.text for filled in promotions if filled is not None),
        stock=product.stock,
        skus=tuple(
            SkuView(
                sku=sku.sku,
                label=" ".join(sku.options.values()) or sku.sku,
                price_minor=sku.price_minor,
                stock=sku.stock,
            )
            for sku in product.skus
        ),
        picture_url=f"/pictures/{quote(product.pictures[0])}" if product.pictures else None,
        catalogue_version=snapshot.version,
        read_us=snapshot.read_us,
        selling_points=product.selling_points,
    )
