// How questions are named, on the desk and in the host view alike.

import { t } from "./words.js";

// An intent that this page does not know yet is shown by its name.
export function intentWords(intent) {
  const key = `intent.${intent}`;
  const words = t(key);
  return words === key ? intent : words;
}

// "no_evidence: 材质" is the reason's name and what it is about.
export function reasonWords(reason) {
  const [name, about = ""] = reason.split(/: (.*)/s);
  const key = `reason.${name}`;
  const words = t(key, { about });
  return words === key ? reason : words;
}
