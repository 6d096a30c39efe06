import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportFacts, ShownIncident } from "../../../src/formats/export/export-facts";
import { writeIncidentsKml } from "../../../src/formats/export/incidents-kml";
import { arbitraryShown, facts, shown } from "./export-fixture";

const write = (list: readonly ShownIncident[], change: Partial<ExportFacts> = {}) =>
  [...writeIncidentsKml(list, { ...facts, ...change })].join("");

/** Parsed strictly: anything that is not well-formed throws. */
function parse(text: string) {
  const parser = new DOMParser({
    onError: (level, message) => {
      // The one thing it warns of that is meant to be there.
      if (level === "warning" && message.includes("replacement character")) return;
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(text, "text/xml");
}

type XmlNode =
  | ReturnType<typeof parse>
  | NonNullable<ReturnType<ReturnType<typeof parse>["getElementsByTagName"]>[0]>;
const all = (node: XmlNode, name: string) => [...node.getElementsByTagName(name)];

/** The data of a document or placemark by name, in a map since a name may be any text. */
function dataOf(node: XmlNode): Map<string, string> {
  const [extended] = all(node, "ExtendedData");
  const data = extended ? all(extended, "Data") : [];
  return new Map(
    data.map((one) => [one.getAttribute("name") ?? "", all(one, "value")[0]?.textContent ?? ""]),
  );
}

test("the document says what it is of and credits its sources", () => {
  const document = parse(write(shown));
  const description = all(document, "description")[0]?.textContent;
  expect(description).toBe("3 incidents.\nWeapon: missile & drone.");
  expect(all(document, "name")[0]?.textContent).toBe("Six days");
  expect(Object.fromEntries(dataOf(document))).toEqual({
    generator: "Demarc 0.1.0",
    window: "2025-12-23T22:00Z/2025-12-29T22:00Z",
    mode: "window",
    zone: "Europe/Kyiv",
    known_at: "now",
    filter: "weapon:missile",
    filter_sentence: "weapon: missile.",
    source_1: "Reported strikes",
    source_1_licence: "MIT",
    source_1_attribution: "Compiled from reports",
    source_2: 'Table <of> & "ours"',
    source_2_licence: "CC BY 4.0",
    source_2_attribution: "The people who counted",
    source_2_accessed: "2026-01-15",
  });
});

test("an independent reader finds the points, times, matches and texts", () => {
  const { features } = kml(parse(write(shown)) as unknown as Document);
  expect(features).toHaveLength(3);
  const [strike, placeless, row] = features;
  expect(strike?.geometry).toEqual({ type: "Point", coordinates: [30.5238, 50.4547] });
  expect(strike?.properties).toMatchObject({
    name: 'Strike on Kyiv, "night"',
    timespan: { begin: "2025-12-26T22:00:00Z", end: "2025-12-27T08:00:00Z" },
    id: "2025-12-27-kyiv",
    match: "certain",
    status: "confirmed",
    killed_min: "1",
    killed_max: "2",
    source: "Reported strikes",
    licence: "MIT",
  });
  expect(placeless?.geometry).toBeNull();
  expect(placeless?.properties).toMatchObject({ match: "possible" });
  expect(placeless?.properties).not.toHaveProperty("killed_min");
  expect(row?.geometry).toEqual({ type: "Point", coordinates: [-180, -0.000001] });
  expect(row?.properties).toMatchObject({
    timespan: { begin: "2025-12-26T22:00:07Z", end: "2025-12-27T08:00:00Z" },
    status: "reported",
    source: 'Table <of> & "ours"',
    source_line: "17",
    "fields.__proto__": "]]></value><b>",
  });
});

test("line breaks and quotes of an imported row survive as they were", () => {
  const [, , row] = all(parse(write(shown)), "Placemark");
  const data = dataOf(row!);
  expect(data.get("fields.notes & more")).toBe('line 1\r\nline 2\t"quoted" 𝒳');
  expect(data.has("fields.empty")).toBe(false);
});

test.each(["\n", "\r", "\r\n", "\t", "\u0085", "\r\u0085", "\u2028", "\u2029"])(
  "the break %j survives",
  (text) => {
    const [strike, ...others] = shown;
    const title = { en: `a${text}b`, uk: `a${text}b` };
    const incident = { ...strike!.incident, title, place: { ...strike!.incident.place, name: title } };
    const [placemark] = all(
      parse(write([{ ...strike!, incident }, ...others], { description: title.en })),
      "Placemark",
    );
    expect(all(placemark!, "name")[0]?.textContent).toBe(title.en);
    expect(dataOf(placemark!).get("place")).toBe(title.en);
  },
);

/** What XML 1.0 lets through. */
const inXml = (text: string) =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0)!;
      const isAllowed =
        code === 9 ||
        code === 10 ||
        code === 13 ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        code >= 0x10000;
      return isAllowed ? character : "\ufffd";
    })
    .join("");

test("any incidents come back from well-formed XML, each once and with its texts", () => {
  fc.assert(
    fc.property(arbitraryShown, fc.string({ unit: "binary" }), (list, description) => {
      const document = parse(write(list, { description }));
      expect(all(document, "description")[0]?.textContent).toBe(inXml(description));
      const placemarks = all(document, "Placemark");
      expect(placemarks).toHaveLength(list.length);
      for (const [index, { incident, match }] of list.entries()) {
        const placemark = placemarks[index]!;
        const data = dataOf(placemark);
        expect(data.get("id")).toBe(incident.id);
        expect(data.get("match")).toBe(match);
        expect(all(placemark, "name")[0]?.textContent).toBe(inXml(incident.title.en));
        expect(data.get("place") ?? "").toBe(inXml(incident.place.name.en));
        const written = new Map(
          incident.imported?.fields
            .filter(({ text }) => text !== "")
            .map(({ name, text }) => [inXml(`fields.${name}`), inXml(text)]),
        );
        for (const [name, text] of written) expect(data.get(name)).toBe(text);
        const [point] = all(placemark, "coordinates");
        const isPlaced = Number.isFinite(incident.place.lngLat[0]);
        expect(point?.textContent?.split(",").map(Number)).toEqual(
          isPlaced ? incident.place.lngLat.map((degrees) => degrees + 0) : undefined,
        );
      }
    }),
    { numRuns: 150 },
  );
});
