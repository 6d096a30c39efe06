import fc from "fast-check";
import { expect, test } from "vitest";
import { toTableWindow } from "../../../src/core/events/window-rows";
import { ageShareOf } from "../../../src/look/theme/age-emphasis";
import { ageShareLine } from "../../../src/map/layers/incident-look";

const epochMs = Date.UTC(2020, 0, 1);
const yearSeconds = 365 * 86_400;

test("the line gives the age share of every second, also in windows that reach beyond the table's clock", () => {
  const edge = fc.integer({ min: -200 * yearSeconds, max: 400 * yearSeconds });
  fc.assert(
    fc.property(edge, edge, fc.integer({ min: 0, max: 0xffffffff }), (a, b, latestSeconds) => {
      const window = {
        startMs: epochMs + Math.min(a, b) * 1000,
        endMs: epochMs + Math.max(a, b) * 1000,
      };
      const { endSeconds } = toTableWindow({ epochMs }, window);
      const { atEnd, perSecond } = ageShareLine(window, epochMs, endSeconds);
      const share = Math.min(1, Math.max(0, atEnd + (endSeconds - latestSeconds) * perSecond));
      const latestMs = epochMs + latestSeconds * 1000;
      expect(share).toBeCloseTo(ageShareOf(latestMs, window.startMs, window.endMs), 6);
    }),
  );
});
