import { all } from "./dom";

const formats = {
  date: { dateStyle: "long" },
  time: { dateStyle: "medium", timeStyle: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The zone that the member chose; without one, that of the device. */
const timeZone = document.documentElement.dataset.timeZone;

/** Null where the device names a zone that its own browser does not know: then UTC stays. */
function formatter(format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en", { ...format, timeZone });
  } catch {
    return null;
  }
}

/** Cached pages print UTC; a reader sees their own zone. Calendar dates carry no `data-local` and stay as they are. */
export function localTimes(within: ParentNode = document): void {
  for (const time of all<HTMLTimeElement>("time[data-local]", within)) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.valueOf())) continue;
    const local = formatter(time.dataset.local === "date" ? formats.date : formats.time);
    if (!local) return;
    time.title = time.textContent ?? "";
    time.textContent = local.format(moment);
    delete time.dataset.local;
  }
}
