import { expect, it } from "vitest";
import { shortenText } from "../../../src/look/text/shorten-text";

it("keeps what is short, ends what is long in an ellipsis, and cuts no character in two", () => {
  expect(shortenText("Київ", 4)).toBe("Київ");
  expect(shortenText("Київ!", 4)).toBe("Киї…");
  expect(shortenText("ab🚀cd", 4)).toBe("ab…");
  expect(shortenText("w".repeat(5_000_000), 300)).toHaveLength(300);
});
