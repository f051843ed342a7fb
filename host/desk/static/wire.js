// A WebSocket that comes back for ever: full jitter up to 10 s, and a watch on silence, because a
// browser does not show pings.

const SILENCE_MS = 25_000;
const LONGEST_WAIT_MS = 10_000;

export class Wire {
  #path;
  #handlers;
  #socket = null;
  #attempt = 0;
  #timer = 0;
  #stopped = false;
  #silenceMs;
  #longestWaitMs;

  // handlers: message(object), sound(ArrayBuffer), state("open" | "lost")
  constructor(path, handlers, { silenceMs = SILENCE_MS, longestWaitMs = LONGEST_WAIT_MS } = {}) {
    this.#path = path;
    this.#handlers = handlers;
    this.#silenceMs = silenceMs;
    this.#longestWaitMs = longestWaitMs;
    window.addEventListener("online", () => this.#retryNow());
    this.#connect();
  }

  send(object) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(object));
    return true;
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #connect() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}${this.#path}`);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    socket.addEventListener("open", () => this.#handlers.state("open"));
    socket.addEventListener("message", (event) => this.#received(socket, event));
    socket.addEventListener("close", () => this.#lost(socket));
    this.#watch(socket);
  }

  #received(socket, event) {
    if (socket !== this.#socket || this.#stopped) return;
    this.#attempt = 0;
    this.#watch(socket);
    if (event.data instanceof ArrayBuffer) this.#handlers.sound(event.data);
    else this.#handlers.message(JSON.parse(event.data));
  }

  #watch(socket) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lost(socket), this.#silenceMs);
  }

  #lost(socket) {
    if (socket !== this.#socket || this.#stopped) return;
    this.#socket = null;
    socket.close();
    this.#handlers.state("lost");
    const most = Math.min(this.#longestWaitMs, 500 * 2 ** this.#attempt);
    this.#attempt += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), 100 + Math.random() * most);
  }

  #retryNow() {
    if (this.#socket || this.#stopped) return;
    clearTimeout(this.#timer);
    this.#connect();
  }
}
