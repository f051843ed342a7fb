// The questions of the host view. They hold still under a finger: while the list is being touched,
// and a moment after, nothing changes its place; what was answered says so before it goes.

import { Claims } from "./claims.js";
import { copyOf, KeyedList, setHidden, setText } from "./draw.js";
import { drawWords } from "./gone.js";
import { nowMs } from "./ticker.js";
import { reasonWords } from "./questions.js";
import { t } from "./words.js";

const STILL_MS = 2_500;
const FAREWELL_MS = 2_500;
const LATER_S = 60;
const BY_VOICE = "host's voice";

export class Questions {
  #root;
  #commands;
  #list;
  #order = [];
  #known = new Map(); // key -> the newest of it
  #closed = new Map(); // key -> when it went
  #claims;
  #touchedAt = -Infinity;
  #view = null;

  // who: the person's name in the log
  constructor(root, commands, who) {
    this.#root = root;
    this.#commands = commands;
    this.#claims = new Claims(commands, who);
    this.#list = new KeyedList(root.querySelector(".questions"), {
      make: (topic) => this.#make(topic),
      update: (node, topic) => this.#update(node, topic),
    });
    const touched = () => { this.#touchedAt = performance.now(); };
    root.addEventListener("pointerdown", touched);
    root.addEventListener("focusin", touched);
  }

  draw(view) {
    this.#view = view;
    const now = new Set(view.questions.map((topic) => topic.key));
    for (const key of this.#known.keys()) {
      if (!now.has(key) && !this.#closed.has(key)) this.#closed.set(key, performance.now());
    }
    for (const topic of view.questions) {
      this.#known.set(topic.key, topic);
      this.#closed.delete(topic.key);
    }
    this.#sayFarewell();
    this.#arrange(view.questions.map((topic) => topic.key));
    setText(this.#root.querySelector(".asked-count"), String(view.waiting));
    setHidden(this.#root.querySelector(".none-asked"), this.#order.length > 0);
    this.#list.draw(this.#order.map((key) => this.#known.get(key)), (topic) => topic.key);
  }

  // Let go what has been closed long enough, and keep what is being answered.
  tick() {
    if (this.#view) this.#claims.renew(this.#view.questions);
    if (this.#closed.size > 0 && this.#view) this.draw(this.#view);
  }

  // The next or the previous question gets the focus.
  step(by) {
    const nodes = [...this.#root.querySelectorAll(".question")];
    const at = nodes.indexOf(document.activeElement?.closest?.(".question"));
    const node = nodes[Math.min(nodes.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    node?.focus();
    node?.scrollIntoView({ block: "nearest" });
  }

  // "ai", "mine" or "later" for the question with the focus, or else for the first.
  choose(choice) {
    const focused = document.activeElement?.closest?.(".question");
    const node = focused ?? this.#root.querySelector(".question");
    if (node && !this.#closed.has(node.dataset.key)) this.#act(node.dataset.key, choice);
  }

  #act(key, choice) {
    if (choice === "ai") this.#commands.send({ command: "ai_answers", key }, t("host.ai"));
    else if (choice === "mine") this.#claims.claim(key, t("host.mine"));
    else if (choice === "later") this.#putOff(key);
    else this.#commands.send({ command: "resolve_topic", key, how: "aloud" }, t("host.answered"));
  }

  #putOff(key) {
    this.#touchedAt = -Infinity; // it was asked to move
    this.#commands.send({ command: "defer_topic", key, seconds: LATER_S }, t("host.later"));
  }

  #sayFarewell() {
    for (const [key, at] of this.#closed) {
      if (performance.now() - at < FAREWELL_MS) continue;
      for (const kept of [this.#closed, this.#known]) kept.delete(key);
    }
  }

  #arrange(wanted) {
    const known = this.#order.filter((key) => this.#known.has(key));
    const added = wanted.filter((key) => !known.includes(key));
    if (performance.now() - this.#touchedAt < STILL_MS) {
      this.#order = [...known, ...added];
      return;
    }
    const closed = known.filter((key) => this.#closed.has(key));
    const rank = (key) => {
      const topic = this.#known.get(key);
      return this.#claims.isMine(topic) ? 0 : isPutOff(topic) ? 2 : 1;
    };
    this.#order = [...wanted, ...closed].sort((a, b) => rank(a) - rank(b));
  }

  #make({ key }) {
    const node = copyOf("question");
    node.dataset.key = key;
    for (const choice of ["ai", "mine", "later", "answered"]) {
      node.querySelector(`.${choice}`).addEventListener("click", () => this.#act(key, choice));
    }
    return node;
  }

  #update(node, topic) {
    const one = (selector) => node.querySelector(selector);
    const { key } = topic;
    const closed = this.#closed.has(key);
    const mine = this.#claims.isMine(topic);
    const colleague = this.#claims.colleague(topic);
    node.classList.toggle("person", topic.lane === "person");
    node.classList.toggle("is-mine", mine && !closed);
    node.classList.toggle("is-closed", closed);
    node.classList.toggle("put-off", isPutOff(topic));
    setText(one(".times"), `×${topic.viewers || topic.count}`);
    drawWords(one(".sample"), topic.sample, topic.kept_days);
    setText(one(".about"), reasonWords(topic.reason));
    setHidden(one(".needs"), topic.lane !== "person");
    setHidden(one(".urgent"), topic.urgency !== "high");
    one(".age").dataset.since = topic.first_us;
    one(".age").dataset.deadline = topic.deadline_us;
    setText(one(".draft-text"), topic.draft);
    setHidden(one(".draft"), !topic.draft || closed);
    setHidden(one(".closed"), !closed);
    if (closed) setText(one(".closed"), this.#farewell(key));
    setHidden(one(".holder"), !colleague || closed);
    setText(one(".holder"), t("host.colleague", { who: colleague }));
    one(".ai").disabled = Boolean(colleague) || (topic.lane === "person" && !topic.draft);
    one(".mine").disabled = Boolean(colleague);
    one(".later").disabled = Boolean(colleague);
    one(".mine").setAttribute("aria-pressed", String(mine));
    one(".later").setAttribute("aria-pressed", String(isPutOff(topic)));
    setHidden(one(".answered"), !mine);
  }

  #farewell(key) {
    const { how, who } = this.#view.closed.find((each) => each.key === key) ?? {};
    return `✓ ${t(how === "aloud" && who === BY_VOICE ? "host.heard_answer" : "host.closed")}`;
  }
}

function isPutOff(topic) {
  return topic.deferred_until_us / 1000 > nowMs();
}
