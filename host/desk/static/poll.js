// Polls among the viewers, and why a product came on out of its turn.

import { copyOf, KeyedList, make, setHidden, setText } from "./draw.js";
import { nowMs } from "./ticker.js";
import { currentLanguage, t } from "./words.js";

const MOST = 6;

export class Poll {
  #root;
  #poll = null;
  #forward = null;
  #options;
  #choices;
  #commands;

  constructor(root, commands) {
    this.#root = root;
    this.#commands = commands;
    this.#options = new KeyedList(this.#one(".poll-options"), {
      make: () => copyOf("poll-option"),
      update: (node, option) => this.#drawOption(node, option),
    });
    this.#choices = new KeyedList(this.#one(".poll-choices"), { make: makeChoice, update: drawChoice });
    this.#one(".poll-form").addEventListener("submit", (event) => this.#open(event));
    this.#one(".poll-form").addEventListener("change", () => this.#limit());
    this.#click(".poll-close", { command: "close_poll" }, "poll.close");
    this.#click(".poll-cancel", { command: "close_poll", cancel: true }, "poll.cancel");
    this.#one(".forward-keep").addEventListener("click", () => {
      const { product_id: id } = this.#forward;
      commands.send({ command: "keep_product", product_id: id, keep: true }, t("poll.keep"));
    });
  }

  draw({ poll, forward, run_of_show: show, sold_out: soldOut, skipped, kept }) {
    this.#poll = poll;
    this.#forward = forward;
    setHidden(this.#one(".poll-now"), !poll);
    setHidden(this.#one(".poll-new"), Boolean(poll?.open));
    setHidden(this.#one(".poll-acts"), !poll?.open);
    this.#options.draw(poll?.options ?? [], (option) => option.product_id);
    const away = new Set([...soldOut, ...skipped]);
    this.#choices.draw(show.filter(([id]) => !away.has(id)), ([id]) => id);
    setHidden(this.#one(".forward"), !forward);
    if (forward) {
      setText(this.#one(".forward-why"), currentLanguage() === "zh" ? forward.text_zh : forward.text_en);
      setHidden(this.#one(".forward-keep"), forward.why !== "demand" || kept.includes(forward.product_id));
    }
    this.tick();
  }

  tick() {
    const poll = this.#poll;
    if (!poll) return;
    const seconds = Math.max(0, Math.ceil((poll.closes_us / 1000 - nowMs()) / 1000));
    const winner = poll.options.find((option) => option.product_id === poll.winner);
    const over = winner ? t("poll.winner", { title: winner.title }) : t("poll.no_votes");
    setText(this.#one(".poll-state"), poll.open ? t("poll.open", { n: seconds, voters: poll.voters }) : over);
  }

  #drawOption(node, { number, title, votes, product_id: id }) {
    const most = Math.max(1, ...this.#poll.options.map((option) => option.votes));
    setText(node.querySelector(".poll-number"), t("poll.type", { n: number }));
    setText(node.querySelector(".poll-title"), title);
    setText(node.querySelector(".poll-votes"), String(votes));
    node.querySelector("progress").value = votes / most;
    node.classList.toggle("winner", !this.#poll.open && this.#poll.winner === id);
  }

  async #open(event) {
    event.preventDefault();
    const products = this.#chosen().map((box) => box.value);
    const command = { command: "open_poll", products, seconds: Number(event.target.elements.seconds.value) };
    if (products.length === 1) return;
    if (await this.#commands.send(command, t("poll.start"))) {
      for (const box of this.#chosen()) box.checked = false;
      this.#one("details").open = false;
    }
  }

  // One product is no choice, and more than six nobody can remember.
  #limit() {
    const chosen = this.#chosen().length;
    this.#one(".poll-start").disabled = chosen === 1;
    for (const box of this.#one(".poll-choices").querySelectorAll("input")) {
      box.disabled = !box.checked && chosen >= MOST;
    }
  }

  #chosen() {
    return [...this.#one(".poll-choices").querySelectorAll("input:checked")];
  }

  #click(selector, command, words) {
    this.#one(selector).addEventListener("click", () => this.#commands.send(command, t(words)));
  }

  #one(selector) {
    return this.#root.querySelector(selector);
  }
}

function makeChoice([id]) {
  const node = make("li");
  const label = make("label", "check");
  const box = make("input");
  box.type = "checkbox";
  box.value = id;
  label.append(box, make("bdi"));
  node.append(label);
  return node;
}

function drawChoice(node, [, title]) {
  setText(node.querySelector("bdi"), title);
}
