// The fleet: a tile for each room, those that need somebody first, and one switch that silences all.

import { Commands } from "./commands.js";
import { CONNECTORS } from "./connectors.js";
import { copyOf, drawTexts, KeyedList, oncePerFrame, setAttribute, setHidden, setText } from "./draw.js";
import { SIGNS, stateWords } from "./states.js";
import { serverTime, tickAges } from "./ticker.js";
import { toaster } from "./toast.js";
import { twice } from "./twice.js";
import { Wire } from "./wire.js";
import { applyWords, currentLanguage, onLanguage, switchLanguage, t } from "./words.js";

const TICK_MS = 500;
const TOAST_MS = 6_000;
const STILL_MS = 3_000;
const DOUBLE_MS = 600;
const WORST = ["failed", "mark", "silent", "overdue"];
const WHYS = {
  failed: "fleet.why.failed",
  silent: "fleet.why.silent",
  overdue: "fleet.why.overdue",
  urgent: "fleet.why.urgent",
  alert: "fleet.why.alert",
  mark: "fleet.why.mark",
  stream: "fleet.why.stream",
  connector: "fleet.why.connector",
  person: "fleet.why.person",
};
const one = (selector) => document.querySelector(selector);
const say = toaster(one(".toast"), TOAST_MS);
const askDraw = oncePerFrame(draw);

const csrf = one("meta[name=csrf]").content;
const plain = new Commands("/fleet/silence", csrf, say);
const silenceAll = one(".silence-all");
let fleet = null;
let order = [];
let touchedAt = -Infinity;
let drawn = 0;
let connected = "lost";
let told = "";

const tiles = new KeyedList(one(".tiles"), { make: makeTile, update: drawTile });

const wire = new Wire("/fleet/live", {
  message: (message) => {
    if (message.type !== "fleet") return;
    fleet = message.fleet;
    serverTime(fleet.now_us);
    askDraw();
  },
  sound: () => {},
  state: (state) => {
    connected = state;
    drawConnection();
  },
});

function draw() {
  if (!fleet) return;
  drawn += 1;
  arrange();
  const byRoom = new Map(fleet.tiles.map((tile) => [tile.room_id, tile]));
  tiles.draw(order.map((id) => byRoom.get(id)), (tile) => tile.room_id);
  const needing = fleet.tiles.filter((tile) => tile.why.length > 0);
  setText(one(".sums"), t("fleet.sums", {
    rooms: fleet.tiles.length,
    live: fleet.tiles.filter((tile) => tile.state === "AI" || tile.state === "HUMAN").length,
    need: needing.length,
    people: fleet.tiles.reduce((sum, tile) => sum + tile.listeners, 0),
  }));
  announce(needing);
  tickAges();
}

// Tiles hold still while somebody points at them: nobody shall take over the wrong room.
function arrange() {
  const wanted = fleet.tiles.map((tile) => tile.room_id);
  const known = order.filter((id) => wanted.includes(id));
  const still = performance.now() - touchedAt < STILL_MS;
  order = still ? [...known, ...wanted.filter((id) => !known.includes(id))] : wanted;
}

// For a screen reader: only when a room begins to need somebody badly.
function announce(needing) {
  const worst = needing.filter((tile) => WORST.includes(tile.why[0]));
  const words = worst.map((tile) => `${tile.room_id}: ${t(WHYS[tile.why[0]])}`).join("; ");
  if (words !== told) setText(one(".news"), words);
  told = words;
}

function makeTile({ room_id: id }) {
  const node = copyOf("tile");
  const encoded = encodeURIComponent(id);
  const commands = new Commands(`/desk/command?room=${encoded}`, csrf, say);
  node.querySelector(".to-desk").href = `/desk?room=${encoded}`;
  node.querySelector(".to-host").href = `/host/${encoded}`;
  setText(node.querySelector(".tile-name"), id);
  node.querySelector(".take-over").addEventListener("click", () => {
    commands.send({ command: "move", to: "HUMAN", why: "fleet" }, `${id}: ${t("desk.take_over")}`);
  });
  return node;
}

