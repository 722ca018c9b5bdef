import { fillToken, session } from "./session";

/** Forms with `data-passkey="create|get"`: the browser makes or proves a passkey, and the form carries what it says. */
const known = typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

async function options(form: HTMLFormElement): Promise<unknown> {
  const { token } = await session(true);
  if (token) fillToken(form, token);
  const response = await fetch(form.dataset.options ?? "", {
    method: "POST",
    headers: { accept: "application/json", RequestVerificationToken: token ?? "" },
  });
  if (!response.ok) throw new Error(`The site answered ${response.status}.`);
  return response.json();
}

async function credential(form: HTMLFormElement): Promise<Credential | null> {
  const json = await options(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json as PublicKeyCredentialCreationOptionsJSON),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json as PublicKeyCredentialRequestOptionsJSON),
      });
}

function say(form: HTMLFormElement, text: string): void {
  const line = form.querySelector<HTMLElement>("[data-passkey-error]");
  if (!line) return;
  line.textContent = text;
  line.hidden = text === "";
}

function reason(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError") return "Nothing was done: the device asked and was not answered in time.";
  if (name === "InvalidStateError") return "This device has a passkey for your account already.";
  return "The device or the network did not answer. Try again.";
}

async function run(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem("credential");
  if (!(field instanceof HTMLInputElement)) return;
  say(form, "");
  try {
    const made = await credential(form);
    if (!made) return;
    field.value = JSON.stringify(made);
    // The page has one box for both ways of signing in.
    const stay = form.querySelector<HTMLInputElement>("[data-passkey-stay]");
    const box = document.querySelector<HTMLInputElement>("#sign-in [type=checkbox]");
    if (stay && box) stay.value = String(box.checked);
    form.submit();
  } catch (error) {
    say(form, reason(error));
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  if (!known) {
    say(form, "This browser knows no passkeys.");
    for (const button of form.querySelectorAll("button")) button.disabled = true;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run(form);
  });
}
