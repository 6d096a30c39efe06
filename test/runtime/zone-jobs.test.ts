import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ControlVersion } from "../../src/core/control/control-version";
import type { MultiPolygon } from "../../src/core/geo/position";
import type { ZoneRecipe } from "../../src/core/zones/recipe";
import { startZoneJobs, type ZoneLaneName } from "../../src/runtime/zone-jobs";
import type { MeasureJob, ShapeJob, ZoneAnswer, ZoneRequest } from "../../src/runtime/zones/zone-messages";
import { addZone, changeZone, removeZone } from "../../src/workspace/commands/zone-commands";
import type { AppStore } from "../../src/workspace/store";
import { createAppStore } from "../../src/workspace/store";

const figures = {
  areaSqMeters: 1,
  lengthMeters: 1,
  settlements: { count: 0, ids: [] },
  residentsBefore2022: { sum: 0, placesWithoutFigure: 0 },
  width: null,
  byUnit: [],
  nearCities: [],
};
const shares = { russianHeld: 0, ukrainianHeld: 0, contested: 0, claimed: 0, outsideUkraine: 0 };
const noRows = () => ({ rows: new Uint32Array(0), places: new Uint8Array(0) });

/** A worker whose answers and crashes the test decides. */
class FakeWorker extends EventTarget {
  readonly requests: ZoneRequest[] = [];
  isTerminated = false;

  constructor(readonly lane: ZoneLaneName) {
    super();
  }

  get jobs() {
    return this.requests.map(({ job }) => job);
  }

  /** What was handed over to keep, request by request. */
  get given() {
    return this.requests.map(({ supplies }) => Object.keys(supplies).sort());
  }

  postMessage(request: ZoneRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  send(data: ZoneAnswer): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  /** Answers the last request as the worker would. */
  answer(): void {
    const job = this.jobs.at(-1)!;
    if (job.kind === "shape") {
      const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [] };
      this.send({ kind: "shape", result: { ok: true, geometry, left: null, right: null, baseline: null } });
      return;
    }
    if (job.kind === "compare") throw new Error("nothing is compared here");
    const { wantsFigures, rows, control } = job;
    this.send({
      kind: "measure",
      parts: {
        figures: wantsFigures ? figures : null,
        rows: rows && { inside: noRows(), near: noRows() },
        control: control && { key: control.key, shares, withdrawal: null },
      },
    });
  }

  crash(): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message: "broken" }));
  }
}

const recipe = (leftMeters: number, cuts: Pick<ZoneRecipe, "clip" | "subtract"> = {}): ZoneRecipe => ({
  kind: "strip",
  path: {
    positions: [
      [36, 48],
      [37, 48],
    ],
  },
  leftMeters,
  rightMeters: 0,
  ...cuts,
});

const zone = (id: string) => ({
  id,
  name: { en: id, uk: id },
  scenario: "A",
  readingOf: null,
  assumptions: [],
  referenceDate: null,
  variants: [],
  recipe: recipe(1000),
});

const version = (date: string): ControlVersion => ({
  date,
  validFromMs: Date.parse(date),
  sourceId: "demarc-control",
  schematic: true,
  uncertaintyMeters: 0,
  note: { en: "", uk: "" },
  areas: [],
  contactLine: { type: "MultiLineString", coordinates: [] },
});

/** As the store is once the built-in files and the basemap were read. */
function load(store: AppStore): void {
  store.setState({
    data: {
      ...store.getState().data,
      isLoaded: true,
      admin1Areas: new Map(),
      controlVersions: [version("2025-12-01"), version("2025-12-27")],
    },
  });
}

function start() {
  const store = createAppStore();
  const workers: FakeWorker[] = [];
  startZoneJobs(store, (lane) => {
    workers.push(new FakeWorker(lane));
    return workers.at(-1) as unknown as Worker;
  });
  const of = (lane: ZoneLaneName) => workers.filter((worker) => worker.lane === lane);
  const codes = () => store.getState().notices.map(({ code }) => code);
  return { store, workers, shapes: () => of("shapes"), measures: () => of("measures"), codes };
}

/** A loaded store with one zone whose shape was made, and the worker that is asked for its measures. */
function startMeasuredLanes() {
  const started = start();
  load(started.store);
  addZone(started.store, zone("a"));
  started.shapes()[0]!.answer();
  return started;
}

function startMeasured() {
  const started = startMeasuredLanes();
  return { ...started, shapes: started.shapes()[0]!, measures: started.measures()[0]! };
}

