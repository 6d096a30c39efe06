import type { Locale } from "../../core/sources/localized";
import { formatMoment, formatOffset, formatWindow } from "../../look/text/format-date";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { SnapshotTime } from "../page-content";

function describeZone(time: SnapshotTime, locale: Locale): string {
  const messages = snapshotMessages[locale];
  const offsets = [
    ...new Set([time.window.startMs, time.window.endMs].map((ms) => formatOffset(ms, time.zone))),
  ];
  if (time.zone === "UTC" || time.zone === "Etc/UTC") return "UTC";
  const isKyiv = time.zone === "Europe/Kyiv" || time.zone === "Europe/Kiev";
  const name = isKyiv
    ? messages.kyivTime
    : time.zone === "Europe/Moscow"
      ? messages.moscowTime
      : messages.otherZone(time.zone);
  return `${name} (${offsets.join(", ")})`;
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
  const known =
    time.knownAtMs === null
      ? messages.knownNow(formatMoment(locale, time.madeAtMs, time.zone, true))
      : messages.knownAt(formatMoment(locale, time.knownAtMs, time.zone, true));
  return { lead: leads[time.mode], text: `${when}, ${describeZone(time, locale)}. ${known}` };
}
