import { session } from "../session";
import { all } from "../dom";

/** How long one stays in a section before it counts as the place, in milliseconds. */
const settles = 4000;

async function keep(path: string, section: string): Promise<void> {
  const { token } = await session();
  if (token === null) return;
  const body = new URLSearchParams({ section });
  await fetch(`${path}/read?handler=place`, {
    method: "POST",
    body,
    keepalive: true,
    headers: { RequestVerificationToken: token, "Sec-Fetch-Dest": "empty" },
  });
}

/** The contents follow what is being read; of a member the place is kept, to resume there. */
export function startPlace(): void {
  const links = all<HTMLAnchorElement>("[data-contents]");
  const sections = all("[data-section]");
  if (sections.length === 0) return;
  const path = document.querySelector<HTMLElement>("[data-guide]")?.dataset.guide;
  let here: string | undefined;
  let timer = 0;

  const read = () => {
    const line = innerHeight * 0.35;
    const section = sections.findLast((s) => s.getBoundingClientRect().top < line)?.dataset.section;
    if (section === here) return;
    here = section;
    for (const link of links) {
      if (link.dataset.contents === section) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    clearTimeout(timer);
    if (path && section) timer = setTimeout(() => void keep(path, section).catch(() => undefined), settles);
  };

  let waits = false;
  const later = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      read();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  // Asking where sections stand before the page was laid out would do that work twice.
  if ("requestIdleCallback" in window) requestIdleCallback(later);
  else setTimeout(later, 500);
}
