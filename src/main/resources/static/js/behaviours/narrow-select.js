import { bind, latin } from "../core.js";

// A long select gets a search field above it: typing leaves the options that contain every word. Without script it is a plain select.
const fold = text => latin(text).toLowerCase().replaceAll("ي", "ی").replaceAll("ك", "ک").replace(/[‌ً-ْـ]/g, "");

bind("narrow-select", select => {
  const box = select.closest(".fd");
  const label = box.querySelector("label");
  const field = document.createElement("input");
  field.type = "search";
  field.className = "inp";
  field.dir = "auto";
  field.autocomplete = "off";
  field.setAttribute("aria-label", label.textContent.trim());
  field.setAttribute("aria-controls", select.id);
  const all = [...select.options].filter(option => option.value).map(option => ({ option, key: fold(option.textContent) }));
  const show = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const chosen = select.value;
    const found = all.filter(({ key }) => words.every(word => key.includes(word)));
    select.replaceChildren(...found.map(({ option }) => option));
    if (found.some(({ option }) => option.value === chosen)) select.value = chosen;
    else if (words.length && found.length) select.value = found[0].option.value;
    else select.selectedIndex = -1;
  };
  box.classList.add("narrowed");
  select.size = 6;
  select.closest(".picker").before(field);
  field.addEventListener("input", show);
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      select.focus();
    } else if (event.key === "Enter") event.preventDefault();
  });
  show();
});
