import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../../../src/core/sources/localized";
import type { StripRecipe, Zone } from "../../../src/core/zones/recipe";
import { describeStep } from "../../../src/ui/steps/describe-step";
import { listSteps } from "../../../src/ui/steps/list-steps";
import {
  annotationWordsKey,
  changeAnnotation,
  placeAnnotationPoint,
  removeAnnotation,
  startNote,
} from "../../../src/workspace/commands/annotation-commands";
import {
  setFilter,
  setPage,
  setPageTexts,
  setTitle,
} from "../../../src/workspace/commands/document-commands";
import { goToStep } from "../../../src/workspace/commands/execute";
import {
  addOwnIncident,
  mergeIntoIncident,
  moveIncident,
  restoreIncident,
  saveIncident,
  splitOwnIncident,
} from "../../../src/workspace/commands/incident-commands";
import { openWorkspace } from "../../../src/workspace/commands/open-workspace";
import {
  addImportedSource,
  editSource,
  removeSource,
  setBuiltInShown,
  setSourceShown,
} from "../../../src/workspace/commands/source-commands";
import { addZone, changeZone, removeZone } from "../../../src/workspace/commands/zone-commands";
import {
  duplicateZone,
  joinZones,
  reverseZone,
  simplifyZone,
  splitZone,
  swapZoneSides,
} from "../../../src/workspace/commands/zone-path-commands";
import { applyPrecedent } from "../../../src/workspace/commands/zone-precedent-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { importedSource } from "../../support/dataset-of-table";
import { randomCommand } from "../../workspace/arbitrary-steps";
import { workspace } from "../../workspace/arbitrary-workspace";
import { claim, denied, incident, refinery } from "../panels/sample-incidents";
import { createSampleStore, drawnZone } from "../panels/sample-store";

const strip: StripRecipe = {
  kind: "strip",
  path: {
    positions: [
      [35, 47.5],
      [36, 47.501],
      [37, 47.5],
    ],
  },
  leftMeters: 5000,
  rightMeters: 2000,
};
const zoneOf = (id: string, name: string, recipe: Zone["recipe"] = strip): Zone => ({
  ...drawnZone,
  id,
  name: { en: name, uk: `${name} (укр)` },
  recipe,
});
const withZones = (...zones: Zone[]) => createAppStore({ document: { ...emptyDocument, zones } });
const lineA = () => withZones(zoneOf("a", "Line A"));

/** What the last step did, in English. */
function said(store: AppStore, locale: "en" | "uk" = "en"): string | null | undefined {
  return listSteps(locale, store.getState()).find(({ state }) => state === "present")?.text;
}

describe("a step on zones names the zone", () => {
  const cases: [string, AppStore, (store: AppStore) => void][] = [
    ["Zone “Line B” added", lineA(), (store) => addZone(store, zoneOf("b", "Line B"))],
    ["Zone added", lineA(), (store) => addZone(store, { ...zoneOf("b", ""), name: { en: "", uk: "" } })],
    ["Zone “Line A” deleted", lineA(), (store) => removeZone(store, "a")],
    [
      "Zone “Copy” made as a copy",
      lineA(),
      (store) => duplicateZone(store, "a", { en: "Copy", uk: "Копія" }),
    ],
    [
      "Zone “Line A” changed: depths",
      lineA(),
      (store) => changeZone(store, "a", { recipe: { ...strip, leftMeters: 9000 } }),
    ],
    [
      "Zone “Line A” changed: limits",
      lineA(),
      (store) => changeZone(store, "a", { recipe: { ...strip, clip: [{ to: "land" }] } }),
    ],
    [
      "Zone “Line A” changed: shape",
      lineA(),
      (store) =>
        changeZone(store, "a", { recipe: { ...strip, path: { fromControl: { date: "2025-12-23" } } } }),
    ],
    [
      "Zone “Line A” changed: letter, colour",
      lineA(),
      (store) => changeZone(store, "a", { scenario: "Z", color: 3 }),
    ],
    [
      "Zone “Line A” renamed “Line X”",
      lineA(),
      (store) => changeZone(store, "a", { name: { en: "Line X", uk: "Лінія X" } }),
    ],
    ["Zone “Line A” hidden", lineA(), (store) => changeZone(store, "a", { isHidden: true })],
    [
      "Zone “Line A” shown",
      withZones({ ...zoneOf("a", "Line A"), isHidden: true }),
      (store) => changeZone(store, "a", { isHidden: undefined }),
    ],
    [
      "Zone “Line A” moved",
      lineA(),
      (store) => changeZone(store, "a", { recipe: { ...strip, leftMeters: 1 } }, null, "move-zone"),
    ],
    ["Zone “Line A” split in two", lineA(), (store) => splitZone(store, "a", 40_000)],
    [
      "Zone “Line A” joined with zone “Line B”",
      withZones(
        zoneOf("c", "Line C", { ...strip, subtract: ["b"] }),
        zoneOf("a", "Line A"),
        zoneOf("b", "Line B", {
          ...strip,
          path: {
            positions: [
              [37.5, 47.5],
              [38, 47.6],
            ],
          },
        }),
      ),
      (store) => joinZones(store, "a", "b"),
    ],
    ["Zone “Line A” simplified", lineA(), (store) => simplifyZone(store, "a", 5000)],
    ["Direction of zone “Line A” reversed", lineA(), (store) => reverseZone(store, "a")],
    ["Sides of zone “Line A” swapped", lineA(), (store) => swapZoneSides(store, "a")],
    [
      "Precedent applied to zone “Line A”",
      lineA(),
      (store) =>
        applyPrecedent(
          store,
          store.getState().document.zones[0]!,
          "korea-dmz",
          { kind: "depths", leftMeters: 2000, rightMeters: 2000 },
          [],
        ),
    ],
  ];
  it.each(cases)("%s", (expected, store, act) => {
    act(store);
    expect(said(store)).toBe(expected);
  });

  it("in the language that is asked for", () => {
    const store = lineA();
    removeZone(store, "a");
    expect(said(store, "uk")).toBe("Зону «Line A (укр)» видалено");
    expect(said(store, "en")).toBe("Zone “Line A” deleted");
  });
});

