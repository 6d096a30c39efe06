import { expect, test } from "vitest";
import { contentInFrame } from "../../../src/snapshot/content/content-in-frame";
import { frameIncidents } from "../../../src/snapshot/content/count-in-frame";
import { reachesFrame } from "../../../src/snapshot/content/reaches-frame";
import { fitCamera } from "../../../src/snapshot/frame-projection";
import type { SnapshotContent } from "../../../src/snapshot/page-content";
import { layoutPage } from "../../../src/snapshot/page-layout";
import type { TextPrimitive } from "../../../src/snapshot/page-primitives";
import type { FrameView } from "../../../src/workspace/page-spec";
import { approximateMeasure } from "../approximate-measure";
import { sampleContent, sampleSpec } from "../sample-content";

/** A square of 2° around a place. */
const square = (lng: number, lat: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [lng - 1, lat - 1],
      [lng + 1, lat - 1],
      [lng + 1, lat + 1],
      [lng - 1, lat + 1],
      [lng - 1, lat - 1],
    ] as const,
  ],
});
const view: FrameView = { center: [31, 50], zoom: 7, bearing: 0, widthPx: 600, heightPx: 400 };
const camera = fitCamera(view, 600, 400);

test("an area reaches a frame from beyond the antimeridian", () => {
  const far = fitCamera({ ...view, center: [-179.5, 50] }, 600, 400);
  expect(reachesFrame(square(178.8, 50), far)).toBe(true);
  expect(reachesFrame(square(0, 50), far)).toBe(false);
});

test("an area reaches a frame by a corner, an edge or all of its ground, and not by its box alone", () => {
  expect(reachesFrame(square(31, 50), camera)).toBe(true);
  expect(reachesFrame(square(33.2, 50), camera)).toBe(true);
  expect(reachesFrame(square(60, 10), camera)).toBe(false);
  const whole = {
    type: "Polygon" as const,
    coordinates: [
      [
        [0, 0],
        [60, 0],
        [60, 70],
        [0, 70],
        [0, 0],
      ] as const,
    ],
  };
  expect(reachesFrame(whole, camera)).toBe(true);
  const around = {
    ...whole,
    coordinates: [
      ...whole.coordinates,
      [
        [25, 45],
        [37, 45],
        [37, 55],
        [25, 55],
        [25, 45],
      ] as const,
    ],
  };
  expect(reachesFrame(around, camera)).toBe(false);
  const corner = {
    type: "Polygon" as const,
    coordinates: [
      [
        [20, 50],
        [31, 60],
        [20, 60],
        [20, 50],
      ] as const,
    ],
  };
  expect(reachesFrame(corner, camera)).toBe(false);
  const line = {
    type: "MultiLineString" as const,
    coordinates: [
      [
        [20, 50],
        [40, 50.2],
      ] as [number, number][],
    ],
  };
  expect(reachesFrame(line, camera)).toBe(true);
});

function nearKyiv(): SnapshotContent {
  const content = sampleContent("en");
  const [one, two] = content.zones;
  const area = { scenario: "A", outline: "short" as const, baseline: null };
  return {
    ...content,
    view,
    zoneAreas: [
      { ...area, id: one!.id, geometry: square(31, 50) },
      { ...area, id: two!.id, scenario: "B", geometry: square(37, 47) },
    ],
    control: content.control.map((control) => ({
      ...control,
      areas: [
        { status: "assessed" as const, geometry: square(37, 47) },
        { status: "contested" as const, geometry: square(31, 50) },
      ],
      line: {
        type: "MultiLineString" as const,
        coordinates: [
          [
            [37, 46],
            [37, 48],
          ] as [number, number][],
        ],
      },
    })),
  };
}

