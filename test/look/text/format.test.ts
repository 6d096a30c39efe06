import { describe, expect, it } from "vitest";
import { pluralForm } from "../../../src/look/text/define-messages";
import {
  formatClock,
  formatDay,
  formatLongDay,
  formatMoment,
  formatOffset,
  formatWindow,
} from "../../../src/look/text/format-date";
import {
  formatAreaSqKm,
  formatLength,
  formatNumber,
  roundPeople,
} from "../../../src/look/text/format-number";

const kyiv = "Europe/Kyiv";
const at = (iso: string) => Date.parse(iso);
/** Non-breaking spaces of either kind read as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

/** By hand from CLDR: British English and Ukrainian, months abbreviated without their full stop. */
describe("dates", () => {
  const evening = at("2025-12-24T18:00+02:00");

  it("name the day in both languages, by the zone's calendar", () => {
    expect(formatDay("en", evening, kyiv)).toBe("24 Dec");
    expect(formatDay("uk", evening, kyiv)).toBe("24 груд.");
    expect(formatLongDay("en", evening, kyiv)).toBe("24 December 2025");
    expect(formatLongDay("uk", evening, kyiv)).toBe("24 грудня 2025");
    expect(formatDay("en", at("2025-12-24T23:30+02:00"), "Europe/Moscow")).toBe("25 Dec");
  });

  it("say midnight as 00:00, never 24:00 or 12 am", () => {
    for (const locale of ["en", "uk"] as const) {
      expect(formatClock(locale, at("2025-12-24T00:00+02:00"), kyiv)).toBe("00:00");
      expect(formatClock(locale, at("2025-12-24T12:00+02:00"), kyiv)).toBe("12:00");
      expect(formatClock(locale, at("2025-12-24T23:59+02:00"), kyiv)).toBe("23:59");
    }
  });

  it("say a moment with the year only where asked", () => {
    expect(formatMoment("en", evening, kyiv)).toBe("24 Dec 18:00");
    expect(formatMoment("uk", evening, kyiv)).toBe("24 груд. 18:00");
    expect(formatMoment("en", evening, kyiv, true)).toBe("24 Dec 2025 18:00");
    expect(plain(formatMoment("uk", evening, kyiv, true))).toBe("24 груд. 2025 18:00");
  });

  it("say both ends of a window as they are", () => {
    const window = { startMs: evening, endMs: at("2025-12-28T08:00+02:00") };
    expect(formatWindow("en", window, kyiv)).toBe("24 Dec 18:00 – 28 Dec 08:00");
    expect(formatWindow("uk", window, kyiv)).toBe("24 груд. 18:00 – 28 груд. 08:00");
  });

  it("say the offset that the zone keeps at the instant", () => {
    expect(formatOffset(evening, kyiv)).toBe("UTC+2");
    expect(formatOffset(at("2025-07-01T00:00Z"), kyiv)).toBe("UTC+3");
    expect(formatOffset(evening, "UTC")).toBe("UTC");
    expect(formatOffset(evening, "Asia/Kolkata")).toBe("UTC+5:30");
    expect(formatOffset(evening, "America/St_Johns")).toBe("UTC−3:30");
  });
});

describe("numbers", () => {
  it("are grouped and pointed by the locale", () => {
    expect(formatNumber("en", 1_234_567.89)).toBe("1,234,568");
    expect(plain(formatNumber("uk", 1_234_567.89))).toBe("1 234 568");
    expect(formatNumber("en", 12.345, 2)).toBe("12.35");
    expect(formatNumber("uk", 12.345, 2)).toBe("12,35");
    expect(formatNumber("en", 12, 2)).toBe("12");
  });

  it("of areas have fewer decimals the larger they are", () => {
    expect(formatAreaSqKm("en", 116_165e6)).toBe("116,165 km²");
    expect(plain(formatAreaSqKm("uk", 116_165e6))).toBe("116 165 км²");
    expect(formatAreaSqKm("en", 12.34e6)).toBe("12.3 km²");
    expect(formatAreaSqKm("uk", 1.234e6)).toBe("1,23 км²");
    expect(formatAreaSqKm("en", 0)).toBe("0 km²");
  });

  it("of lengths are metres below a kilometre", () => {
    expect(formatLength("en", 999)).toBe("999 m");
    expect(formatLength("en", 1000)).toBe("1 km");
    expect(formatLength("en", 5500)).toBe("5.5 km");
    expect(formatLength("uk", 5500)).toBe("5,5 км");
    expect(formatLength("en", 123_456)).toBe("123 km");
    expect(formatLength("uk", 15)).toBe("15 м");
  });

  it("of people keep two figures", () => {
    expect([0, 4, 47, 99, 149, 1234, 63_412, 1_430_885].map(roundPeople)).toEqual([
      0, 0, 50, 100, 150, 1200, 63_000, 1_400_000,
    ]);
  });

  it("take the plural of their language", () => {
    const uk = { one: "загиблий", few: "загиблі", many: "загиблих" };
    expect([1, 2, 4, 5, 11, 12, 21, 22, 25, 111, 0].map((count) => pluralForm("uk", count, uk))).toEqual([
      "загиблий",
      "загиблі",
      "загиблі",
      "загиблих",
      "загиблих",
      "загиблих",
      "загиблий",
      "загиблі",
      "загиблих",
      "загиблих",
      "загиблих",
    ]);
    const en = { one: "incident", many: "incidents" };
    expect([0, 1, 2, 21].map((count) => pluralForm("en", count, en))).toEqual([
      "incidents",
      "incident",
      "incidents",
      "incidents",
    ]);
  });
});
