// The links of the overlays: fetched when the panel is opened, copied with one press, renewed with two.

import { copyOf, KeyedList, setText } from "./draw.js";
import { t } from "./words.js";
import { twice } from "./twice.js";

const NAMES = {
  captions: "overlay.captions",
  product: "overlay.product",
  question: "overlay.question",
  stage: "overlay.stage",
};

export class Overlays {
  #details;
  #list;
  #room;
  #say;

  // say(text, good)
  constructor(root, room, commands, say) {
    this.#details = root.querySelector("details");
    this.#room = room;
    this.#say = say;
    this.#list = new KeyedList(root.querySelector(".overlay-list"), {
      make: () => this.#link(),
      update: fill,
    });
    this.#details.addEventListener("toggle", () => this.load());
    twice(root.querySelector(".renew-overlays"), "desk.renew_overlays", "desk.renew_overlays_sure", async () => {
      await commands.send({ command: "renew_overlays" }, t("desk.renew_overlays"));
      await this.load();
    });
  }

  // Nothing of a link is in the page while the panel is shut.
  async load() {
    if (!this.#details.open) return this.#list.draw([], ({ part }) => part);
    const response = await fetch(`/desk/overlays?room=${encodeURIComponent(this.#room)}`).catch(() => null);
    if (!response?.ok) return this.#say(t("desk.unreachable"), false);
    const { overlays } = await response.json();
    return this.#list.draw(overlays, ({ part }) => part);
  }

  #link() {
    const node = copyOf("overlay");
    const address = node.querySelector(".overlay-address");
    address.addEventListener("focus", () => address.select());
    node.querySelector(".copy").addEventListener("click", () => this.#copy(address));
    return node;
  }

  async #copy(address) {
    try {
      await navigator.clipboard.writeText(address.value);
      this.#say(t("desk.copied"), true);
    } catch {
      address.select(); // the browser does not let us: one key does it
      this.#say(t("desk.copy_by_hand"), false);
    }
  }
}

function fill(node, { part, path }) {
  setText(node.querySelector(".overlay-name"), t(NAMES[part] ?? part));
  node.querySelector(".overlay-address").value = location.origin + path;
}
