import { bind } from "../core.js";

// The summary of a refused form takes the focus; following an entry puts the cursor into its field.
bind("error-focus", summary => {
  summary.focus();
  summary.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#f-']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
});
