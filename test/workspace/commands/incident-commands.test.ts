import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIncident, idAt } from "../../../src/core/events/event-set/incident-at";
import { redo, undo } from "../../../src/workspace/commands/execute";
import {
  addOwnIncident,
  mergeIntoIncident,
  moveIncident,
  ownIncidentOf,
  restoreIncident,
  saveIncident,
  splitOwnIncident,
} from "../../../src/workspace/commands/incident-commands";
import { pickPlace, startPlace } from "../../../src/workspace/commands/place-commands";
import { select } from "../../../src/workspace/commands/view-commands";
import type { AppStore } from "../../../src/workspace/store";
import { incident as arbitraryIncident } from "../../core/events/edits/arbitrary-incident";
import { sampleDataset } from "../../ui/panels/sample-dataset";
import { claim, denied, incident, refinery, road } from "../../ui/panels/sample-incidents";
import { createSampleStore } from "../../ui/panels/sample-store";

const stamp = { atMs: Date.UTC(2026, 0, 2), reason: "" };
const soundRoad = incident("road", { claims: [claim("first", { killed: 1 }), claim("late", { killed: 2 })] });

function sampleStore(): AppStore {
  const store = createSampleStore();
  const { data } = store.getState();
  store.setState({ data: { ...data, incidents: [soundRoad, denied, refinery] } });
  return store;
}
const shown = (store: AppStore, id: string) => findIncident(store.getState().events, id);
const ids = (store: AppStore) => store.getState().document.ownIncidents.map((own) => own.incident.id);
const codes = (store: AppStore) => store.getState().history.past.map(({ code }) => code);
const selectedId = (store: AppStore) => {
  const { selection } = store.getState();
  return selection?.kind === "incident" ? selection.id : null;
};

describe("an incident of the app's own", () => {
  it("is corrected under the same id, takes the original's place, and comes back", () => {
    const store = sampleStore();
    const count = store.getState().events.table.count;
    select(store, { kind: "incident", id: "road" });
    expect(saveIncident(store, { ...soundRoad, status: "disputed" }, "", stamp)).toEqual([]);
    expect(shown(store, "road")?.status).toBe("disputed");
    expect(store.getState().events.table.count).toBe(count);
    expect(selectedId(store)).toBe("road");
    restoreIncident(store, "road");
    expect(shown(store, "road")).toEqual(soundRoad);
    expect(selectedId(store)).toBe("road");
    expect(codes(store)).toEqual(["edit-incident", "restore-incident"]);
    undo(store);
    expect(shown(store, "road")?.status).toBe("disputed");
    undo(store);
    expect(shown(store, "road")).toEqual(soundRoad);
  });

  it("has its point moved, and a move to the same place is no step", () => {
    const store = sampleStore();
    expect(moveIncident(store, "road", [36.5, 50.1], stamp)).toEqual([]);
    expect(shown(store, "road")?.place.lngLat).toEqual([36.5, 50.1]);
    moveIncident(store, "road", [36.5, 50.1], stamp);
    expect(codes(store)).toEqual(["edit-incident"]);
  });

  it("is not changed into something unsound, and the reason is named", () => {
    const store = sampleStore();
    const { document } = store.getState();
    expect(moveIncident(store, "road", [0, 0], stamp)).toEqual([
      { field: "place.lngLat", code: "coordinates-zero" },
    ]);
    expect(saveIncident(store, { ...soundRoad, title: { en: "", uk: "" } }, "", stamp)).toEqual([
      { field: "title", code: "missing" },
    ]);
    expect(moveIncident(store, "gone", [36, 50], stamp)).toEqual([{ field: "id", code: "missing" }]);
    expect(mergeIntoIncident(store, "road", "road", stamp)).toEqual([{ field: "id", code: "missing" }]);
    expect(store.getState().document).toBe(document);
  });

  it("without a sound original is refused as a whole", () => {
    const store = createSampleStore();
    expect(saveIncident(store, { ...road, status: "disputed" }, "", stamp)).toEqual([
      { field: "claims.3.url", code: "not-a-web-address" },
    ]);
  });
});

it("a row of an imported table is edited, hidden behind its edited version, and comes back", () => {
  const store = createSampleStore();
  const dataset = sampleDataset(20, 1);
  store.setState({
    datasets: { [dataset.id]: dataset },
    document: {
      ...store.getState().document,
      sources: [
        {
          id: "table",
          kind: "incidents",
          name: "Table",
          licence: "",
          attribution: "",
          accessed: "",
          color: "#3A6EA5",
          isShown: true,
          origin: "",
          datasetId: dataset.id,
          recordCount: dataset.table.count,
          format: "csv",
          restrictsRawRows: false,
        },
      ],
    },
  });
  const { events } = store.getState();
  const row = events.segments.find(({ sourceId }) => sourceId === "table")!.start;
  const before = findIncident(events, idAt(events, row))!;
  expect(saveIncident(store, { ...before, title: { en: "Mine", uk: "Моє" } }, "seen", stamp)).toEqual([]);
  expect(ownIncidentOf(store.getState(), before.id)).toMatchObject({
    basedOn: [before.id],
    remark: "seen",
    incident: { title: { en: "Mine" }, imported: before.imported },
  });
  expect(shown(store, before.id)?.title.en).toBe("Mine");
  restoreIncident(store, before.id);
  expect(shown(store, before.id)).toEqual(before);
});

