import { bind, latin } from "../core.js";

// Turns Persian and Arabic digits into Latin ones when the field is left; the server accepts all three anyway.
bind("digits", field => {
  field.addEventListener("blur", () => {
    field.value = latin(field.value);
  });
});
