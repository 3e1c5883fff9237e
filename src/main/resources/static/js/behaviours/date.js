import { bind, latin } from "../core.js";

// A Jalali or Gregorian date typed in any digits with / - . or space; the day it was understood as is shown beneath, in the
// calendar of the reader.
const parts = new Intl.DateTimeFormat("en-u-ca-persian", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });

function jalali(date) {
  const found = Object.fromEntries(parts.formatToParts(date).map(part => [part.type, parseInt(part.value, 10)]));
  return [found.year, found.month, found.day];
}

function written(year, month, day) {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

function gregorian(year, month, day) {
  if (year < 1200 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const passed = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 21) + (passed + day - 1) * 86400000;
  for (const shift of [0, -1, 1, -2, 2]) {
    const date = new Date(guess + shift * 86400000);
    const [y, m, d] = jalali(date);
    if (y === year && m === month && d === day) return date;
  }
  return null;
}

bind("date", field => {
  const language = document.documentElement.lang;
  const words = new Intl.DateTimeFormat({ fa: "fa-u-ca-persian", ar: "ar-u-ca-gregory-nu-arab" }[language] ?? "en-GB-u-ca-gregory", {
    weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
  // the order of the parts differs between browsers; ours is weekday, day, month, year
  const long = date => {
    const found = Object.fromEntries(words.formatToParts(date).map(part => [part.type, part.value]));
    return `${found.weekday} ${found.day} ${found.month} ${found.year}`;
  };
  const shown = document.createElement("p");
  shown.className = "read";
  shown.setAttribute("role", "status");
  field.after(shown);
  const read = () => {
    const numbers = latin(field.value).split(/[^0-9]+/).filter(Boolean).map(Number);
    const date = numbers.length === 3 ? gregorian(...numbers) ?? written(...numbers) : null;
    shown.textContent = date ? long(date) : "";
  };
  field.addEventListener("input", read);
  read();
});
