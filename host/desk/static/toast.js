// One sentence at the edge of the page, good or bad, for a few seconds.

import { setHidden, setText } from "./draw.js";

// -> say(text, good)
export function toaster(toast, forMs) {
  let timer = 0;
  return (text, good) => {
    toast.classList.toggle("bad", !good);
    toast.setAttribute("role", good ? "status" : "alert");
    setText(toast, text);
    setHidden(toast, false);
    clearTimeout(timer);
    timer = setTimeout(() => setHidden(toast, true), forMs);
  };
}