test("families, statuses, control classes and zones are those of the frame, with its own counts", () => {
  const content = nearKyiv();
  const framed = frameIncidents(content.incidents, camera);
  const { content: seen, zonesElsewhere } = contentInFrame(content, camera, framed);
  // Two in Kyiv, one in Bila Tserkva: a combined attack, a missile, one not stated that is only possible.
  expect(seen.counts).toEqual({ certain: 2, possible: 1, total: 89, disputed: 0, attackerOnly: 0 });
  expect(seen.families).toEqual([
    { family: "missile", certain: 1, possible: 0 },
    { family: "combined", certain: 1, possible: 0 },
    { family: "not-stated", certain: 0, possible: 1 },
  ]);
  expect(seen.control.map(({ statuses, hasLine }) => [statuses, hasLine])).toEqual([[["contested"], false]]);
  expect(seen.zones.map(({ id }) => id)).toEqual(["a"]);
  expect(zonesElsewhere).toEqual(["B"]);
});

/** Two zones near Kyiv that are compared, and one part of theirs that lies elsewhere. */
function compared(): SnapshotContent {
  const parts = [
    { part: "onlyA" as const, geometry: square(30, 50) },
    { part: "onlyB" as const, geometry: square(37, 47) },
    { part: "common" as const, geometry: square(31, 50) },
  ];
  return { ...nearKyiv(), zoneDifference: { scenarios: ["A", "B"], hues: [0, 1], parts } };
}

test.each([
  ["en", "Zones A and B compared", "Ground in zone A only", "zone B only", "Ground in both zones"],
  ["uk", "Порівняння зон A і B", "Територія лише в зоні A", "зоні B", "Територія в обох зонах"],
] as const)("the legend names the hatches of a comparison that are in the frame: %s", (locale, ...words) => {
  const [heading, first, second, both] = words;
  const textOf = (content: SnapshotContent) =>
    layoutPage(content, sampleSpec({ locale }), approximateMeasure)
      .primitives.filter((primitive): primitive is TextPrimitive => primitive.kind === "text")
      .map(({ text }) => text.replaceAll("\u00a0", " "))
      .join(" ");
  const text = textOf(compared());
  for (const named of [heading, first, both]) expect(text).toContain(named);
  expect(text).not.toContain(second);
  expect(textOf(nearKyiv())).not.toContain(heading);
  const hidden = compared();
  expect(textOf({ ...hidden, layers: { ...hidden.layers, zones: false } })).not.toContain(heading);
  const held = { possible: false, disputed: false, attackerOnly: false, trail: false, widestHaloMeters: 0 };
  expect(textOf({ ...compared(), heldLegend: held })).toContain(second);
});

test("the page says so: in this frame, and which zones lie outside it", () => {
  const layout = layoutPage(nearKyiv(), sampleSpec(), approximateMeasure);
  const text = layout.primitives
    .filter((primitive): primitive is TextPrimitive => primitive.kind === "text")
    .map((primitive) => primitive.text)
    .join(" ")
    .replaceAll("\u00a0", " ");
  expect(text).toContain("in this frame: certain + possible Missile 1 + 0 Combined attack 1 + 0");
  expect(text).toContain("Outside this frame: zone B");
  for (const absent of [
    "Guided bomb",
    "Disputed",
    "Claimed by the attacker only",
    "Russian-held, assessed",
    "Contact line",
  ])
    expect(text).not.toContain(`${absent} `);
  const { inFrame } = layout.frameCounts;
  expect(text).toContain(`${inFrame} in this frame`);
});

test("where nothing lies in the frame the legend says that, and a series keeps its rows with 0", () => {
  const content = { ...nearKyiv(), view: { ...view, center: [10, 10] as const } };
  const read = (one: SnapshotContent) =>
    layoutPage(one, sampleSpec(), approximateMeasure)
      .primitives.filter((primitive): primitive is TextPrimitive => primitive.kind === "text")
      .map((primitive) => primitive.text)
      .join(" ");
  expect(read(content)).toContain("None lies in this frame.");
  const heldLegend = {
    possible: true,
    disputed: false,
    attackerOnly: false,
    trail: false,
    widestHaloMeters: 0,
  };
  expect(read({ ...content, heldLegend })).toContain("Missile 0 + 0");
});
