// What there is to tell about the product on show, and what of it was told in this block.

import { KeyedList, make, setHidden, setText } from "./draw.js";
import { t } from "./words.js";

const NAMES = {
  price: "point.price",
  promotion: "point.promotion",
  point: "point.point",
  faq: "point.faq",
  attribute: "point.attribute",
  option: "point.option",
  description: "point.description",
};

export class Points {
  #root;
  #list;

  constructor(root) {
    this.#root = root;
    this.#list = new KeyedList(root, {
      make: () => {
        const node = make("li");
        node.append(make("span", "point-told"), make("span", "point-name"), make("bdi", "point-words"));
        return node;
      },
      update: drawPoint,
    });
  }

  draw(points) {
    setHidden(this.#root, points.length === 0);
    this.#list.draw(points, (point) => `${point.name} ${point.source} ${point.words}`);
  }
}

function drawPoint(node, { name, words, by }) {
  node.classList.toggle("told", by !== "");
  setText(node.children[0], by === "" ? "○" : "✓");
  node.children[0].title = t(by === "" ? "point.untold" : by === "answer" ? "point.by_answer" : "point.by_script");
  setText(node.children[1], NAMES[name] ? t(NAMES[name]) : name);
  setText(node.children[2], words);
}
