import { useMemo } from "react";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { allControlMaps } from "../../../workspace/zones/zone-ground";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";

/** Dates of all control maps as options, newest first, each once; with `kept`, should no map be of that date. */
export function useControlDates(
  kept?: string,
): readonly { readonly value: string; readonly label: string }[] {
  const locale = useLocale();
  const maps = useApp(allControlMaps);
  return useMemo(() => {
    const dates = new Set(maps.flatMap(({ versions }) => versions.map(({ date }) => date)));
    if (kept !== undefined) dates.add(kept);
    return [...dates]
      .sort()
      .reverse()
      .map((value) => ({ value, label: describeIsoDate(locale, value) }));
  }, [maps, kept, locale]);
}
