import { describe, expect, it } from "vitest";
import { describeEnds, describeInterval, zonesDiffer } from "../../../src/look/text/describe-interval";
import { describeZoneTime } from "../../../src/look/text/describe-zone-time";
import { instant, interval } from "../../ui/panels/sample-incidents";

const kyiv = "Europe/Kyiv";
const moscow = "Europe/Moscow";

describe("describeInterval", () => {
  it("says a night by its dates in the sources’ own clock", () => {
    const night = interval("2025-12-25T18:00+02:00", "2025-12-26T08:00+02:00", { precision: "night" });
    expect(describeInterval("en", night, kyiv)).toBe("night of 25–26 Dec");
    expect(describeInterval("uk", night, kyiv)).toBe("ніч на 26 груд.");
    const newYear = interval("2025-12-31T18:00+02:00", "2026-01-01T08:00+02:00", { precision: "night" });
    expect(describeInterval("en", newYear, kyiv)).toBe("night of 31 Dec–1 Jan");
  });

  it("says the ends of a night where the chosen clock differs", () => {
    const night = interval("2025-12-25T18:00+03:00", "2025-12-26T08:00+03:00", {
      precision: "night",
      zone: moscow,
    });
    expect(describeInterval("en", night, kyiv)).toBe("25 Dec 17:00 – 26 Dec 07:00");
    expect(describeInterval("en", night, moscow)).toBe("night of 25–26 Dec");
  });

  it("says whole days by their dates, in a zone where they are whole days", () => {
    const day = interval("2025-12-26T00:00+02:00", "2025-12-27T00:00+02:00", { precision: "day" });
    expect(describeInterval("en", day, kyiv)).toBe("26 Dec");
    expect(describeInterval("uk", day, kyiv)).toBe("26 груд.");
    expect(describeInterval("en", day, "UTC")).toBe("25 Dec 22:00 – 26 Dec 22:00");
    const two = interval("2025-12-26T00:00+02:00", "2025-12-28T00:00+02:00", { precision: "day" });
    expect(describeInterval("en", two, kyiv)).toBe("26 Dec – 27 Dec");
  });

  it("says an hour by its ends and a minute by itself", () => {
    const hour = interval("2025-12-26T15:45+02:00", "2025-12-26T16:13+02:00");
    expect(describeInterval("en", hour, kyiv)).toBe("26 Dec 15:45–16:13");
    const minute = interval("2025-12-26T15:50+02:00", "2025-12-26T15:51+02:00", { precision: "minute" });
    expect(describeInterval("uk", minute, kyiv)).toBe("26 груд. 15:50");
    expect(describeEnds("en", minute, kyiv, true)).toBe("26 Dec 2025 15:50");
  });
});

describe("describeZoneTime", () => {
  it("names the clock with the offset it keeps then", () => {
    const winter = instant("2025-12-26T12:00Z");
    const summer = instant("2025-07-01T12:00Z");
    expect(describeZoneTime("en", kyiv, winter)).toBe("Kyiv time (UTC+2)");
    expect(describeZoneTime("uk", kyiv, summer)).toBe("за київським часом (UTC+3)");
    expect(describeZoneTime("en", "UTC", winter)).toBe("UTC");
    expect(describeZoneTime("en", "Asia/Kolkata", winter)).toBe("time of Asia/Kolkata (UTC+5:30)");
    expect(describeZoneTime("uk", "Asia/Kolkata", winter)).toBe("за часом поясу Asia/Kolkata (UTC+5:30)");
  });

  it("knows when two clocks show another hour", () => {
    expect(zonesDiffer(kyiv, moscow, instant("2025-12-26T12:00Z"))).toBe(true);
    expect(zonesDiffer(kyiv, moscow, instant("2025-07-01T12:00Z"))).toBe(false);
  });
});
