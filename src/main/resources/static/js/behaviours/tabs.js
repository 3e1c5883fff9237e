import { bind } from "../core.js";

// Arrow keys walk along tabs, in reading direction.
bind("tabs", tabs => {
  tabs.addEventListener("keydown", event => {
    const ahead = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = ahead === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const all = [...tabs.querySelectorAll("a")];
    const at = all.indexOf(document.activeElement);
    if (at < 0 || (event.key !== ahead && event.key !== back)) return;
    event.preventDefault();
    all[(at + (event.key === ahead ? 1 : -1) + all.length) % all.length].focus();
  });
});
