import { bind } from "../core.js";

// Opens the print dialogue; a button that is hidden without script is shown.
bind("print", button => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
