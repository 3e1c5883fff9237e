import { bind } from "../core.js";

// Asks data-url?q= while typing and shows the answer (HTML of the server: a listbox of [role=option]) in data-target.
// Choosing an option writes its data-value into data-into and fires "chosen".
bind("type-ahead", field => {
  const box = document.getElementById(field.dataset.target);
  const into = document.getElementById(field.dataset.into);
  let timer;
  let asked = 0;
  const options = () => [...box.querySelectorAll("[role=option]")];
  const active = () => options().findIndex(option => option.getAttribute("aria-selected") === "true");
  const mark = index => {
    const all = options();
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (all[index]) {
      field.setAttribute("aria-activedescendant", all[index].id);
      all[index].scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    box.replaceChildren();
    field.setAttribute("aria-expanded", "false");
  };
  const choose = option => {
    if (into) into.value = option.dataset.value;
    field.value = option.dataset.label ?? option.textContent.trim();
    close();
    field.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: option.dataset }));
  };
  const ask = async () => {
    const number = ++asked;
    if (field.value.trim().length < 2) return close();
    const answer = await fetch(`${field.dataset.url}?q=${encodeURIComponent(field.value)}`, { headers: { "HX-Request": "true" } });
    if (number !== asked || !answer.ok) return;
    box.innerHTML = await answer.text();
    field.setAttribute("aria-expanded", String(options().length > 0));
  };
  field.addEventListener("input", () => {
    if (into) into.value = "";
    clearTimeout(timer);
    timer = setTimeout(ask, 180);
  });
  field.addEventListener("keydown", event => {
    const count = options().length;
    if (!count) return;
    if (event.key === "ArrowDown") mark((active() + 1) % count);
    else if (event.key === "ArrowUp") mark((active() - 1 + count) % count);
    else if (event.key === "Enter" && active() >= 0) choose(options()[active()]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  box.addEventListener("mousedown", event => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    event.preventDefault();
    choose(option);
  });
});
