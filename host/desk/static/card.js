// The product card, its picture, the answers and what comes next: the same on the room page and in the overlays.

import { drawTexts, setAttribute, setHidden, setText } from "./draw.js";
import { clockTime, t } from "./words.js";

const FEW = 10;

// Price and stock, with the time they were read from the catalogue.
export function drawProduct(root, product) {
  const one = (selector) => root.querySelector(selector);
  setText(one(".title"), product.title);
  setHidden(one(".link-no"), product.link_no === null);
  setText(one(".link-no"), t("room.link", { n: product.link_no ?? "" }));
  setText(one(".price"), product.price_words);
  setText(one(".read-at"), t("room.read_at", { time: clockTime(product.read_us) }));
  const stock = one(".stock");
  setText(stock, stockWords(product.stock));
  stock.classList.toggle("few", product.stock <= FEW);
  drawTexts(one(".promotions"), product.promotions);
}

// The question being answered, the answers to what a crowd asks most, and the poll (null for none).
export function drawAnswers(root, question, answers, poll) {
  setHidden(root, !question && answers.length === 0 && !poll);
  setHidden(root.querySelector(".answering"), !question);
  setText(root.querySelector(".answer-text"), question);
  setHidden(root.querySelector(".asked"), answers.length === 0);
  drawTexts(root.querySelector(".most-asked"), answers);
  setHidden(root.querySelector(".vote"), !poll);
  if (poll) drawVote(root, poll);
}

// Each option with a bar as long as its share of the most votes.
function drawVote(root, { open, options, winner }) {
  setText(root.querySelector(".vote-how"), t(open ? "room.vote" : "room.vote_over"));
  const list = root.querySelector(".vote-options");
  drawTexts(list, options.map(({ number, title, votes }) => t("room.vote_option", { n: number, title, votes })));
  const most = Math.max(1, ...options.map(({ votes }) => votes));
  options.forEach(({ product_id: id, votes }, at) => {
    list.children[at].style.setProperty("--share", String(votes / most));
    list.children[at].classList.toggle("winner", !open && id === winner);
  });
}

// Only pictures of our own server are shown.
export function drawPicture(root, url, title) {
  const safe = url && url.startsWith("/") && !url.startsWith("//") ? url : null;
  for (const image of root.querySelectorAll(".picture img")) {
    setHidden(image, !safe);
    if (safe) setAttribute(image, "src", safe);
  }
  setAttribute(root.querySelector(".picture .front"), "alt", title);
}

export function drawNext(root, titles) {
  for (const list of root.querySelectorAll(".next-list")) {
    drawTexts(list, titles);
    setHidden(list.parentElement, titles.length === 0);
  }
}

function stockWords(stock) {
  if (stock <= 0) return t("room.sold_out");
  return stock <= FEW ? t("room.few_left", { n: stock }) : t("room.in_stock");
}
