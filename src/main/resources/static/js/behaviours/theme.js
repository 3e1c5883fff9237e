import { bind } from "../core.js";

// The link says what it will do; when the device itself is dark and nothing was chosen, it must offer light.
bind("theme", link => {
  if (document.documentElement.dataset.theme) return;
  if (!matchMedia("(prefers-color-scheme: dark)").matches) return;
  const address = new URL(link.href);
  address.searchParams.set("to", "light");
  link.href = address;
  link.title = link.dataset.light;
  link.setAttribute("aria-label", link.dataset.light);
});
