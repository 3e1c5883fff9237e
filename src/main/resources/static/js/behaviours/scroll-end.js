import { bind } from "../core.js";

// Starts a stream at its newest end, where it scrolls by itself; an address that names an entry wins.
bind("scroll-end", stream => {
  if (location.hash && stream.querySelector(location.hash)) return;
  if (stream.scrollHeight > stream.clientHeight) stream.scrollTop = stream.scrollHeight;
});
