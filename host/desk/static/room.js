// The room page: one connection, one player, and everything drawn from them once per frame.

import { Captions } from "./captions.js";
import { Chat } from "./chat.js";
import { Comments } from "./comments.js";
import { setHidden, setText } from "./draw.js";
import { Figure } from "./figure.js";
import { Look } from "./look.js";
import { MarkWatch } from "./mark.js";
import { Player } from "./player.js";
import { Stage } from "./stage.js";
import { Wire } from "./wire.js";
import { applyWords, onLanguage, switchLanguage, t } from "./words.js";

const show = document.querySelector(".show");
const invite = document.querySelector(".sound-invite");
const soundButton = document.querySelector(".sound");
const holdButton = document.querySelector(".hold");
const offline = document.querySelector(".offline");

const stage = new Stage(show);
const captions = new Captions(document.querySelector(".caption"));
const chat = new Chat(document.querySelector(".chat"));
const figure = new Figure(document.querySelector(".figure"));
const player = new Player(drawSound);
const comments = new Comments(
  document.querySelector(".comment"),
  document.querySelector(".note"),
  chat,
  (message) => wire.send(message),
);
const camera = document.querySelector(".look");
if (camera) {
  const hits = document.querySelector(".look-hits");
  new Look(document.body.dataset.room, camera, hits, document.querySelector(".note"));
}
const mark = new MarkWatch(document.querySelector(".ai-mark"), document.querySelector(".stage"), stop);
let stopped = mark.gone !== "";

const received = {
  hello: ({ level }) => {
    player.reset();
    player.duck({ level, ramp_ms: 0 });
  },
  stage: (message) => {
    mark.say(message.stage.ai_mark);
    stage.show(message.stage);
  },
  chat: (message) => chat.change(message),
  begin: (message) => player.begin(message),
  cut: (message) => {
    player.cut(message.number);
    captions.clear();
  },
  duck: (message) => player.duck(message),
  finish: () => {},
  accepted: (message) => comments.accepted(message),
  refused: (message) => comments.refused(message),
  beat: () => {},
};

const wire = new Wire(`/room/${encodeURIComponent(document.body.dataset.room)}/live`, {
  message: (message) => received[message.type]?.(message),
  sound: (buffer) => player.sound(buffer),
  state: (state) => {
    setHidden(offline, state === "open");
    if (state === "open") comments.again();
    else player.reset();
  },
});

function stop(why) {
  stopped = true;
  console.error(`the AI mark is ${why}: the stage stops`);
  queueMicrotask(() => wire.stop());
  player.reset();
  captions.clear();
  show.classList.add("stopped");
  setHidden(document.querySelector(".mark-gone"), false);
}

function drawSound() {
  const on = player.running && !player.muted;
  setHidden(invite, player.running);
  soundButton.setAttribute("aria-pressed", String(on));
  soundButton.dataset.tLabel = on ? "room.sound_on" : "room.sound_off";
  soundButton.dataset.on = String(on);
  applyWords(soundButton.parentElement);
}

async function openSound() {
  await player.open();
  drawSound();
}

function drawFrame() {
  if (!stopped) {
    const present = player.present();
    captions.show(present);
    figure.draw(present, player.level(), player.running && !player.muted);
    document.body.classList.toggle("speaking", present !== null);
    requestAnimationFrame(drawFrame);
  }
}

invite.addEventListener("click", openSound);
soundButton.addEventListener("click", async () => {
  if (!player.running) await openSound();
  else player.muted = !player.muted;
  drawSound();
});
holdButton.addEventListener("click", () => {
  chat.hold(!chat.held);
  holdButton.setAttribute("aria-pressed", String(chat.held));
  holdButton.dataset.tLabel = chat.held ? "room.resume_chat" : "room.pause_chat";
  applyWords(holdButton.parentElement);
});
document.querySelector(".language").addEventListener("click", switchLanguage);
onLanguage(() => {
  stage.redraw();
  document.title = `${document.body.dataset.shop} · ${t("title.room")}`;
});
applyWords();
openSound();
requestAnimationFrame(drawFrame);

// For tests and for whoever looks into a problem; nothing can be changed through it.
Object.defineProperty(window, "yaohe", {
  value: Object.freeze({
    get lastCutAt() { return player.lastCutAt; },
    get lastDuckAt() { return player.lastDuckAt; },
    get ducked() { return player.ducked; },
    get soundingSentence() { return player.present()?.message.sentence ?? null; },
    get positionMs() { return player.present()?.atMs ?? null; },
    get level() { return player.level(); },
    get running() { return player.running; },
    get litWord() { return captions.litWord; },
    get mouth() { return figure.openness; },
    get state() { return stage.state; },
    get stopped() { return stopped ? mark.gone : ""; },
  }),
});
