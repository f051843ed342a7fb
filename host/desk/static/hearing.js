// What is heard of the host: the microphone's state, whose turn it is, the words, and at once what
// the catalogue says otherwise.

import { KeyedList, make, setHidden, setText } from "./draw.js";
import { Microphone } from "./microphone.js";
import { nowMs } from "./ticker.js";
import { clockTime, t } from "./words.js";

const LINES_SHOWN = 12;
const SLIPS_SHOWN = 3; // above everything else, so never so many that nothing else is left
const STATES = {
  off: "hear.state.off",
  asking: "hear.state.asking",
  on: "hear.state.on",
  refused: "hear.state.refused",
  none: "hear.state.none",
  insecure: "hear.state.insecure",
  lost: "hear.state.lost",
  replaced: "hear.state.replaced",
};
const SLIPS = {
  price: "hear.slip.price",
  total: "hear.slip.total",
  list_price: "hear.slip.list_price",
  discount: "hear.slip.discount",
  stock: "hear.slip.stock",
  size: "hear.slip.size",
};

export class Hearing {
  #root;
  #view = null;
  #lines;
  #slips;
  microphone;

  constructor(root, room, commands) {
    this.#root = root;
    this.microphone = new Microphone(room, () => this.#drawMicrophone());
    this.#one(".microphone").addEventListener("click", () => this.toggle());
    this.#one(".come-back").addEventListener("click", () => {
      commands.send({ command: "come_back" }, t("hear.come_back"));
    });
    this.#lines = new KeyedList(this.#one(".heard-lines"), {
      make: () => make("li", "heard-line"),
      update: drawLine,
    });
    this.#slips = new KeyedList(document.querySelector(".slips"), {
      make: (slip) => makeSlip(slip, commands),
      update: drawSlip,
    });
    window.addEventListener("pagehide", () => this.microphone.stop());
  }

  toggle() {
    if (this.#view) this.microphone.toggle();
  }

  draw(view) {
    this.#view = view;
    setHidden(this.#root, !view);
    this.#slips.draw((view?.slips ?? []).slice(0, SLIPS_SHOWN), (slip) => slip.slip_id);
    if (!view) return;
    this.#lines.draw(view.lines.slice(-LINES_SHOWN).reverse(), (line) => line.line_id);
    setText(this.#one(".hearing-note"), note(view));
    this.#drawMicrophone();
    this.tick();
  }

  tick() {
    const meter = this.#one(".loudness");
    meter.value = this.microphone.loudness;
    const view = this.#view;
    if (!view) return;
    setHidden(this.#one(".turn"), !view.stepped_back && !view.speaking);
    setHidden(this.#one(".come-back"), !view.stepped_back);
    setText(this.#one(".turn-words"), turn(view));
  }

  #drawMicrophone() {
    const { state, wanted } = this.microphone;
    const button = this.#one(".microphone");
    button.setAttribute("aria-pressed", String(wanted));
    const words = this.#one(".microphone-words");
    words.dataset.t = wanted ? "hear.stop" : "hear.start";
    setText(words, t(words.dataset.t));
    const line = this.#one(".microphone-state");
    line.dataset.state = state;
    const other = state === "off" && this.#view?.source === "program";
    setText(line, t(other ? "hear.program" : STATES[state]));
    setHidden(this.#one(".loudness"), state !== "on");
  }

  #one(selector) {
    return this.#root.querySelector(selector);
  }
}

function turn(view) {
  if (view.speaking) return t(view.stepped_back ? "hear.host_speaks" : "hear.host_speaks_alone");
  if (view.comes_back_us === null) return "";
  const seconds = Math.max(0, (view.comes_back_us / 1000 - nowMs()) / 1000);
  return t("hear.comes_back", { n: seconds.toFixed(1) });
}

function note(view) {
  if (view.trouble) return t("hear.trouble", { why: view.trouble });
  if (!view.recogniser) return t("hear.no_words");
  return view.given_up > 0 ? t("hear.given_up", { n: view.given_up }) : "";
}

function drawLine(node, line) {
  node.classList.toggle("going-on", !line.final);
  node.classList.toggle("echo", line.echo);
  const words = line.text || t("hear.spoke", { n: (line.duration_ms / 1000).toFixed(1) });
  setText(node, line.echo ? t("hear.echo", { text: words }) : words);
}

function makeSlip(slip, commands) {
  const node = make("li", "slip");
  const about = make("p", "slip-about");
  const close = make("button", "slip-close");
  close.type = "button";
  close.addEventListener("click", () => {
    commands.send({ command: "dismiss_slip", slip_id: slip.slip_id }, t("hear.dismiss"));
  });
  about.append(make("bdi", "slip-title"), make("span", "slip-sku"), make("span", "slip-read"), close);
  node.append(make("p", "slip-words"), about);
  return node;
}

function drawSlip(node, slip) {
  const one = (selector) => node.querySelector(selector);
  setText(one(".slip-words"), t(SLIPS[slip.kind], { said: slip.said, actual: slip.actual }));
  setText(one(".slip-title"), slip.title);
  setText(one(".slip-sku"), slip.sku);
  setText(one(".slip-read"), t("hear.read_at", { time: clockTime(slip.read_us) }));
  setText(one(".slip-close"), t("hear.dismiss"));
}
