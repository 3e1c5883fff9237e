// Binds behaviours to elements: an element says data-behaviour="copy confirm", a file says bind("copy", element => …).
// Content that htmx brings in later is bound too. Without script every page still works.
export const behaviours = new Map();

export function bind(name, attach) {
  behaviours.set(name, attach);
}

export function start(root) {
  const found = root.querySelectorAll("[data-behaviour]");
  const all = root.matches?.("[data-behaviour]") ? [root, ...found] : found;
  for (const element of all) {
    for (const name of element.dataset.behaviour.split(" ")) {
      const done = `bound-${name}`;
      const attach = behaviours.get(name);
      if (!attach || element[done]) continue;
      element[done] = true;
      attach(element);
    }
  }
}

/** Digits of any script as 0-9. */
export function latin(text) {
  return text.replace(/[۰-۹٠-٩]/g, digit => String(digit.charCodeAt(0) & 15));
}

const NUMERALS = { fa: "fa-u-nu-arabext", ar: "ar-u-nu-arab" };
const numbers = new Intl.NumberFormat(NUMERALS[document.documentElement.lang] ?? "en");

/** A whole number in the digits of the page. */
export function localDigits(number) {
  return numbers.format(number);
}

/** Whether a key press is meant for a field or for the browser, not for a shortcut. */
export function typing(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
}

addEventListener("DOMContentLoaded", () => start(document));
document.addEventListener("htmx:load", event => start(event.target));
document.addEventListener("htmx:configRequest", event => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf?.content && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
});

// Content that is replaced takes the focus along, and whoever works by keyboard would start at the top of the page again:
// the same link or button has it then, else the new part.
const same = element => element.tagName + (element.getAttribute("href") ?? element.textContent.trim());
let held = null;
document.addEventListener("htmx:beforeSwap", event => {
  const focused = document.activeElement;
  held = focused !== document.body && event.detail.target?.contains(focused) ? focused : null;
});
document.addEventListener("htmx:afterSettle", event => {
  const part = event.target;
  if (!held || held.isConnected || document.activeElement !== document.body || !part.querySelectorAll) return;
  const again = [...part.querySelectorAll("a[href], button")].find(one => same(one) === same(held));
  held = null;
  if (!again) part.tabIndex = -1;
  (again ?? part).focus({ preventScroll: true });
});
