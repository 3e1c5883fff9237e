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

addEventListener("DOMContentLoaded", () => start(document));
document.addEventListener("htmx:load", event => start(event.target));
document.addEventListener("htmx:configRequest", event => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf?.content && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
});
