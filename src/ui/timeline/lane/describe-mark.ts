import type { Locale } from "../../../core/sources/localized";
import { formatLongDay } from "../../../look/text/format-date";
import { timelineMessages } from "../../../look/text/messages/timeline";
import type { LaneMark } from "./lane-marks";

export interface MarkWords {
  readonly id: string;
  readonly title: string;
  /** The day of a moment, or that a control map is schematic; may be empty. */
  readonly note: string;
}

/** A mark in words. A control map is named by its date, whatever zone it is read in. */
export function describeMark(locale: Locale, mark: LaneMark, zone: string): MarkWords {
  const { id } = mark;
  if (mark.kind === "talks")
    return { id, title: mark.title[locale], note: formatLongDay(locale, mark.atMs, zone) };
  const texts = timelineMessages[locale];
  const date = formatLongDay(locale, Date.parse(`${mark.date}T12:00Z`), "UTC");
  return { id, title: texts.controlVersion(date), note: mark.schematic ? texts.controlSchematic : "" };
}
