import { expect, test } from "vitest";
import { statusByte } from "../../../../src/core/events/event-table";
import { findContestedRows } from "../../../../src/map/layers/upload/contested-rows";
import { seededRandom } from "../../../support/synthetic-events";

test("the rows with a ring are those disputed or claimed by the attacker only, ascending", () => {
  const random = seededRandom(9);
  const statuses = new Uint8Array(5000).map(() => Math.floor(random() * 4));
  const expected = [...statuses.keys()].filter((row) =>
    [statusByte("disputed"), statusByte("attacker-only")].includes(statuses[row]!),
  );
  expect([...findContestedRows(statuses)]).toEqual(expected);
  expect(findContestedRows(new Uint8Array(0))).toHaveLength(0);
});
