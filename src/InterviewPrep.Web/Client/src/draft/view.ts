export type State =
  "" | "saving" | "saved" | "restored" | "updated" | "local" | "offline" | "signed-out" | "refused" | "conflict";

const sentences: Record<State, string> = {
  "": "",
  saving: "Saving …",
  saved: "Draft saved",
  restored: "What you had not saved is back",
  updated: "Brought up to date from another tab",
  local: "Kept in this browser",
  offline: "No connection. Your text is kept in this browser and saved as soon as the server answers.",
  "signed-out": "You are signed out. Your text is kept in this browser;",
  refused: "This is too long to save. Shorten it; your text is kept in this browser.",
  conflict: "This draft was changed elsewhere. Both versions are here; choose one.",
};

export function showState(line: HTMLElement | null, state: State): void {
  if (!line || line.dataset.state === state) return;
  line.dataset.state = state;
  line.textContent = sentences[state];
  if (state !== "signed-out") return;
  const link = document.createElement("a");
  link.href = "/account";
  link.target = "_blank";
  link.textContent = "sign in in another tab";
  line.append(link, " and go on here.");
}

function button(text: string, run: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button button-small";
  element.textContent = text;
  element.addEventListener("click", run);
  return element;
}

/** Shows the other version under the field, with what to do about it. Returns what takes it away. */
export function showOther(after: Element, text: string, take: () => void, keep: () => void): () => void {
  const panel = document.createElement("section");
  panel.className = "versions";
  panel.setAttribute("aria-label", "The other version of this draft");
  const title = document.createElement("strong");
  title.textContent = "The other version";
  const other = document.createElement("pre");
  other.textContent = text || "(empty)";
  const choices = document.createElement("div");
  choices.className = "cluster";
  choices.append(button("Keep what is in the field", keep), button("Use this version instead", take));
  panel.append(title, other, choices);
  after.after(panel);
  return () => panel.remove();
}
