import type { ZoneCsvFacts } from "../../../src/formats/export/zone-csv-facts";

export const csvFacts: ZoneCsvFacts = {
  zoneId: "zone-1",
  zoneName: 'Siversk; "A",=1+1\nline two',
  window: "2025-12-24T10:00Z/2025-12-28T06:00Z",
  filter: "weapon:missile",
  control: {
    date: "2025-12-27",
    sourceName: "Schematic areas",
    isSchematic: true,
    uncertaintyMeters: 10_000,
  },
  sources: [
    {
      id: "geonames",
      name: { en: "GeoNames", uk: "GeoNames" },
      licence: "CC BY 4.0",
      attribution: { en: "Places: GeoNames", uk: "Населені пункти: GeoNames" },
      accessed: "2026-11-21",
    },
  ],
  version: "0.1.0",
  madeAtMs: Date.UTC(2026, 0, 15),
};

/** A CSV file with notes, taken apart. */
export function splitNotes(csv: string): { readonly notes: string[]; readonly table: string } {
  const lines = csv.replace(/^\uFEFF/, "").split("\r\n");
  const isNote = (line: string) => /^"?# /.test(line);
  return { notes: lines.filter(isNote), table: lines.filter((line) => !isNote(line)).join("\r\n") };
}
