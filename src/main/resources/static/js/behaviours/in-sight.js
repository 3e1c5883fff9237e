import { bind } from "../core.js";

// A row of links that does not fit begins where the chosen one is seen, what stands beside it too.
bind("in-sight", row => {
  const chosen = row.querySelector("[aria-current]");
  if (!chosen || row.scrollWidth <= row.clientWidth) return;
  const there = chosen.getBoundingClientRect();
  const here = row.getBoundingClientRect();
  row.scrollLeft += there.left + there.width / 2 - (here.left + here.width / 2);
});
