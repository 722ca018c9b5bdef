import htmx from "htmx.org";
import { session } from "./session";
import { toast } from "./dom";

/** Fragments that say what went wrong are shown in place, like those that say what went well. */
const shown = /^(400|409|413|422|429|503)$/;
const swaps = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: shown.source, swap: true, error: true },
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

function saySilentFaults(): void {
  document.addEventListener("htmx:sendError", () => toast("The network is away. Nothing was changed; try again."));
  document.addEventListener("htmx:responseError", (event) => {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    token = null;
    void session(true).catch(() => undefined);
    if (xhr.status === 401) location.assign("/account");
    else if (!shown.test(String(xhr.status))) toast("That did not work. Reload the page and try again.");
  });
}

/** `arrive` is called with the page at first, and then with everything that is swapped into it. */
export function startRequests(arrive: (element: ParentNode) => void): void {
  configure();
  carryToken();
  saySilentFaults();
  htmx.onLoad((element) => arrive((element as Element).parentElement ?? document));
}
