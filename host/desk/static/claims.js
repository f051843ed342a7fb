// What this page's person has: a claim lasts half a minute on the server, and is renewed for as long
// as the page shows it.

const RENEW_MS = 12_000;

export class Claims {
  #commands;
  #who;
  #sentAt = new Map();

  constructor(commands, who) {
    this.#commands = commands;
    this.#who = who;
  }

  get who() {
    return this.#who;
  }

  isMine(topic) {
    return topic.owner === "person" && topic.person === this.#who;
  }

  // The colleague who has it, or "".
  colleague(topic) {
    return topic.owner === "person" && topic.person !== this.#who ? topic.person : "";
  }

  // Whether it was claimed.
  claim(key, words) {
    this.#sentAt.set(key, performance.now());
    return this.#commands.send({ command: "claim_topic", key }, words);
  }

  // As `claim`; only a refusal is said.
  quietly(key) {
    this.#sentAt.set(key, performance.now());
    return this.#commands.quietly({ command: "claim_topic", key });
  }

  // For the questions that are held by this page; what has no end is not renewed.
  renew(topics) {
    const mine = topics.filter((topic) => this.isMine(topic) && topic.held_until_us > 0);
    const keys = new Set(mine.map((topic) => topic.key));
    for (const key of this.#sentAt.keys()) if (!keys.has(key)) this.#sentAt.delete(key);
    for (const key of keys) {
      const sentAt = this.#sentAt.get(key);
      if (sentAt === undefined) this.#sentAt.set(key, performance.now() - RENEW_MS / 2);
      else if (performance.now() - sentAt > RENEW_MS) {
        this.#sentAt.set(key, performance.now());
        this.#commands.quietly({ command: "claim_topic", key });
      }
    }
  }
}
