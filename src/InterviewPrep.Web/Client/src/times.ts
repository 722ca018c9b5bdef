import { all } from "./dom";

const formats = {
  date: { dateStyle: "long" },
  time: { dateStyle: "medium", timeStyle: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The zone that the member chose; without one, that of the device. */
const timeZone = document.documentElement.dataset.timeZone;

/** Cached pages print UTC; a reader sees their own zone. Calendar dates carry no `data-local` and stay as they are. */
export function localTimes(within: ParentNode = document): void {
  for (const time of all<HTMLTimeElement>("time[data-local]", within)) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.valueOf())) continue;
    const format = time.dataset.local === "date" ? formats.date : formats.time;
    time.title = time.textContent ?? "";
    time.textContent = new Intl.DateTimeFormat("en", { ...format, timeZone }).format(moment);
    delete time.dataset.local;
  }
}
