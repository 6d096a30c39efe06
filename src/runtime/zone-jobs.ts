import type { ZoneGeometry, ZoneRefusal } from "../core/zones/build-geometry";
import type { AppState, ZoneShape } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import { fixGeometry } from "../workspace/zones/fix-geometry";
import { isShapeCurrent, shapeInputs } from "../workspace/zones/zone-inputs";
import { zoneNeeds } from "../workspace/zones/zone-needs";
import { recipeById, type ZoneSubject, zoneSubjects } from "../workspace/zones/zone-subjects";
import { differenceTask } from "./zones/difference-task";
import { type MeasureBook, openMeasureBook } from "./zones/measure-book";
import { controlOf, groundOf, incidentsOf, riversOf } from "./zones/supplies-of-state";
import { type NeededSupplies, openZoneLane, type ZoneLane } from "./zones/zone-lane";

export type ZoneLaneName = "shapes" | "measures";

const startZoneWorker = (name: ZoneLaneName) =>
  new Worker(new URL("./zone-worker.ts", import.meta.url), { type: "module", name: `zone ${name}` });

/** What a change has to touch so that a zone's shape or measures may have to be made anew. */
const watched = ["document", "data", "datasets", "view", "joined", "time", "zoneShapes"] as const;

/**
 * Keeps the shapes and measures of the drawn zones and of the shown proposals up with their recipes and with all that
 * these name. Shapes and measures have a worker each, so that no shape waits for measures; each does one job at a time
 * and then the newest recipe or geometry, never one that is out of date. The zone that waited longest is next.
 */
export function startZoneJobs(
  store: AppStore,
  startWorker: (name: ZoneLaneName) => Worker = startZoneWorker,
  patienceMs?: number,
): void {
  /** Shapes of shown proposals; those of drawn zones are in the store. */
  const proposalShapes = new Map<string, ZoneShape>();
  const turns = new Map<string, number>();
  let turn = 0;
  let isCalling = false;
  const shapes = openZoneLane(store, () => startWorker("shapes"), callNext, patienceMs);
  const measures = openZoneLane(store, () => startWorker("measures"), callNext, patienceMs);
  const book: MeasureBook = openMeasureBook(store);

  const shapeOf = ({ id, fixed }: ZoneSubject) =>
    fixed === null ? store.getState().zoneShapes[id] : proposalShapes.get(id);

  /** Those that wait, the one whose last turn is longest ago first; the selected one before others of the same age. */
  function inTurn(lane: ZoneLaneName, subjects: readonly ZoneSubject[]): ZoneSubject[] {
    const { selection } = store.getState();
    const age = ({ id }: ZoneSubject) => turns.get(`${lane} ${id}`) ?? 0;
    const isSelected = ({ id }: ZoneSubject) => Number(selection?.kind === "zone" && selection.id === id);
    return [...subjects].sort((a, b) => age(a) - age(b) || isSelected(b) - isSelected(a));
  }

  function takeTurn(lane: ZoneLaneName, { id }: ZoneSubject): void {
    turns.set(`${lane} ${id}`, ++turn);
  }

  function keepShape({ id, fixed }: ZoneSubject, shape: ZoneShape): void {
    if (fixed !== null) {
      proposalShapes.set(id, shape);
      return;
    }
    const { document, zoneShapes } = store.getState();
    const all = Object.entries({ ...zoneShapes, [id]: shape });
    // Shapes of deleted zones go; an undo brings the zone back with a recipe to be calculated anew.
    const kept = all.filter(([zoneId]) => document.zones.some((zone) => zone.id === zoneId));
    store.setState({ zoneShapes: Object.fromEntries(kept) });
  }

  function startShape(subject: ZoneSubject): void {
    const state = store.getState();
    const { id: zoneId, recipe, fixed } = subject;
    const inputs = shapeInputs(state, recipe) ?? [];
    const { zones, ground, rivers, control } = zoneNeeds(recipe, (id) => recipeById(state, id));
    const keep = (result: ZoneGeometry | ZoneRefusal) =>
      keepShape(
        subject,
        result.ok
          ? { status: "ready", recipe, inputs, geometry: result }
          : { status: "refused", recipe, inputs, issues: result.issues },
      );
    takeTurn("shapes", subject);
    shapes.run({
      job: { kind: "shape", zoneId, recipe, zones, fixed },
      needs: {
        ...(ground && groundOf(state)),
        ...(rivers && riversOf(state)),
        ...(control && controlOf(state)),
      },
      finish: (answer) => {
        if (answer.kind === "shape") keep(answer.result);
      },
      fail: () => {
        const refusal: ZoneRefusal = { ok: false, issues: [{ code: "calculation-failed" }] };
        keep(fixed === null ? refusal : fixGeometry(refusal, fixed));
      },
    });
  }

  function runLane(lane: ZoneLane, name: ZoneLaneName, waiting: (subject: ZoneSubject) => boolean): void {
    for (;;) {
      if (lane.isBusy()) return;
      const [subject] = inTurn(name, zoneSubjects(store.getState()).filter(waiting));
      if (!subject) return;
      if (name === "shapes") startShape(subject);
      else startMeasuring(subject);
    }
  }

  function startMeasuring(subject: ZoneSubject): void {
    const shape = shapeOf(subject);
    const state = store.getState();
    takeTurn("measures", subject);
    if (shape?.status !== "ready") return;
    const task = book.taskFor(state, subject, shape.geometry);
    if (task === null) return;
    const { rows, control } = task.job;
    const needs: NeededSupplies = {
      ...groundOf(state),
      ...(control !== null && controlOf(state)),
      ...(rows !== null && incidentsOf(state)),
    };
    measures.run({ ...task, needs });
  }

  /** Measures first: they are what the zones are compared by. */
  function startComparing(): void {
    if (measures.isBusy()) return;
    const subjects = new Map(zoneSubjects(store.getState()).map((subject) => [subject.id, subject]));
    const task = differenceTask(store, (id) => {
      const subject = subjects.get(id);
      const shape = subject && shapeOf(subject);
      return shape?.status === "ready" ? shape.geometry : undefined;
    });
    if (task) measures.run({ ...task, needs: {} });
  }

  function callNext(): void {
    // What a lane does changes the store, which calls again: one round is enough.
    if (isCalling) return;
    isCalling = true;
    try {
      const state = () => store.getState();
      runLane(
        shapes,
        "shapes",
        (subject) =>
          shapeInputs(state(), subject.recipe) !== null &&
          !isShapeCurrent(state(), subject, shapeOf(subject)),
      );
      runLane(measures, "measures", (subject) => {
        const shape = shapeOf(subject);
        // The newest shape there is: the scorecard follows a vertex that is dragged on meanwhile.
        return shape?.status === "ready" && book.isWaiting(state(), subject, shape.geometry);
      });
      startComparing();
    } finally {
      isCalling = false;
    }
  }

  store.subscribe((state, previous) => {
    if (watched.every((name) => state[name] === previous[name])) return;
    if (state.document.zones !== previous.document.zones || state.view !== previous.view) forget(state);
    callNext();
  });

  function forget(state: AppState): void {
    const subjects = zoneSubjects(state);
    const ids = new Set(subjects.map(({ id }) => id));
    for (const id of [...proposalShapes.keys()]) if (!ids.has(id)) proposalShapes.delete(id);
    book.forgetOthers(ids);
  }

  shapes.warm();
  callNext();
}
