// Words that are deleted: said instead of an empty bubble.

import { setText } from "./draw.js";
import { t } from "./words.js";

const WORDS = { expired: "text.expired", erased: "text.erased", gone: "text.gone" };

// why: "expired", "erased", or "gone" where it is not known which; days: for how long words are kept
export function drawWords(node, text, days, why = "gone") {
  setText(node, said(text, days, why));
  node.classList.toggle("words-gone", !text && days > 0);
}

export function said(text, days, why = "gone") {
  return text || !days ? text : t(WORDS[why] ?? WORDS.gone, { n: days });
}
