import type { ControlArea, ControlVersion } from "../../../src/core/control/control-version";
import type { Area, LngLat } from "../../../src/core/geo/position";

/** A control map of given areas with a contact line, Ukrainian-held side left. */
export function controlMap(
  areas: readonly {
    readonly holder?: "RU" | "UA";
    readonly status?: ControlArea["status"];
    readonly geometry: Area;
  }[],
  ...contactLine: readonly (readonly LngLat[])[]
): ControlVersion {
  return {
    date: "2025-12-01",
    validFromMs: Date.UTC(2025, 11, 1),
    sourceId: "map",
    schematic: true,
    uncertaintyMeters: 0,
    note: { en: "", uk: "" },
    areas: areas.map(({ holder = "RU", status = "assessed", geometry }, index) => ({
      id: String(index),
      holder,
      status,
      geometry,
      facts: [],
    })),
    contactLine: {
      type: "MultiLineString",
      coordinates: contactLine.map((path) => path.map(([lng, lat]): [number, number] => [lng, lat])),
    },
  };
}
