// The host view: what is asked most, the facts of the product, and whose turn it is.

import { Commands } from "./commands.js";
import { drawTexts, KeyedList, make, oncePerFrame, setHidden, setText } from "./draw.js";
import { listenForHostKeys } from "./host-keys.js";
import { HostLook } from "./host-look.js";
import { Questions } from "./host-questions.js";
import { Sizes } from "./sizes.js";
import { SIGNS, stateWords } from "./states.js";
import { nowMs, serverTime, tickAges } from "./ticker.js";
import { toaster } from "./toast.js";
import { twice } from "./twice.js";
import { Wire } from "./wire.js";
import { applyWords, clockTime, currentLanguage, money, onLanguage, switchLanguage, t } from "./words.js";

const TICK_MS = 250;
const TOAST_MS = 3_500;
const SIZE = "yaohe_host_size";
const WARN = "yaohe_host_warnings";
const OWN_WORDS = { AI: "host.state_ai", HUMAN: "host.state_human" };
const SLIPS = {
  price: "hear.slip.price",
  total: "hear.slip.total",
  list_price: "hear.slip.list_price",
  discount: "hear.slip.discount",
  stock: "hear.slip.stock",
  size: "hear.slip.size",
};
const one = (selector) => document.querySelector(selector);
const say = toaster(one(".toast"), TOAST_MS);
const askDraw = oncePerFrame(draw);

const room = document.body.dataset.room;
const path = `/host/${encodeURIComponent(room)}`;
const commands = new Commands(`${path}/command`, one("meta[name=csrf]").content, say);
const questions = new Questions(one(".asked"), commands, document.body.dataset.who);
const sizes = new Sizes(one(".prompter .sizes"));
const warnings = new KeyedList(one(".warnings"), {
  make: () => make("li"),
  update: (node, { text }) => setText(node, text),
});
const look = one(".held-panel") && new HostLook({
  panel: one(".held-panel"),
  open: one(".held-open"),
  url: `${path}/look`,
  csrf: one("meta[name=csrf]").content,
  show: ({ product_id: id }) => commands.send({ command: "show_product", product_id: id }, t("held.show")),
});
let view = null;
let drawn = 0;
let received = 0;
let connected = "lost";

const wire = new Wire(`${path}/live`, {
  message: (message) => {
    if (message.type !== "view") return;
    received += 1;
    view = message.view;
    serverTime(view.now_us);
    askDraw();
  },
  sound: () => {},
  state: (state) => {
    connected = state;
    drawConnection();
  },
});

function draw() {
  if (!view) return;
  drawn += 1;
  document.body.dataset.state = view.state;
  setText(one(".state-sign"), SIGNS[view.state]);
  setText(one(".state-words"), stateWords(view.state, "", OWN_WORDS));
  setHidden(one(".take-over"), view.state === "HUMAN" || !view.allowed_moves.includes("HUMAN"));
  setHidden(one(".give-back"), view.state === "HUMAN" ? false : view.state !== "SAFE");
  questions.draw(view);
  drawProduct(view.focus);
  const saying = view.speaking !== null && view.state === "AI";
  setHidden(one(".ai-says"), !saying);
  setText(one(".ai-line"), saying ? view.speaking.text : "");
  drawWarnings();
  tick();
}

function drawProduct(product) {
  setHidden(one(".no-product"), product !== null);
  setHidden(one(".has-product"), product === null);
  setHidden(one(".on-show"), product === null);
  if (!product) return;
  const link = product.link_no === null ? "" : t("room.link", { n: product.link_no });
  const title = [link, product.title].filter(Boolean).join(" · ");
  for (const place of [".title", ".on-show-title"]) setText(one(place), title);
  for (const place of [".price", ".on-show-price"]) setText(one(place), product.price_words);
  const list = product.list_price_minor;
  setText(one(".list-price"), list === null ? "" : money(list, product.currency));
  setText(one(".read-at"), t("room.read_at", { time: clockTime(product.read_us) }));
  drawTexts(one(".promotions"), product.promotions);
  drawPoints(product);
  sizes.draw(product.skus);
  drawTexts(one(".next-list"), view.next_titles);
  setHidden(one(".coming"), view.next_titles.length === 0);
}

