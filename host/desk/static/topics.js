// Questions in three lanes: what needs a person, what the AI will answer, what was answered. A card
// somebody is writing in stays, whatever the room does.

import { Claims } from "./claims.js";
import { closedCard, drawClosed } from "./closed.js";
import { KeyedList, setHidden, setText } from "./draw.js";
import { TopicCard } from "./topic-card.js";
import { listenForMoves } from "./topic-order.js";

const LANES = ["person", "waiting", "answered"];
const OPENED = 1;
const CLOSED_SHOWN = 10;
const LAST_PLACE = 1e9;

export class Topics {
  #lists = new Map();
  #counts = new Map();
  #empty = new Map();
  #cards = new WeakMap(); // node -> TopicCard
  #claims;
  #closed;
  #titles = new Map();
  #topics = [];

  // who: the operator's name in the log
  constructor(root, commands, who) {
    this.#claims = new Claims(commands, who);
    for (const lane of LANES) {
      const section = root.querySelector(`[data-lane="${lane}"]`);
      this.#counts.set(lane, section.querySelector(".lane-count"));
      this.#empty.set(lane, section.querySelector(".lane-empty"));
      this.#lists.set(lane, new KeyedList(section.querySelector(".cards"), {
        make: () => this.#make(commands),
        update: (node, topic) => this.#cards.get(node).update(topic, this.#titles),
        keep: (node) => this.#cards.get(node).keepsWriting(),
      }));
    }
    this.#closed = new KeyedList(root.querySelector(".closed-list"), {
      make: (closed) => closedCard(closed, commands),
      update: drawClosed,
    });
    listenForMoves(root.querySelector('[data-lane="waiting"] .cards'), commands);
  }

  // titles: product id -> title
  draw({ topics, closed, run_of_show: titles }) {
    this.#topics = topics;
    this.#titles = new Map(titles);
    for (const lane of LANES) {
      const inLane = topics.filter((topic) => topic.lane === lane);
      if (lane !== "answered") inLane.sort(byNeed);
      const count = inLane.length + (lane === "answered" ? closed.length : 0);
      setText(this.#counts.get(lane), String(count));
      setHidden(this.#empty.get(lane), count > 0);
      this.#lists.get(lane).draw(inLane, (topic) => topic.key);
    }
    this.#closed.draw(closed.slice(0, CLOSED_SHOWN), (each) => `${each.key} ${each.at_us}`);
    this.#openFirst();
  }

  // What is being answered here stays ours.
  tick() {
    this.#claims.renew(this.#topics);
  }

  // What needs the person most stands open, once: the operator may fold it again.
  #openFirst() {
    for (const node of this.#lists.get("person").first(OPENED)) {
      if (node.dataset.opened) continue;
      node.dataset.opened = "once";
      node.querySelector(".answering").open = true;
    }
  }

  #make(commands) {
    const card = new TopicCard(commands, this.#claims);
    this.#cards.set(card.node, card);
    return card.node;
  }
}

function byNeed(one, other) {
  const need = (topic) => (topic.urgency === "high" ? 0 : topic.replied ? 2 : 1);
  return place(one) - place(other) || need(one) - need(other) || one.first_us - other.first_us;
}

// What a person put first is said first.
function place(topic) {
  return topic.place > 0 ? topic.place : LAST_PLACE;
}