function drawTile(node, tile) {
  const one_ = (selector) => node.querySelector(selector);
  setAttribute(node, "data-state", tile.state);
  node.classList.toggle("needs", tile.why.length > 0);
  node.classList.toggle("worst", WORST.includes(tile.why[0]));
  node.classList.toggle("off", tile.state === "OFF" && tile.why.length === 0);
  setText(one_(".tile-sign"), SIGNS[tile.state]);
  setText(one_(".tile-state"), stateWords(tile.state, tile.mode));
  drawTexts(one_(".whys"), tile.why.map((why) => t(WHYS[why])));
  setText(one_(".saying"), tile.saying || t("desk.nothing_said"));
  setText(one_(".product"), tile.product);
  setText(one_(".listeners"), String(tile.listeners));
  setText(one_(".rate"), tile.per_minute === null ? "–" : tile.per_minute.toFixed(0));
  setText(one_(".waiting"), String(tile.waiting));
  setText(one_(".answering"), String(tile.answering));
  one_(".persons").classList.toggle("some", tile.waiting > 0);
  drawOldest(one_(".oldest"), tile.oldest_us);
  drawAlert(one_(".tile-alert"), tile.alert);
  drawConnectors(one_(".tile-connectors"), tile.connectors);
  setHidden(one_(".take-over"), tile.state === "HUMAN" || tile.state === "REHEARSAL");
}

function drawOldest(node, us) {
  setHidden(node, us === 0);
  if (us > 0) setAttribute(node, "data-since", us);
  else node.removeAttribute("data-since");
}

function drawAlert(node, alert) {
  setHidden(node, alert === null);
  if (!alert) return;
  setAttribute(node, "data-level", alert.level);
  setText(node, currentLanguage() === "zh" ? alert.text_zh : alert.text_en);
}

function drawConnectors(list, connectors) {
  const texts = connectors.map(({ source, state }) => {
    const words = CONNECTORS[state] ? t(CONNECTORS[state]) : state;
    return `${state === "receiving" ? "✓" : "▲"} ${source} ${words}`;
  });
  drawTexts(list, texts);
  connectors.forEach(({ state }, at) => {
    list.children[at].classList.toggle("bad", state === "waiting" || state === "stopped");
  });
}

function drawConnection() {
  const node = one(".connection");
  node.dataset.state = connected;
  setText(node, connected === "open" ? `✓ ${t("desk.connected")}` : `⚠ ${t("desk.lost")}`);
}

async function silence() {
  const response = await plain.post("/fleet/silence", {});
  if (!response) return say(t("desk.unreachable"), false);
  if (!response.ok) return say(t("desk.failed", { why: String(response.status) }), false);
  const { silent, failed } = await response.json();
  const names = Object.keys(failed);
  if (names.length > 0) return say(t("fleet.silent_not", { n: silent, names: names.join(", ") }), false);
  return say(t("fleet.silent_all", { n: silent }), true);
}

twice(silenceAll, "fleet.silence", "fleet.silence_sure", silence);
let escapedAt = -Infinity;
window.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat || event.isComposing) return;
  const again = event.timeStamp - escapedAt < DOUBLE_MS;
  escapedAt = again ? -Infinity : event.timeStamp;
  if (!again || silenceAll.classList.contains("sure")) return;
  silenceAll.focus(); // the first act; Enter on the button is the second
  silenceAll.click();
});
for (const kind of ["pointermove", "pointerdown", "focusin"]) {
  one(".tiles").addEventListener(kind, () => { touchedAt = performance.now(); }, { passive: true });
}
one(".language").addEventListener("click", switchLanguage);
onLanguage(() => {
  document.title = t("title.fleet");
  drawConnection();
  draw();
});
setInterval(draw, TICK_MS);
applyWords();

Object.defineProperty(window, "yaohe", {
  value: Object.freeze({
    get drawn() { return drawn; },
    get connected() { return connected === "open"; },
  }),
});
window.addEventListener("pagehide", () => wire.stop());
