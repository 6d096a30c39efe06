import type { Locale } from "../../core/sources/localized";
import { formatOffset } from "./format-date";
import { detailsMessages } from "./messages/details";

/** English city name and Ukrainian adjective (instrumental) of the zones that the built-in data speaks in. */
const zoneWords: Readonly<Record<string, readonly [en: string, uk: string]>> = {
  "Europe/Kyiv": ["Kyiv", "київським"],
  "Europe/Kiev": ["Kyiv", "київським"],
  "Europe/Moscow": ["Moscow", "московським"],
  "Europe/Samara": ["Samara", "самарським"],
  "Europe/Saratov": ["Saratov", "саратовським"],
  "Europe/Astrakhan": ["Astrakhan", "астраханським"],
  "Europe/Volgograd": ["Volgograd", "волгоградським"],
  "Europe/Simferopol": ["Simferopol", "сімферопольським"],
  "Asia/Yekaterinburg": ["Yekaterinburg", "єкатеринбурзьким"],
};

/** "Kyiv time (UTC+2)" / "за київським часом (UTC+2)", with the offset the zone keeps at the instant. */
export function describeZoneTime(locale: Locale, zone: string, instantMs: number): string {
  const offset = formatOffset(instantMs, zone);
  if (zone === "UTC" || zone === "Etc/UTC") return offset;
  const texts = detailsMessages[locale];
  const words = zoneWords[zone];
  const name = words ? texts.zoneTime(words[locale === "en" ? 0 : 1]) : texts.otherZoneTime(zone);
  return `${name} (${offset})`;
}
