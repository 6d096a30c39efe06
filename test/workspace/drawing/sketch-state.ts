import type { ControlVersion } from "../../../src/core/control/control-version";
import type { LngLat } from "../../../src/core/geo/position";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";

/** A contact line with three corners, as of 1 January 2026. */
export const contactPath: LngLat[] = [
  [36, 47],
  [36, 48],
  [37, 48],
  [37, 49],
];

const control: ControlVersion = {
  date: "2026-01-01",
  validFromMs: 0,
  sourceId: "control",
  schematic: true,
  uncertaintyMeters: 10_000,
  note: { en: "", uk: "" },
  areas: [],
  contactLine: {
    type: "MultiLineString",
    coordinates: [contactPath.map(([lng, lat]): [number, number] => [lng, lat])],
  },
};

/** A store with that contact line, one border in the west and one river in the south. */
export function sketchStore(state: Partial<AppState> = {}): AppStore {
  return createAppStore({
    data: {
      ...emptyBuiltInData,
      isLoaded: true,
      controlVersions: [control],
      borderLines: [
        {
          type: "MultiLineString",
          coordinates: [
            [
              [30, 47],
              [30, 49],
            ],
          ],
        },
      ],
      rivers: [
        {
          id: "Inhul",
          name: { en: "Inhul", uk: "Інгул" },
          course: {
            type: "MultiLineString",
            coordinates: [
              [
                [32, 48],
                [32, 46],
              ],
            ],
          },
        },
      ],
    },
    ...state,
  });
}
