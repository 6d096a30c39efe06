import { expect, it } from "vitest";
import { wantedHeight } from "../../../src/ui/embed/use-wanted-height";
import { writeEmbedSnippet } from "../../../src/ui/share/embed-snippet";

it("names address, title and size, every text within its attribute", () => {
  expect(writeEmbedSnippet("https://maps.example/#lang=uk&embed=1", 'A "b" <c>', "column")).toBe(
    '<iframe src="https://maps.example/#lang=uk&amp;embed=1" title="A &quot;b&quot; &lt;c&gt;" width="640" height="480" style="border:0;max-width:100%" loading="lazy" referrerpolicy="no-referrer"></iframe>',
  );
  expect(writeEmbedSnippet("https://maps.example/", "", "wide")).toContain('width="100%" height="560"');
});

it("wants a height that depends on the width alone", () => {
  expect(wantedHeight(640, 150)).toBe(406);
  expect(wantedHeight(280, 100)).toBe(300);
  expect(wantedHeight(2000, 150)).toBe(470);
});
