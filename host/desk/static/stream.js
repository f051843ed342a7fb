// The stage and its stream: how the process does, each target, the recording, and the preview.

import { KeyedList, copyOf, make, setHidden, setText } from "./draw.js";
import { Preview } from "./preview.js";
import { t } from "./words.js";

const STATES = {
  away: "stream.away",
  starting: "stream.starting",
  live: "stream.live",
  safe: "stream.safe",
  stopped: "stream.stopped",
};
const TARGETS = {
  connecting: "target.connecting",
  live: "target.live",
  waiting: "target.waiting",
  refused: "target.refused",
  stopped: "target.stopped",
};

export class Stream {
  #root;
  #commands;
  #numbers;
  #targets;
  #preview;

  constructor(root, room, commands) {
    this.#root = root;
    this.#commands = commands;
    this.#preview = new Preview(this.#one("video"), room);
    this.#numbers = new KeyedList(this.#one(".stream-numbers"), {
      make: () => {
        const node = make("div", "pair");
        node.append(make("dt"), make("dd"));
        return node;
      },
      update: (node, [name, value]) => {
        setText(node.children[0], name);
        setText(node.children[1], value);
      },
    });
    this.#targets = new KeyedList(this.#one(".stream-targets"), {
      make: (target) => this.#makeTarget(target),
      update: updateTarget,
    });
    this.#one(".watch").addEventListener("click", () => this.#watch());
    this.#one(".stream-again").addEventListener("click", () => {
      this.#commands.send({ command: "stage_again" }, t("stream.again"));
    });
    this.#one(".stream-aim form").addEventListener("submit", (event) => this.#aim(event));
  }

  get preview() {
    return this.#preview;
  }

  // stage: the view of the stage, null where there is none
  draw(stage) {
    setHidden(this.#root, !stage);
    if (!stage) return;
    const alarm = stage.state !== "live" || !stage.mark_seen;
    this.#one(".stream-state").classList.toggle("alarm", alarm);
    setText(this.#one(".stream-state"), t(STATES[stage.state] ?? "stream.away"));
    setText(this.#one(".stream-why"), stage.why);
    setHidden(this.#one(".stream-why"), !stage.why);
    setHidden(this.#one(".stream-again"), stage.state !== "stopped");
    setHidden(this.#one(".stream-preview"), !stage.has_preview);
    this.#numbers.draw(numbersOf(stage), ([name]) => name);
    this.#targets.draw(stage.targets, (target) => target.name);
    setHidden(this.#one(".no-targets"), stage.targets.length > 0);
    setText(this.#one(".watch"), t(this.#preview.isOn ? "stream.unwatch" : "stream.watch"));
  }

  #one(selector) {
    return this.#root.querySelector(selector);
  }

  #watch() {
    this.#preview.toggle();
    setHidden(this.#one("video"), !this.#preview.isOn);
    setText(this.#one(".watch"), t(this.#preview.isOn ? "stream.unwatch" : "stream.watch"));
  }

  async #aim(event) {
    event.preventDefault();
    const { name, url } = event.target.elements;
    const command = { command: "stage_target", name: name.value.trim(), url: url.value.trim() };
    if (await this.#commands.send(command, t("stream.aim"))) event.target.reset();
  }

  #makeTarget({ name }) {
    const node = copyOf("stream-target");
    node.querySelector(".target-now").addEventListener("click", () => {
      this.#commands.send({ command: "stage_retry", name }, t("target.now"));
    });
    node.querySelector(".target-remove").addEventListener("click", () => {
      this.#commands.send({ command: "stage_target", name, url: "" }, t("target.remove"));
    });
    return node;
  }
}

function numbersOf(stage) {
  return [
    [t("stream.mark"), t(stage.mark_seen ? "stream.mark_seen" : "stream.mark_lost")],
    [t("stream.fps"), `${stage.frames_per_s.toFixed(1)} (${t("stream.late", { n: stage.late_frames })})`],
    [t("stream.cpu"), t("stream.cpu_words", {
      percent: stage.cpu_percent.toFixed(0),
      draw: stage.compose_ms.toFixed(1),
      encode: stage.encode_ms.toFixed(1),
    })],
    [t("stream.memory"), `${stage.resident_mb.toFixed(0)} MB`],
    [t("stream.recording"), stage.recording || t("stream.not_recording")],
  ];
}

function updateTarget(node, target) {
  node.dataset.state = target.state;
  setText(node.querySelector(".target-name"), `${target.name} · ${target.host}`);
  const wait = target.state === "waiting" ? ` ${t("unit.seconds", { n: target.retry_in_s.toFixed(0) })}` : "";
  const words = TARGETS[target.state];
  setText(node.querySelector(".target-state"), (words ? t(words) : target.state) + wait);
  const dropped = target.dropped_frames ? t("target.dropped", { n: target.dropped_frames }) : "";
  setText(node.querySelector(".target-detail"), [target.detail, dropped].filter(Boolean).join(" · "));
  setHidden(node.querySelector(".target-now"), !["waiting", "refused"].includes(target.state));
}
