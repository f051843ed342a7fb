// The camera button: a picture goes up, and what the shop has of it comes back as a list of links.

import { smaller } from "./camera.js";
import { make, setHidden, setText } from "./draw.js";
import { t } from "./words.js";

export class Look {
  #room;
  #input;
  #list;
  #note;

  constructor(room, input, list, note) {
    this.#room = room;
    this.#input = input;
    this.#list = list;
    this.#note = note;
    input.addEventListener("change", () => this.#send());
  }

  async #send() {
    const [file] = this.#input.files;
    this.#input.value = "";
    if (!file) return;
    this.#show([], t("look.searching"));
    try {
      const answer = await fetch(`/room/${encodeURIComponent(this.#room)}/look`, {
        method: "POST",
        body: await smaller(file),
      });
      if (!answer.ok) this.#show([], answer.status === 422 ? t("look.unreadable") : t("look.later"));
      else this.#found(await answer.json());
    } catch {
      this.#show([], t("look.later"));
    }
  }

  // The main object's hits first, which is what the search is about; then the best hit of each other
  // object that the shop has.
  #found({ search, main, objects }) {
    const first = objects[main];
    const hits = first.hits.map((hit, index) => this.#item(search, hit, index + 1));
    const shown = new Set(first.hits.map((hit) => hit.product_id));
    for (const other of objects) {
      const [best] = other.hits;
      if (other === first || !other.stocked || !best || shown.has(best.product_id)) continue;
      shown.add(best.product_id);
      hits.push(this.#item(search, best, null));
    }
    this.#show(hits, first.stocked && first.hits.length ? t("look.found") : t("look.not_here"));
  }

  #item(search, hit, rank) {
    const item = make("li");
    const button = make("button", "look-hit");
    button.type = "button";
    const picture = make("img");
    picture.src = hit.picture_url;
    picture.alt = "";
    const number = hit.link_no === null ? "" : t("room.link", { n: hit.link_no });
    button.append(picture, make("bdi", "look-title", `${number} ${hit.title}`.trim()));
    button.addEventListener("click", () => this.#taken(search, rank, hit));
    item.append(button);
    return item;
  }

  // Which one it was teaches the order of the next search; the comment box asks about it.
  #taken(search, rank, hit) {
    if (rank !== null) this.#tell(search, rank);
    const text = this.#input.form.elements.text;
    text.value = hit.link_no === null ? hit.title : t("room.link", { n: hit.link_no });
    text.focus();
    this.#show([], "");
  }

  #tell(search, rank) {
    fetch(`/room/${encodeURIComponent(this.#room)}/look/${search}/taken`, {
      method: "POST",
      body: JSON.stringify({ rank }),
    }).catch(() => {});
  }

  #show(items, note) {
    this.#list.replaceChildren(...items);
    setHidden(this.#list, !items.length);
    setText(this.#note, note);
    setHidden(this.#note, !note);
  }
}
