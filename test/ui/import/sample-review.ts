import type { ImportReview } from "../../../src/formats/import/import-review";
import type { ImportSettings } from "../../../src/formats/import/import-settings";

const settings: ImportSettings = {
  format: "delimited",
  encoding: "windows-1252",
  delimiter: ";",
  skipRows: 0,
  table: {
    preset: null,
    roles: ["id", "date", "lat", "lng", "notes", "killed"],
    dateOrder: "day-first",
    zone: "Europe/Kyiv",
    decimalComma: false,
    swapCoordinates: false,
  },
  areas: "leave-out",
  control: { holder: "RU", status: "assessed", dateProperty: null, fallbackDate: null },
};

const points = [
  30.52, 50.45, 36.23, 49.99, 30.73, 46.48, 35.14, 47.84, 32.62, 46.64, 24.03, 49.84, 34.55, 49.59,
];

/** A table of strikes as its review looks: two questions, one rejected row, one repaired. */
export const tableReview: ImportReview = {
  files: ["strikes.csv"],
  settings,
  questions: ["date-order", "time-zone"],
  columns: [
    { name: "id", samples: ["A-1", "A-2", "A-3"], emptyCount: 0 },
    { name: "when", samples: ["03/04/2025 23:30", "05/04/2025 01:10"], emptyCount: 1 },
    { name: "lat", samples: ["50.45", "49.99"], emptyCount: 0 },
    { name: "lon", samples: ["30.52", "36.23"], emptyCount: 0 },
    { name: "notes", samples: ["Удар по підстанції, без світла два райони", "debris"], emptyCount: 2 },
    { name: "killed", samples: ["1", "0"], emptyCount: 5 },
  ],
  counts: { records: 9, accepted: 7, rejected: 2, repaired: 1, incidents: 7, areas: 0, lines: 0 },
  span: { startMs: Date.UTC(2025, 3, 3, 20, 30), endMs: Date.UTC(2025, 3, 9, 22) },
  dateExamples: [
    {
      original: "03/04/2025 23:30",
      startMs: Date.UTC(2025, 3, 3, 20, 30),
      endMs: Date.UTC(2025, 3, 3, 20, 31),
    },
  ],
  rows: Array.from({ length: 9 }, (_, record) => ({
    file: "strikes.csv",
    record,
    line: record + 2,
    cells: [
      `A-${record + 1}`,
      record === 3 ? "" : `0${record + 1}/04/2025 23:30`,
      String(points[record * 2 + 1] ?? "51.2"),
      String(points[record * 2] ?? "99.9"),
      record === 0 ? "Удар по підстанції, без світла два райони" : "debris",
      record % 2 ? "" : "1",
    ],
    rejection:
      record === 3 ? ("no-date" as const) : record === 8 ? ("coordinates-out-of-range" as const) : null,
  })),
  fileDays: [],
  points: Float64Array.from(points),
  outlines: [],
  issueCounts: { "no-date": 1, "coordinates-out-of-range": 1, "decimal-comma": 1 },
  suggested: { name: "strikes", licence: "", attribution: "" },
  restrictsRawRows: false,
  seconds: 0.1,
};

/** A day's control map as its review looks: whose it is has to be said. */
export const areaReview: ImportReview = {
  ...tableReview,
  files: ["areas_20251224.geojson", "areas_20251231.geojson"],
  settings: { ...settings, format: "geojson", encoding: "utf-8", areas: "control" },
  questions: ["holder"],
  columns: [{ name: "name", samples: ["area"], emptyCount: 0 }],
  counts: { records: 2, accepted: 2, rejected: 0, repaired: 2, incidents: 0, areas: 2, lines: 0 },
  span: { startMs: Date.UTC(2025, 11, 23, 22), endMs: Date.UTC(2025, 11, 30, 22) },
  dateExamples: [],
  rows: [],
  points: new Float64Array(),
  outlines: [
    {
      type: "Polygon",
      coordinates: [
        [
          [36, 47],
          [38, 47],
          [38, 49],
          [36, 48.5],
          [36, 47],
        ],
      ],
    },
  ],
  issueCounts: { "ring-reversed": 2 },
  suggested: { name: "areas", licence: "", attribution: "" },
};
