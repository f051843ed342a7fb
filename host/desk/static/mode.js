// The AI's part in the room: shown, and changed in two steps, since more of the AI may be forbidden.

import { setHidden, setText } from "./draw.js";
import { onLanguage, t } from "./words.js";

const WORDS = {
  ai_host: "desk.mode.ai_host",
  co_host: "desk.mode.co_host",
  co_pilot: "desk.mode.co_pilot",
};

export class ModeChoice {
  #root;
  #select;
  #button;
  #mode = "";
  #refused = {};

  constructor(root, commands) {
    this.#root = root;
    this.#select = root.querySelector("select");
    this.#button = root.querySelector("button");
    this.#select.addEventListener("change", () => this.#drawButton());
    this.#button.addEventListener("click", async () => {
      const to = this.#select.value;
      await commands.send({ command: "change_mode", to, why: "desk" }, t(WORDS[to]));
      this.#select.value = this.#mode;
      this.#drawButton();
    });
    onLanguage(() => this.#drawOptions());
  }

  draw({ mode, refused_modes: refused }) {
    const same = JSON.stringify(refused) === JSON.stringify(this.#refused);
    if (mode === this.#mode && same) return;
    this.#mode = mode;
    this.#refused = refused;
    this.#drawOptions();
    this.#select.value = mode;
    this.#drawButton();
  }

  #drawOptions() {
    for (const option of this.#select.options) {
      const words = t(WORDS[option.value]);
      setText(option, option.value in this.#refused ? t("desk.mode_refused", { what: words }) : words);
    }
  }

  #drawButton() {
    setHidden(this.#button, this.#select.value === this.#mode);
    this.#root.title = this.#refused[this.#select.value] ?? "";
  }
}
