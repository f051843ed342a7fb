// Keys of the desk. F9 and Esc Esc work everywhere; single keys only where nobody is typing, and
// Space stays the button's own where a button was reached with the keyboard.

const DOUBLE_MS = 600;

export function listenForKeys({ takeOver, silence, next, pin, microphone }) {
  let escapedAt = -Infinity;
  window.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.repeat) return;
    if (event.key === "F9") return act(event, takeOver);
    if (event.key === "Escape") {
      const twice = event.timeStamp - escapedAt < DOUBLE_MS;
      escapedAt = twice ? -Infinity : event.timeStamp;
      if (twice) act(event, silence);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.code === "Space" && !isControl(event.target)) act(event, takeOver);
    else if (event.code === "KeyN") act(event, next);
    else if (event.code === "KeyP") act(event, pin);
    else if (event.code === "KeyM") act(event, microphone);
  }, { capture: true });
  // A button that was clicked with the mouse gives the focus back, so that Space takes over.
  window.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (button && event.detail > 0) button.blur();
  });
}

function act(event, action) {
  event.preventDefault();
  event.stopPropagation();
  action();
}

function isTyping(target) {
  return target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]") != null;
}

function isControl(target) {
  return target.closest?.("button, a, input, summary") != null;
}
