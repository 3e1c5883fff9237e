import { bind } from "../core.js";

// Keeps what is typed on this device under data-draft until the form has been sent; never overwrites what the server sent back.
const PREFIX = "peygir.draft.";

bind("local-draft", field => {
  const key = PREFIX + field.dataset.draft;
  const saved = document.getElementById(field.dataset.saved);
  let timer;
  let sent = false;
  const keep = () => {
    try {
      if (field.value && !sent) localStorage.setItem(key, field.value);
      else localStorage.removeItem(key);
      if (saved) saved.hidden = !field.value;
    } catch {
      // a full or forbidden store: the server still keeps what is sent
    }
  };
  try {
    const before = localStorage.getItem(key);
    if (before && !field.value) {
      field.value = before;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  } catch {
    return;
  }
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 400);
  });
  field.addEventListener("sent", () => {
    sent = true;
  });
  addEventListener("pagehide", keep);
});

// <div data-behaviour="forget-drafts" data-drafts="complaint."> on the page after success clears them.
bind("forget-drafts", element => {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX + element.dataset.drafts)) localStorage.removeItem(key);
    }
  } catch {
    // nothing was kept then
  }
});
