import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseControl } from "../../../src/formats/built-in/control-geojson";
import { parseFeatureCollection } from "../../../src/formats/built-in/feature-collection";
import { parseGazetteer } from "../../../src/formats/built-in/gazetteer";
import { parsePrecedents } from "../../../src/formats/built-in/precedents-json";
import { parseRegionLabels } from "../../../src/formats/built-in/region-labels";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { parseTalks } from "../../../src/formats/built-in/talks-json";
import { parseZones } from "../../../src/formats/built-in/zones-geojson";
import type { ParseResult } from "../../../src/formats/parse-issue";
import {
  collectionFile,
  controlFile,
  gazetteerFile,
  labelsFile,
  precedentsFile,
  strikesFile,
  talksFile,
  zonesFile,
} from "./fixtures";

interface Case {
  readonly name: string;
  readonly parse: (text: string) => ParseResult<unknown>;
  readonly make: () => Record<string, unknown>;
  /** How many records a result holds. */
  readonly count: (value: never) => number;
  readonly records: string;
  /** What has to be refused as another format or a newer version. */
  readonly strangers: readonly Record<string, unknown>[];
}

const head = (format: string) => [
  { demarc: { format, version: 2 } },
  { demarc: { format: "other", version: 1 } },
  { demarc: null },
];
const cases: readonly Case[] = [
  {
    name: "strikes",
    parse: parseStrikes,
    make: strikesFile,
    count: (value: { incidents: unknown[] }) => value.incidents.length,
    records: "features",
    strangers: [...head("demarc-strikes"), { type: "Feature" }],
  },
  {
    name: "control",
    parse: parseControl,
    make: controlFile,
    count: (value: { areas: unknown[] } | null) => value?.areas.length ?? 0,
    records: "features",
    strangers: head("demarc-control"),
  },
  {
    name: "zones",
    parse: parseZones,
    make: zonesFile,
    count: (value: { proposals: unknown[] }) => value.proposals.length,
    records: "features",
    strangers: head("demarc-zones"),
  },
  {
    name: "talks",
    parse: parseTalks,
    make: talksFile,
    count: (value: unknown[]) => value.length,
    records: "moments",
    strangers: [{ version: 2 }, { format: "other" }],
  },
  {
    name: "precedents",
    parse: parsePrecedents,
    make: precedentsFile,
    count: (value: unknown[]) => value.length,
    records: "precedents",
    strangers: [{ version: 2 }, { format: "other" }],
  },
  {
    name: "gazetteer",
    parse: parseGazetteer,
    make: gazetteerFile,
    count: (value: unknown[]) => value.length,
    records: "rows",
    strangers: [{ version: 2 }, { fields: null }],
  },
  {
    name: "region labels",
    parse: parseRegionLabels,
    make: labelsFile,
    count: (value: unknown[]) => value.length,
    records: "labels",
    strangers: [{ version: 2 }, { labels: {} }],
  },
  {
    name: "feature collection",
    parse: parseFeatureCollection,
    make: collectionFile,
    count: (value: { features: unknown[] }) => value.features.length,
    records: "features",
    strangers: [{ type: "Topology" }, { features: null }],
  },
];

describe.each(cases)("the parser of $name", ({ parse, make, count, records, strangers }) => {
  const counted = (file: unknown) => {
    const { value, issues } = parse(JSON.stringify(file));
    return { count: count(value as never), issues };
  };
  const recordsOf = (file: Record<string, unknown>) => file[records] as unknown[];

  it("reads a valid file whole", () => {
    expect(counted(make())).toEqual({ count: recordsOf(make()).length, issues: [] });
  });

  it("does not mind members that it does not know", () => {
    expect(counted({ ...make(), later: [1] }).issues).toEqual([]);
  });

  it("says that broken text is not JSON", () => {
    const broken = JSON.stringify(make()).slice(0, -20);
    const { value, issues } = parse(broken);
    expect(count(value as never)).toBe(0);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "not-json", row: null, column: null });
    expect(issues[0]?.original).not.toBe("");
  });

  it("refuses JSON that is something else, with one issue for the file", () => {
    for (const other of [null, 5, "text", [], {}, { records: [] }]) {
      const { count: found, issues } = counted(other);
      expect(found).toBe(0);
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ code: "not-a-collection", row: null });
    }
  });

  it("refuses a newer version and another format", () => {
    for (const change of strangers) {
      const { count: found, issues } = counted({ ...make(), ...change });
      expect(found, JSON.stringify(change)).toBe(0);
      expect(issues, JSON.stringify(change)).toHaveLength(1);
      expect(issues[0]).toMatchObject({ code: "not-a-collection", row: null });
      expect(Object.keys(change).some((key) => issues[0]?.column?.startsWith(key))).toBe(true);
    }
  });

  it.each([{ bad: null }, { bad: 5 }, { bad: "text" }, { bad: [] }, { bad: {} }])(
    "lets a record of $bad cost itself alone",
    ({ bad }) => {
      const file = make();
      const all = recordsOf(file).length;
      const { count: found, issues } = counted({ ...file, [records]: [bad, ...recordsOf(file), bad] });
      expect(found).toBe(all);
      expect(issues.map(({ code, row }) => [code, row])).toEqual([
        ["invalid-record", 0],
        ["invalid-record", all + 1],
      ]);
    },
  );

  it("reads an empty list of records", () => {
    expect(counted({ ...make(), [records]: [] })).toEqual({ count: 0, issues: [] });
  });

  it("never throws, whatever one member is replaced by", () => {
    const paths: (readonly (string | number)[])[] = [];
    const walk = (node: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof node !== "object" || node === null) return;
      for (const [key, member] of Object.entries(node)) walk(member, [...path, key]);
    };
    walk(make(), []);
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        "",
        "2025-02-30",
        "2025-13-01",
        "Europe/Nowhere",
        -1,
        1e308,
        [],
        {},
        "javascript:alert(1)",
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const all = recordsOf(make()).length;
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, (path, replacement) => {
        const file = make();
        let node = file as Record<string | number, unknown>;
        for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
        node[path.at(-1)!] = replacement;
        const { count: found, issues } = counted(file);
        expect(found).toBeLessThanOrEqual(Math.max(all, recordsOf(file)?.length ?? 0));
        // What is missing is said: never a silent drop.
        if (found < all && path[0] !== records) expect(issues.length).toBeGreaterThan(0);
        if (path[0] === records && path.length > 1) expect(found + issues.length).toBeGreaterThanOrEqual(all);
      }),
      { seed: 26, numRuns: 400 },
    );
  });
});
