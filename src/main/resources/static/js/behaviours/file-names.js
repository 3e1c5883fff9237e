import { bind } from "../core.js";

// Shows the names of chosen files beside a file input that is hidden behind an icon.
bind("file-names", input => {
  const names = document.getElementById(input.dataset.names);
  if (!names) return;
  input.addEventListener("change", () => {
    names.textContent = [...input.files].map(file => file.name).join("، ");
  });
});
