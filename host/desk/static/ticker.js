// Ages and progress between two updates: the server's time carried on by the page's own clock.

import { duration } from "./words.js";
import { setText } from "./draw.js";

let offsetMs = 0;

export function serverTime(nowUs) {
  offsetMs = nowUs / 1000 - performance.now();
}

export function nowMs() {
  return performance.now() + offsetMs;
}

// Elements with data-since (UTC microseconds) show their age; data-deadline marks them overdue.
export function tickAges(root = document) {
  const now = nowMs();
  for (const element of root.querySelectorAll("[data-since]")) {
    setText(element, duration((now - Number(element.dataset.since) / 1000) / 1000));
    const deadline = Number(element.dataset.deadline ?? 0);
    element.classList.toggle("overdue", deadline > 0 && now > deadline / 1000);
  }
}
