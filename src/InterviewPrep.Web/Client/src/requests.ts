import htmx from "htmx.org";
import { session } from "./session";
import { toast } from "./dom";

const swaps = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "...", swap: false, error: true },
];

function configure(): void {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    includeIndicatorStyles: false,
    selfRequestsOnly: true,
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    scrollIntoViewOnBoost: false,
    responseHandling: swaps,
  });
}

let token: string | null = null;

/** Every post carries the token of the reader's session, asked for when the first one is made. */
function carryToken(): void {
  document.addEventListener("htmx:confirm", (event) => {
    const { verb, issueRequest } = (event as CustomEvent<{ verb: string; issueRequest(skip: boolean): void }>).detail;
    if (verb === "get" || token !== null) return;
    event.preventDefault();
    void session()
      .then((known) => (token = known.token))
      .catch(() => undefined)
      .finally(() => issueRequest(false));
  });
  document.addEventListener("htmx:configRequest", (event) => {
    const { verb, headers } = (event as CustomEvent<{ verb: string; headers: Record<string, string> }>).detail;
    if (verb !== "get" && token !== null) headers.RequestVerificationToken = token;
  });
}

interface Answered {
  xhr: XMLHttpRequest;
  requestConfig: { elt: Element };
  isError: boolean;
  shouldSwap: boolean;
}

function hasPart(page: Document, asker: Element): boolean {
  const owner = asker.closest("[hx-select], [data-hx-select]");
  const part = owner?.getAttribute("hx-select") ?? owner?.getAttribute("data-hx-select");
  return Boolean(part && page.querySelector(part));
}

/** A refusal that holds the part asked for is shown in its place; otherwise the part stays. Either way the reason is said. */
function sayFaults(): void {
  document.addEventListener("htmx:sendError", () => toast("The network is away. Nothing was changed; try again."));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const answered = (event as CustomEvent<Answered>).detail;
    if (!answered.isError) return;
    token = null;
    void session(true).catch(() => undefined);
    if (answered.xhr.status === 401) return location.assign("/account");
    const page = new DOMParser().parseFromString(answered.xhr.responseText, "text/html");
    answered.shouldSwap = hasPart(page, answered.requestConfig.elt);
    const reason = page.querySelector('[role="alert"] p, .field-error')?.textContent;
    if (reason) toast(reason.replace(/\s+/g, " ").trim(), 20_000);
    else if (!answered.shouldSwap) toast("That did not work. Reload the page and try again.");
  });
}

/** `arrive` is called with the page at first, and then with everything that is swapped into it. */
export function startRequests(arrive: (element: ParentNode) => void): void {
  configure();
  carryToken();
  sayFaults();
  htmx.onLoad((element) => arrive((element as Element).parentElement ?? document));
}
