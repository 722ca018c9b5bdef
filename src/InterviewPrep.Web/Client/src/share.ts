import { on, toast } from "./dom";

/** Shares the canonical address, without what this reader's own address holds. */
async function share(): Promise<void> {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const url = canonical ?? location.href;
  if ("share" in navigator) await navigator.share({ url, title: document.title });
  else {
    await (navigator as Navigator).clipboard.writeText(url);
    toast("The link is copied.");
  }
}

export function startShare(): void {
  on("click", "[data-share]", () => {
    share().catch((error: unknown) => {
      const given = error instanceof DOMException && error.name === "AbortError";
      if (!given) toast("The browser does not allow sharing. Copy the address from its bar.");
    });
  });
  on("click", "[data-print]", () => print());
}
