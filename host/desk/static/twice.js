// A button that must be pressed twice within a few seconds.

import { setText } from "./draw.js";
import { t } from "./words.js";

const SURE_MS = 3_000;

export function twice(button, words, sureWords, action) {
  const label = button.querySelector("[data-t]");
  let timer = 0;
  const calm = () => {
    timer = 0;
    label.dataset.t = words;
    setText(label, t(words));
    button.classList.remove("sure");
  };
  button.addEventListener("click", () => {
    if (timer) {
      clearTimeout(timer);
      calm();
      action();
      return;
    }
    label.dataset.t = sureWords;
    setText(label, t(sureWords));
    button.classList.add("sure");
    timer = setTimeout(calm, SURE_MS);
  });
}