describe("a step on the rest of the document says what it changed", () => {
  const source = importedSource({ id: "s", name: "Field notes" });
  const withSource = () => createAppStore({ document: { ...emptyDocument, sources: [source] } });
  const cases: [string, AppStore, (store: AppStore) => void][] = [
    ["Workspace named “Truce”", createAppStore(), (store) => setTitle(store, " Truce\n")],
    [
      "Name of the workspace removed",
      createAppStore({ document: { ...emptyDocument, title: "Truce" } }),
      (store) => setTitle(store, ""),
    ],
    [
      "Filter changed: weapon, killed",
      createAppStore(),
      (store) => setFilter(store, { weapon: ["missile"], killed: { min: 1, max: null } }),
    ],
    [
      "Filters cleared",
      createAppStore({ document: { ...emptyDocument, filter: { ...emptyDocument.filter, inView: true } } }),
      (store) => setFilter(store, { inView: false }),
    ],
    ["Page texts changed: title", createAppStore(), (store) => setPageTexts(store, { title: "A" })],
    [
      "Page changed: size, resolution",
      createAppStore(),
      (store) => setPage(store, { page: "a3", custom: { width: 1, height: 2, unit: "mm" }, dpi: 600 }),
    ],
    ["Source “Field notes” hidden", withSource(), (store) => setSourceShown(store, "s", false)],
    [
      "Source “Field notes” renamed “Diary”",
      withSource(),
      (store) => editSource(store, "s", { name: "Diary" }),
    ],
    [
      "Source “Field notes” changed: licence, colour",
      withSource(),
      (store) => editSource(store, "s", { licence: "MIT", color: "#000000" }),
    ],
    ["Source “Field notes” removed", withSource(), (store) => removeSource(store, "s")],
    [
      "Source “Demarc: reported strikes” hidden",
      createAppStore(),
      (store) => setBuiltInShown(store, "demarc-strikes", false),
    ],
    [
      "Source “Demarc: reported strikes” shown",
      createAppStore({ document: { ...emptyDocument, hiddenBuiltIn: ["demarc-strikes"] } }),
      (store) => setBuiltInShown(store, "demarc-strikes", true),
    ],
    [
      "File opened: “Plan”",
      createAppStore(),
      (store) => openWorkspace(store, { ...store.getState(), document: { ...emptyDocument, title: "Plan" } }),
    ],
  ];
  it.each(cases)("%s", (expected, store, act) => {
    act(store);
    expect(said(store)).toBe(expected);
  });

  it("tells an import from an update of the same source", () => {
    const store = createAppStore();
    const result = { kind: "zones" as const, incidents: null, control: null, zones: [drawnZone] };
    const {
      id: _id,
      datasetId: _data,
      recordCount: _count,
      kind: _kind,
      isShown: _shown,
      ...description
    } = source;
    const ids = addImportedSource(store, result, description, { replaces: [] });
    expect(said(store)).toBe("Source “Field notes” imported");
    const twice = { ...result, zones: [drawnZone, { ...drawnZone, id: "other" }] };
    addImportedSource(store, twice, description, { replaces: ids });
    expect(said(store)).toBe("Source “Field notes” updated");
  });

  it("shortens long names to one line", () => {
    const store = createAppStore();
    setTitle(store, `a\n${"b".repeat(500)}`);
    expect(said(store)).toBe(`Workspace named “a ${"b".repeat(57)}…”`);
  });

  it("tells notes and arrows by their words", () => {
    const store = createAppStore();
    startNote(store);
    placeAnnotationPoint(store, [31, 49]);
    const id = store.getState().document.annotations[0]!.id;
    expect(said(store)).toBe("Note added");
    changeAnnotation(store, id, { text: "Bridge" }, annotationWordsKey(id));
    expect(said(store)).toBe("Note “Bridge” added");
    changeAnnotation(store, id, { lngLat: [32, 49] });
    expect(said(store)).toBe("Note “Bridge” changed: place");
    changeAnnotation(store, id, { text: "" });
    expect(said(store)).toBe("Note “Bridge” changed: words");
    removeAnnotation(store, id);
    expect(said(store)).toBe("Note deleted");
  });
});

