// Questions that people closed lately: how, and by whom; each can be opened again.

import { copyOf, setHidden, setText } from "./draw.js";
import { drawWords } from "./gone.js";
import { t } from "./words.js";

const HOW = {
  aloud: "desk.how.aloud",
  text: "desk.how.text",
  ai: "desk.how.ai",
  not_needed: "desk.how.not_needed",
  dropped: "desk.how.dropped",
  withdrawn: "desk.how.withdrawn",
  shed: "desk.how.shed",
};
const KEPT = ["text", "ai"];

export function closedCard({ key, product_id: product }, commands) {
  const node = copyOf("closed");
  node.querySelector(".reopen").addEventListener("click", () => {
    commands.send({ command: "reopen_topic", key }, t("desk.reopen"));
  });
  node.querySelector(".approve-closed").addEventListener("click", () => {
    const remember = product ? "product" : "shop";
    commands.send({ command: "approve_answer", key, remember, days: 30 }, t("desk.approve"));
  });
  return node;
}

export function drawClosed(node, { sample, kept_days: days, text, how, who, at_us: at }) {
  drawWords(node.querySelector(".closed-sample"), sample, days);
  setText(node.querySelector(".closed-text"), text);
  const words = HOW[how] ? t(HOW[how]) : "";
  setText(node.querySelector(".closed-how"), [words, who].filter(Boolean).join(" · "));
  node.querySelector(".age").dataset.since = at;
  setHidden(node.querySelector(".approve-closed"), !(KEPT.includes(how) && text));
}
