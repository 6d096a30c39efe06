import { describe, expect, it } from "vitest";
import {
  describeLocalPublication,
  describePublication,
  describeSpeakers,
} from "../../../src/look/text/describe-claim";
import { describePlacePrecision } from "../../../src/look/text/describe-place";
import { describeIsoDate, describeReading } from "../../../src/look/text/describe-proposal";
import { claim, interval, sampleNames } from "../../ui/panels/sample-incidents";
import { proposal } from "../../ui/panels/sample-store";

describe("describePublication", () => {
  const bareDate = interval("2025-12-26T15:45+02:00", "2025-12-27T00:00+02:00", { precision: "day" });

  it("gives the minute where there is one, else says that the hour is missing", () => {
    expect(describePublication("en", claim("a"), "Europe/Kyiv")).toBe("26 Dec 16:13");
    expect(describePublication("en", claim("a"), "UTC")).toBe("26 Dec 14:13");
    expect(describePublication("en", claim("a", { published: bareDate }), "UTC")).toBe(
      "26 Dec, hour not recorded",
    );
    expect(describePublication("uk", claim("a", { published: bareDate }), "Europe/Kyiv")).toBe(
      "26 груд., годину не вказано",
    );
    expect(describePublication("uk", claim("a", { published: null }), "UTC")).toBe("дату не вказано");
  });
});

describe("describeLocalPublication", () => {
  const said = (change: Parameters<typeof claim>[1], zone: string, locale: "en" | "uk" = "en") =>
    describeLocalPublication(locale, claim("a", change), zone, "Europe/Moscow");

  it("adds the clock of the place where it shows another hour", () => {
    expect(said({}, "Europe/Kyiv")).toBe("26 Dec 16:13 (17:13 local time)");
    expect(said({}, "Europe/Kyiv", "uk")).toBe("26 груд. 16:13 (17:13 за місцевим часом)");
    expect(said({}, "Europe/Moscow")).toBe("26 Dec 17:13");
  });

  it("adds the day where that differs too", () => {
    const published = interval("2025-12-26T23:30+02:00", "2025-12-26T23:31+02:00", { precision: "minute" });
    expect(said({ published }, "Europe/Kyiv")).toBe("26 Dec 23:30 (27 Dec 00:30 local time)");
  });

  it("leaves a bare date and a missing one as they are", () => {
    const bareDate = interval("2025-12-26T15:45+02:00", "2025-12-27T00:00+02:00", { precision: "day" });
    expect(said({ published: bareDate }, "UTC")).toBe("26 Dec, hour not recorded");
    expect(said({ published: null }, "UTC")).toBe("date not recorded");
  });
});

describe("describeSpeakers", () => {
  const offices = {
    "kharkiv-mayor": { en: "Mayor of Kharkiv", uk: "Міський голова Харкова" },
    police: { en: "Kharkiv police", uk: "Поліція Харкова" },
  };

  it("names the office after the speaker, an institution once and an unknown id by itself", () => {
    const said = (speakerIds: string[], office: string | null) =>
      describeSpeakers("en", { speakerIds, office }, sampleNames, offices);
    expect(said(["mayor"], "kharkiv-mayor")).toBe("The mayor · Mayor of Kharkiv");
    expect(said(["police"], "police")).toBe("Kharkiv police");
    expect(said(["mayor", "police"], null)).toBe("The mayor; Kharkiv police");
    expect(said([], "kharkiv-mayor")).toBe("Mayor of Kharkiv");
    expect(said(["nobody"], "gone")).toBe("nobody");
  });
});

describe("describePlacePrecision", () => {
  it("gives the radius, or the area where there is none", () => {
    const place = { placePrecision: "city-district", uncertaintyRadiusMeters: 3000 } as const;
    expect(describePlacePrecision("en", place)).toBe("city district, ±\u00a03\u00a0km");
    expect(describePlacePrecision("uk", place)).toBe("район міста, ±\u00a03\u00a0км");
    const oblast = { placePrecision: "admin1", uncertaintyRadiusMeters: null } as const;
    expect(describePlacePrecision("en", oblast)).toBe("oblast or region, anywhere inside it");
    const exact = { placePrecision: "exact", uncertaintyRadiusMeters: 0 } as const;
    expect(describePlacePrecision("uk", exact)).toBe("точне місце");
  });
});

describe("describeReading", () => {
  it("attributes a proposal, with date and status", () => {
    const reading = proposal.zone.readingOf!;
    expect(describeReading("en", reading)).toBe(
      "Demarc’s reading of a proposal by Keith Kellogg, 6 May 2025. Not taken up by Russia.",
    );
    expect(describeReading("uk", reading)).toBe(
      "Прочитання Demarc. Автор пропозиції: Кіт Келлог, 6 травня 2025. Росія не підтримала.",
    );
    expect(describeIsoDate("en", "2025-12-24T10:00:00Z")).toBe("24 December 2025");
    expect(describeIsoDate("en", "spring")).toBe("spring");
  });
});
