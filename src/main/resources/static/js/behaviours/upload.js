import { bind } from "../core.js";

// A multipart form whose progress is shown; the answer replaces the page as if the browser had sent it.
bind("upload", form => {
  const bar = form.querySelector("progress");
  const words = form.querySelector("[data-failed]");
  const drop = form.querySelector(".drop");
  const input = form.querySelector("input[type=file]");
  if (!bar || !input) return;
  form.addEventListener("submit", event => {
    if (!input.files.length) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open("POST", event.submitter?.formAction || form.action);
    request.upload.onprogress = progress => {
      if (progress.lengthComputable) bar.value = Math.round((100 * progress.loaded) / progress.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300 && request.responseURL) {
        location.assign(request.responseURL);
        return;
      }
      document.open();
      document.write(request.responseText);
      document.close();
    };
    request.onerror = () => {
      bar.hidden = true;
      if (words) words.textContent = words.dataset.failed;
    };
    bar.hidden = false;
    bar.value = 0;
    request.send(new FormData(form, event.submitter));
  });
  if (!drop) return;
  for (const type of ["dragenter", "dragover"]) {
    drop.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const type of ["dragleave", "drop"]) drop.addEventListener(type, () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change"));
  });
});