describe("a step on incidents", () => {
  const stamp = { atMs: Date.UTC(2026, 0, 2), reason: "" };
  const road = incident("road", { claims: [claim("first", { killed: 1 }), claim("late", { killed: 2 })] });
  const sampleStore = () => {
    const store = createSampleStore();
    store.setState({ data: { ...store.getState().data, incidents: [road, denied, refinery] } });
    return store;
  };
  it("names the incident, and says what was done to it", () => {
    const store = sampleStore();
    const { en: title } = road.title;
    expect(addOwnIncident(store, { ...road, id: "new" }, "", stamp)).toEqual([]);
    expect(said(store)).toBe(`Incident “${title}” added`);
    expect(saveIncident(store, { ...road, status: "disputed" }, "", stamp)).toEqual([]);
    expect(said(store)).toBe(`Incident “${title}” edited: corrected`);
    expect(moveIncident(store, "road", [36.5, 50.1], stamp)).toEqual([]);
    expect(said(store)).toBe(`Incident “${title}” edited: point moved`);
    expect(splitOwnIncident(store, "road", ["late"], stamp)).toEqual([]);
    expect(said(store)).toBe(`Incident “${title}” split in two`);
    restoreIncident(store, "road");
    expect(said(store)).toBe(`Incident “${title}” back to its original`);
    expect(mergeIntoIncident(store, "road", "refinery", stamp)).toEqual([]);
    expect(said(store)).toBe(`Two incidents merged into “${title}”`);
    restoreIncident(store, "new");
    expect(said(store)).toBe(`Incident “${title}” removed`);
  });
});

describe("the list of steps", () => {
  it("has the newest first and the beginning last, and says where one is", () => {
    const store = createAppStore();
    addZone(store, zoneOf("a", "Line A"));
    setFilter(store, { inView: true });
    removeZone(store, "a");
    goToStep(store, 1);
    expect(listSteps("en", store.getState())).toEqual([
      { doneCount: 3, text: "Zone “Line A” deleted", state: "undone" },
      { doneCount: 2, text: "Filter changed: in view", state: "undone" },
      { doneCount: 1, text: "Zone “Line A” added", state: "present" },
      { doneCount: 0, text: null, state: "done" },
    ]);
  });

  it("says the same of a step from wherever one looks, in every language, and always something", () => {
    fc.assert(
      fc.property(workspace, fc.array(randomCommand, { maxLength: 8, size: "max" }), (start, commands) => {
        const store = createAppStore({ document: start.document });
        for (const run of commands) run(store);
        const last = store.getState();
        const texts = new Map(
          locales.map((locale) => [locale, listSteps(locale, last).map(({ text }) => text)]),
        );
        goToStep(store, 0);
        const { document, history } = store.getState();
        // Copies, so that what was said before is not simply remembered.
        const future = history.future.map((entry) => ({ ...entry, patches: [...entry.patches] }));
        for (const locale of locales) {
          const again = listSteps(locale, { document, history: { past: [], future } });
          expect(again.map(({ text }) => text)).toEqual(texts.get(locale));
          expect(again.slice(0, -1).filter(({ text }) => !text?.trim())).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has words for a code whatever the documents hold", () => {
    const code = "join-zones" as const;
    expect(describeStep("en", { code, before: emptyDocument, after: emptyDocument })).toBe(
      "Zone joined with zone",
    );
  });
});
