// Plays the stage's preview: reads the playlist each second and hands the parts to the browser.
// Everything comes from our own server; where the browser cannot take it piece by piece, it is
// given the playlist itself.

const POLL_MS = 1_000;
const KEPT_S = 20;
const BEHIND_S = 8;

export class Preview {
  #video;
  #base;
  #timer = 0;
  #run = "";
  #last = 0;
  #source = null;
  #buffer = null;
  #busy = false;
  isOn = false;

  constructor(video, room) {
    this.#video = video;
    this.#base = `/desk/preview/${encodeURIComponent(room)}/`;
  }

  toggle() {
    if (this.isOn) this.stop();
    else this.start();
  }

  start() {
    this.isOn = true;
    if (!window.MediaSource) {
      this.#video.src = `${this.#base}live.m3u8`;
      this.#video.play().catch(() => {});
      return;
    }
    this.#timer = setInterval(() => this.#poll(), POLL_MS);
    this.#poll();
  }

  stop() {
    this.isOn = false;
    clearInterval(this.#timer);
    this.#run = "";
    this.#close();
  }

  async #poll() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const list = parse(await this.#text("live.m3u8"));
      if (list.begin && list.begin !== this.#run) await this.#open(list);
      for (const part of list.parts) {
        if (this.isOn && this.#buffer && part.number > this.#last) {
          await this.#append(await this.#bytes(part.name));
          this.#last = part.number;
        }
      }
      if (this.isOn && this.#buffer) await this.#stayNear();
    } catch {
      // the stage is starting or away: the next poll finds out
    } finally {
      this.#busy = false;
    }
  }

  async #open({ begin, parts }) {
    this.#close();
    const head = await this.#bytes(begin);
    const source = new MediaSource();
    this.#source = source;
    this.#video.src = URL.createObjectURL(source);
    await new Promise((done) => source.addEventListener("sourceopen", done, { once: true }));
    URL.revokeObjectURL(this.#video.src);
    this.#buffer = source.addSourceBuffer(`video/mp4; codecs="${avcName(head)}, mp4a.40.2"`);
    await this.#append(head);
    this.#run = begin;
    this.#last = Math.max(0, ...parts.slice(0, -2).map((part) => part.number));
  }

  #close() {
    this.#buffer = null;
    this.#source = null;
    this.#video.removeAttribute("src");
    this.#video.load();
  }

  async #append(bytes) {
    const buffer = this.#buffer;
    await settled(buffer, () => buffer.appendBuffer(bytes));
  }

  // The picture stays a few seconds behind the stream, and memory bounded.
  async #stayNear() {
    const video = this.#video;
    const { buffered } = video;
    if (!buffered.length) return;
    const [start, end] = [buffered.start(0), buffered.end(buffered.length - 1)];
    if (video.currentTime < start || end - video.currentTime > BEHIND_S) {
      video.currentTime = Math.max(start, end - 3);
    }
    if (video.paused) video.play().catch(() => {});
    const buffer = this.#buffer;
    if (end - start > 2 * KEPT_S) await settled(buffer, () => buffer.remove(start, end - KEPT_S));
  }

  async #text(name) {
    return (await this.#get(name)).text();
  }

  async #bytes(name) {
    return new Uint8Array(await (await this.#get(name)).arrayBuffer());
  }

  async #get(name) {
    const response = await fetch(this.#base + name);
    if (!response.ok) throw new Error(String(response.status));
    return response;
  }
}

function settled(buffer, act) {
  return new Promise((done, failed) => {
    buffer.addEventListener("updateend", done, { once: true });
    buffer.addEventListener("error", failed, { once: true });
    act();
  });
}

function parse(list) {
  const begin = /URI="(begin-[0-9a-f]+\.mp4)"/.exec(list)?.[1] ?? "";
  const names = list.match(/^part-[0-9a-f]+-\d+\.m4s$/gm) ?? [];
  return { begin, parts: names.map((name) => ({ name, number: Number(/-(\d+)\.m4s$/.exec(name)[1]) })) };
}

// "avc1.64001f": profile and level stand behind the name of the decoder's configuration.
function avcName(bytes) {
  for (let at = 0; at + 8 < bytes.length; at += 1) {
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === "avcC") {
      const hex = Array.from(bytes.subarray(at + 5, at + 8), (byte) => byte.toString(16).padStart(2, "0"));
      return `avc1.${hex.join("")}`;
    }
  }
  return "avc1.64001f";
}
