import type { Feature, Geometry } from "geojson";
import type { ChosenSettings, ImportProgress } from "../../../../src/formats/import/import-protocol";
import { defaultLimits, type ImportLimits } from "../../../../src/formats/import/import-settings";
import type { ImportFile } from "../../../../src/formats/import/record-reader";
import { type RunningImport, runImport } from "../../../../src/formats/import/run/run-import";

export const fileOf = (name: string, content: BlobPart): ImportFile => ({ name, blob: new Blob([content]) });

export const csvOf = (name: string, lines: readonly string[]): ImportFile =>
  fileOf(name, `${lines.join("\n")}\n`);

export function geojsonOf(
  name: string,
  features: readonly { geometry: Geometry | null; properties?: object }[],
): ImportFile {
  const collection = {
    type: "FeatureCollection",
    features: features.map(({ geometry, properties = {} }) => ({ type: "Feature", properties, geometry })),
  };
  return fileOf(name, JSON.stringify(collection));
}

/** A square of `size` degrees by its south-western corner, counter-clockwise. */
export const squareAt = (
  lng: number,
  lat: number,
  size: number,
): Feature["geometry"] & { type: "Polygon" } => ({
  type: "Polygon",
  coordinates: [
    [
      [lng, lat],
      [lng + size, lat],
      [lng + size, lat + size],
      [lng, lat + size],
      [lng, lat],
    ],
  ],
});

const noProgress = () => undefined;

export function tryImport(
  files: readonly ImportFile[],
  chosen: ChosenSettings = {},
  limits: ImportLimits = defaultLimits,
  progress: (progress: ImportProgress) => void = noProgress,
) {
  return runImport(files, chosen, limits, { progress });
}

/** Imports what must not be refused. */
export async function importAll(
  files: readonly ImportFile[],
  chosen: ChosenSettings = {},
): Promise<RunningImport> {
  const outcome = await tryImport(files, chosen);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.issue)}`);
  return outcome;
}

export const allIssues = (running: RunningImport) =>
  running.issues({ from: 0, count: 1_000_000, search: "", effect: null }).issues;
