// The chat list: what was said, the AI's text replies marked as such, and our own lines until the
// room has them.

import { make, setText } from "./draw.js";
import { drawWords } from "./gone.js";
import { onLanguage, t } from "./words.js";

const LINES_KEPT = 100;
const NEAR_END_PX = 60;

export class Chat {
  #root;
  #lines = new Map();
  #pending = new Map();
  #held = false;
  #following = true;
  #size = "";

  constructor(root) {
    this.#root = root;
    onLanguage(() => this.#relabel());
    // A turned phone or an opened keyboard must not hide the newest line. It also moves the list by
    // itself, before the new size is told here: that is nobody's wish to read older lines.
    root.addEventListener("scroll", () => {
      if (this.#size === this.#sizeNow()) this.#following = this.#atEnd();
    });
    new ResizeObserver(() => {
      this.#size = this.#sizeNow();
      this.#follow(this.#following);
    }).observe(root);
  }

  get held() {
    return this.#held;
  }

  hold(held) {
    this.#held = held;
    if (!held) this.#root.scrollTop = this.#root.scrollHeight;
  }

  // A chat frame from the room.
  change({ lines, gone, reset }) {
    const atEnd = this.#atEnd();
    if (reset) this.#forgetAll();
    for (const id of gone) this.#remove(id);
    for (const line of lines) this.#add(line);
    while (this.#lines.size > LINES_KEPT) this.#remove(this.#lines.keys().next().value);
    this.#follow(atEnd);
  }

  // Our own line, until the room shows it.
  pending(id, name, text) {
    const node = this.#node({ who: name, text, is_host: false });
    node.classList.add("pending");
    this.#pending.set(id, { node, eventId: null });
    this.#root.append(node);
    this.#follow(true);
  }

  accepted(id, eventId) {
    const own = this.#pending.get(id);
    if (!own) return;
    own.eventId = eventId;
    if (this.#lines.has(eventId)) this.withdraw(id);
  }

  withdraw(id) {
    this.#pending.get(id)?.node.remove();
    this.#pending.delete(id);
  }

  #add(line) {
    if (this.#lines.has(line.event_id)) return;
    const node = this.#node(line);
    this.#lines.set(line.event_id, node);
    for (const [id, own] of this.#pending) if (own.eventId === line.event_id) this.withdraw(id);
    this.#root.append(node);
  }

  #node(line) {
    const node = make("li", line.is_host ? "line by-host" : "line");
    if (line.is_host) {
      const badge = make("span", "badge", t("room.ai"));
      badge.dataset.t = "room.ai";
      node.append(badge);
    }
    const who = make("bdi", "who");
    setText(who, line.who);
    const text = make("bdi", "text");
    text.dataset.gone = line.gone;
    text.dataset.days = line.kept_days;
    drawWords(text, line.text, line.kept_days, line.gone || "gone");
    node.append(who, text);
    return node;
  }

  #remove(id) {
    this.#lines.get(id)?.remove();
    this.#lines.delete(id);
  }

  #forgetAll() {
    for (const node of this.#lines.values()) node.remove();
    this.#lines.clear();
  }

  #sizeNow() {
    return `${this.#root.clientWidth}x${this.#root.clientHeight}`;
  }

  #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#root;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  #follow(atEnd) {
    if (atEnd && !this.#held) this.#root.scrollTop = this.#root.scrollHeight;
  }

  #relabel() {
    for (const badge of this.#root.querySelectorAll(".badge")) setText(badge, t("room.ai"));
    for (const text of this.#root.querySelectorAll(".words-gone")) {
      drawWords(text, "", Number(text.dataset.days), text.dataset.gone);
    }
  }
}
