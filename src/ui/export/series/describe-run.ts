import type { Locale } from "../../../core/sources/localized";
import { formatNumber } from "../../../look/text/format-number";
import { seriesMessages } from "../../../look/text/messages/series";
import { mostFileBytes } from "../../../snapshot/series/estimate-series";
import type { SeriesFailure } from "../../../snapshot/series/series-failure";
import { pageSizePx } from "../../../workspace/page-size";
import { describePageFailure } from "../describe-failure";
import type { PlannedRun, RunRefusal } from "./plan-run";

const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1e6));

function describeDuration(locale: Locale, seconds: number): string {
  const messages = seriesMessages[locale];
  if (seconds < 90) return messages.aboutSeconds(formatNumber(locale, Math.max(1, Math.round(seconds))));
  return messages.aboutMinutes(formatNumber(locale, Math.round(seconds / 60)));
}

/** "37 pages, about 120 MB, about 4 min to make". */
export function describeRun(
  locale: Locale,
  { items, spec, kind, estimate, playsSeconds }: PlannedRun,
): string {
  const messages = seriesMessages[locale];
  const write = (value: number) => formatNumber(locale, value);
  const name = kind === "animation" ? messages.frameCount : messages.pageCount;
  const { widthPx, heightPx } = pageSizePx(spec);
  return [
    name(write(items.length), items.length),
    messages.sizeInPixels(write(widthPx), write(heightPx)),
    messages.aboutMegabytes(write(megabytes(estimate.bytes))),
    ...(playsSeconds === null ? [] : [messages.plays(formatNumber(locale, playsSeconds, 1))]),
    describeDuration(locale, estimate.seconds),
  ].join(", ");
}

/** Why nothing can be made, with the numbers. */
export function describeRefusal(locale: Locale, refusal: RunRefusal): string {
  const messages = seriesMessages[locale];
  const write = (value: number) => formatNumber(locale, value);
  switch (refusal.code) {
    case "too-many":
      return messages["refused-too-many"](write(refusal.count), write(refusal.most));
    case "bad-date":
      return messages["refused-bad-date"](refusal.text);
    case "memory":
      return messages["refused-memory"](write(megabytes(refusal.bytes)), write(megabytes(mostFileBytes)));
    default:
      return messages[`refused-${refusal.code}`];
  }
}

function describeReason(locale: Locale, { code, detail }: SeriesFailure): string {
  const messages = seriesMessages[locale];
  switch (code) {
    case "not-locked":
      return messages["error-not-locked"];
    case "video":
    case "read-back":
    case "page-failed":
      return messages[`error-${code}`](detail);
    default:
      return describePageFailure(locale, code);
  }
}

/** Why there is no file: which item failed and of what, as far as one did. */
export function describeSeriesFailure(
  locale: Locale,
  failure: SeriesFailure,
  { items }: Pick<PlannedRun, "items">,
): string {
  const messages = seriesMessages[locale];
  if (failure.code === "cancelled") return messages.cancelled;
  const reason = describeReason(locale, failure);
  const { index } = failure;
  const item = index === null ? undefined : items[index];
  if (index === null || item === undefined) return messages.failed(reason);
  const write = (value: number) => formatNumber(locale, value);
  return messages.failedItem(write(index + 1), write(items.length), item.caption, reason);
}
