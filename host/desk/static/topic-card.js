// One question as a card: what is asked, by how many, what the AI would say and on what it rests, who
// has it, and everything that a person can do with it.

import { copyOf, KeyedList, make, setHidden, setText } from "./draw.js";
import { drawWords, said } from "./gone.js";
import { intentWords, reasonWords } from "./questions.js";
import { nowMs } from "./ticker.js";
import { currentLanguage, t } from "./words.js";

const LATER_S = 60;
const SURE = 0.8; // a reading below this is worth a look

export class TopicCard {
  #commands;
  #claims;
  #form;
  #topic = null;
  #seen = ""; // what was drawn last: most cards stay as they are from one update to the next
  #titles = new Map();
  #done = false; // what was being written has been sent
  #lines;
  #facts;
  #notes;

  constructor(commands, claims) {
    this.node = copyOf("topic");
    this.#commands = commands;
    this.#claims = claims;
    this.#form = this.#one("form.answer-form");
    this.#lines = list(this.#one(".asked-lines"), (line) => `${line.who}  ${said(line.text, line.kept_days)}`);
    this.#facts = list(this.#one(".facts"), ({ name, value, source }) => `${name} ${value} · ${source}`);
    this.#notes = list(this.#one(".notes"), ({ who, text }) => `${who}: ${text}`);
    this.#listen();
  }

