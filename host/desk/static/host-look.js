// What the host holds up to the camera: a frame a second goes up, the shop's products come back, and
// one key puts one of them on. Pictures are kept nowhere; the camera is off when the panel is closed.

import { Camera, smaller } from "./camera.js";
import { drawPicture } from "./card.js";
import { copyOf, KeyedList, setHidden, setText } from "./draw.js";
import { Sizes } from "./sizes.js";
import { t } from "./words.js";

const EVERY_MS = 1_000;
const STAYS_MS = 3_000; // a frame between two that found it does not take it away
const STATES = {
  asking: "held.asking",
  on: "held.on",
  refused: "held.refused",
  none: "held.none",
  insecure: "held.insecure",
};

export class HostLook {
  #panel;
  #open;
  #url;
  #csrf;
  #show;
  #camera;
  #list;
  #timer = 0;
  #round = 0; // of looking: what an older one finds is not shown
  #answer = null;
  #words = "";
  #foundAt = -Infinity;

  // show(product) puts it on; whether it was.
  constructor({ panel, open, url, csrf, show }) {
    this.#panel = panel;
    this.#open = open;
    this.#url = url;
    this.#csrf = csrf;
    this.#show = show;
    this.#camera = new Camera(this.#one("video"), () => this.#drawState());
    this.#list = new KeyedList(this.#one(".held"), { make: () => this.#item(), update: drawItem });
    open.addEventListener("click", () => this.toggle());
    this.#one(".held-close").addEventListener("click", () => this.close());
    this.#one(".held-other").addEventListener("click", () => this.#camera.other());
    this.#one(".held-file").addEventListener("change", ({ target }) => this.#take(target));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.close();
    });
    window.addEventListener("pagehide", () => this.close());
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  toggle() {
    return this.isOpen ? this.close() : this.#begin();
  }

  close() {
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#camera.stop();
    this.#forget();
    setHidden(this.#panel, true);
    this.#open.setAttribute("aria-pressed", "false");
  }

  // The product with this number on the panel (1: the first) is put on.
  async choose(number) {
    const chosen = this.#answer?.products[number - 1];
    if (this.isOpen && chosen && (await this.#show(chosen.product))) this.close();
  }

  draw() {
    this.#drawState();
  }

  async #begin() {
    setHidden(this.#panel, false);
    this.#open.setAttribute("aria-pressed", "true");
    this.#forget();
    this.#panel.scrollIntoView({ block: "start" });
    this.#round += 1;
    const round = this.#round;
    await this.#camera.start();
    if (round === this.#round) this.#look(round);
  }

  async #look(round) {
    const begun = performance.now();
    const picture = await this.#camera.frame();
    if (picture) await this.#ask(picture, round);
    if (round !== this.#round) return;
    const wait = Math.max(0, EVERY_MS - (performance.now() - begun));
    this.#timer = setTimeout(() => this.#look(round), wait);
  }

  // A photograph instead of the camera: where a browser lets a page have none, it lets it have this.
  async #take(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#camera.stop();
    this.#forget();
    this.#say("look.searching");
    await this.#ask(await smaller(file), this.#round);
  }

  async #ask(picture, round) {
    let words = "look.later";
    let answer = null;
    try {
      const headers = { "X-CSRF-Token": this.#csrf };
      const response = await fetch(this.#url, { method: "POST", headers, body: picture });
      if (response.ok) answer = await response.json();
      else if (response.status === 401 || response.status === 403) words = "desk.logged_out";
      else if (response.status === 422) words = "look.unreadable";
    } catch {
      // the network failed: the next frame tries again
    }
    if (round !== this.#round) return;
    if (answer) this.#found(answer);
    else this.#say(words);
  }

  // What a finger is on stays.
  #found(answer) {
    const now = performance.now();
    const stays = this.#answer?.stocked && !answer.stocked && now - this.#foundAt < STAYS_MS;
    if (stays || this.#one(".held").matches(":active")) return;
    if (answer.stocked) this.#foundAt = now;
    this.#answer = answer;
    this.#say(words(answer));
  }

  #forget() {
    this.#answer = null;
    this.#foundAt = -Infinity;
    this.#say("");
  }

  #say(key) {
    this.#words = key;
    this.#drawState();
  }

  #drawState() {
    const { state } = this.#camera;
    const key = this.#words || STATES[state] || "";
    setText(this.#one(".held-words"), key ? t(key) : "");
    setHidden(this.#one("video"), state !== "on");
    setHidden(this.#one(".held-other"), state !== "on");
    const shown = (this.#answer?.products ?? []).map((held, at) => ({ ...held, number: at + 1 }));
    this.#list.draw(shown, ({ product }) => product.product_id);
    setHidden(this.#one(".held"), shown.length === 0);
  }

  #item() {
    const node = copyOf("held");
    node.sizes = new Sizes(node.querySelector(".sizes"));
    node.querySelector(".held-show").addEventListener("click", () => this.choose(node.number));
    return node;
  }

  #one(selector) {
    return this.#panel.querySelector(selector);
  }
}

function words({ stocked, products }) {
  if (stocked) return "held.here";
  return products.length ? "held.not_here" : "held.nothing";
}

function drawItem(node, { product, sure, likeness, number }) {
  const link = product.link_no === null ? "" : t("room.link", { n: product.link_no });
  const part = (selector) => node.querySelector(selector);
  node.number = number;
  setText(part(".held-title"), [link, product.title].filter(Boolean).join(" · "));
  setText(part(".held-price"), product.price_words);
  setText(part(".held-stock"), product.stock > 0 ? t("host.pieces", { n: product.stock }) : t("room.sold_out"));
  const share = Math.min(99, Math.round((sure || likeness) * 100));
  setText(part(".held-score"), t(sure ? "held.sure" : "held.like", { n: share }));
  node.classList.toggle("is-sure", sure > 0);
  node.classList.toggle("none", product.stock <= 0);
  setText(part(".held-key"), String(number));
  drawPicture(node, product.picture_url, "");
  node.sizes.draw(product.skus);
}
