// Plays sentences as they arrive and knows, to the sample, where in the sentence we are. Without
// sound (the browser wants a click first) the same timeline runs on the page's own clock.

const LEAD_S = 0.12;
const CATCH_UP_S = 0.08;
const FADE_S = 0.008;
const SENTENCES_KEPT = 3;

export class Player {
  #context = null;
  #voice = null;
  #master = null;
  #analyser = null;
  #samples = null;
  #ducked = null;
  #level = 1;
  #sentences = [];
  #muted = false;
  #onState;
  lastCutAt = 0;
  lastDuckAt = 0;

  constructor(onState) {
    this.#onState = onState;
  }

  // Make the sound path; true where it runs at once. Call again from a click if it did not.
  async open(rate = 22050) {
    if (!this.#context) this.#build(rate);
    if (this.#context.state !== "running") {
      const gone = new Promise((done) => setTimeout(done, 300));
      await Promise.race([this.#context.resume(), gone]);
    }
    return this.#context.state === "running";
  }

  get running() {
    return this.#context?.state === "running";
  }

  get muted() {
    return this.#muted;
  }

  set muted(muted) {
    this.#muted = muted;
    if (this.#master) this.#master.gain.value = muted ? 0 : 1;
  }

  begin(message) {
    const now = performance.now();
    const last = this.#sentences.at(-1);
    const sentence = {
      number: message.number,
      id: message.sentence,
      message,
      rate: message.rate,
      durationMs: message.duration_ms,
      zeroMs: now - message.at_ms,
      zeroS: null,
      pieces: [],
      nodes: new Set(),
      over: false,
    };
    if (last && !last.over) sentence.zeroMs = Math.max(sentence.zeroMs, last.zeroMs + last.durationMs);
    this.#sentences.push(sentence);
    while (this.#sentences.length > SENTENCES_KEPT) this.#sentences.shift();
    if (this.running) this.#anchor(sentence, last);
  }

  sound(buffer) {
    const header = new DataView(buffer);
    const number = header.getUint32(0, true);
    const sentence = this.#sentences.find((one) => one.number === number);
    if (!sentence || sentence.over) return;
    const piece = { first: header.getUint32(4, true), pcm: new Int16Array(buffer, 8) };
    sentence.pieces.push(piece);
    if (!this.running || sentence.zeroS === null) return;
    this.#waitIfDry(sentence, piece);
    this.#schedule(sentence, piece);
  }

  cut(number) {
    for (const sentence of this.#sentences) this.#silence(sentence);
    this.#sentences = this.#sentences.filter((one) => one.number > number);
    this.lastCutAt = performance.now();
  }

  // The voice at this part of its level from now on, the sound that is scheduled already too.
  duck({ level, ramp_ms: rampMs }) {
    this.#level = level;
    this.lastDuckAt = performance.now();
    if (!this.#context) return;
    const gain = this.#ducked.gain;
    const nowS = this.#context.currentTime;
    const from = gain.value;
    gain.cancelScheduledValues(nowS);
    gain.setValueAtTime(from, nowS);
    gain.linearRampToValueAtTime(level, nowS + Math.max(0.005, rampMs / 1000));
  }

  get ducked() {
    return this.#level < 1;
  }

  // Forget everything: the connection was lost or the stage stopped.
  reset() {
    for (const sentence of this.#sentences) this.#silence(sentence);
    this.#sentences = [];
  }

  // The sentence that sounds now and how far it has come: {message, atMs}, or null.
  present() {
    for (const sentence of this.#sentences.toReversed()) {
      const atMs = this.#position(sentence);
      if (atMs >= 0) return atMs <= sentence.durationMs + 400 ? { message: sentence.message, atMs } : null;
    }
    return null;
  }

  // Loudness of what leaves the page now: root mean square, 0 to 1.
  level() {
    if (!this.#analyser || !this.running) return 0;
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let sum = 0;
    for (const value of this.#samples) sum += value * value;
    return Math.sqrt(sum / this.#samples.length);
  }

  #build(rate) {
    try {
      this.#context = new AudioContext({ sampleRate: rate, latencyHint: "interactive" });
    } catch {
      this.#context = new AudioContext();
    }
    this.#voice = this.#context.createGain();
    this.#master = this.#context.createGain();
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 512;
    this.#samples = new Float32Array(this.#analyser.fftSize);
    this.#ducked = this.#context.createGain();
    this.#ducked.gain.value = this.#level;
    this.#voice.connect(this.#ducked).connect(this.#master).connect(this.#analyser).connect(this.#context.destination);
    this.#master.gain.value = this.#muted ? 0 : 1;
    this.#context.addEventListener("statechange", () => this.#stateChanged());
  }

  // The sound path came to life or was taken away (a phone call): go on from the present position.
  #stateChanged() {
    for (const sentence of this.#sentences) {
      this.#stopNodes(sentence);
      sentence.zeroS = null;
      if (this.running && !sentence.over) this.#join(sentence);
    }
    this.#onState(this.running);
  }

  #join(sentence) {
    const atS = (performance.now() - sentence.zeroMs) / 1000;
    sentence.zeroS = this.#context.currentTime + CATCH_UP_S - atS;
    sentence.zeroMs += CATCH_UP_S * 1000;
    for (const piece of sentence.pieces) {
      const endS = (piece.first + piece.pcm.length) / sentence.rate;
      if (endS > atS) this.#schedule(sentence, piece);
    }
  }

  #anchor(sentence, last) {
    const earliest = this.#context.currentTime + LEAD_S - sentence.message.at_ms / 1000;
    const after = last && !last.over && last.zeroS !== null ? last.zeroS + last.durationMs / 1000 : -Infinity;
    sentence.zeroS = Math.max(earliest, after);
    this.#alignPage(sentence);
  }

  #alignPage(sentence) {
    sentence.zeroMs = performance.now() + (sentence.zeroS - this.#context.currentTime) * 1000;
  }

  // A piece came after its time and nothing sounds: wait a little, once, rather than stutter.
  #waitIfDry(sentence, piece) {
    const lateS = this.#context.currentTime - sentence.zeroS - piece.first / sentence.rate;
    if (lateS <= 0 || sentence.nodes.size > 0) return;
    sentence.zeroS += lateS + CATCH_UP_S;
    this.#alignPage(sentence);
  }

  #schedule(sentence, piece) {
    const whenS = sentence.zeroS + piece.first / sentence.rate;
    const skipS = Math.max(0, this.#context.currentTime - whenS);
    if (skipS < piece.pcm.length / sentence.rate) this.#start(sentence, piece, whenS, skipS);
  }

  #start(sentence, piece, whenS, skipS) {
    const buffer = this.#context.createBuffer(1, piece.pcm.length, sentence.rate);
    const channel = buffer.getChannelData(0);
    for (let at = 0; at < piece.pcm.length; at += 1) channel[at] = piece.pcm[at] / 32768;
    const node = this.#context.createBufferSource();
    node.buffer = buffer;
    node.connect(this.#voice);
    node.addEventListener("ended", () => sentence.nodes.delete(node));
    sentence.nodes.add(node);
    node.start(Math.max(whenS, this.#context.currentTime), skipS);
  }

  #silence(sentence) {
    sentence.over = true;
    sentence.pieces = [];
    this.#stopNodes(sentence);
  }

  #stopNodes(sentence) {
    if (!this.#context || sentence.nodes.size === 0) return;
    const nowS = this.#context.currentTime;
    const gain = this.#voice.gain;
    gain.cancelScheduledValues(nowS);
    gain.setValueAtTime(1, nowS);
    gain.linearRampToValueAtTime(0, nowS + FADE_S); // no click
    gain.setValueAtTime(1, nowS + FADE_S + 0.001);
    for (const node of sentence.nodes) node.stop(nowS + FADE_S);
    sentence.nodes.clear();
  }

  #position(sentence) {
    if (this.running && sentence.zeroS !== null) return (this.#context.currentTime - sentence.zeroS) * 1000;
    return performance.now() - sentence.zeroMs;
  }
}
