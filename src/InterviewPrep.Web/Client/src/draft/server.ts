import { session } from "../session";

export type Saved =
  | { outcome: "saved"; version: number }
  | { outcome: "conflict"; version: number; text: string }
  | { outcome: "anonymous" | "signed-out" | "refused" | "away" };

let wasSignedIn = false;

/** Puts the draft where the server keeps it. Never throws: what cannot be reached is `away`. */
export async function save(url: string, text: string, version: number, again: boolean): Promise<Saved> {
  try {
    const { signedIn, token } = await session(again);
    if (!signedIn) return { outcome: wasSignedIn ? "signed-out" : "anonymous" };
    wasSignedIn = true;
    const response = await fetch(url, {
      method: "PUT",
      headers: { RequestVerificationToken: token ?? "", accept: "application/json" },
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
