import { bind, typing } from "../core.js";

// data-key names physical keys (KeyN, Slash), so they work under a Persian layout too: focuses a field, follows anything else.
bind("hotkey", target => {
  addEventListener("keydown", event => {
    if (event.code !== target.dataset.key || typing(event) || !target.isConnected) return;
    event.preventDefault();
    if (target.matches("input, textarea, select")) target.focus();
    else target.click();
  });
});
