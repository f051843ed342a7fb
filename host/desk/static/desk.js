// The desk: the newest view is drawn once per frame, however many arrive; commands go by POST.

import { Bank } from "./bank.js";
import { Commands } from "./commands.js";
import { make, oncePerFrame, setHidden } from "./draw.js";
import { Health } from "./health.js";
import { Hearing } from "./hearing.js";
import { listenForKeys } from "./keys.js";
import { ModeChoice } from "./mode.js";
import { Obs } from "./obs.js";
import { Overlays } from "./overlays.js";
import { Phone } from "./phone.js";
import { Points } from "./points.js";
import { Poll } from "./poll.js";
import { Product, ShowOrder } from "./product.js";
import { Speaking } from "./speaking.js";
import { Stream } from "./stream.js";
import { serverTime, tickAges } from "./ticker.js";
import { toaster } from "./toast.js";
import { TopBar } from "./topbar.js";
import { Topics } from "./topics.js";
import { Wire } from "./wire.js";
import { applyWords, onLanguage, switchLanguage, t } from "./words.js";

const TICK_MS = 250;
const TOAST_MS = 5_000;
const one = (selector) => document.querySelector(selector);
const say = toaster(one(".toast"), TOAST_MS);
const askDraw = oncePerFrame(draw);

const room = document.body.dataset.room;
const inRoom = `room=${encodeURIComponent(room)}`;
const commands = new Commands(`/desk/command?${inRoom}`, one("meta[name=csrf]").content, say);
const topBar = new TopBar(one(".topbar"), commands);
const mode = new ModeChoice(one(".mode"), commands);
const speaking = new Speaking(one(".now"));
const topics = new Topics(one(".topics"), commands, document.body.dataset.who);
const product = new Product(one(".focus"));
const showOrder = new ShowOrder(one(".order"), commands);
const points = new Points(one(".focus-points"));
const poll = new Poll(one(".poll"), commands);
const bank = new Bank(one(".bank"), commands);
const obs = new Obs(one(".obs"), commands);
const overlays = new Overlays(one(".overlays"), room, commands, say);
const phone = new Phone(one(".phone"), inRoom, commands, say);
const hearing = new Hearing(one(".hearing"), room, commands);
const health = new Health(one(".health"));
const stream = new Stream(one(".stream"), room, commands);
let view = null;
let drawnView = null;
let aiMark = "";
let connected = "lost";
let drawn = 0;
let received = 0;

const wire = new Wire(`/desk/live?${inRoom}`, {
  message: (message) => {
    if (message.type !== "view") return;
    received += 1;
    view = message.view;
    aiMark = message.ai_mark;
    serverTime(view.now_us);
    askDraw();
  },
  sound: () => {},
  state: (state) => {
    connected = state;
    topBar.connection(state);
  },
});

function draw() {
  if (!view) return;
  drawn += 1;
  topBar.draw(view, aiMark);
  mode.draw(view);
  speaking.draw(view);
  topics.draw(view);
  product.draw(view.focus, view.pinned);
  points.draw(view.points);
  showOrder.draw(view);
  poll.draw(view);
  bank.draw(view.approved, new Map(view.run_of_show));
  hearing.draw(view.hearing);
  obs.draw(view.obs);
  health.draw(view);
  stream.draw(view.stage);
  tickAges();
  drawnView = view;
}

function simple(selector, command, words) {
  one(selector).addEventListener("click", () => commands.send(command, t(words)));
}

function next() {
  return commands.send({ command: "next_product" }, t("desk.next_product"));
}

function pin() {
  if (!view) return undefined;
  const productId = view.pinned ? null : view.focus?.product_id ?? null;
  if (!view.pinned && productId === null) return undefined;
  const what = t(view.pinned ? "desk.unpin" : "desk.pin");
  return commands.send({ command: "pin_product", product_id: productId }, what);
}

simple(".skip-sentence", { command: "skip_sentence" }, "desk.skip_sentence");
simple(".say-again", { command: "say_again" }, "desk.say_again");
simple(".previous-product", { command: "previous_product" }, "desk.previous_product");
one(".next-product").addEventListener("click", next);
one(".pin").addEventListener("click", pin);
listenForKeys({
  takeOver: () => topBar.takeOver(),
  silence: () => topBar.silence(),
  next,
  pin,
  microphone: () => hearing.toggle(),
});

one(".say-line").addEventListener("submit", async (event) => {
  event.preventDefault();
  const input = event.target.elements.text;
  const text = input.value.trim();
  if (text && await commands.send({ command: "say_line", text }, t("desk.say"))) input.value = "";
});

one(".log-out").addEventListener("click", async () => {
  const response = await commands.post("/logout", {});
  if (response?.ok) location.assign("/desk");
});
one(".new-link").addEventListener("click", async () => {
  const name = one(".link-name").value.trim();
  const response = await commands.post("/desk/link", { name });
  if (response?.status === 422) return say((await response.json()).error, false);
  if (!response?.ok) return say(t("desk.unreachable"), false);
  one(".link-name").value = "";
  const { path } = await response.json();
  const place = one(".link-place");
  place.replaceChildren(make("span", "", t("desk.new_link_is")), make("code", "", location.origin + path));
  return setHidden(place, false);
});
one(".set-name")?.addEventListener("click", async () => {
  const response = await commands.post("/desk/name", { name: one(".my-name").value.trim() });
  if (response?.ok) return location.reload();
  return say(response?.status === 422 ? (await response.json()).error : t("desk.unreachable"), false);
});
one(".rooms")?.addEventListener("change", (event) => {
  location.assign(`/desk?room=${encodeURIComponent(event.target.value)}`);
});
one(".language").addEventListener("click", switchLanguage);
onLanguage(() => {
  topBar.connection(connected);
  overlays.load();
  phone.draw();
  document.title = `${t("title.desk")} · ${document.body.dataset.shop}`;
  draw();
});
setInterval(() => {
  speaking.tick();
  topics.tick();
  poll.tick();
  hearing.tick();
  obs.tick();
  tickAges();
}, TICK_MS);
applyWords();

// For tests and for whoever looks into a problem; nothing can be changed through it.
Object.defineProperty(window, "yaohe", {
  value: Object.freeze({
    get drawn() { return drawn; },
    get received() { return received; },
    get connected() { return connected === "open"; },
    get microphone() { return { state: hearing.microphone.state, sent: hearing.microphone.sent }; },
    get loop() { return drawnView?.loop ?? null; },
    get nowUs() { return drawnView?.now_us ?? null; },
  }),
});
window.addEventListener("pagehide", () => wire.stop());
