import fc from "fast-check";
import type { Dataset } from "../../../src/core/control/dataset";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import type { Zone, ZoneRecipe } from "../../../src/core/zones/recipe";
import type { SavedWorkspace } from "../../../src/workspace/file/workspace-file";
import { resolvePage } from "../../../src/workspace/page-spec";
import { states } from "../../workspace/arbitrary-state";

export interface RandomWorkspace {
  readonly saved: SavedWorkspace;
  /** The rows of its imported source. */
  readonly datasets: Readonly<Record<string, Dataset>>;
}

const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1e5, max: max * 1e5 }).map((value) => value / 1e5);
const meters = fc.integer({ min: 2000, max: 60_000 });
const front = fc.tuple(degrees(30, 37), degrees(46, 50));

/** Zones on ground that is there, of every kind that a page draws in its own way. */
const recipe: fc.Arbitrary<ZoneRecipe> = fc.oneof(
  fc.record({ kind: fc.constant("circle" as const), center: front, radiusMeters: meters }),
  fc.record({
    kind: fc.constant("strip" as const),
    path: fc.record({ positions: fc.uniqueArray(front, { minLength: 2, maxLength: 3, selector: String }) }),
    leftMeters: meters,
    rightMeters: meters,
    ends: fc.constantFrom("flat" as const, "round" as const),
    clip: fc.constantFrom([], [{ to: "land" as const }], [{ to: "oblast" as const, id: "UA-14" }]),
  }),
  fc.record({
    kind: fc.constant("strip" as const),
    path: fc.constant({ fromControl: { date: "2025-12-23" } }),
    leftMeters: meters,
    rightMeters: meters,
  }),
  fc.record({
    kind: fc.constant("rings" as const),
    center: front,
    radiiMeters: fc.uniqueArray(meters, { minLength: 1, maxLength: 3 }),
  }),
);

const zones = fc
  .array(fc.tuple(recipe, fc.constantFrom("A", "B", "C"), fc.boolean()), { maxLength: 2 })
  .map((list) =>
    list.map(
      ([made, scenario, hasAssumption], index): Zone => ({
        id: `zone-${index}`,
        name: { en: `Zone ${index}`, uk: `Зона ${index}` },
        scenario,
        readingOf: null,
        assumptions: hasAssumption ? [{ en: "It is assumed.", uk: "Припущено." }] : [],
        referenceDate: null,
        variants: [],
        recipe: made,
      }),
    ),
  );

/** What decides whether anything of the built-in map is seen, drawn beside what `states` draws. */
const surroundings = fc.record({
  zones,
  center: fc.tuple(degrees(29, 38), degrees(45.5, 51)),
  zoom: degrees(4.5, 8),
  size: fc.tuple(fc.integer({ min: 110, max: 150 }), fc.integer({ min: 85, max: 120 })),
  isPublishSafe: fc.boolean(),
  followsMap: fc.boolean(),
  hasOwnTime: fc.boolean(),
  isFiltered: fc.boolean(),
  day: fc.integer({ min: 0, max: 40 }),
  dayCount: fc.integer({ min: 1, max: 12 }),
});

const dayMs = 86_400_000;

/** Workspaces over the built-in map on small pages, always the same ones for a seed. */
export function sampleWorkspaces(count: number, seed: number): RandomWorkspace[] {
  const drawn = fc.sample(fc.tuple(states, surroundings), { numRuns: count, seed });
  return drawn.map(([state, { zones, center, zoom, size, isPublishSafe, followsMap, ...rest }]) => {
    const startMs = Date.UTC(2025, 10, 28) + rest.day * dayMs;
    const window = { startMs, endMs: startMs + rest.dayCount * dayMs };
    const { page } = state.document;
    const frame = { center, zoom, bearing: page.frame?.bearing ?? 0, widthPx: 700, heightPx: 500 };
    const [width, height] = size;
    return {
      datasets: state.datasets,
      saved: {
        document: {
          ...state.document,
          zones,
          ...(rest.isFiltered ? {} : { filter: emptyFilter, hiddenBuiltIn: [] }),
          page: {
            ...page,
            page: "custom",
            custom: { width, height, unit: "mm" },
            orientation: "landscape",
            dpi: 96,
            carriesWorkspace: true,
            publishSafe: isPublishSafe ? page.publishSafe : null,
            ...(followsMap ? { frame: null, themeName: null, locale: null } : { frame }),
          },
        },
        time: rest.hasOwnTime ? state.time : { ...state.time, mode: "window", window, knownAtMs: null },
        view: {
          ...state.view,
          camera: { ...state.view.camera, lng: center[0], lat: center[1], zoom, pitch: 0 },
          shownProposals: [],
          comparison: null,
        },
      },
    };
  });
}

/** The page that a workspace asks for. */
export function specOf({ document, view }: Pick<SavedWorkspace, "document" | "view">) {
  return resolvePage(document.page, view);
}
