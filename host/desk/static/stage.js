// What stands on the stage beside voice and chat: picture, product card, answer card, state.

import { drawAnswers, drawNext, drawPicture, drawProduct } from "./card.js";
import { setHidden, setText } from "./draw.js";
import { stateWords } from "./states.js";
import { t } from "./words.js";

const BANNERS = {
  OFF: "room.state.off",
  REHEARSAL: "room.state.rehearsal",
  HUMAN: "room.state.human",
  SAFE: "room.state.safe",
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
    document.body.dataset.mode = stage.mode;
    const beside = stage.mode === "co_host" ? stage.mode : ""; // silent, it is nobody's colleague
    setText(this.#one(".pill-text"), stateWords(stage.state, beside));
    const silent = stage.mode === "co_pilot" && stage.state === "HUMAN";
    const banner = silent ? "room.state.co_pilot" : BANNERS[stage.state];
    setHidden(this.#one(".banner"), !banner);
    setText(this.#one(".banner"), banner ? t(banner) : "");
    drawAnswers(this.#one(".answer"), stage.answer_card, stage.most_asked, stage.poll);
    this.#showProduct(stage.focus);
    drawNext(document, stage.next_titles);
  }

  #showProduct(product) {
    setHidden(this.#one(".product"), !product);
    drawPicture(this.#root, product?.picture_url ?? null, product?.title ?? "");
    if (product) drawProduct(this.#root, product);
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
