import { bind, localDigits } from "../core.js";

// Folds a long text to four lines, with the number of hidden lines on the button. Without script all of it shows.
bind("fold", text => {
  const lines = Math.round(text.scrollHeight / parseFloat(getComputedStyle(text).lineHeight));
  if (lines <= 6) return;
  const more = document.createElement("button");
  more.type = "button";
  more.className = "fold-link";
  more.setAttribute("aria-expanded", "false");
  more.textContent = text.dataset.more.replace("{n}", localDigits(lines - 4));
  text.classList.add("folded");
  text.after(more);
  more.addEventListener("click", () => {
    text.classList.remove("folded");
    more.remove();
  });
});
