"""The scene, from what the room shows its viewers."""

from __future__ import annotations

from urllib.parse import unquote

from host.answers.money import amount
from host.stage.scene import PollCard, PollOption, ProductCard, Scene
from host.views import ProductView, StagePollView, StageView

_PICTURES = "/pictures/"
_FEW = 10
_STOCK_WORDS = {"zh": ("已售罄", "仅剩{n}件"), "en": ("Sold out", "Only {n} left")}


def scene_of(view: StageView, *, theme: str, avatar: str) -> Scene:
    """What the stage shows when viewers are shown this."""
    return Scene(
        state=view.state,
        shop=view.shop,
        language=view.language,
        product=product_card(view.focus, view.language) if view.focus is not None else None,
        next_titles=view.next_titles,
        answer_card=view.answer_card,
        most_asked=view.most_asked,
        poll=poll_card(view.poll) if view.poll is not None else None,
        mark=view.ai_mark,
        theme=theme,
        avatar=avatar,
        has_host=view.mode.sounds,
    )


def product_card(product: ProductView, language: str) -> ProductCard:
    """The product in words that can be drawn as they are."""
    picture = product.picture_url or ""
    return ProductCard(
        product_id=product.product_id,
        link_no=product.link_no,
        title=product.title,
        price_words=product.price_words,
        list_price_words=_list_price(product, language),
        promotions=product.promotions,
        stock_words=_stock(product.stock, language),
        picture=unquote(picture.removeprefix(_PICTURES)) if picture else "",
        read_us=product.read_us,
    )


def poll_card(poll: StagePollView) -> PollCard:
    """The poll, with what won where it is over."""
    return PollCard(
        is_open=poll.open,
        options=tuple(
            PollOption(
                number=option.number,
                title=option.title,
                votes=option.votes,
                is_chosen=not poll.open and option.product_id == poll.winner,
            )
            for option in poll.options
        ),
    )


def _list_price(product: ProductView, language: str) -> str:
    """The crossed-out price, where every variant costs less than it."""
    list_minor = product.list_price_minor
    if list_minor is None or list_minor <= product.price_max_minor:
        return ""
    return amount(list_minor, product.currency, language)


def _stock(stock: int, language: str) -> str:
    none, few = _STOCK_WORDS["zh" if language == "zh" else "en"]
    if stock <= 0:
        return none
    return few.format(n=stock) if stock <= _FEW else ""
