// The line being said, how far it has come, what its facts rest on, and the next two.

import { KeyedList, make, setHidden, setText } from "./draw.js";
import { nowMs } from "./ticker.js";

export class Speaking {
  #root;
  #line = null;
  #next;

  constructor(root) {
    this.#root = root;
    this.#next = new KeyedList(root.querySelector(".next-lines"), {
      make: () => make("li"),
      update: (node, line) => setText(node, line.text),
    });
  }

  draw(line, nextLines) {
    this.#line = line;
    const one = (selector) => this.#root.querySelector(selector);
    setHidden(one(".silent"), line !== null);
    setHidden(one(".said-now"), line === null);
    setText(one(".said-now"), line?.text ?? "");
    setHidden(one(".progress"), line === null);
    setHidden(one(".sources-row"), line === null);
    setHidden(one(".no-sources"), line === null || line.evidence.length > 0);
    drawSources(one(".sources"), line?.evidence ?? []);
    this.#next.draw(nextLines.slice(0, 2), (next) => next.sentence_id);
    this.tick();
  }

  tick() {
    const line = this.#line;
    if (!line || !line.duration_ms) return;
    const share = Math.min(1, Math.max(0, (nowMs() - line.started_us / 1000) / line.duration_ms));
    const bar = this.#root.querySelector(".progress");
    bar.value = share;
  }
}

function drawSources(list, evidence) {
  const same = list.children.length === evidence.length
    && evidence.every((source, at) => list.children[at].textContent === source);
  if (!same) list.replaceChildren(...evidence.map((source) => make("li", "", source)));
}
