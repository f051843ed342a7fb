// Keys of the host view: a keyboard, or a page turner in the hand, which sends arrows and pages.

const CHOICES = { KeyA: "ai", KeyI: "mine", KeyL: "later" };
const STEPS = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 };

export function listenForHostKeys({ takeOver, questions, look }) {
  window.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target.closest?.("button") != null;
    if (event.key === "F9" || (event.code === "Space" && !onButton)) return act(event, takeOver);
    const step = STEPS[event.key];
    if (step) return act(event, () => questions.step(step));
    if (look && event.code === "KeyC") return act(event, () => look.toggle());
    if (look?.isOpen && event.key === "Escape") return act(event, () => look.close());
    if (look?.isOpen && /^[1-9]$/.test(event.key)) return act(event, () => look.choose(Number(event.key)));
    const choice = CHOICES[event.code];
    if (choice) return act(event, () => questions.choose(choice));
    return undefined;
  });
  // A button that was tapped gives the focus back, so that Space takes over.
  window.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (button && event.detail > 0) button.blur();
  });
}

function act(event, action) {
  event.preventDefault();
  action();
}
