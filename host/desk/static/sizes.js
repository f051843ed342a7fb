// The sizes of a product with what is left of each: few stand out, none is struck through.

import { KeyedList, make, setText } from "./draw.js";
import { t } from "./words.js";

const FEW = 10;

export class Sizes {
  #list;

  constructor(root) {
    this.#list = new KeyedList(root, { make: makeSize, update: drawSize });
  }

  draw(skus) {
    this.#list.draw(skus, (sku) => sku.sku);
  }
}

function makeSize() {
  const node = make("li");
  node.append(make("span"), make("b"));
  return node;
}

function drawSize(node, sku) {
  setText(node.children[0], sku.label || sku.sku);
  setText(node.children[1], sku.stock > 0 ? t("host.pieces", { n: sku.stock }) : t("room.sold_out"));
  node.classList.toggle("few", sku.stock > 0 && sku.stock <= FEW);
  node.classList.toggle("none", sku.stock <= 0);
}
