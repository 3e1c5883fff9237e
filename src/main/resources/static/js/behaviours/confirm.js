import { bind } from "../core.js";

// Asks once, in the dialog named by data-confirm, before a button that cannot be undone acts.
bind("confirm", button => {
  const dialog = document.getElementById(button.dataset.confirm);
  if (!dialog?.showModal) return;
  button.addEventListener("click", event => {
    if (dialog.returnValue === "yes") {
      dialog.returnValue = "";
      return;
    }
    event.preventDefault();
    dialog.showModal();
    dialog.addEventListener("close", () => dialog.returnValue === "yes" && button.click(), { once: true });
  });
});
