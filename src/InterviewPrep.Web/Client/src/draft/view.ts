export type State =
  | ""
  | "saving"
  | "saved"
  | "restored"
  | "updated"
  | "local"
  | "offline"
  | "signed-out"
  | "stranger"
  | "refused"
  | "conflict";

const sentences: Record<State, string> = {
  "": "",
  saving: "Saving …",
  saved: "Draft saved",
  restored: "What you had not saved is back",
  updated: "Brought up to date from another tab",
  local: "Kept in this browser",
  offline: "No connection. Your text is kept in this browser and saved as soon as the server answers.",
  "signed-out": "You are signed out. Your text is kept in this browser;",
  stranger: "Somebody else is signed in to this browser. Your text is kept here until you are back.",
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

interface Choice {
  name: string;
  run: () => void;
}

/** A text under the field, with what to do about it. Returns what takes it away. */
function panel(after: Element, title: string, hint: string, text: string, choices: Choice[]): () => void {
  const frame = document.createElement("section");
  frame.className = "versions";
  frame.setAttribute("aria-label", title);
  const head = document.createElement("strong");
  head.textContent = title;
  const other = document.createElement("pre");
  other.textContent = text || "(empty)";
  const buttons = document.createElement("div");
  buttons.className = "cluster";
  buttons.append(...choices.map(({ name, run }) => button(name, run)));
  frame.append(head, ...(hint ? [document.createTextNode(` ${hint}`)] : []), other, buttons);
  after.after(frame);
  return () => frame.remove();
}

export function showOther(after: Element, text: string, take: () => void, keep: () => void): () => void {
  return panel(after, "The other version of this draft", "", text, [
    { name: "Keep what is in the field", run: keep },
    { name: "Use this version instead", run: take },
  ]);
}

/** What was written here before signing in, by whomever: it goes into the account only when it is asked to. */
export function showOffer(after: Element, text: string, keep: () => void, discard: () => void): () => void {
  return panel(after, "Keep this answer?", "It was written in this browser before you signed in.", text, [
    { name: "Keep it in my draft", run: keep },
    { name: "Throw it away", run: discard },
  ]);
}
