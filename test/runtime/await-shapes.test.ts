import { expect, test } from "vitest";
import type { ZoneGeometry } from "../../src/core/zones/build-geometry";
import type { Zone, ZoneRecipe } from "../../src/core/zones/recipe";
import { awaitCurrentShapes } from "../../src/runtime/await-shapes";
import type { AppState } from "../../src/workspace/state";
import { createAppStore } from "../../src/workspace/store";
import { measureState } from "../../src/workspace/zones/measure-state";

const recipe: ZoneRecipe = { kind: "circle", center: [30, 50], radiusMeters: 1000 };
const zone = (of: ZoneRecipe) => ({ id: "z", recipe: of }) as unknown as Zone;

/** A loaded store with a zone, measured as it was made. */
function measuredStore(of: ZoneRecipe = recipe) {
  const { document, data } = createAppStore().getState();
  const store = createAppStore({
    document: { ...document, zones: [zone(of)] },
    data: { ...data, isLoaded: true, admin1Areas: new Map() },
  });
  const measure = () => {
    const { zoneShapes, zoneMeasures } = measureState(store.getState());
    return { zoneShapes, zoneMeasures };
  };
  store.setState(measure());
  return { store, measure };
}

/** Whether an export that began now would still be waiting, and the wait itself. */
async function begin({ store }: Pick<ReturnType<typeof measuredStore>, "store">) {
  let isDone = false;
  const waiting = awaitCurrentShapes(store, new AbortController().signal).then(() => {
    isDone = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  return { waiting, isDone: () => isDone };
}

type Change = (state: AppState) => Partial<AppState>;
const changes: readonly [string, Change][] = [
  ["another recipe", ({ document }) => ({ document: { ...document, zones: [zone({ ...recipe })] } })],
  [
    "another distance",
    ({ document }) => ({ document: { ...document, zones: [{ ...zone(recipe), nearMeters: 7 }] } }),
  ],
  ["other ground", ({ data }) => ({ data: { ...data, admin1Areas: new Map() } })],
  [
    "a proposal shown",
    ({ data, view }) => ({
      data: {
        ...data,
        proposals: [
          {
            zone: { ...zone(recipe), id: "p" },
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [30, 50],
                  [31, 50],
                  [31, 51],
                  [30, 50],
                ],
              ],
            },
          } as never,
        ],
      },
      view: { ...view, shownProposals: ["p"] },
    }),
  ],
];

test.each(changes)("an export waits for the figures after %s and no longer", async (_, change) => {
  const measured = measuredStore();
  await awaitCurrentShapes(measured.store, new AbortController().signal);
  measured.store.setState(change(measured.store.getState()));
  const { waiting, isDone } = await begin(measured);
  expect(isDone()).toBe(false);
  const { zoneShapes, zoneMeasures } = measured.measure();
  measured.store.setState({ zoneShapes });
  await Promise.resolve();
  await Promise.resolve();
  expect(isDone()).toBe(false);
  measured.store.setState({ zoneMeasures });
  await waiting;
});

test("an export does not wait for the measures of a zone without a shape", async () => {
  const { store } = measuredStore({ ...recipe, radiusMeters: -1 } as ZoneRecipe);
  expect(store.getState().zoneShapes.z?.status).toBe("refused");
  expect(store.getState().zoneMeasures).toEqual({});
  await awaitCurrentShapes(store, new AbortController().signal);
});

test("a cancelled wait ends", async () => {
  const { store } = measuredStore();
  store.setState({ zoneShapes: {} });
  const controller = new AbortController();
  const waiting = awaitCurrentShapes(store, controller.signal);
  controller.abort(new Error("cancelled"));
  await expect(waiting).rejects.toThrow("cancelled");
  await expect(awaitCurrentShapes(store, controller.signal)).rejects.toThrow("cancelled");
});

test("an export waits for the difference of two zones that are compared on one map", async () => {
  const { store, measure } = measuredStore();
  const { document, view } = store.getState();
  const other = { ...zone({ ...recipe }), id: "y" };
  const comparison = { zoneIds: ["z", "y"], layout: "together" as const };
  store.setState({ document: { ...document, zones: [zone(recipe), other] } });
  store.setState(measure());
  store.setState({ view: { ...view, comparison } });
  const { waiting, isDone } = await begin({ store });
  expect(isDone()).toBe(false);
  const geometryOf = (id: string): ZoneGeometry => {
    const shape = store.getState().zoneShapes[id];
    if (shape?.status !== "ready") throw new Error("the zone was not made");
    return shape.geometry;
  };
  const of = [geometryOf("z"), geometryOf("y")] as const;
  store.setState({ zoneDifference: { zoneIds: ["z", "y"], of: [{ ...of[0] }, of[1]], grounds: null } });
  await Promise.resolve();
  await Promise.resolve();
  expect(isDone(), "that of an earlier geometry").toBe(false);
  // One that broke off will not come.
  store.setState({ zoneDifference: { zoneIds: ["z", "y"], of, grounds: null } });
  await waiting;
  store.setState({
    zoneDifference: null,
    view: { ...view, comparison, layers: { ...view.layers, zones: false } },
  });
  await awaitCurrentShapes(store, new AbortController().signal);
  store.setState({ view: { ...view, comparison: { ...comparison, layout: "side-by-side" } } });
  await awaitCurrentShapes(store, new AbortController().signal);
});
