import { bind, localDigits } from "../core.js";

// Counts down to data-until (ISO) as m:ss; at the end it shows data-over and enables data-enables.
bind("time-left", element => {
  const until = Date.parse(element.dataset.until);
  const show = () => {
    const seconds = Math.max(0, Math.round((until - Date.now()) / 1000));
    if (seconds === 0) {
      clearInterval(timer);
      element.textContent = element.dataset.over ?? "";
      const button = document.getElementById(element.dataset.enables);
      if (button) button.disabled = false;
      return;
    }
    element.textContent = `${localDigits(Math.floor(seconds / 60))}:${localDigits(seconds % 60).padStart(2, localDigits(0))}`;
  };
  const timer = setInterval(show, 1000);
  show();
});
