import { bind } from "../core.js";

// Ctrl+Enter sends by the button that shows; a sent draft is forgotten.
bind("composer", form => {
  const text = form.querySelector("textarea");
  const visible = () => [...form.querySelectorAll("button[formaction]")].find(button => button.offsetParent !== null);
  text.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(visible());
  });
  form.addEventListener("submit", () => {
    text.dispatchEvent(new Event("sent"));
  });
});
