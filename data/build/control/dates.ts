/** The days for which we draw control areas: those on which the facts that we cite change. */
export const controlDates = ["2025-12-01", "2025-12-23", "2025-12-27", "2026-01-01"] as const;
export type ControlDate = (typeof controlDates)[number];

/** First and last day on which something is drawn; an open end is left out. */
export interface Span {
  readonly from?: ControlDate;
  readonly until?: ControlDate;
}

export function holdsOn(span: Span, date: ControlDate): boolean {
  return (span.from === undefined || span.from <= date) && (span.until === undefined || date <= span.until);
}
