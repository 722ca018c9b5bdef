import { all, on, storage } from "./dom";

type Theme = "light" | "dark" | "system";

const root = document.documentElement;

function current(): Theme {
  const theme = root.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** From the system's theme to the other one, so that the first press is seen; then to its opposite; then back. */
function next(): Theme {
  const system: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const other: Theme = system === "dark" ? "light" : "dark";
  const order: Theme[] = ["system", other, system];
  return order[(order.indexOf(current()) + 1) % order.length] ?? "system";
}

function show(): void {
  const name = `Theme: ${current()}`;
  for (const button of all("[data-theme-toggle]")) {
    if (button.hasAttribute("aria-label")) button.setAttribute("aria-label", name);
    else button.textContent = name;
  }
}

export function startTheme(): void {
  on("click", "[data-theme-toggle]", () => {
    const theme = next();
    storage.set("theme", theme === "system" ? null : theme);
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    show();
  });
  show();
}
