import { bind, localDigits } from "../core.js";

// Shows the bar data-bar while any [data-tick] is ticked, with the number in its [data-count].
bind("bulk", list => {
  const bar = document.getElementById(list.dataset.bar);
  const boxes = () => [...list.querySelectorAll("[data-tick]")];
  const show = () => {
    const count = boxes().filter(box => box.checked).length;
    if (!bar) return;
    bar.hidden = count === 0;
    const words = bar.querySelector("[data-count]");
    if (words) words.textContent = words.dataset.count.replace("{n}", localDigits(count));
  };
  list.addEventListener("change", show);
  show();
});
