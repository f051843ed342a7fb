// The states of a room in words, each with a sign that needs no colour.

import { t } from "./words.js";

export const SIGNS = { OFF: "○", REHEARSAL: "◐", AI: "●", HUMAN: "◆", SAFE: "■" };
const WORDS = {
  OFF: "state.off",
  REHEARSAL: "state.rehearsal",
  AI: "state.ai",
  HUMAN: "state.human",
  SAFE: "state.safe",
};

// On duty the AI does what its part in the room is.
const ON_DUTY = { co_host: "state.co_host", co_pilot: "state.co_pilot" };

// `own`: words of the page instead of these.
export function stateWords(state, mode, own = {}) {
  return t(own[state] ?? ((state === "AI" && ON_DUTY[mode]) || WORDS[state]));
}
