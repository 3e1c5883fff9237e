import { bind } from "../core.js";

// A select that acts at once; without script its form has a button.
bind("auto-submit", field => field.addEventListener("change", () => field.form.requestSubmit()));