const depths = (worker: FakeWorker | undefined) =>
  worker?.jobs.map((job) => ("recipe" in job && job.recipe.kind === "strip" ? job.recipe.leftMeters : 0));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("shapes", () => {
  it("are asked for one at a time and by the latest recipe only", () => {
    const { store, shapes } = start();
    addZone(store, zone("a"));
    changeZone(store, "a", { recipe: recipe(2000) });
    changeZone(store, "a", { recipe: recipe(3000) });
    const [worker] = shapes();
    expect(worker?.jobs).toHaveLength(1);
    worker?.answer();
    expect(depths(worker)).toEqual([1000, 3000]);
    worker?.answer();
    expect(store.getState().zoneShapes.a?.recipe).toBe(store.getState().document.zones[0]?.recipe);
    expect(worker?.jobs).toHaveLength(2);
  });

  it("of one zone do not wait for ever while another is dragged", () => {
    const { store, shapes } = start();
    addZone(store, zone("a"));
    addZone(store, zone("b"));
    const [worker] = shapes();
    changeZone(store, "a", { recipe: recipe(2000) });
    worker?.answer();
    changeZone(store, "a", { recipe: recipe(3000) });
    worker?.answer();
    expect(worker?.jobs.map(({ zoneId }) => zoneId)).toEqual(["a", "b", "a"]);
    expect(depths(worker)).toEqual([1000, 1000, 3000]);
  });

  it("of a crashed worker are refused and told, and the next job gets a new worker", () => {
    const { store, shapes, codes } = start();
    addZone(store, zone("a"));
    shapes()[0]?.crash();
    expect(store.getState().zoneShapes.a).toMatchObject({
      status: "refused",
      issues: [{ code: "calculation-failed" }],
    });
    expect(codes()).toEqual(["worker-failed"]);
    expect(shapes()).toHaveLength(1);
    changeZone(store, "a", { recipe: recipe(2000) });
    expect(shapes()).toHaveLength(2);
    shapes()[1]?.answer();
    expect(store.getState().zoneShapes.a?.status).toBe("ready");
  });

  it("that the worker says it could not make are refused and told, and the worker stays", () => {
    const { store, shapes, codes } = start();
    addZone(store, zone("a"));
    shapes()[0]?.send({ kind: "failed", reason: "no ground" });
    expect(store.getState().zoneShapes.a).toMatchObject({ issues: [{ code: "calculation-failed" }] });
    expect(codes()).toEqual(["worker-failed"]);
    changeZone(store, "a", { recipe: recipe(2000) });
    expect(shapes()).toHaveLength(1);
    expect(depths(shapes()[0])).toEqual([1000, 2000]);
  });

  it("are given up when the worker never starts, instead of replacing it for ever", () => {
    const { store, workers, codes } = start();
    for (let depth = 1; depth <= 20; depth++) {
      if (depth === 1) addZone(store, zone("a"));
      else changeZone(store, "a", { recipe: recipe(1000 * depth) });
      for (const worker of workers) if (!worker.isTerminated) worker.crash();
    }
    expect(workers).toHaveLength(3);
    expect(codes()).toContain("worker-stopped");
    expect(store.getState().zoneShapes.a?.status).toBe("refused");
    expect(store.getState().zoneShapes.a?.recipe).toBe(store.getState().document.zones[0]?.recipe);
  });

  it("that hang are ended, and what the old worker says afterwards is ignored", () => {
    const { store, shapes, codes } = start();
    addZone(store, zone("a"));
    addZone(store, zone("b"));
    vi.advanceTimersByTime(20_000);
    expect(codes()).toEqual(["worker-silent"]);
    const [old, fresh] = shapes();
    expect(old?.isTerminated).toBe(true);
    expect(fresh?.jobs.map(({ zoneId }) => zoneId)).toEqual(["b"]);
    old?.answer();
    expect(store.getState().zoneShapes.a?.status).toBe("refused");
    expect(store.getState().zoneShapes.b).toBeUndefined();
    fresh?.answer();
    expect(store.getState().zoneShapes.b?.recipe).toBe(store.getState().document.zones[1]?.recipe);
  });

  it("of deleted zones are forgotten and no longer waited for", () => {
    const { store, shapes } = start();
    addZone(store, zone("a"));
    addZone(store, zone("b"));
    addZone(store, zone("c"));
    store.setState({ selection: { kind: "zone", id: "b" } });
    const [worker] = shapes();
    worker?.answer();
    removeZone(store, "a");
    removeZone(store, "c");
    worker?.answer();
    expect(worker?.jobs.map(({ zoneId }) => zoneId)).toEqual(["a", "b"]);
    expect(Object.keys(store.getState().zoneShapes)).toEqual(["b"]);
  });

  it("take the recipes of other zones along, and are made anew when one of those changes", () => {
    const { store, shapes } = start();
    addZone(store, zone("a"));
    addZone(store, { ...zone("b"), recipe: recipe(1000, { subtract: ["a"] }) });
    addZone(store, { ...zone("c"), recipe: recipe(1000, { subtract: ["b"] }) });
    store.setState({ selection: null });
    const [worker] = shapes();
    for (let answers = 0; answers < 3; answers++) worker?.answer();
    const [first] = store.getState().document.zones;
    const named = (worker!.jobs as ShapeJob[]).map(({ zoneId, zones }) => [zoneId, [...zones.keys()]]);
    expect(named).toEqual([
      ["a", []],
      ["b", ["a"]],
      ["c", ["b", "a"]],
    ]);
    expect((worker!.jobs[1] as ShapeJob).zones.get("a")).toBe(first?.recipe);
    changeZone(store, "a", { recipe: recipe(5000) });
    for (let answers = 0; answers < 3; answers++) worker?.answer();
    expect(worker?.jobs.slice(3).map(({ zoneId }) => zoneId)).toEqual(["a", "b", "c"]);
    expect(worker?.jobs).toHaveLength(6);
  });

  it("wait for the ground and the control maps that they name, which are handed over once", () => {
    const { store, shapes } = start();
    const clip = [
      { to: "oblast", id: "UA-14" } as const,
      { to: "control", date: "2025-12-01", holder: "RU" } as const,
    ];
    addZone(store, { ...zone("a"), recipe: recipe(1000, { clip }) });
    const [worker] = shapes();
    expect(worker?.jobs).toEqual([]);
    load(store);
    expect(worker?.given).toEqual([["control", "ground"]]);
    worker?.answer();
    changeZone(store, "a", { recipe: recipe(2000, { clip }) });
    expect(worker?.given).toEqual([["control", "ground"], []]);
    worker?.answer();
    const { data } = store.getState();
    store.setState({ data: { ...data, controlVersions: [...data.controlVersions, version("2026-01-01")] } });
    expect(worker?.given.at(-1)).toEqual(["control"]);
    worker?.crash();
    changeZone(store, "a", { recipe: recipe(3000, { clip }) });
    expect(shapes()[1]?.given).toEqual([["control", "ground"]]);
  });
});

