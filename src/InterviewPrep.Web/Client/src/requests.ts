import htmx from "htmx.org";
import { localTimes } from "./times";
import { session } from "./session";
import { toast } from "./dom";

/** Fragments that say what went wrong are shown in place, like those that say what went well. */
const swaps = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "(400|409|413|422|429|503)", swap: true, error: true },
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
    const { xhr, shouldSwap } = (event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap?: boolean }>).detail;
    token = null;
    void session(true).catch(() => undefined);
    if (xhr.status === 401) location.assign("/account");
    else if (!shouldSwap) toast("That did not work. Reload the page and try again.");
  });
}

export function startRequests(): void {
  configure();
  carryToken();
  saySilentFaults();
  htmx.onLoad((element) => localTimes((element as Element).parentElement ?? document));
}
