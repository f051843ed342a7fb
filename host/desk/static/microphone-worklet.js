// Runs beside the page: takes what the microphone gives at the browser's own rate and hands on 20 ms
// pieces at 16 kHz, 16-bit.

const TARGET_HZ = 16_000;
const PIECE = 320;
const TAPS = 48;
const CUTOFF_HZ = 7_200;

class Downsampler extends AudioWorkletProcessor {
  constructor() {
    super();
    this.step = sampleRate / TARGET_HZ;
    this.taps = lowPass(CUTOFF_HZ / sampleRate);
    this.held = new Float32Array(TAPS);
    this.at = TAPS; // where in the held sound the next sample is taken
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
  }

  process(inputs) {
    const channel = inputs[0]?.[0];
    if (channel?.length) this.take(channel);
    return true;
  }

  take(channel) {
    const sound = new Float32Array(this.held.length + channel.length);
    sound.set(this.held);
    sound.set(channel, this.held.length);
    while (this.at + 1 < sound.length) {
      const whole = Math.floor(this.at);
      const part = this.at - whole;
      this.put(this.filtered(sound, whole) * (1 - part) + this.filtered(sound, whole + 1) * part);
      this.at += this.step;
    }
    const kept = Math.max(TAPS, sound.length - Math.floor(this.at) + TAPS);
    this.at -= sound.length - kept;
    this.held = sound.slice(sound.length - kept);
  }

  filtered(sound, last) {
    let sum = 0;
    for (let tap = 0; tap < TAPS; tap += 1) sum += this.taps[tap] * sound[last - tap];
    return sum;
  }

  put(sample) {
    this.piece[this.filled] = Math.max(-1, Math.min(1, sample)) * 32_767;
    this.filled += 1;
    if (this.filled < PIECE) return;
    this.port.postMessage(this.piece.buffer, [this.piece.buffer]);
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
  }
}

// A windowed sinc: what lies above half the new rate must not come back as something else.
function lowPass(cutoff) {
  const taps = new Float32Array(TAPS);
  let sum = 0;
  for (let tap = 0; tap < TAPS; tap += 1) {
    const at = tap - (TAPS - 1) / 2;
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * (tap + 0.5)) / TAPS);
    taps[tap] = (Math.sin(2 * Math.PI * cutoff * at) / (Math.PI * at)) * window;
    sum += taps[tap];
  }
  return taps.map((value) => value / sum);
}

registerProcessor("downsampler", Downsampler);
