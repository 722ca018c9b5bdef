import { all, on } from "../dom";
import { Draft } from "./draft";
import { forget, nameOf, ownNames, read } from "./store";

/** The page that follows a submission names its text; what was written since then stays. */
function forgetSubmitted(): void {
  for (const page of all("[data-draft-submitted]")) {
    const name = nameOf(page.dataset.draftSubmitted ?? "");
    if (read(name)?.sent) forget(name);
  }
}

const question =
  "Some of what you wrote could not be saved yet and is only in this browser. Sign out, and throw it away?";

/** The next person at this browser finds nothing of whoever signs out. */
function forgetAtSignOut(): void {
  on<HTMLFormElement>("submit", "form[data-signs-out]", (_, event) => {
    const names = ownNames();
    if (names.some((name) => !read(name)?.saved) && !confirm(question)) event.preventDefault();
    else names.forEach(forget);
  });
}

export function startDrafts(): void {
  forgetSubmitted();
  forgetAtSignOut();
  for (const area of all<HTMLTextAreaElement>("textarea[data-draft-key]")) new Draft(area);
}
