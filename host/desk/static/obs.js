// OBS: whether we have it, how its stream does, and the two buttons that only a person may press.

import { KeyedList, make, setHidden, setText } from "./draw.js";
import { nowMs } from "./ticker.js";
import { twice } from "./twice.js";
import { duration, t } from "./words.js";

const STATES = {
  connecting: "obs.connecting",
  connected: "obs.connected",
  waiting: "obs.waiting",
  refused: "obs.refused",
};
const SOUNDS = { unknown: "obs.sound_unknown", heard: "obs.sound_heard", silent: "obs.sound_silent" };

export class Obs {
  #root;
  #numbers;
  #view = null;

  constructor(root, commands) {
    this.#root = root;
    this.#numbers = new KeyedList(this.#one(".obs-numbers"), { make: pair, update: fillPair });
    this.#one(".obs-connect").addEventListener("click", () => {
      commands.send({ command: "obs_connect" }, t("obs.connect_now"));
    });
    twice(this.#one(".obs-start"), "obs.start", "obs.start_sure", () => {
      commands.send({ command: "obs_start_stream" }, t("obs.start"));
    });
    twice(this.#one(".obs-stop"), "obs.stop", "obs.stop_sure", () => {
      commands.send({ command: "obs_stop_stream" }, t("obs.stop"));
    });
  }

  draw(view) {
    this.#view = view;
    setHidden(this.#root, !view);
    if (!view) return;
    const connected = view.state === "connected";
    this.#root.dataset.state = view.state;
    setHidden(this.#one(".obs-connect"), connected || view.state === "connecting");
    setHidden(this.#one(".obs-stream"), !connected);
    setHidden(this.#one(".obs-start"), view.streaming);
    setHidden(this.#one(".obs-stop"), !view.streaming);
    this.#numbers.draw(connected ? numbersOf(view) : [], ([name]) => name);
    this.tick();
  }

  // The wait until the next try counts down between two views.
  tick() {
    const view = this.#view;
    if (!view) return;
    const leftS = view.retry_at_us ? Math.max(0, (view.retry_at_us / 1000 - nowMs()) / 1000) : 0;
    const words = t(STATES[view.state] ?? view.state, { n: Math.ceil(leftS) });
    setText(this.#one(".obs-state"), `${view.state === "connected" ? "✓" : "⚠"} ${words}`);
    const detail = [view.detail, lacks(view)].filter(Boolean).join(" · ");
    setHidden(this.#one(".obs-detail"), !detail);
    setText(this.#one(".obs-detail"), detail);
  }

  #one(selector) {
    return this.#root.querySelector(selector);
  }
}

function lacks(view) {
  return view.missing.length ? t("obs.missing", { what: view.missing.join(", ") }) : "";
}

function numbersOf(view) {
  const stream = view.reconnecting
    ? t("obs.reconnecting")
    : view.streaming ? t("obs.streaming", { time: duration(view.duration_ms / 1000) }) : t("obs.not_streaming");
  return [
    [t("obs.stream"), stream],
    [t("obs.reconnects"), String(view.reconnects)],
    [t("obs.congestion"), percent(view.congestion)],
    [t("obs.skipped"), `${percent(view.skipped_share)} · ${view.skipped_frames}`],
    [t("obs.fps"), view.frames_per_s.toFixed(1)],
    [t("obs.scene"), view.scene || "–"],
    [t("obs.sound"), t(SOUNDS[view.sound] ?? "obs.sound_unknown")],
  ];
}

function percent(share) {
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}

function pair() {
  const node = make("div", "pair");
  node.append(make("dt"), make("dd"));
  return node;
}

function fillPair(node, [name, value]) {
  setText(node.children[0], name);
  setText(node.children[1], value);
}
