// The host's mouth: as open as the sound is loud, as wide as the vowel is; by the marks alone where
// there is no sound to measure.

const ROUND = /[uoyɔʊɒw]/;
const WIDE = /[ieɪɛæj]/;
const VOWEL = /[aeiouyəɚɤɔɑæɛɪʊʌɒɐ]/;

export class Figure {
  #mouth;
  #lip;
  #tongue;
  #open = 0;
  #width = 1;

  constructor(root) {
    this.#mouth = root.querySelector(".mouth");
    this.#lip = root.querySelector(".lip");
    this.#tongue = root.querySelector(".tongue");
  }

  get openness() {
    return this.#open;
  }

  draw(present, level, audible) {
    const symbol = present ? soundAt(present.message, present.atMs) : "";
    const wanted = audible ? Math.min(1, level * 7) : opennessOf(present, symbol);
    this.#open += (wanted - this.#open) * (wanted > this.#open ? 0.55 : 0.3);
    const width = ROUND.test(symbol) ? 0.7 : WIDE.test(symbol) ? 1.15 : 1;
    this.#width += (width - this.#width) * 0.3;
    this.#shape();
  }

  #shape() {
    const half = 17 * this.#width;
    const top = 3 + this.#open * 3;
    const drop = 5 + this.#open * 19;
    const [left, right] = [150 - half, 150 + half];
    const path = `M${left} 148 Q150 ${148 - top + 6} ${right} 148 Q150 ${148 + drop} ${left} 148 Z`;
    this.#mouth.setAttribute("d", path);
    this.#lip.setAttribute("d", path);
    this.#tongue.setAttribute("ry", String(2 + this.#open * 6));
    this.#tongue.setAttribute("cy", String(150 + this.#open * 9));
  }
}

function soundAt(message, atMs) {
  const mark = message.sounds.findLast(([startMs]) => startMs <= atMs);
  return mark && atMs <= mark[0] + mark[1] ? mark[2] : "";
}

function opennessOf(present, symbol) {
  if (!present || present.atMs > present.message.duration_ms) return 0;
  if (present.message.sounds.length === 0) return 0.35 + 0.35 * Math.sin(present.atMs / 55);
  if (!symbol) return 0;
  return VOWEL.test(symbol) ? 0.8 : 0.3;
}
