// Small helpers to draw changing lists without losing focus, selection or typed text: nodes are
// kept by key, and only what differs is touched.

import { applyWords } from "./words.js";

export function setText(element, text) {
  const wanted = text ?? "";
  if (element.textContent !== wanted) element.textContent = wanted;
}

export function setHidden(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

export function setAttribute(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

// make(tag, "a b", "text") -> element
export function make(tag, classes = "", text = "") {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  if (text) element.textContent = text;
  return element;
}

// A copy of <template id>, in the language of now: the template keeps that of the first load.
export function copyOf(id) {
  const copy = document.getElementById(id).content.firstElementChild.cloneNode(true);
  applyWords(copy);
  return copy;
}

// The texts as a list's items, untouched where they are the same.
export function drawTexts(list, texts) {
  const same = list.children.length === texts.length
    && texts.every((text, at) => list.children[at].textContent === text);
  if (!same) list.replaceChildren(...texts.map((text) => make("li", "", text)));
}

// -> ask(): draw with the next frame, once however often it is asked for.
export function oncePerFrame(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
}

export class KeyedList {
  #root;
  #make;
  #update;
  #keep;
  #nodes = new Map();

  // keep(node): whether to leave a node whose item has gone (somebody is typing in it).
  constructor(root, { make: makeNode, update, keep = () => false }) {
    this.#root = root;
    this.#make = makeNode;
    this.#update = update;
    this.#keep = keep;
  }

  draw(items, keyOf) {
    const wanted = new Map(items.map((item) => [keyOf(item), item]));
    for (const [key, node] of this.#nodes) {
      if (!wanted.has(key) && !this.#keep(node)) {
        node.remove();
        this.#nodes.delete(key);
      }
    }
    let before = null;
    for (const [key, item] of wanted) {
      const node = this.#nodeFor(key, item);
      this.#update(node, item);
      this.#place(node, before);
      before = node;
    }
  }

  // The nodes that stand first.
  first(count) {
    return [...this.#root.children].slice(0, count);
  }

  // Put the node after `before` unless it stands there; moving would lose the focus inside.
  #place(node, before) {
    const next = before ? before.nextSibling : this.#root.firstChild;
    if (next === node) return;
    if (node.isConnected && node.contains(document.activeElement)) return;
    this.#root.insertBefore(node, next);
  }

  #nodeFor(key, item) {
    let node = this.#nodes.get(key);
    if (!node) {
      node = this.#make(item);
      this.#nodes.set(key, node);
    }
    return node;
  }
}