describe("measures", () => {
  it("follow the shape, with everything that they are taken from", () => {
    const { store, shapes, measures } = startMeasured();
    expect(shapes.given).toEqual([[]]);
    expect(measures.given).toEqual([["control", "ground", "incidents"]]);
    measures.answer();
    const { zoneMeasures, zoneShapes, joined } = store.getState();
    const shape = zoneShapes.a;
    expect(shape?.status === "ready" && zoneMeasures.a?.geometry === shape.geometry).toBe(true);
    expect(zoneMeasures.a?.rows.lng).toBe(joined.table.lng);
    expect(zoneMeasures.a?.rows.nearMeters).toBe(10_000);
    expect(zoneMeasures.a?.control?.key).toBe("demarc-control 2025-12-27");
    expect(measures.jobs).toHaveLength(1);
  });

  it("need no worker before there is something to measure", () => {
    const { store, measures } = start();
    load(store);
    expect(measures()).toEqual([]);
  });

  it("are of the newest shape only, and hold up no shape", () => {
    const { store, shapes, measures } = startMeasured();
    const newest = () => {
      const shape = store.getState().zoneShapes.a;
      return shape?.status === "ready" ? shape.geometry : null;
    };
    // One is being measured while the vertex is dragged on.
    for (const depth of [2000, 3000, 4000]) {
      changeZone(store, "a", { recipe: recipe(depth) });
      shapes.answer();
    }
    expect(depths(shapes)).toEqual([1000, 2000, 3000, 4000]);
    changeZone(store, "a", { recipe: recipe(5000) });
    expect(measures.jobs).toHaveLength(1);
    measures.answer();
    // Followed while it is dragged on: the last shape that was made, none of those before it.
    expect(measures.jobs).toHaveLength(2);
    expect((measures.jobs[1] as MeasureJob).geometry).toBe(newest());
    shapes.answer();
    measures.answer();
    expect(store.getState().zoneMeasures.a?.geometry).not.toBe(newest());
    expect(measures.jobs).toHaveLength(3);
    measures.answer();
    const { zoneMeasures, zoneShapes } = store.getState();
    const shape = zoneShapes.a;
    expect(shape?.status === "ready" && shape.geometry).toBe(zoneMeasures.a?.geometry);
    expect(measures.given[1]).toEqual([]);
  });

  it("of the control map alone are taken anew when the playhead shows another one", () => {
    const { store, measures } = startMeasured();
    measures.answer();
    const before = store.getState().zoneMeasures.a;
    const { time } = store.getState();
    const look = (day: string) =>
      store.setState({ time: { ...time, mode: "instant", playheadMs: Date.parse(day) } });
    look("2025-12-28");
    expect(measures.jobs).toHaveLength(1);
    look("2025-12-20");
    expect(measures.jobs).toHaveLength(2);
    expect(measures.jobs[1]).toMatchObject({
      wantsFigures: false,
      rows: null,
      control: { date: "2025-12-01" },
    });
    measures.answer();
    const after = store.getState().zoneMeasures.a;
    expect(after?.control?.key).toBe("demarc-control 2025-12-01");
    expect(after?.figures).toBe(before?.figures);
    expect(after?.rows).toBe(before?.rows);
    look("2025-11-20");
    measures.answer();
    expect(store.getState().zoneMeasures.a?.control).toBeNull();
  });

  it("go by the control map and the distance that the zone names", () => {
    const { store, measures } = startMeasured();
    measures.answer();
    const against = { sourceId: "demarc-control", date: "2025-12-01" };
    changeZone(store, "a", { measuredAgainst: against } as never);
    measures.answer();
    expect(store.getState().zoneMeasures.a?.control?.key).toBe("demarc-control 2025-12-01");
    changeZone(store, "a", { nearMeters: 3000 } as never);
    const [, , last] = measures.jobs as MeasureJob[];
    expect(last).toMatchObject({ wantsFigures: false, rows: { nearMeters: 3000 }, control: null });
  });

  it("hand the incidents over again only when they are others", () => {
    const { store, shapes, measures } = startMeasured();
    measures.answer();
    for (let step = 1; step <= 5; step++) {
      changeZone(store, "a", { recipe: recipe(1000 + step) });
      shapes.answer();
      measures.answer();
    }
    expect(measures.given.filter((names) => names.includes("incidents"))).toHaveLength(1);
    const { joined } = store.getState();
    const { document } = store.getState();
    store.setState({ document: { ...document, hiddenBuiltIn: ["demarc-strikes"] } });
    expect(store.getState().joined).not.toBe(joined);
    expect(measures.given.at(-1)).toEqual(["incidents"]);
    expect(measures.jobs.at(-1)).toMatchObject({ wantsFigures: false, control: null });
  });

  it("that crash or hang are told and not tried for ever, but again when something changes", () => {
    const { store, measures, shapes, codes } = startMeasuredLanes();
    measures()[0]!.crash();
    expect(codes()).toEqual(["worker-failed"]);
    expect(Object.keys(store.getState().unmeasuredZones ?? {})).toEqual(["a"]);
    expect(measures()).toHaveLength(1);
    changeZone(store, "a", { recipe: recipe(2000) });
    shapes()[0]!.answer();
    expect(measures()).toHaveLength(2);
    expect(measures()[1]!.given).toEqual([["control", "ground", "incidents"]]);
    vi.advanceTimersByTime(20_000);
    expect(measures()[1]!.isTerminated).toBe(true);
    changeZone(store, "a", { recipe: recipe(3000) });
    shapes()[0]!.answer();
    measures()[2]!.answer();
    expect(store.getState().zoneMeasures.a?.figures).toBe(figures);
    expect(store.getState().unmeasuredZones).toEqual({});
    expect(shapes()).toHaveLength(1);
  });

  it("are taken of shown proposals too, and forgotten when they are hidden", () => {
    const { store, shapes, measures } = start();
    load(store);
    const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [[[[30, 50]]]] };
    const proposal = { zone: zone("p"), geometry } as never;
    const { data, view } = store.getState();
    store.setState({ data: { ...data, proposals: [proposal] } });
    expect(shapes()[0]?.jobs).toEqual([]);
    store.setState({ view: { ...view, shownProposals: ["p"] } });
    expect(shapes()[0]?.jobs).toMatchObject([{ zoneId: "p", fixed: geometry }]);
    shapes()[0]?.answer();
    measures()[0]?.answer();
    expect(Object.keys(store.getState().zoneMeasures)).toEqual(["p"]);
    expect(store.getState().zoneShapes).toEqual({});
    store.setState({ view });
    expect(store.getState().zoneMeasures).toEqual({});
    // What is in the file is measured even where its recipe could not be followed.
    store.setState({ view: { ...view, shownProposals: ["p"] } });
    shapes()[0]?.crash();
    expect(measures()[0]?.jobs.at(-1)).toMatchObject({ geometry: { geometry, baseline: null } });
  });
});
