import { expect, test } from "vitest";
import { RowList } from "../../../../src/map/layers/upload/row-list";

test.each([0, 1, 1024, 1025, 5000])("of %d rows added all come back in order", (count) => {
  const list = new RowList();
  for (let row = 0; row < count; row++) list.add(row * 3);
  expect([...list.finish()]).toEqual(Array.from({ length: count }, (_, row) => row * 3));
});
