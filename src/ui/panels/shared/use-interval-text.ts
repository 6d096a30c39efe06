import type { UncertainInterval } from "../../../core/time/uncertain-interval";
import { describeInterval } from "../../../look/text/describe-interval";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";

/** From so long a window on, a day without its year could be one of several. */
const longWindowMs = 300 * 86_400_000;

/** How intervals are told in lists: in a few words, with the year where the window is long. */
export function useIntervalText(): (interval: UncertainInterval) => string {
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const isLong = useApp(({ time }) => {
    const { startMs, endMs } = effectiveWindow(time);
    return endMs - startMs > longWindowMs;
  });
  return (interval) => describeInterval(locale, interval, zone, isLong);
}
