// The viewer's comment box: a line goes up with an id, and again with the same id after a break,
// until the room has taken or refused it.

import { setHidden, setText } from "./draw.js";

const NAME = "yaohe_name";

export class Comments {
  #form;
  #input;
  #note;
  #chat;
  #send;
  #waiting = new Map();

  // send(message) -> whether it went out
  constructor(form, note, chat, send) {
    this.#form = form;
    this.#input = form.elements.text;
    this.#note = note;
    this.#chat = chat;
    this.#send = send;
    form.addEventListener("submit", (event) => this.#submit(event));
  }

  accepted({ id, event_id: eventId }) {
    this.#waiting.delete(id);
    this.#chat.accepted(id, eventId);
  }

  refused({ id, why }) {
    const message = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#chat.withdraw(id);
    this.#say(why);
    if (message && !this.#input.value) this.#input.value = message.text;
  }

  // The connection is back.
  again() {
    for (const message of this.#waiting.values()) this.#send(message);
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#input.value.trim();
    if (!text) return;
    const name = localStorage.getItem(NAME) ?? "";
    const message = { type: "comment", id: newId(), text, name };
    this.#waiting.set(message.id, message);
    this.#chat.pending(message.id, name, text);
    this.#send(message);
    this.#input.value = "";
    this.#say("");
  }

  #say(text) {
    setText(this.#note, text);
    setHidden(this.#note, !text);
  }
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
