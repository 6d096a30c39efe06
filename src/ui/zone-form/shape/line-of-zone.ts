import { useMemo } from "react";
import { lineLengthMeters } from "../../../core/geo/geodesic";
import type { LngLat } from "../../../core/geo/position";
import type { PathSource } from "../../../core/zones/recipe";
import { allControlMaps, type ControlMaps } from "../../../workspace/zones/zone-ground";
import { useApp } from "../../store-context";

/** Dates of the control maps that have a contact line, oldest first, each once. */
export function contactLineDates(maps: readonly ControlMaps[]): readonly string[] {
  const dates = maps
    .flatMap(({ versions }) => versions)
    .filter(({ contactLine }) => contactLine.coordinates.length > 0)
    .map(({ date }) => date);
  return [...new Set(dates)].sort();
}

/** The parts of the contact line of a date, longest first; none where no control map of that date has one. */
export function contactLineParts(maps: readonly ControlMaps[], date: string): readonly (readonly LngLat[])[] {
  const version = maps
    .flatMap(({ versions }) => versions)
    .find((candidate) => candidate.date === date && candidate.contactLine.coordinates.length > 0);
  return [...(version?.contactLine.coordinates ?? [])].sort(
    (a, b) => lineLengthMeters(b) - lineLengthMeters(a),
  );
}

const noPosition: readonly LngLat[] = [];

/** The base line of a line or strip: its own points, or the longest part of its contact line. */
export function useBaseLine(path: PathSource): readonly LngLat[] {
  const maps = useApp(allControlMaps);
  return useMemo(
    () =>
      "positions" in path ? path.positions : (contactLineParts(maps, path.fromControl.date)[0] ?? noPosition),
    [path, maps],
  );
}
