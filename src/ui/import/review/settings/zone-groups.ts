import type { Locale } from "../../../../core/sources/localized";
import { localZone } from "../../../../core/time/calendar";
import { importSettingMessages } from "../../../../look/text/messages/import/settings";

const known = ["Europe/Kyiv", "Europe/Moscow", "UTC"] as const;

/** Zones to choose from: those of the region first, then the reader's own and every other the browser knows. */
export function zoneGroups(locale: Locale, chosen: string) {
  const messages = importSettingMessages[locale];
  const usual = [
    { value: known[0], label: messages.zoneKyiv },
    { value: known[1], label: messages.zoneMoscow },
    { value: known[2], label: messages.zoneUtc },
  ];
  const isUsual = (zone: string) => usual.some(({ value }) => value === zone);
  const others = new Set([
    localZone(),
    ...(chosen === "" ? [] : [chosen]),
    ...Intl.supportedValuesOf("timeZone"),
  ]);
  const toOption = (zone: string) => ({ value: zone, label: zone.replaceAll("_", " ") });
  return [
    { label: messages.zoneUsual, options: usual },
    { label: messages.zoneOthers, options: [...others].filter((zone) => !isUsual(zone)).map(toOption) },
  ];
}
