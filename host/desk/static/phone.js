// The way for the host's phone: a one-time link as a QR code, or in plain words why no phone can
// reach us. Nothing of a link is in the page while the panel is shut.

import { setHidden, setText } from "./draw.js";
import { twice } from "./twice.js";
import { t } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const TROUBLES = { loopback: "phone.trouble_loopback", name: "phone.trouble_name" };

export class Phone {
  #details;
  #commands;
  #inRoom;
  #say;
  #link = null;

  // say(text, good)
  constructor(root, inRoom, commands, say) {
    this.#details = root.querySelector("details");
    this.#commands = commands;
    this.#inRoom = inRoom;
    this.#say = say;
    this.#details.addEventListener("toggle", () => this.#load());
    this.#one(".phone-again").addEventListener("click", () => this.#load());
    twice(this.#one(".phone-end"), "phone.end", "phone.end_sure", () => this.#end());
  }

  draw() {
    const link = this.#link;
    setHidden(this.#one(".phone-link"), !link || "trouble" in link);
    setHidden(this.#one(".phone-trouble"), !link || !("trouble" in link));
    if (!link) return;
    if ("trouble" in link) {
      setText(this.#one(".phone-trouble"), t(TROUBLES[link.trouble], { port: link.port }));
      return;
    }
    this.#one(".phone-code").replaceChildren(picture(link));
    setText(this.#one(".phone-address"), link.address);
    setText(this.#one(".phone-lasts"), t("phone.lasts", { n: Math.round(link.lasts_s / 60) }));
    setHidden(this.#one(".phone-plain"), link.encrypted);
  }

  async #load() {
    this.#link = null;
    this.#one(".phone-code").replaceChildren();
    setText(this.#one(".phone-address"), "");
    if (this.#details.open) {
      const response = await this.#commands.post(`/desk/phone?${this.#inRoom}`, {});
      if (!response?.ok) this.#say(t("desk.unreachable"), false);
      else if (this.#details.open) this.#link = await response.json();
    }
    this.draw();
  }

  async #end() {
    const response = await this.#commands.post(`/desk/phones/end?${this.#inRoom}`, {});
    if (!response?.ok) this.#say(t("desk.unreachable"), false);
    else this.#say(t("desk.done", { what: t("phone.end") }), true);
    await this.#load();
  }

  #one(selector) {
    return this.#details.querySelector(selector);
  }
}

function picture({ size, path }) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", t("phone.code"));
  svg.setAttribute("shape-rendering", "crispEdges");
  const dark = document.createElementNS(SVG, "path");
  dark.setAttribute("d", path);
  svg.append(dark);
  return svg;
}
