// Waiting questions in three lanes. A card somebody is writing in stays, whatever the room does.

import { copyOf, KeyedList, setHidden, setText } from "./draw.js";
import { intentWords, reasonWords } from "./questions.js";
import { t } from "./words.js";

const LANES = ["person", "waiting", "answered"];
const OPENED = 2;

export class Topics {
  #lists = new Map();
  #counts = new Map();
  #empty = new Map();
  #titles = new Map();
  #commands;

  constructor(root, commands) {
    this.#commands = commands;
    for (const lane of LANES) {
      const section = root.querySelector(`[data-lane="${lane}"]`);
      this.#counts.set(lane, section.querySelector(".lane-count"));
      this.#empty.set(lane, section.querySelector(".lane-empty"));
      this.#lists.set(lane, new KeyedList(section.querySelector(".cards"), {
        make: () => this.#make(),
        update: (node, topic) => update(node, topic, this.#titles),
        keep: (node) => keepWriting(node),
      }));
    }
  }

  // titles: product id -> title
  draw(topics, titles) {
    this.#titles = titles;
    for (const lane of LANES) {
      const inLane = topics.filter((topic) => topic.lane === lane);
      if (lane !== "answered") inLane.sort(byNeed);
      setText(this.#counts.get(lane), String(inLane.length));
      setHidden(this.#empty.get(lane), inLane.length > 0);
      this.#lists.get(lane).draw(inLane, (topic) => topic.key);
    }
    this.#openFirst();
  }

  // The next ones for the person stand open, each once: the operator may fold it again.
  #openFirst() {
    for (const node of this.#lists.get("person").first(OPENED)) {
      if (node.dataset.opened) continue;
      node.dataset.opened = "once";
      node.querySelector(".answering").open = true;
    }
  }

  #make() {
    const node = copyOf("topic");
    const form = node.querySelector("form");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer(node, form);
    });
    form.elements.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    form.elements.remember.addEventListener("change", () => {
      setHidden(form.querySelector(".keep-days"), form.elements.remember.value === "no");
    });
    node.querySelector(".dismiss").addEventListener("click", () => this.#dismiss(node, form));
    node.querySelector(".use-draft").addEventListener("click", () => {
      form.elements.text.value = node.querySelector(".draft-text").textContent;
      form.elements.text.focus();
    });
    return node;
  }

  async #answer(node, form) {
    const text = form.elements.text.value.trim();
    if (!text) return;
    const aloud = form.elements.aloud.checked;
    const remember = form.elements.remember.value;
    const days = remember === "no" ? 0 : Number(form.elements.days.value);
    const key = node.dataset.key;
    const command = { command: "answer_topic", key, text, aloud, remember, days };
    if (await this.#commands.send(command, t("desk.answer"))) release(node, form);
  }

  async #dismiss(node, form) {
    if (node.classList.contains("gone")) return release(node, form);
    const command = { command: "dismiss_topic", key: node.dataset.key };
    if (await this.#commands.send(command, t("desk.dismiss"))) release(node, form);
  }
}

// The writing is done: the next update may take the card away.
function release(node, form) {
  form.elements.text.value = "";
  if (node.contains(document.activeElement)) document.activeElement.blur();
  if (node.classList.contains("gone")) node.remove();
}

function byNeed(one, other) {
  const need = (topic) => (topic.urgency === "high" ? 0 : topic.replied ? 2 : 1);
  return need(one) - need(other) || one.first_us - other.first_us;
}

function keepWriting(node) {
  const text = node.querySelector("textarea").value.trim();
  if (!text && !node.contains(document.activeElement)) return false;
  node.classList.add("gone");
  setHidden(node.querySelector(".gone-note"), false);
  return true;
}

function update(node, topic, titles) {
  node.dataset.key = topic.key;
  node.classList.remove("gone");
  setHidden(node.querySelector(".gone-note"), true);
  setText(node.querySelector(".sample"), topic.sample);
  setText(node.querySelector(".viewer"), topic.viewer);
  const about = [intentWords(topic.intent), titles.get(topic.product_id) ?? topic.product_id];
  setText(node.querySelector(".intent"), about.filter(Boolean).join(" · "));
  setText(node.querySelector(".count"), t("desk.lines", { n: topic.count }));
  setText(node.querySelector(".viewers"), t("desk.viewers", { n: topic.viewers }));
  const age = node.querySelector(".age");
  age.dataset.since = topic.first_us;
  age.dataset.deadline = topic.lane === "answered" || topic.replied ? 0 : topic.deadline_us;
  setHidden(node.querySelector(".replied"), !topic.replied);
  setHidden(node.querySelector(".urgent"), topic.urgency !== "high");
  setHidden(node.querySelector(".reason"), !topic.reason);
  setText(node.querySelector(".reason"), reasonWords(topic.reason));
  setHidden(node.querySelector(".draft"), !topic.draft);
  setText(node.querySelector(".draft-text"), topic.draft);
  setHidden(node.querySelector(".keep"), !topic.keepable);
  setHidden(node.querySelector("option[value=product]"), !topic.product_id);
  setHidden(node.querySelector(".answering"), topic.lane === "answered");
}