describe("an incident that no source has", () => {
  it("is added, selected, and removed with its selection", () => {
    const store = sampleStore();
    expect(addOwnIncident(store, incident("new"), "mine", stamp)).toEqual([]);
    expect(selectedId(store)).toBe("new");
    expect(shown(store, "new")).toEqual(incident("new"));
    restoreIncident(store, "new");
    expect(shown(store, "new")).toBeNull();
    expect(selectedId(store)).toBeNull();
    undo(store);
    expect(shown(store, "new")).toEqual(incident("new"));
  });

  it("is refused under an id that is taken, or where it is not sound", () => {
    const store = sampleStore();
    expect(addOwnIncident(store, soundRoad, "", stamp)).toEqual([{ field: "id", code: "duplicate-id" }]);
    expect(addOwnIncident(store, incident("new", { uncertaintyRadiusMeters: -1 }), "", stamp)).toEqual([
      { field: "uncertaintyRadiusMeters", code: "radius-out-of-range" },
    ]);
    expect(ids(store)).toEqual([]);
  });
});

describe("merging and splitting", () => {
  it("makes one of two, selects it, and gives both back", () => {
    const store = sampleStore();
    const count = store.getState().events.table.count;
    select(store, { kind: "incident", id: "denied" });
    expect(mergeIntoIncident(store, "road", "denied", stamp)).toEqual([]);
    expect(store.getState().events.table.count).toBe(count - 1);
    expect(shown(store, "denied")).toBeNull();
    expect(shown(store, "road")?.claims.map(({ id }) => id)).toEqual([
      "first",
      "late",
      "denied.1",
      "denied.2",
    ]);
    expect(selectedId(store)).toBe("road");
    undo(store);
    expect([shown(store, "road"), shown(store, "denied")]).toEqual([soundRoad, denied]);
    redo(store);
    restoreIncident(store, "road");
    expect([shown(store, "road"), shown(store, "denied")]).toEqual([soundRoad, denied]);
  });

  it("makes two of one; going back to the original takes both parts", () => {
    const store = sampleStore();
    const count = store.getState().events.table.count;
    select(store, { kind: "incident", id: "road" });
    expect(splitOwnIncident(store, "road", ["late"], stamp, "second")).toEqual([]);
    expect(store.getState().events.table.count).toBe(count + 1);
    expect(shown(store, "second")?.claims.map(({ id }) => id)).toEqual(["late"]);
    expect(selectedId(store)).toBe("road");
    select(store, { kind: "incident", id: "second" });
    restoreIncident(store, "second");
    expect(ids(store)).toEqual([]);
    expect(shown(store, "road")).toEqual(soundRoad);
    expect(selectedId(store)).toBe("road");
  });
});

describe("going back to the original", () => {
  const sourced = { claims: [claim("mine", { killed: 4 })] };
  /** One that was added here, corrected, remarked on, and then merged into one of the app's own. */
  function mergedStore(keepId: "road" | "new") {
    const store = sampleStore();
    addOwnIncident(store, incident("new", sourced), "seen myself", stamp);
    const reworded = incident("new", { ...sourced, title: { en: "Reworded", uk: "Інакше" } });
    saveIncident(store, reworded, "seen myself", { ...stamp, atMs: stamp.atMs + 1 });
    const [added] = store.getState().document.ownIncidents;
    saveIncident(store, { ...soundRoad, status: "disputed" }, "of the road", stamp);
    const other = keepId === "road" ? "new" : "road";
    expect(mergeIntoIncident(store, keepId, other, { ...stamp, atMs: stamp.atMs + 2 })).toEqual([]);
    return { store, added };
  }

  it.each(["road", "new"] as const)("brings back what was added here and merged in, under %s", (keepId) => {
    const { store, added } = mergedStore(keepId);
    const steps = codes(store).length;
    const { document } = store.getState();
    restoreIncident(store, keepId);
    expect(shown(store, "road")).toEqual(soundRoad);
    expect(store.getState().document.ownIncidents).toEqual([added]);
    expect(selectedId(store)).toBe(keepId);
    expect(codes(store)).toHaveLength(steps + 1);
    undo(store);
    expect(store.getState().document).toEqual(document);
  });

  it("brings it back once after a split, and not where it stands by itself", () => {
    const { store, added } = mergedStore("road");
    splitOwnIncident(store, "road", ["mine"], { ...stamp, atMs: stamp.atMs + 3 }, "second");
    restoreIncident(store, "second");
    expect(store.getState().document.ownIncidents).toEqual([added]);
    restoreIncident(store, "new");
    expect(ids(store)).toEqual([]);
  });

  it("brings back as one what was merged from two that were added, and its parts where they were split", () => {
    const store = sampleStore();
    for (const id of ["x", "y"]) addOwnIncident(store, incident(id, { claims: [claim(id)] }), id, stamp);
    mergeIntoIncident(store, "x", "y", { ...stamp, atMs: stamp.atMs + 1 });
    const [both] = store.getState().document.ownIncidents;
    mergeIntoIncident(store, "road", "x", { ...stamp, atMs: stamp.atMs + 2 });
    expect(ids(store)).toEqual(["road"]);
    restoreIncident(store, "road");
    expect(store.getState().document.ownIncidents).toEqual([both]);
    splitOwnIncident(store, "x", ["y"], { ...stamp, atMs: stamp.atMs + 3 }, "z");
    const parts = store.getState().document.ownIncidents.map((own) => own.incident);
    for (const id of ["z", "x"]) mergeIntoIncident(store, "road", id, { ...stamp, atMs: stamp.atMs + 4 });
    expect(ids(store)).toEqual(["road"]);
    restoreIncident(store, "road");
    const restored = store.getState().document.ownIncidents.map((own) => own.incident);
    expect(restored).toHaveLength(2);
    expect(restored).toEqual(expect.arrayContaining(parts));
  });

  it("takes nothing from a history that is not whole, as a file may have it", () => {
    const { store } = mergedStore("road");
    const [merged] = store.getState().document.ownIncidents;
    const last = merged!.changes.at(-1)!;
    const spoilt = (before: readonly object[]) => ({
      ...merged!,
      changes: [...merged!.changes.slice(0, -1), { ...last, before: before as typeof last.before }],
    });
    for (const before of [[], [{}, {}], [last.before[0]!, { ...last.before[1], claims: undefined }]]) {
      store.setState({ document: { ...store.getState().document, ownIncidents: [spoilt(before)] } });
      restoreIncident(store, "road");
      expect(ids(store)).toEqual([]);
    }
  });
});

