import { bind, localDigits } from "../core.js";

// Writes "151 of 4,000" into data-counter, in the page's digits; silent for screen readers until the end is near.
bind("char-counter", field => {
  const counter = document.getElementById(field.dataset.counter);
  if (!counter) return;
  const show = () => {
    counter.textContent = counter.dataset.text.replace("{n}", localDigits(field.value.length));
    if (field.value.length > field.maxLength * 0.95) counter.setAttribute("role", "status");
    else counter.removeAttribute("role");
  };
  field.addEventListener("input", show);
  show();
});
