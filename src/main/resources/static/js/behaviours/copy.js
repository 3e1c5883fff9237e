import { bind } from "../core.js";

// Copies data-copy and says so for a moment. Shown only where copying is possible.
bind("copy", button => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  const words = button.lastChild;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    if (words?.nodeType !== Node.TEXT_NODE) return;
    const before = words.textContent;
    words.textContent = button.dataset.done;
    setTimeout(() => {
      words.textContent = before;
    }, 2000);
  });
});
