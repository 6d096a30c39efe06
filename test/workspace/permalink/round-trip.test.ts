import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyFilter } from "../../../src/core/events/incident-filter";
import { emptyDocument } from "../../../src/workspace/document";
import { formatPermalink, parsePermalink } from "../../../src/workspace/permalink";
import { packFragment, unpackFragment } from "../../../src/workspace/permalink/packed-link";
import { initialTime, type TimeState } from "../../../src/workspace/time-state";
import { initialView, type ViewState } from "../../../src/workspace/view-state";
import { repetitions } from "../../support/repetitions";
import { filter, time, view } from "../arbitrary-workspace";

const id = fc.oneof(
  fc.stringMatching(/^[\w.:-]{1,40}$/),
  fc.constantFrom("__proto__", "лінія, а", "a&b=c#d", "100 % ;"),
);
const shown = fc.record({
  shownProposals: fc.array(id, { maxLength: 4 }),
  comparison: fc.option(
    fc.record({
      zoneIds: fc.array(id, { maxLength: 4 }),
      layout: fc.constantFrom("together" as const, "side-by-side" as const),
    }),
  ),
});
const state = fc.record({
  view: fc.tuple(view, shown).map(([given, ids]): ViewState => ({ ...given, ...ids })),
  time,
  filter,
  selection: fc.option(id.map((of) => ({ kind: "incident" as const, id: of }))),
});

/** What somebody sees who opens a link in a page that was just started. */
function open(fragment: string) {
  const change = parsePermalink(fragment);
  expect(change.ignored).toEqual([]);
  return {
    view: { ...initialView, ...change.view },
    time: { ...initialTime, ...change.time },
    filter: change.filter ?? emptyFilter,
    selection: change.selection,
  };
}

/** How playback runs is a habit of the reader, and the playhead of a mere window is not seen. */
const shownTime = (of: TimeState) => ({
  ...of,
  speed: initialTime.speed,
  loop: initialTime.loop,
  skipEmpty: initialTime.skipEmpty,
  playheadMs: of.mode === "window" ? initialTime.playheadMs : of.playheadMs,
});

const runs = repetitions(150, 2000);

it(`a link opens what was shown, plain and packed (${runs} random states)`, async () => {
  await fc.assert(
    fc.asyncProperty(state, async (given) => {
      const document = { ...emptyDocument, filter: given.filter };
      const plain = formatPermalink({ ...given, document });
      const packed = await packFragment(plain);
      expect(packed).toMatch(/^#z=[\w-]+$/);
      const unpacked = await unpackFragment(packed);
      expect(unpacked).toEqual({ ok: true, fragment: plain });
      const opened = open(plain);
      expect(opened).toEqual({
        view: given.view,
        time: shownTime(given.time),
        filter: { ...given.filter, text: given.filter.text.trim().replace(/\p{Surrogate}/gu, "\uFFFD") },
        selection: given.selection,
      });
      // Written once more, it is the same link.
      expect(formatPermalink({ ...opened, document: { ...emptyDocument, filter: opened.filter } })).toBe(
        plain,
      );
    }),
    { seed: 7, numRuns: runs },
  );
});
