// The AI mark must be seen for as long as anything of ours is shown. This watches it, and stops the
// stage where it was hidden, covered, shrunk, moved away, emptied or taken out.

const CHECK_MS = 1_000;
const SMALLEST_PX = 14;

export class MarkWatch {
  #mark;
  #stage;
  #onGone;
  #smallestPx;
  #text;
  #timer;
  #observer;
  gone = "";

  // smallestPx(): the least size of its letters, now.
  constructor(mark, stage, onGone, smallestPx = () => SMALLEST_PX) {
    this.#smallestPx = smallestPx;
    this.#mark = mark;
    this.#stage = stage;
    this.#onGone = onGone;
    this.#text = mark.textContent.trim();
    this.#observer = new MutationObserver(() => this.check());
    const whole = { childList: true, attributes: true, attributeFilter: ["style", "class", "hidden"] };
    this.#observer.observe(mark, { ...whole, subtree: true, characterData: true });
    for (let at = mark.parentElement; at; at = at.parentElement) this.#observer.observe(at, whole);
    this.#timer = setInterval(() => this.check(), CHECK_MS);
    this.check();
  }

  // The words of the mark changed (never to nothing).
  say(text) {
    if (!text.trim() || text.trim() === this.#text) return;
    this.#text = text.trim();
    this.#mark.textContent = this.#text;
  }

  check() {
    if (this.gone) return;
    const why = this.#fault();
    if (!why) return;
    this.gone = why;
    clearInterval(this.#timer);
    this.#observer.disconnect();
    this.#onGone(why);
  }

  #fault() {
    const mark = this.#mark;
    if (!mark.isConnected) return "removed";
    if (!this.#text || mark.textContent.trim() !== this.#text) return "changed";
    if (document.visibilityState === "hidden") return "";
    if (!mark.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return "hidden";
    const style = getComputedStyle(mark);
    if (parseFloat(style.fontSize) < Math.max(SMALLEST_PX, this.#smallestPx() - 0.5)) return "shrunk";
    if (faint(mark)) return "faint";
    return this.#placeFault();
  }

  #placeFault() {
    const box = this.#mark.getBoundingClientRect();
    const stage = this.#stage.getBoundingClientRect();
    if (box.width < 20 || box.height < SMALLEST_PX) return "shrunk";
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const inside = x > stage.left && x < stage.right && y > stage.top && y < stage.bottom;
    if (!inside) return "moved";
    const onScreen = x > 0 && y > 0 && x < innerWidth && y < innerHeight;
    if (onScreen && !this.#mark.contains(document.elementFromPoint(x, y))) return "covered";
    return "";
  }
}

function faint(element) {
  let opacity = 1;
  for (let at = element; at; at = at.parentElement) opacity *= parseFloat(getComputedStyle(at).opacity);
  return opacity < 0.7;
}
