import { bind, typing } from "../core.js";

// j and k move through the rows ([data-row]), Enter opens, Space ticks, Escape leaves; other keys press the row's own [data-row-key="KeyF"].
bind("keyboard-list", list => {
  const rows = () => [...list.querySelectorAll("[data-row]")];
  const here = () => rows().findIndex(row => row.contains(document.activeElement) || row.classList.contains("on"));
  const go = index => {
    const all = rows();
    const row = all[Math.max(0, Math.min(index, all.length - 1))];
    if (!row) return;
    all.forEach(other => other.classList.toggle("on", other === row));
    (row.querySelector("[data-open]") ?? row).focus();
    row.scrollIntoView({ block: "nearest" });
  };
  addEventListener("keydown", event => {
    if (typing(event) || document.querySelector("dialog[open]") || !list.isConnected) return;
    const at = here();
    const row = rows()[at];
    if (event.code === "KeyJ") go(at + 1);
    else if (event.code === "KeyK") go(at < 0 ? 0 : at - 1);
    else if (event.code === "Enter" && row && document.activeElement === document.body) row.querySelector("[data-open]")?.click();
    else if (event.code === "Space" && row?.querySelector("[data-tick]")) row.querySelector("[data-tick]").click();
    else {
      const action = row?.querySelector(`[data-row-key="${event.code}"]`);
      if (!action) return;
      action.click();
    }
    event.preventDefault();
  });
});
