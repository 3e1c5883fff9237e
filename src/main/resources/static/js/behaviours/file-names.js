import { bind } from "../core.js";

// Replaces the browser's own file button by ours (data-button, words of the page) and shows the chosen names in data-names.
bind("file-names", input => {
  const names = document.getElementById(input.dataset.names);
  const button = document.getElementById(input.dataset.button);
  if (button) {
    button.hidden = false;
    input.classList.add("vh");
  }
  if (!names) return;
  input.addEventListener("change", () => {
    names.textContent = [...input.files].map(file => file.name).join(" · ");
  });
});
