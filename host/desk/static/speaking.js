// The script as a line in time: what was just said, the line being said with how far it has come and
// what its facts rest on, and the next ones. Answers and notices are the detours from the script.

import { KeyedList, make, setHidden, setText } from "./draw.js";
import { nowMs } from "./ticker.js";
import { t } from "./words.js";

const TOLD_SHOWN = 3;
const NEXT_SHOWN = 3;
const DETOURS = { answer: "desk.kind.answer", notice: "desk.kind.notice", operator: "desk.kind.operator" };

export class Speaking {
  #root;
  #line = null;
  #next;
  #told;

  constructor(root) {
    this.#root = root;
    const lines = (selector) => new KeyedList(root.querySelector(selector), { make: makeLine, update: drawLine });
    this.#next = lines(".next-lines");
    this.#told = lines(".told-lines");
  }

  draw({ speaking: line, next_lines: nextLines, told }) {
    this.#line = line;
    const one = (selector) => this.#root.querySelector(selector);
    setHidden(one(".silent"), line !== null);
    setHidden(one(".said-now"), line === null);
    setText(one(".said-now"), line?.text ?? "");
    setHidden(one(".progress"), line === null);
    setHidden(one(".sources-row"), line === null);
    setHidden(one(".no-sources"), line === null || line.evidence.length > 0);
    drawSources(one(".sources"), line?.evidence ?? []);
    drawKind(one(".now-kind"), line?.sentence_kind);
    this.#next.draw(nextLines.slice(0, NEXT_SHOWN), (next) => next.sentence_id);
    this.#told.draw(told.slice(-TOLD_SHOWN), (past) => `${past.sentence_id} ${past.started_us}`);
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

function makeLine() {
  const node = make("li");
  node.append(make("span", "kind"), make("bdi", "line-text"));
  return node;
}

function drawLine(node, line) {
  drawKind(node.querySelector(".kind"), line.sentence_kind);
  node.classList.toggle("detour", line.sentence_kind in DETOURS);
  setText(node.querySelector(".line-text"), line.text);
}

function drawKind(node, kind) {
  setHidden(node, !(kind in DETOURS));
  setText(node, kind in DETOURS ? t(DETOURS[kind]) : "");
}

function drawSources(list, evidence) {
  const same = list.children.length === evidence.length
    && evidence.every((source, at) => list.children[at].textContent === source);
  if (!same) list.replaceChildren(...evidence.map((source) => make("li", "", source)));
}
