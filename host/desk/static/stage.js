// What stands on the stage beside voice and chat: picture, product card, answer card, state.

import { make, setAttribute, setHidden, setText } from "./draw.js";
import { clockTime, t } from "./words.js";

const FEW = 10;
const BANNERS = {
  OFF: "room.state.off",
  REHEARSAL: "room.state.rehearsal",
  HUMAN: "room.state.human",
  SAFE: "room.state.safe",
};
const PILLS = {
  OFF: "state.off",
  REHEARSAL: "state.rehearsal",
  AI: "state.ai",
  HUMAN: "state.human",
  SAFE: "state.safe",
};

export class Stage {
  #root;
  #stage = null;

  constructor(root) {
    this.#root = root;
    const front = this.#one(".picture .front");
    front.addEventListener("load", () => front.classList.toggle("whole", mustBeWhole(front)));
  }

  get state() {
    return this.#stage?.state ?? "";
  }

  show(stage) {
    this.#stage = stage;
    this.redraw();
  }

  redraw() {
    const stage = this.#stage;
    if (!stage) return;
    document.body.dataset.state = stage.state;
    setText(this.#one(".shop"), stage.shop);
    setText(this.#one(".pill-text"), t(PILLS[stage.state]));
    const banner = BANNERS[stage.state];
    setHidden(this.#one(".banner"), !banner);
    setText(this.#one(".banner"), banner ? t(banner) : "");
    setHidden(this.#one(".answer"), !stage.answer_card);
    setText(this.#one(".answer-text"), stage.answer_card);
    this.#showProduct(stage.focus);
    this.#showNext(stage.next_titles);
  }

  #showProduct(product) {
    setHidden(this.#one(".product"), !product);
    this.#showPicture(product?.picture_url ?? null, product?.title ?? "");
    if (!product) return;
    setText(this.#one(".title"), product.title);
    setHidden(this.#one(".link-no"), product.link_no === null);
    setText(this.#one(".link-no"), t("room.link", { n: product.link_no ?? "" }));
    setText(this.#one(".price"), product.price_words);
    setText(this.#one(".read-at"), t("room.read_at", { time: clockTime(product.read_us) }));
    const stock = this.#one(".stock");
    setText(stock, stockWords(product.stock));
    stock.classList.toggle("few", product.stock <= FEW);
    showPromotions(this.#one(".promotions"), product.promotions);
  }

  #showPicture(url, title) {
    const safe = url && url.startsWith("/") && !url.startsWith("//") ? url : null;
    for (const image of this.#root.querySelectorAll(".picture img")) {
      setHidden(image, !safe);
      if (safe) setAttribute(image, "src", safe);
    }
    setAttribute(this.#one(".picture .front"), "alt", title);
  }

  #showNext(titles) {
    for (const list of document.querySelectorAll(".next-list")) {
      const same = titles.length === list.children.length
        && titles.every((title, at) => list.children[at].textContent === title);
      if (!same) list.replaceChildren(...titles.map((title) => make("li", "", title)));
      setHidden(list.parentElement, titles.length === 0);
    }
  }

  #one(selector) {
    return this.#root.querySelector(selector);
  }
}

// A wide or very tall picture would lose too much if it filled the place.
function mustBeWhole(image) {
  const shape = image.naturalWidth / Math.max(1, image.naturalHeight);
  return shape > 1.2 || shape < 0.55;
}

function stockWords(stock) {
  if (stock <= 0) return t("room.sold_out");
  return stock <= FEW ? t("room.few_left", { n: stock }) : t("room.in_stock");
}

function showPromotions(list, promotions) {
  const same = list.children.length === promotions.length
    && promotions.every((text, at) => list.children[at].textContent === text);
  if (!same) list.replaceChildren(...promotions.map((text) => make("li", "", text)));
}
