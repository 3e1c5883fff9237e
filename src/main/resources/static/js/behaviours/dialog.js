import { bind } from "../core.js";

// Opens the dialog named by data-dialog; a click on the backdrop closes it.
bind("dialog", opener => {
  const dialog = document.getElementById(opener.dataset.dialog);
  if (!dialog?.showModal) return;
  opener.addEventListener("click", event => {
    event.preventDefault();
    dialog.showModal();
  });
  dialog.addEventListener("click", event => {
    if (event.target === dialog) dialog.close();
  });
});
