import { afterEach, describe, expect, it } from "vitest";
import { checkAddress } from "../../src/runtime/import/fetch-remote";
import { followableUrl } from "../../src/ui/panels/shared/source-link";
import { parsePermalink } from "../../src/workspace/permalink";
import { hostileCorpus } from "./hostile-corpus";
import { expectUntouched } from "./untouched";

afterEach(expectUntouched);

describe("a hostile link", () => {
  it.each(hostileCorpus.links.map((payload) => [payload.name, payload] as const))(
    "%s",
    (_, { fragment, ignored }) => {
      const change = parsePermalink(fragment);
      if (ignored === null) expect(change.ignored).toEqual([]);
      else {
        expect(change.ignored[0]?.startsWith(ignored)).toBe(true);
        expect(change).toMatchObject({ time: {}, view: {}, filter: null, selection: null });
        expect(Object.keys({ ...change.time, ...change.view })).toEqual([]);
      }
      // What is told stays short, however long the link.
      expect(change.ignored.every((part) => part.length <= 80)).toBe(true);
    },
  );
});

describe("a hostile address", () => {
  it.each(hostileCorpus.badAddresses)("%j is text, neither followed nor asked", (address) => {
    expect(followableUrl(address)).toBeNull();
    expect(checkAddress(address).ok).toBe(false);
  });

  it("with a name and a password, or without encryption, is not asked", () => {
    expect(checkAddress("https://user:secret@evil.example/a.csv").ok).toBe(false);
    expect(checkAddress("http://evil.example/a.csv").ok).toBe(false);
    expect(checkAddress("http://localhost.evil.example/a.csv").ok).toBe(false);
    expect(checkAddress("https://files.example/a.csv").ok).toBe(true);
  });

  it("is followed where it is http or https alone, quotes and brackets escaped", () => {
    expect(followableUrl('https://news.example/a"><img src=x onerror=alert(1)>')).toBe(
      "https://news.example/a%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    );
  });
});