it("a merger that would have more than 500 claims is refused, and why is told", () => {
  const store = sampleStore();
  const many = (id: string) =>
    incident(id, { claims: Array.from({ length: 251 }, (_, index) => claim(`${id}.${index}`)) });
  for (const id of ["x", "y"]) addOwnIncident(store, many(id), "", stamp);
  expect(mergeIntoIncident(store, "x", "y", stamp)).toEqual([{ field: "claims", code: "too-many-claims" }]);
  expect(ids(store)).toEqual(["x", "y"]);
});

it("a status chosen by hand stands where the claims make another of it", () => {
  const store = sampleStore();
  const following = incident("new", { status: "reported" });
  addOwnIncident(store, following, "", stamp);
  const denying = claim("no", { speakerIds: ["ministry"], stance: "denies" });
  const edited = { ...following, claims: [...following.claims, denying] };
  saveIncident(store, edited, "", stamp, true);
  expect(shown(store, "new")?.status).toBe("reported");
  undo(store);
  saveIncident(store, edited, "", stamp);
  expect(shown(store, "new")?.status).toBe("disputed");
});

it("any run of edits undone gives the document there was, and redone the one there is", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("add" as const), incident: arbitraryIncident }),
    fc.record({ kind: fc.constant("save" as const), index: fc.nat(9), incident: arbitraryIncident }),
    fc.record({ kind: fc.constant("merge" as const), index: fc.nat(9), other: fc.nat(9) }),
    fc.record({ kind: fc.constant("split" as const), index: fc.nat(9) }),
    fc.record({ kind: fc.constant("restore" as const), index: fc.nat(9) }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const store = sampleStore();
      const first = store.getState().document;
      const shownIds = () => [...new Set(["road", "denied", "refinery", ...ids(store)])];
      const pick = (index: number) => shownIds()[index % shownIds().length]!;
      for (const [number, one] of steps.entries()) {
        if (one.kind === "add") addOwnIncident(store, { ...one.incident, id: `new ${number}` }, "", stamp);
        else if (one.kind === "save")
          saveIncident(store, { ...one.incident, id: pick(one.index) }, "", stamp);
        else if (one.kind === "merge") mergeIntoIncident(store, pick(one.index), pick(one.other), stamp);
        else if (one.kind === "restore") restoreIncident(store, pick(one.index));
        else {
          const own = ownIncidentOf(store.getState(), pick(one.index));
          const claims = own?.incident.claims ?? [];
          if (own && claims.length > 1)
            splitOwnIncident(store, own.incident.id, [claims[0]!.id], stamp, `new ${number}`);
        }
      }
      const last = store.getState().document;
      const count = store.getState().history.past.length;
      for (let index = 0; index < count; index++) undo(store);
      expect(store.getState().document).toEqual(first);
      for (let index = 0; index < count; index++) redo(store);
      expect(store.getState().document).toEqual(last);
    }),
    { seed: 2026, numRuns: 60 },
  );
});

it("a place is picked only where one is asked for, and the selection stays", () => {
  const store = sampleStore();
  select(store, { kind: "incident", id: "road" });
  pickPlace(store, [36, 50]);
  expect(store.getState().drawing).toEqual({ mode: "idle" });
  startPlace(store);
  pickPlace(store, [36.123456789, 50]);
  expect(store.getState().drawing).toEqual({ mode: "place", picked: [36.12346, 50] });
  expect(selectedId(store)).toBe("road");
});
