// The product in focus with price, stock and the time both were read; and the run of show.

import { copyOf, drawTexts, KeyedList, make, setAttribute, setHidden, setText } from "./draw.js";
import { clockTime, money, t } from "./words.js";

export class Product {
  #root;
  #rows;
  #currency = "CNY";

  constructor(root) {
    this.#root = root;
    this.#rows = new KeyedList(root.querySelector("tbody"), {
      make: () => {
        const row = make("tr");
        row.append(make("td"), make("td", "number"), make("td", "number"));
        return row;
      },
      update: (row, sku) => {
        setText(row.children[0], sku.label || sku.sku);
        setText(row.children[1], money(sku.price_minor, this.#currency));
        setText(row.children[2], String(sku.stock));
        row.classList.toggle("sold-out", sku.stock <= 0);
      },
    });
  }

  draw(product, pinned) {
    const one = (selector) => this.#root.querySelector(selector);
    setHidden(one(".no-product"), product !== null);
    setHidden(one(".has-product"), product === null);
    setText(one(".pin-words"), t(pinned ? "desk.unpin" : "desk.pin"));
    one(".pin").setAttribute("aria-pressed", String(pinned));
    one(".pin").disabled = product === null && !pinned;
    setHidden(one(".pinned"), !pinned);
    if (!product) return;
    this.#currency = product.currency;
    const link = product.link_no === null ? "" : t("room.link", { n: product.link_no });
    setText(one(".focus-title"), [link, product.title].filter(Boolean).join(" · "));
    setText(one(".focus-price"), product.price_words);
    setText(one(".focus-stock"), `${t("desk.stock")} ${product.stock}`);
    setText(one(".focus-read"), t("desk.catalogue", {
      n: product.catalogue_version, time: clockTime(product.read_us),
    }));
    const safe = product.picture_url?.startsWith("/") && !product.picture_url.startsWith("//");
    setHidden(one("img"), !safe);
    if (safe) setAttribute(one("img"), "src", product.picture_url);
    this.#rows.draw(product.skus, (sku) => sku.sku);
    drawTexts(one(".focus-promotions"), product.promotions);
  }
}

export class ShowOrder {
  #root;
  #list;
  #focus = null;
  #commands;

  constructor(root, commands) {
    this.#root = root;
    this.#commands = commands;
    this.#list = new KeyedList(root.querySelector(".show-order"), {
      make: (entry) => this.#make(entry),
      update: (node, entry) => this.#update(node, entry),
    });
  }

  // A product that was left out stays listed, so that it can be taken in again.
  draw(view) {
    this.#focus = view.focus?.product_id ?? null;
    const skipped = new Set(view.skipped);
    const soldOut = new Set(view.sold_out);
    const kept = new Set(view.kept);
    const comes = new Map(view.coming);
    if (view.ends_us > 0 && this.#focus !== null) comes.set(this.#focus, view.ends_us);
    const entries = view.run_of_show.map(([id, title]) => ({
      id, title, skipped: skipped.has(id), soldOut: soldOut.has(id), kept: kept.has(id), at: comes.get(id),
    }));
    setText(this.#root.querySelector(".show-title"), t("desk.show_order", { n: view.loop }));
    this.#list.draw(entries, (entry) => entry.id);
  }

  #make({ id }) {
    const node = copyOf("show-entry");
    node.querySelector(".show-this").addEventListener("click", () => {
      this.#commands.send({ command: "show_product", product_id: id }, t("desk.show_this"));
    });
    node.querySelector(".skip-this").addEventListener("click", () => {
      const skip = !node.classList.contains("skipped");
      const what = t(skip ? "desk.skip_this" : "desk.take_in");
      this.#commands.send({ command: "skip_product", product_id: id, skip }, what);
    });
    node.querySelector(".unkeep").addEventListener("click", () => {
      this.#commands.send({ command: "keep_product", product_id: id, keep: false }, t("poll.unkeep"));
    });
    return node;
  }

  #update(node, { id, title, skipped, soldOut, kept, at }) {
    setText(node.querySelector(".entry-title"), title);
    const onNow = id === this.#focus;
    node.classList.toggle("on-now", onNow);
    node.classList.toggle("skipped", skipped);
    const notes = [
      onNow && t("desk.on_now"), at && t(onNow ? "desk.block_ends" : "desk.comes", { time: clockTime(at) }), skipped && t("desk.skipped"), soldOut && t("desk.sold_out"),
      kept && t("poll.kept"),
    ];
    setText(node.querySelector(".entry-note"), notes.filter(Boolean).join(" · "));
    setText(node.querySelector(".skip-this"), t(skipped ? "desk.take_in" : "desk.skip_this"));
    setText(node.querySelector(".show-this"), t("desk.show_this"));
    setHidden(node.querySelector(".show-this"), onNow || skipped);
    setHidden(node.querySelector(".unkeep"), !kept);
  }
}
