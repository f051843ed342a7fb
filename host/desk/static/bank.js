// The answer bank: what people answered and approved, each to be retired with one press.

import { copyOf, KeyedList, setHidden, setText } from "./draw.js";
import { t } from "./words.js";

export class Bank {
  #list;
  #count;
  #empty;
  #titles = new Map();

  constructor(root, commands) {
    this.#count = root.querySelector(".bank-count");
    this.#empty = root.querySelector(".no-approved");
    this.#list = new KeyedList(root.querySelector(".approved-list"), {
      make: () => {
        const node = copyOf("approved");
        node.querySelector(".retire").addEventListener("click", () => {
          const command = { command: "retire_answer", approved_id: node.dataset.id };
          commands.send(command, t("desk.retire"));
        });
        return node;
      },
      update: (node, entry) => update(node, entry, this.#titles),
    });
  }

  // titles: product id -> title
  draw(approved, titles) {
    this.#titles = titles;
    setText(this.#count, String(approved.length));
    setHidden(this.#empty, approved.length > 0);
    this.#list.draw(approved, (entry) => entry.id);
  }
}

function update(node, entry, titles) {
  node.dataset.id = entry.id;
  setText(node.querySelector(".approved-question"), entry.question);
  setText(node.querySelector(".approved-text"), entry.text);
  const where = entry.product_id ? titles.get(entry.product_id) ?? entry.product_id : t("desk.whole_shop");
  setText(node.querySelector(".approved-where"), [where, entry.who].filter(Boolean).join(" · "));
  const until = entry.until_us ? new Date(entry.until_us / 1_000).toLocaleDateString() : null;
  setText(node.querySelector(".approved-until"), until ? t("desk.until", { date: until }) : t("desk.days_0"));
}
