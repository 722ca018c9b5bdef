import { session } from "../session";
import { member } from "./store";

export type Saved =
  | { outcome: "saved"; version: number }
  | { outcome: "conflict"; version: number; text: string }
  | { outcome: "signed-out" | "stranger" | "refused" | "away" };

/** Puts the draft where the server keeps it. Never throws: what cannot be reached is `away`. */
export async function save(url: string, text: string, version: number, again: boolean): Promise<Saved> {
  try {
    const known = await session(again);
    if (!known.signedIn) return { outcome: "signed-out" };
    // Somebody else signed in to this browser after the page was loaded: it is not theirs.
    if (known.member !== member) return { outcome: "stranger" };
    const response = await fetch(url, {
      method: "PUT",
      headers: { RequestVerificationToken: known.token ?? "", accept: "application/json" },
      body: new URLSearchParams({ text, version: String(version) }),
      redirect: "error",
    });
    if (response.ok) return { outcome: "saved", version: ((await response.json()) as { version: number }).version };
    if (response.status === 409) return { outcome: "conflict", ...((await response.json()) as Conflict) };
    if ([400, 401, 403].includes(response.status)) return { outcome: "signed-out" };
    return { outcome: response.status === 413 || response.status === 422 ? "refused" : "away" };
  } catch {
    return { outcome: "away" };
  }
}

interface Conflict {
  version: number;
  text: string;
}
