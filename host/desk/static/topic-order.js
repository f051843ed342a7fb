// The order in which the AI's answers are said, changed by dragging a card or with Alt and the arrows.

import { t } from "./words.js";

export function listenForMoves(root, commands) {
  let dragged = null;
  const cardOf = (event) => event.target.closest?.(".card[draggable=true]");
  const move = (key, before) => {
    if (key !== before) commands.send({ command: "move_answer", key, before }, t("desk.moved"));
  };

  root.addEventListener("dragstart", (event) => {
    dragged = cardOf(event);
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.key);
    dragged.classList.add("dragged");
  });
  root.addEventListener("dragover", (event) => {
    const over = cardOf(event);
    if (!dragged || !over) return;
    event.preventDefault();
    mark(root, over);
  });
  root.addEventListener("drop", (event) => {
    const over = cardOf(event);
    if (!dragged || !over) return;
    event.preventDefault();
    move(dragged.dataset.key, over.dataset.key);
  });
  root.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
    mark(root, null);
  });

  root.addEventListener("keydown", (event) => {
    const card = cardOf(event);
    if (!card || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const cards = [...root.querySelectorAll(".card[draggable=true]")];
    const at = cards.indexOf(card);
    // Going down is the next one going up.
    const [mover, before] = event.key === "ArrowUp" ? [card, cards[at - 1]] : [cards[at + 1], card];
    if (mover && before) move(mover.dataset.key, before.dataset.key);
  });
}

function mark(root, over) {
  for (const card of root.querySelectorAll(".drop-here")) if (card !== over) card.classList.remove("drop-here");
  over?.classList.add("drop-here");
}
