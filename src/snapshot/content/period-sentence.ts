import type { Locale } from "../../core/sources/localized";
import { formatMoment, formatOffset, formatWindow } from "../../look/text/format-date";
import { pageBlockMessages } from "../../look/text/messages/page-blocks";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { SnapshotTime } from "../page-content";

/** A time zone as a page names it: "Kyiv time", "UTC". */
export function nameZone(zone: string, locale: Locale): string {
  const messages = snapshotMessages[locale];
  if (zone === "UTC" || zone === "Etc/UTC") return "UTC";
  if (zone === "Europe/Kyiv" || zone === "Europe/Kiev") return messages.kyivTime;
  return zone === "Europe/Moscow" ? messages.moscowTime : messages.otherZone(zone);
}

function describeZone({ zone, window }: SnapshotTime, locale: Locale): string {
  const name = nameZone(zone, locale);
  if (name === "UTC") return name;
  const offsets = new Set([window.startMs, window.endMs].map((ms) => formatOffset(ms, zone)));
  return `${name} (${[...offsets].join(", ")})`;
}

export interface PeriodSentence {
  readonly lead: string;
  readonly text: string;
}

/** Window or moment with its zone and offset from UTC, and as of when the claims are known. */
export function periodSentence(time: SnapshotTime, locale: Locale): PeriodSentence {
  const messages = snapshotMessages[locale];
  const leads = {
    window: messages.windowLead,
    cumulative: messages.cumulativeLead,
    instant: messages.instantLead,
  };
  const when =
    time.mode === "instant"
      ? formatMoment(locale, time.window.startMs, time.zone, true)
      : formatWindow(locale, time.window, time.zone, true);
  const moment = (instantMs: number) => formatMoment(locale, instantMs, time.zone, true);
  const made = moment(time.madeAtMs);
  const known =
    time.knownAtMs === null
      ? messages.knownNow(made)
      : messages.knownAt(moment(time.knownAtMs), nameZone(time.zone, locale), made);
  return { lead: leads[time.mode], text: `${when}, ${describeZone(time, locale)}. ${known}` };
}

/** The same where there is little room: when, as known when unless now, and if there is room when the page was made. */
export function shortPeriod(time: SnapshotTime, locale: Locale, withMaking: boolean): PeriodSentence {
  const texts = pageBlockMessages[locale];
  const { lead } = periodSentence(time, locale);
  const moment = (instantMs: number) => formatMoment(locale, instantMs, time.zone, true);
  const when =
    time.mode === "instant"
      ? moment(time.window.startMs)
      : formatWindow(locale, time.window, time.zone, true);
  const known = time.knownAtMs === null ? "" : ` ${texts.knownOn(moment(time.knownAtMs))}`;
  return {
    lead,
    text: `${when}, ${nameZone(time.zone, locale)}.${known}${withMaking ? ` ${texts.madeOn(moment(time.madeAtMs))}` : ""}`,
  };
}
