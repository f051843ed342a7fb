// How the room does: latency, counts, connections, and the last alerts.

import { CONNECTORS } from "./connectors.js";
import { KeyedList, make, setText } from "./draw.js";
import { clockTime, currentLanguage, t } from "./words.js";

const OUTCOMES = {
  answered: "outcome.answered",
  merged: "outcome.merged",
  handed_over: "outcome.handed_over",
  ignored: "outcome.ignored",
  duplicate: "outcome.duplicate",
  shown: "outcome.shown",
  withdrawn: "outcome.withdrawn",
  shed: "outcome.shed",
  voted: "outcome.voted",
  resolved: "outcome.resolved",
};
const HEAD = {
  connecting: "desk.head_connecting",
  waiting: "desk.head_waiting",
  refused: "desk.head_refused",
  idle: "desk.head_idle",
  speaking: "desk.head_speaking",
  loading: "desk.head_loading",
  failing: "desk.head_failing",
};
const LEVELS = { info: "level.info", warning: "level.warning", error: "level.error" };
const ALERTS_SHOWN = 5;

export class Health {
  #numbers;
  #connectors;
  #alerts;
  #noAlerts;
  #noConnectors;

  constructor(root) {
    this.#numbers = new KeyedList(root.querySelector(".health-numbers .numbers"), { make: pair, update: fillPair });
    this.#connectors = new KeyedList(root.querySelector(".connectors"), {
      make: () => {
        const node = make("li");
        node.append(make("bdi", "source"), make("span", "connector-state"), make("bdi", "detail"));
        return node;
      },
      update: fillConnector,
    });
    this.#alerts = new KeyedList(root.querySelector(".alert-list"), {
      make: () => {
        const node = make("li");
        node.append(make("span", "level"), make("time"), make("bdi", "alert-text"));
        return node;
      },
      update: fillAlert,
    });
    this.#noConnectors = root.querySelector(".no-connectors");
    this.#noAlerts = root.querySelector(".no-alerts");
  }

  draw(view) {
    this.#numbers.draw(numbersOf(view), ([name]) => name);
    this.#connectors.draw(view.connectors, (connector) => connector.source);
    this.#noConnectors.hidden = view.connectors.length > 0;
    const last = view.alerts.toSorted((one, other) => other.at_us - one.at_us).slice(0, ALERTS_SHOWN);
    this.#alerts.draw(last, (alert) => `${alert.at_us} ${alert.code}`);
    this.#noAlerts.hidden = last.length > 0;
  }
}

function numbersOf({ latency, counts, voice, model, head }) {
  const outcomes = Object.entries(counts.outcomes).filter(([, count]) => count > 0);
  return [
    [t("desk.decision"), latencyWords(latency.decision_p50_ms, latency.decision_p99_ms)],
    [t("desk.sound"), latencyWords(latency.sound_p50_ms, latency.sound_p99_ms)],
    [t("desk.voice"), voice],
    [t("desk.model"), modelWords(model)],
    ...(head ? [[t("desk.head"), headWords(head)]] : []),
    [t("desk.listeners"), String(counts.listeners)],
    [t("desk.comments"), String(counts.comments)],
    [t("desk.sentences"), String(counts.sentences)],
    [t("desk.blocks"), String(counts.guard_blocks)],
    ...outcomes.map(([name, count]) => [OUTCOMES[name] ? t(OUTCOMES[name]) : name, String(count)]),
  ];
}

function modelWords(model) {
  if (!model) return t("desk.model_none");
  if (model.trouble) return t("desk.model_unwell", { name: model.name, why: model.trouble });
  return t("desk.model_asked", { name: model.name, n: model.requests });
}

function headWords(head) {
  if (head.state !== "connected") {
    return [t(HEAD[head.state] ?? "desk.head_waiting"), head.detail].filter(Boolean).join(" · ");
  }
  const says = t(HEAD[head.says] ?? "desk.head_idle");
  return t("desk.head_is", { name: head.name, says, fps: head.frames_per_s.toFixed(1) });
}

function latencyWords(p50, p99) {
  if (p50 === null || p99 === null) return t("desk.not_measured");
  return t("desk.p50_p99", { p50: milliseconds(p50), p99: milliseconds(p99) });
}

function milliseconds(ms) {
  if (ms >= 1_000) return t("unit.seconds", { n: (ms / 1_000).toFixed(1) });
  return t("unit.ms", { n: ms < 10 ? ms.toFixed(1) : Math.round(ms) });
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

function fillConnector(node, connector) {
  node.dataset.state = connector.state;
  setText(node.children[0], `${connector.platform} · ${connector.source}`);
  const words = CONNECTORS[connector.state];
  setText(node.children[1], words ? t(words) : connector.state);
  setText(node.children[2], connector.detail);
}

function fillAlert(node, alert) {
  node.dataset.level = alert.level;
  setText(node.children[0], t(LEVELS[alert.level] ?? "level.info"));
  setText(node.children[1], clockTime(alert.at_us));
  setText(node.children[2], currentLanguage() === "zh" ? alert.text_zh : alert.text_en);
}
