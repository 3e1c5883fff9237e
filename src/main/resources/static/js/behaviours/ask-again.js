import { bind, start } from "../core.js";

// Fields that depend on answers: when one changes, the server says which are asked now. Without script it says so once the page is sent.
bind("ask-again", box => {
  const code = part => part.querySelector("[name=asked]").value;
  let latest = 0;
  const form = box.closest("form");
  form.addEventListener("change", async () => {
    if (!box.isConnected) return;
    const mine = ++latest;
    const answer = await fetch(box.dataset.url, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (!answer?.ok || mine !== latest) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll(".qfield");
    // What stays is left alone, so that nobody who goes on typing loses a letter or their place.
    const there = new Map([...box.children].map(part => [code(part), part]));
    const asked = new Set();
    let last = null;
    for (const part of fresh) {
      const kept = there.get(code(part));
      if (!kept) last ? last.after(part) : box.prepend(part);
      last = kept ?? part;
      asked.add(last);
    }
    for (const part of [...box.children]) if (!asked.has(part)) part.remove();
    start(box);
  });
});
