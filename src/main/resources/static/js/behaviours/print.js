import { bind } from "../core.js";

bind("print", button => button.addEventListener("click", () => window.print()));
