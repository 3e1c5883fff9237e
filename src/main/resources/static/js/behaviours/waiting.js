// Marks the part that htmx waits for once that takes longer than a blink. Not bound to an element: htmx tells of every request.
const timers = new Map();

const done = target => {
  clearTimeout(timers.get(target));
  timers.delete(target);
  target.removeAttribute("data-waiting");
};

document.addEventListener("htmx:beforeRequest", event => {
  const target = event.detail.target;
  timers.set(target, setTimeout(() => target.setAttribute("data-waiting", ""), 300));
});

for (const end of ["htmx:afterRequest", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(end, event => done(event.detail.target));
}

