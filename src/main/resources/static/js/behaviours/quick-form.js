import { bind, latin } from "../core.js";

// A form filled in by keyboard while somebody speaks: Enter goes to the next field, Ctrl+Enter sends. What was typed to find
// a customer who is not there becomes the beginning of a new one.
const ONE_LINE = "input:not([type=hidden], [type=radio], [type=checkbox], [type=file])";

bind("quick-form", form => {
  const field = name => form.querySelector(`#f-${name}`);
  const put = (name, value) => {
    const input = field(name);
    if (!input || input.value) return;
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const takeOver = typed => {
    const number = latin(typed).replace(/[\s()-]/g, "");
    if (/^(\+98|0098|98|0)?9\d{9}$/.test(number)) put("mobile", typed.trim());
    else if (/^\d{10,11}$/.test(number)) put("nationalId", typed.trim());
    else if (!/\d/.test(number) && typed.trim() && !field("givenName")?.value && !field("familyName")?.value) {
      const words = typed.trim().split(/\s+/);
      if (words.length > 1) put("givenName", words.shift());
      put("familyName", words.join(" "));
    }
  };
  const next = from => {
    const all = [...form.querySelectorAll(`${ONE_LINE}, select, textarea, input[type=radio]:checked`)].filter(e => e.offsetParent);
    all[all.indexOf(from) + 1]?.focus();
  };
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const at = event.target;
    if (event.defaultPrevented || !at.matches(ONE_LINE)) return;
    event.preventDefault();
    if (at.getAttribute("role") === "combobox") {
      if (at.getAttribute("aria-expanded") === "true") {
        at.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
        at.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
        return;
      }
      takeOver(at.value);
    }
    next(at);
  });
});
