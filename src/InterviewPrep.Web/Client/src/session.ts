import { all } from "./dom";

export interface Session {
  signedIn: boolean;
  /** Names the member to this browser, and nobody to anybody else. */
  member: string | null;
  name: string | null;
  token: string | null;
}

const field = "__RequestVerificationToken";
let asked: Promise<Session> | null = null;

async function ask(address: string): Promise<Session> {
  const response = await fetch(address, { headers: { accept: "application/json" }, cache: "no-store" });
  if (!response.ok) throw new Error(`The session answered ${response.status}.`);
  return (await response.json()) as Session;
}

/** Who reads, and the token that their posts need: pages that strangers share hold neither. */
export function session(again = false): Promise<Session> {
  if (again || asked === null) {
    asked = ask("/session");
    asked.catch(() => (asked = null));
  }
  return asked;
}

function showMember({ signedIn, name }: Session): void {
  for (const label of all("[data-account-name]")) label.textContent = signedIn ? name || "Account" : "Sign in";
}

export function fillToken(form: HTMLFormElement, token: string): void {
  let input = form.querySelector<HTMLInputElement>(`input[name="${field}"]`);
  if (!input) {
    input = document.createElement("input");
    input.type = "hidden";
    input.name = field;
    form.append(input);
  }
  input.value = token;
}

/** A form of a shared page is filled as late as possible: a token of yesterday would be refused. */
function startForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-needs-token]") || event.defaultPrevented) return;
    if (form.dataset.needsToken === "filled") return;
    event.preventDefault();
    const submitter = event.submitter;
    void session(true)
      .then(({ token }) => token && fillToken(form, token))
      .catch(() => undefined)
      .finally(() => {
        form.dataset.needsToken = "filled";
        form.requestSubmit(submitter);
      });
  });
}

export function startSession(): void {
  startForms();
  // Without a token: its cookie could arrive after that of a page with a form that was opened meanwhile, and void the form.
  const fill = () => void ask("/session?token=false").then(showMember, () => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fill);
  else setTimeout(fill, 200);
}
