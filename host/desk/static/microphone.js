// The host's microphone: asked for when the person says so, sent on as raw sound, kept nowhere.

const MOST_WAITING_BYTES = 32_000; // a second; of a connection that is slower the sound is dropped
const LONGEST_WAIT_MS = 5_000;
const REPLACED = 1008;

export class Microphone {
  #url;
  #changed;
  #stream = null;
  #context = null;
  #socket = null;
  #wanted = false;
  #attempt = 0;
  #timer = 0;
  state = "off"; // off, asking, on, refused, none, insecure, lost, replaced
  loudness = 0;
  sent = 0;
  dropped = 0;

  // changed() is called whenever the state has changed.
  constructor(room, changed) {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    this.#url = `${scheme}://${location.host}/desk/ear?room=${encodeURIComponent(room)}`;
    this.#changed = changed;
  }

  get wanted() {
    return this.#wanted;
  }

  toggle() {
    return this.#wanted ? this.stop() : this.start();
  }

  async start() {
    if (this.#wanted) return;
    if (!navigator.mediaDevices?.getUserMedia) {
      this.#become("insecure");
      return;
    }
    this.#wanted = true;
    this.#become("asking");
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
      if (!this.#wanted) return this.#letGo();
      await this.#tap();
    } catch (error) {
      this.stop(error.name === "NotAllowedError" || error.name === "SecurityError" ? "refused" : "none");
      return;
    }
    for (const track of this.#stream.getTracks()) track.addEventListener("ended", () => this.stop("none"));
    this.#connect();
  }

  stop(state = "off") {
    this.#wanted = false;
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
    this.#letGo();
    this.#become(state);
  }

  #letGo() {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#context?.close();
    this.#stream = this.#context = null;
    this.loudness = 0;
  }

  async #tap() {
    this.#context = new AudioContext({ latencyHint: "interactive" });
    await this.#context.audioWorklet.addModule("/static/microphone-worklet.js");
    const worklet = new AudioWorkletNode(this.#context, "downsampler", { outputChannelCount: [1] });
    worklet.port.onmessage = ({ data }) => this.#send(data);
    // The worklet gives silence; without a way out some browsers would not run it.
    this.#context.createMediaStreamSource(this.#stream).connect(worklet).connect(this.#context.destination);
    await this.#context.resume();
  }

  #connect() {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      if (socket !== this.#socket) return;
      this.#attempt = 0;
      this.#become("on");
    });
    socket.addEventListener("close", (event) => {
      if (socket !== this.#socket) return;
      this.#socket = null;
      if (event.code === REPLACED) this.stop("replaced");
      else this.#again();
    });
  }

  #again() {
    this.#become("lost");
    const most = Math.min(LONGEST_WAIT_MS, 300 * 2 ** this.#attempt);
    this.#attempt += 1;
    this.#timer = setTimeout(() => this.#connect(), 100 + Math.random() * most);
  }

  #send(buffer) {
    const samples = new Int16Array(buffer);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    const loudness = Math.min(1, (Math.sqrt(sum / samples.length) / 32_768) * 5);
    this.loudness = Math.max(loudness, this.loudness * 0.9);
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    if (this.#socket.bufferedAmount > MOST_WAITING_BYTES) {
      this.dropped += 1;
      return;
    }
    this.#socket.send(buffer);
    this.sent += 1;
  }

  #become(state) {
    this.state = state;
    this.#changed();
  }
}
