// Sends a command, again with the same key if the network fails, and says what came of it.

import { t } from "./words.js";

const RETRY_MS = [0, 300, 1_200];

export class Commands {
  #url;
  #csrf;
  #say;

  // say(text, good)
  constructor(url, csrf, say) {
    this.#url = url;
    this.#csrf = csrf;
    this.#say = say;
  }

  // Whether it was carried out. `what` is the words for the person.
  async send(command, what) {
    const response = await this.post(this.#url, command);
    if (!response) {
      this.#say(t("desk.unreachable"), false);
      return false;
    }
    if (response.status === 401) this.#say(t("desk.logged_out"), false);
    else if (response.ok) this.#say(t("desk.done", { what }), true);
    else this.#say(t("desk.failed", { why: await reason(response) }), false);
    return response.ok;
  }

  // As `send`, but only a refusal is told.
  async quietly(command) {
    const response = await this.post(this.#url, command);
    if (response && !response.ok) this.#say(t("desk.failed", { why: await reason(response) }), false);
    return response?.ok ?? false;
  }

  async post(url, body) {
    const key = newKey();
    for (const waitMs of RETRY_MS) {
      if (waitMs) await new Promise((done) => setTimeout(done, waitMs));
      try {
        return await fetch(url, {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            "X-CSRF-Token": this.#csrf,
            "Idempotency-Key": key,
          },
          body: JSON.stringify(body),
        });
      } catch {
        // the network failed: the same key makes trying again safe
      }
    }
    return null;
  }
}

async function reason(response) {
  try {
    return (await response.json()).error;
  } catch {
    return String(response.status);
  }
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
