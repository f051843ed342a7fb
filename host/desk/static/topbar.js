// The bar that never scrolls: whose turn it is, and the two buttons that must always work.

import { setHidden, setText } from "./draw.js";
import { SIGNS, stateWords } from "./states.js";
import { twice } from "./twice.js";
import { t } from "./words.js";

export class TopBar {
  #root;
  #commands;
  #state = "";
  #moves = [];

  constructor(root, commands) {
    this.#root = root;
    this.#commands = commands;
    this.#one(".take-over").addEventListener("click", () => this.takeOver());
    this.#one(".silence").addEventListener("click", () => this.silence());
    this.#one(".go-live").addEventListener("click", () => this.#move("AI", "desk.go_live"));
    this.#one(".rehearse").addEventListener("click", () => this.#move("REHEARSAL", "desk.rehearse"));
    twice(this.#one(".give-back"), "desk.give_back", "desk.give_back_sure", () => {
      this.#move("AI", "desk.give_back");
    });
    twice(this.#one(".end"), "desk.end", "desk.end_sure", () => this.#move("OFF", "desk.end"));
  }

  // To the person; from rehearsal, where nobody hears us anyway, to silence.
  takeOver() {
    if (this.#state === "HUMAN") return;
    const to = this.#moves.includes("HUMAN") || !this.#moves.includes("SAFE") ? "HUMAN" : "SAFE";
    this.#move(to, "desk.take_over");
  }

  silence() {
    if (this.#state !== "SAFE") this.#move("SAFE", "desk.silence");
  }

  draw({ state, mode, allowed_moves: moves }, aiMark) {
    this.#state = state;
    this.#moves = moves;
    document.body.dataset.state = state;
    setText(this.#one(".state-sign"), SIGNS[state]);
    setText(this.#one(".state-words"), stateWords(state, mode));
    setHidden(this.#one(".take-over"), state === "HUMAN");
    setHidden(this.#one(".give-back"), state !== "HUMAN");
    const fromStill = state === "OFF" || state === "REHEARSAL" || state === "SAFE";
    setHidden(this.#one(".go-live"), !(fromStill && moves.includes("AI")));
    setHidden(this.#one(".rehearse"), !moves.includes("REHEARSAL"));
    setHidden(this.#one(".end"), !moves.includes("OFF"));
    const mark = this.#one(".mark-state");
    mark.classList.toggle("alarm", !aiMark);
    setText(mark, aiMark ? `✓ ${t("desk.mark_on")}` : `⚠ ${t("desk.mark_off")}`);
    mark.title = aiMark;
  }

  connection(state) {
    const node = this.#one(".connection");
    node.dataset.state = state;
    setText(node, state === "open" ? `✓ ${t("desk.connected")}` : `⚠ ${t("desk.lost")}`);
  }

  #move(to, what) {
    return this.#commands.send({ command: "move", to, why: "desk" }, t(what));
  }

  #one(selector) {
    return this.#root.querySelector(selector);
  }
}
