// An overlay: one part of the stage, or all of it, on a transparent page. Nothing is kept here; a
// page that was thrown away is rebuilt from the server, in the middle of a sentence too.

import { Captions } from "./captions.js";
import { drawAnswers, drawNext, drawPicture, drawProduct } from "./card.js";
import { setHidden, setText } from "./draw.js";
import { Figure } from "./figure.js";
import { MarkWatch } from "./mark.js";
import { Player } from "./player.js";
import { Wire } from "./wire.js";

const STALE_MS = 5_000; // a price may not stand on air after its source is gone
const QUIET_MS = 900;
// The server beats every 10 s. On air a room that hangs is noticed sooner, and met again sooner,
// than on a viewer's page: there are a few of us and we are beside it.
const IN_STEP = { silenceMs: 12_000, longestWaitMs: 3_000 };
const SHOWN = { AI: "all", REHEARSAL: "all", HUMAN: "card" };
const SMALLEST_MARK = 0.05 / 0.86; // a glyph fills 0.86 of its size

const one = (selector) => document.querySelector(selector);
const data = document.body.dataset;
const canvas = one(".canvas");
const content = one(".content");
const away = one(".away");
const card = one(".card");
const answer = one(".answer");
const player = new Player(() => {});
const captions = one(".caption") ? new Captions(one(".caption")) : null;
const figure = one(".figure") ? new Figure(one(".figure")) : null;
const withSound = data.sound === "1";
let stage = null;
let staleTimer = 0;
let quietSince = 0;
let drawing = false;
let stopped = false;

lay();
const mark = new MarkWatch(one(".ai-mark"), canvas, stop, () => shortSide() * SMALLEST_MARK);
stopped = mark.gone !== "";

const received = {
  hello: ({ level }) => {
    player.reset();
    player.duck({ level, ramp_ms: 0 });
  },
  stage: (message) => {
    stage = message.stage;
    mark.say(stage.overlay_mark || stage.ai_mark);
    draw();
  },
  begin,
  cut: (message) => {
    player.cut(message.number);
    captions?.clear();
  },
  duck: (message) => player.duck(message),
  reload: () => location.reload(),
};

const query = new URLSearchParams(location.search);
const address = new URLSearchParams({
  room: data.room, token: query.get("token") ?? "", sound: data.sound, build: data.build,
});
const wire = new Wire(`/overlay/live?${address}`, {
  message: (message) => received[message.type]?.(message),
  sound: (buffer) => player.sound(buffer),
  state: (state) => (state === "open" ? connected() : lost()),
}, IN_STEP);
staleTimer = setTimeout(goAway, STALE_MS);

function connected() {
  clearTimeout(staleTimer);
  staleTimer = 0;
}

function lost() {
  player.reset();
  captions?.clear();
  if (!staleTimer) staleTimer = setTimeout(goAway, STALE_MS);
}

// The room is not there: what it said last may not be true any more.
function goAway() {
  stage = null;
  draw();
}

function stop(why) {
  stopped = true;
  console.error(`the AI mark is ${why}: the overlay stops`);
  queueMicrotask(() => wire.stop());
  player.reset();
  setHidden(content, true);
  if (away) setHidden(away, true);
  document.documentElement.classList.add("stopped");
}

function lay() {
  document.documentElement.style.setProperty("--size", String(Number(data.size) / 100));
  if (data.canvas !== "0") document.documentElement.style.setProperty("--short", `${data.canvas}px`);
  turn();
  window.addEventListener("resize", turn);
}

function turn() {
  const own = innerWidth > innerHeight ? "landscape" : "portrait";
  data.turned = data.orientation === "auto" ? own : data.orientation;
}

function shortSide() {
  return Number(data.canvas) || Math.min(innerWidth, innerHeight);
}

function draw() {
  if (stopped) return;
  data.state = stage?.state ?? "";
  const shown = SHOWN[stage?.state] ?? "";
  setHidden(content, !shown);
  if (away) setHidden(away, shown !== "" || stage?.state === "OFF");
  one(".figure")?.toggleAttribute("hidden", shown !== "all");
  const all = shown === "all";
  if (answer) {
    drawAnswers(answer, all ? stage.answer_card : "", all ? stage.most_asked : [], shown ? stage.poll : null);
  }
  drawCard(shown ? stage.focus : null);
}

function drawCard(product) {
  if (!card) return;
  setHidden(card, !product);
  drawPicture(card, product?.picture_url ?? null, product?.title ?? "");
  setHidden(card.querySelector(".picture"), !product?.picture_url);
  if (!product) return;
  drawProduct(card, product);
  drawNext(card, stage.next_titles);
}

// What sounds, as seen here: without sound of our own the voice comes a little later by another way.
function present() {
  const now = player.present();
  if (!now || withSound) return now;
  return { message: now.message, atMs: now.atMs - Number(data.delay) };
}

// Frames are drawn while something sounds and a little after; a quiet overlay costs nothing.
function drawFrame() {
  drawing = false;
  if (stopped) return;
  const now = present();
  if (now) quietSince = 0;
  else quietSince ||= performance.now();
  const quiet = quietSince && performance.now() - quietSince > QUIET_MS;
  if (now && now.atMs >= 0) captions?.show(now);
  else if (quiet) captions?.clear();
  figure?.draw(now, player.level(), withSound && player.running);
  if (!quiet) askFrame();
}

function askFrame() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(drawFrame);
}

function begin(message) {
  player.begin(message);
  quietSince = 0;
  askFrame();
}

if (withSound) {
  player.open();
  // A browser that is not OBS plays no sound before a click; anywhere in the page will do.
  document.addEventListener("pointerdown", () => player.open());
}
window.addEventListener("pagehide", () => wire.stop());

// For tests and for whoever looks into a problem; nothing can be changed through it.
Object.defineProperty(window, "yaohe", {
  value: Object.freeze({
    get state() { return data.state; },
    get soundingSentence() { return present()?.message.sentence ?? null; },
    get positionMs() { return present()?.atMs ?? null; },
    get level() { return player.level(); },
    get drawing() { return drawing; },
    get ducked() { return player.ducked; },
    get running() { return player.running; },
    get litWord() { return captions?.litWord ?? ""; },
    get stopped() { return stopped ? mark.gone : ""; },
  }),
});