// What was told in this block is dim: the next one to say stands out.
function drawPoints(product) {
  const { points } = view;
  const texts = points.length > 0 ? points.map(({ words }) => words) : product.selling_points;
  drawTexts(one(".points"), texts);
  [...one(".points").children].forEach((node, at) => {
    node.classList.toggle("told", Boolean(points[at]?.by));
  });
}

// Off until the person wants them: nobody in front of a camera needs to be frightened.
function drawWarnings() {
  const wanted = localStorage.getItem(WARN) === "on";
  one(".warn-me").setAttribute("aria-pressed", String(wanted));
  const shown = [];
  if (wanted && view) {
    for (const slip of view.slips.slice(0, 2)) {
      shown.push({ key: slip.slip_id, text: t(SLIPS[slip.kind], { said: slip.said, actual: slip.actual }) });
    }
    const { alert } = view;
    if (alert) {
      const text = currentLanguage() === "zh" ? alert.text_zh : alert.text_en;
      shown.push({ key: `${alert.code} ${alert.at_us}`, text });
    }
  }
  setHidden(one(".warnings"), shown.length === 0);
  warnings.draw(shown, ({ key }) => key);
}

function drawConnection() {
  const node = one(".connection");
  node.dataset.state = connected;
  setText(node, connected === "open" ? "✓" : `⚠ ${t("desk.lost")}`);
  node.setAttribute("aria-label", t(connected === "open" ? "desk.connected" : "desk.lost"));
}

function tick() {
  tickAges();
  questions.tick();
  if (view) setText(one(".turn-words"), turnWords());
}

function turnWords() {
  if (view.state === "HUMAN") return t("host.yours");
  if (view.host_speaks) return t("host.hears_you");
  if (view.comes_back_us === null) return "";
  const seconds = Math.max(0, (view.comes_back_us / 1000 - nowMs()) / 1000);
  return t("hear.comes_back", { n: seconds.toFixed(1) });
}

function move(to, words) {
  return commands.send({ command: "move", to, why: "host" }, t(words));
}

function takeOver() {
  if (view && view.state !== "HUMAN") move("HUMAN", "desk.take_over");
}

function choose(size) {
  document.body.dataset.size = size;
  localStorage.setItem(SIZE, size);
  for (const button of document.querySelectorAll("button[data-size]")) {
    button.setAttribute("aria-pressed", String(button.dataset.size === size));
  }
}

one(".take-over").addEventListener("click", takeOver);
twice(one(".give-back"), "desk.give_back", "desk.give_back_sure", () => move("AI", "desk.give_back"));
one(".next-product").addEventListener("click", () => {
  commands.send({ command: "next_product" }, t("desk.next_product"));
});
one(".warn-me").addEventListener("click", () => {
  localStorage.setItem(WARN, localStorage.getItem(WARN) === "on" ? "off" : "on");
  drawWarnings();
});
for (const button of document.querySelectorAll("button[data-size]")) {
  button.addEventListener("click", () => choose(button.dataset.size));
}
one(".language").addEventListener("click", switchLanguage);
onLanguage(() => {
  drawConnection();
  look?.draw();
  document.title = `${t("title.host")} · ${document.body.dataset.shop}`;
  draw();
});
listenForHostKeys({ takeOver, questions, look });
setInterval(tick, TICK_MS);
applyWords();
choose(["small", "middle", "large"].find((size) => size === localStorage.getItem(SIZE)) ?? "middle");

// A phone that goes dark in the middle of a show helps nobody; browsers allow this on https only.
async function stayAwake() {
  if (document.visibilityState === "visible") await navigator.wakeLock?.request("screen").catch(() => {});
}
document.addEventListener("visibilitychange", stayAwake);
stayAwake();

Object.defineProperty(window, "yaohe", {
  value: Object.freeze({
    get drawn() { return drawn; },
    get received() { return received; },
    get connected() { return connected === "open"; },
  }),
});
window.addEventListener("pagehide", () => wire.stop());
