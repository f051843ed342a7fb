// The words of the pages in Chinese and English. Elements name their words: data-t (text),
// data-t-label (aria-label and tooltip), data-t-hint (placeholder).

const COOKIE = "yaohe_lang";
const response = await fetch("/static/words.json");
const table = await response.json();
let language = document.documentElement.dataset.lang === "en" ? "en" : "zh";
const listeners = new Set();

export function t(key, values = {}) {
  const words = table[language][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

export function currentLanguage() {
  return language;
}

export function onLanguage(callback) {
  listeners.add(callback);
}

export function applyWords(root = document) {
  for (const element of root.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of root.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    element.title = t(element.dataset.tLabel);
  }
  for (const element of root.querySelectorAll("[data-t-hint]")) {
    element.placeholder = t(element.dataset.tHint);
  }
}

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  document.cookie = `${COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.documentElement.dataset.lang = language;
  applyWords();
  for (const callback of listeners) callback();
}

export function clockTime(us) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  return new Date(us / 1000).toLocaleTimeString(locale, { hour12: false });
}

export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return t("unit.seconds", { n: whole });
  if (whole < 3600) return t("unit.minutes", { n: Math.floor(whole / 60) });
  return t("unit.hours", { n: Math.floor(whole / 3600) });
}

export function money(minor, currency) {
  const locale = language === "zh" ? "zh-CN" : "en";
  try {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency });
    return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
  } catch {
    return `${(minor / 100).toFixed(2)} ${currency}`;
  }
}
