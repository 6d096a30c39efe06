import { expect, it } from "vitest";
import { noticeMessages } from "../../../src/look/text/messages/notices";
import { addRowsNotice } from "../../../src/workspace/commands/notice-commands";
import { createAppStore } from "../../../src/workspace/store";

const issue = (row: number | null) =>
  ({ code: "invalid-record", row, column: "view.camera", original: "x" }) as const;

function textsOf(row: number | null) {
  const store = createAppStore();
  addRowsNotice(store, "a.json", [issue(row), issue(7)]);
  const [notice] = store.getState().notices;
  return notice
    ? [noticeMessages.en, noticeMessages.uk].map((texts) => texts[notice.code](notice.values))
    : [];
}

it("names the first record from 1, and no record where the file's head is at fault", () => {
  expect(textsOf(0)[0]).toContain("2 of its records");
  expect(textsOf(0)[0]).toContain("record 1, member view.camera");
  expect(textsOf(null)[0]).toContain("the file’s head, member view.camera");
  expect(textsOf(null)[1]).toContain("заголовок файлу, поле view.camera");
});

it("tells nothing where nothing is at fault", () => {
  const store = createAppStore();
  addRowsNotice(store, "a.json", []);
  expect(store.getState().notices).toEqual([]);
});