  // Whether somebody is writing in it, though its question has gone.
  keepsWriting() {
    if (!this.#text && !this.#form.contains(document.activeElement)) return false;
    this.node.classList.add("gone");
    setHidden(this.#one(".gone-note"), false);
    return true;
  }

  // titles: product id -> title
  update(topic, titles) {
    const { node } = this;
    const seen = JSON.stringify([topic, titles.get(topic.product_id), currentLanguage(), topic.deferred_until_us / 1000 > nowMs()]);
    if (seen === this.#seen && !node.classList.contains("gone")) return;
    this.#seen = seen;
    this.#topic = topic;
    this.#titles = titles;
    node.dataset.key = topic.key;
    node.classList.remove("gone");
    setHidden(this.#one(".gone-note"), true);
    this.#drawHead(topic);
    this.#drawHolder(topic);
    drawWords(this.#one(".sample"), topic.sample, topic.kept_days);
    setText(this.#one(".viewer"), topic.viewer);
    setHidden(this.#one(".reason"), !topic.reason);
    setText(this.#one(".reason"), reasonWords(topic.reason));
    setHidden(this.#one(".draft"), !topic.draft);
    setText(this.#one(".draft-text"), topic.draft);
    setHidden(this.#one(".draft-edited"), !topic.edited);
    this.#drawActs(topic);
    this.#drawMore(topic);
  }

  #drawHead(topic) {
    const about = [intentWords(topic.intent), this.#titles.get(topic.product_id) ?? topic.product_id];
    setText(this.#one(".intent"), about.filter(Boolean).join(" · "));
    setText(this.#one(".count"), t("desk.lines", { n: topic.count }));
    setText(this.#one(".viewers"), t("desk.viewers", { n: topic.viewers }));
    const age = this.#one(".age");
    age.dataset.since = topic.first_us;
    age.dataset.deadline = topic.lane === "answered" || topic.replied ? 0 : topic.deadline_us;
    setHidden(this.#one(".replied"), !topic.replied);
    setHidden(this.#one(".urgent"), topic.urgency !== "high");
    const unsure = topic.confidence > 0 && topic.confidence < SURE;
    setHidden(this.#one(".confidence"), !unsure);
    setText(this.#one(".confidence"), t("desk.confidence", { n: Math.round(topic.confidence * 100) }));
    setHidden(this.#one(".deferred"), topic.deferred_until_us / 1000 <= nowMs());
  }

  #drawHolder(topic) {
    const mine = this.#claims.isMine(topic);
    const colleague = this.#claims.colleague(topic);
    this.node.classList.toggle("is-mine", mine);
    this.node.classList.toggle("is-theirs", Boolean(colleague) && topic.lane !== "answered");
    const holder = this.#one(".holder");
    setHidden(holder, topic.lane === "answered" || (!mine && !colleague));
    setText(holder, mine ? t("desk.mine") : t("host.colleague", { who: colleague }));
    setHidden(this.#one(".release"), !mine);
  }

  #drawActs(topic) {
    const edits = this.#edits;
    const theirs = Boolean(this.#claims.colleague(topic));
    setText(this.#one(".answer-it"), t(edits ? "desk.edit_answer" : "desk.answer_it"));
    setText(this.#one(".send-answer"), t(edits ? "desk.say_so" : "desk.answer"));
    setHidden(this.#one(".check"), edits);
    setHidden(this.#one(".use-draft"), edits);
    setText(this.#one(".dismiss"), t(edits ? "desk.drop_answer" : "desk.dismiss"));
    setHidden(this.#one(".acts"), topic.lane === "answered");
    setHidden(this.#one(".let-ai"), topic.lane !== "person" || !topic.draft);
    setHidden(this.#one(".sooner"), !edits);
    setHidden(this.#one(".take-from"), !theirs);
    setHidden(this.#one(".answering"), theirs || topic.lane === "answered");
    for (const selector of [".let-ai", ".later", ".sooner", ".send-answer", ".dismiss"]) {
      const button = this.#one(selector);
      if (button.disabled !== theirs) button.disabled = theirs;
    }
    this.node.draggable = edits && !this.#one(".answering").open;
    setHidden(this.#one(".keep"), !topic.keepable);
    setHidden(this.#one(".approve"), !edits);
    setHidden(this.#one("option[value=product]"), !topic.product_id);
  }

  #drawMore(topic) {
    this.#lines(topic.count > 1 ? topic.lines : []);
    this.#facts(topic.facts);
    this.#notes(topic.notes);
    setHidden(this.#one(".note-mark"), topic.notes.length === 0);
    setHidden(this.#one(".more"), topic.lane === "answered");
  }

  // An answer of the AI's that waits for the voice is changed; anything else is answered.
  get #edits() {
    return this.#topic.lane === "waiting" && this.#topic.answer_id !== "";
  }

  get #text() {
    return this.#form.elements.text.value.trim();
  }

  #listen() {
    const form = this.#form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer();
    });
    const box = form.elements.text;
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    box.addEventListener("focus", () => this.#begin());
    box.addEventListener("blur", () => this.#letGo());
    form.elements.remember.addEventListener("change", () => {
      setHidden(form.querySelector(".keep-days"), form.elements.remember.value === "no");
    });
    this.#one(".answering").addEventListener("toggle", () => {
      this.#prefill();
      this.node.draggable = this.#edits && !this.#one(".answering").open;
    });
    this.#click(".dismiss", () => this.#dismiss());
    this.#click(".approve", () => this.#approve());
    this.#click(".use-draft", () => {
      this.#one(".answering").open = true;
      box.value = this.#topic.draft;
      box.focus();
    });
    this.#click(".let-ai", () => this.#send("ai_answers", {}, "host.ai"));
    this.#click(".later", () => this.#send("defer_topic", { seconds: LATER_S }, "host.later"));
    this.#click(".sooner", () => this.#send("move_answer", { before: "" }, "desk.sooner"));
    this.#click(".take-from", () => this.#send("assign_topic", { to: this.#claims.who }, "desk.take_from"));
    this.#click(".release", () => this.#send("release_topic", {}, "desk.release"));
    this.#listenToMore();
  }

  #listenToMore() {
    this.#one(".note-form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const input = event.target.elements.note;
      const text = input.value.trim();
      if (text && await this.#send("note_topic", { text }, "desk.note")) input.value = "";
    });
    this.#click(".note-send", () => this.#one(".note-form").requestSubmit());
    this.#one(".due").addEventListener("change", (event) => {
      const seconds = Number(event.target.value);
      event.target.value = "0";
      if (seconds > 0) this.#send("due_topic", { seconds }, "desk.due");
    });
  }

  // Writing an answer makes the question ours, so that the AI does not answer meanwhile.
  #begin() {
    this.#done = false;
    if (this.#edits || this.#claims.isMine(this.#topic)) return;
    this.#claims.quietly(this.#topic.key);
  }

  #letGo() {
    if (this.#done || this.#text || !this.#claims.isMine(this.#topic)) return;
    if (this.#topic.held_until_us > 0) this.#commands.quietly({ command: "release_topic", key: this.#topic.key });
  }

  #prefill() {
    if (this.#one(".answering").open && this.#edits && !this.#text) {
      this.#form.elements.text.value = this.#topic.draft;
    }
  }

  async #answer() {
    const text = this.#text;
    if (!text) return;
    if (this.#edits) {
      if (await this.#send("edit_answer", { text }, "desk.say_so")) this.#release();
      return;
    }
    const { aloud, remember, days } = this.#form.elements;
    const kept = remember.value === "no" ? 0 : Number(days.value);
    const values = { text, aloud: aloud.checked, remember: remember.value, days: kept };
    if (await this.#send("answer_topic", values, "desk.answer")) this.#release();
  }

  async #dismiss() {
    if (this.node.classList.contains("gone")) return this.#release();
    const done = this.#edits
      ? await this.#send("drop_answer", { why: t("desk.drop_why") }, "desk.drop_answer")
      : await this.#send("dismiss_topic", {}, "desk.dismiss");
    if (done) this.#release();
  }

  #approve() {
    const { remember, days } = this.#form.elements;
    const kept = remember.value === "no" ? { remember: "product", days: 30 } : { remember: remember.value, days: Number(days.value) };
    if (!this.#topic.product_id) kept.remember = "shop";
    return this.#send("approve_answer", kept, "desk.approve");
  }

  // The writing is done: the next update may take the card away.
  #release() {
    this.#done = true;
    this.#form.elements.text.value = "";
    if (this.node.contains(document.activeElement)) document.activeElement.blur();
    if (this.#edits) this.#one(".answering").open = false;
    if (this.node.classList.contains("gone")) this.node.remove();
  }

  #send(command, values, words) {
    return this.#commands.send({ command, key: this.#topic.key, ...values }, t(words));
  }

  #click(selector, action) {
    this.#one(selector).addEventListener("click", action);
  }

  #one(selector) {
    return this.node.querySelector(selector);
  }
}

// Draws texts into a list of its own and hides it where there are none.
function list(root, wordsOf) {
  const drawn = new KeyedList(root, { make: () => make("li"), update: (node, item) => setText(node, wordsOf(item)) });
  return (items) => {
    setHidden(root, items.length === 0);
    drawn.draw(items, wordsOf);
  };
}
