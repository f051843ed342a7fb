// Captions in step with the voice: one short part of the sentence at a time, each word lit when it
// sounds. Positions are code points of the written sentence, as in the voice's marks.

const PART_WIDTH = 30;
const BREAKS = /[，。！？；：、,.!?;:\s]/u;

export class Captions {
  #root;
  #number = -1;
  #parts = [];
  #shown = -1;
  #spans = [];
  litWord = "";

  constructor(root) {
    this.#root = root;
  }

  show(present) {
    if (!present) return;
    const { message, atMs } = present;
    if (message.number !== this.#number) this.#prepare(message);
    const reached = codePointAt(message, this.#parts, atMs);
    const part = this.#parts.findLastIndex((one) => one.start <= reached);
    if (part !== this.#shown) this.#draw(part);
    this.#light(reached);
    this.litWord = wordAt(message, atMs);
  }

  clear() {
    this.#number = -1;
    this.#shown = -1;
    this.#spans = [];
    this.litWord = "";
    this.#root.replaceChildren();
  }

  #prepare(message) {
    this.#number = message.number;
    this.#parts = split(Array.from(message.text));
    this.#shown = -1;
  }

  #draw(index) {
    this.#shown = index;
    const part = this.#parts[Math.max(0, index)];
    if (!part) return;
    this.#spans = part.points.map((point) => {
      const span = document.createElement("span");
      span.textContent = point;
      return span;
    });
    this.#spans.start = part.start;
    this.#root.replaceChildren(...this.#spans);
  }

  #light(reached) {
    this.#spans.forEach((span, at) => {
      span.classList.toggle("said", this.#spans.start + at <= reached);
    });
  }
}

// Parts of at most about two lines, broken where one would breathe.
function split(points) {
  const parts = [];
  let start = 0;
  let width = 0;
  let breath = -1;
  points.forEach((point, at) => {
    width += point.codePointAt(0) < 0x2000 ? 0.55 : 1;
    if (BREAKS.test(point)) breath = at;
    if (width > PART_WIDTH && at + 1 < points.length) {
      const end = breath > start ? breath + 1 : at + 1;
      parts.push({ start, points: points.slice(start, end) });
      start = end;
      width = points.slice(start, at + 1).length;
    }
  });
  if (start < points.length) parts.push({ start, points: points.slice(start) });
  return parts;
}

// The last code point that has begun to sound; by even pace where the voice gave no marks.
function codePointAt(message, parts, atMs) {
  const last = parts.at(-1);
  const total = last ? last.start + last.points.length : 0;
  if (message.words.length === 0) {
    return Math.floor((atMs / Math.max(1, message.duration_ms)) * total);
  }
  const word = message.words.findLast(([startMs]) => startMs <= atMs);
  if (!word) return -1;
  const [startMs, durationMs, start, length] = word;
  const share = Math.min(1, (atMs - startMs) / Math.max(1, durationMs));
  return start + Math.ceil(share * length) - 1;
}

function wordAt(message, atMs) {
  const word = message.words.findLast(([startMs]) => startMs <= atMs);
  return word ? Array.from(message.text).slice(word[2], word[2] + word[3]).join("") : "";
}
