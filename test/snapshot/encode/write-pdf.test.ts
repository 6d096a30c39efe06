import { getDocument, OPS, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { readPdfWorkspace } from "../../../src/formats/carried/pdf-workspace";
import { findPdfFault } from "../../../src/snapshot/encode/pdf/find-pdf-fault";
import { writePdf } from "../../../src/snapshot/encode/pdf/write-pdf";
import { allShapes, pageShapes } from "../../../src/snapshot/vector/page-shapes";
import type { TextShape } from "../../../src/snapshot/vector/shapes";
import { pageSizeMm } from "../../../src/workspace/page-size";
import type { PageSpec } from "../../../src/workspace/page-spec";
import {
  compressGround,
  fixedFonts,
  greyBoxes,
  type SamplePage,
  samplePage,
  sampleWorkspace,
} from "./page-fixture";

async function pdfOf({ layout, facts }: SamplePage) {
  const ground = await compressGround(layout);
  const written = await writePdf(layout, { ground, fonts: fixedFonts(), facts, drawTextPicture: greyBoxes });
  return { ...written, ground };
}

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;

interface FoundText {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

async function textsOf(document: PDFDocumentProxy): Promise<FoundText[]> {
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.filter((item) => "str" in item) as FoundText[];
}

/** Texts of a page as its layout has them. */
const laidOutTexts = ({ layout }: SamplePage) =>
  [...allShapes(pageShapes(layout))].flatMap((shape) => (shape.kind === "text" ? [shape] : []));

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

const pages = { en: samplePage("en"), uk: samplePage("uk") };

describe.each(["en", "uk"] as const)("a page as PDF in %s", (locale) => {
  const page = pages[locale];
  const written = pdfOf(page);

  it("is one page of the paper's exact size", async () => {
    const document = await open((await written).bytes);
    expect(document.numPages).toBe(1);
    const [left, bottom, right, top] = (await document.getPage(1)).view as [number, number, number, number];
    expect([left, bottom]).toEqual([0, 0]);
    expect(right).toBeCloseTo((297 / 25.4) * 72, 3);
    expect(top).toBeCloseTo((210 / 25.4) * 72, 3);
  });

  it("lets every text be found once, in the order in which it is painted", async () => {
    const found = (await textsOf(await open((await written).bytes))).map(({ str }) => str).join("");
    const expected = laidOutTexts(page).map(({ text }) => text);
    expect(plain(found).replaceAll(" ", "")).toBe(plain(expected.join("")).replaceAll(" ", ""));
    expect(found).toContain(
      locale === "en"
        ? "Six days of strikes before the Florida talks"
        : "Шість днів ударів перед переговорами у Флориді",
    );
    expect(found).toContain(locale === "en" ? "Zaporizhzhia" : "Запоріжжя");
  });

  it("has texts where and as wide as they were laid out", async () => {
    const document = await open((await written).bytes);
    const found = await textsOf(document);
    // Names set more than once, and texts on the map, are not told apart here.
    const once = new Map<string, TextShape | null>();
    for (const shape of pageShapes(page.layout).page) {
      // Marks of symbols have boxes of a guessed width.
      if (shape.kind !== "text" || shape.halo !== undefined) continue;
      const key = plain(shape.text);
      once.set(key, once.has(key) ? null : shape);
    }
    const onMap = new Set(page.layout.labels.flatMap(({ lines }) => lines.map(({ text }) => plain(text))));
    let compared = 0;
    for (const { str, width, transform } of found) {
      const shape = once.get(plain(str));
      if (!shape || onMap.has(plain(str))) continue;
      compared++;
      expect(width, str).toBeCloseTo(shape.box.width * 0.75, 1);
      expect(transform[4], str).toBeCloseTo(shape.box.x * 0.75, 1);
      expect(transform[5], str).toBeCloseTo((page.layout.heightPx - shape.y) * 0.75, 1);
    }
    expect(compared).toBeGreaterThan(60);
  });

  it("says its title, its language, what it shows and who made it when", async () => {
    const document = await open((await written).bytes);
    const { info, metadata } = (await document.getMetadata()) as unknown as {
      info: Record<string, unknown>;
      metadata: { get(name: string): unknown };
    };
    expect(info).toMatchObject({
      Title: page.facts.title,
      Subject: page.facts.altText,
      Producer: "Demarc 0.1.0",
      Author: "Demarc 0.1.0",
      Language: locale,
      CreationDate: "D:20260115100000Z",
    });
    expect(metadata.get("dc:title")).toContain(page.facts.title);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it("is tagged: a title, the map with its alternative text, paragraphs", async () => {
    interface Node {
      readonly role?: string;
      readonly alt?: string;
      readonly children?: readonly Node[];
    }
    const tree = (await (await (await open((await written).bytes)).getPage(1)).getStructTree()) as Node;
    const [whole] = tree.children ?? [];
    const parts = whole?.children ?? [];
    expect(whole?.role).toBe("Document");
    expect(parts.filter(({ role }) => role === "Figure")).toMatchObject([{ alt: page.facts.altText }]);
    expect(parts.filter(({ role }) => role === "H1")).toHaveLength(1);
    expect(parts.filter(({ role }) => role === "P").length).toBeGreaterThan(50);
  });

  it("embeds each face once, with its text", async () => {
    const { bytes, fontCount } = await written;
    const document = await open(bytes);
    const pdfPage = await document.getPage(1);
    await pdfPage.getOperatorList();
    const names = new Set((await textsOf(document)).map(({ fontName }) => fontName));
    const fonts = [...names].map(
      (name) => pdfPage.commonObjs.get(name) as { name: string; missingFile: boolean },
    );
    expect(fonts).toHaveLength(fontCount);
    for (const { name, missingFile } of fonts) {
      expect(name).toMatch(/^[A-Z]{6}\+(Inter|NotoSans)-(Regular|SemiBold|Bold|Italic)$/);
      expect(missingFile).toBe(false);
    }
    expect(new Set(fonts.map(({ name }) => name.slice(7))).size).toBe(fontCount);
  });

  it("has the ground as its only picture, and outlines for the rest", async () => {
    const pdfPage = await (await open((await written).bytes)).getPage(1);
    const { fnArray } = await pdfPage.getOperatorList();
    const count = (operator: number) => fnArray.filter((one) => one === operator).length;
    expect(count(OPS.paintImageXObject)).toBe(1);
    expect(count(OPS.constructPath)).toBeGreaterThan(100);
  });

  it("carries the workspace as a file of its own", async () => {
    const { bytes } = await written;
    const attachments = (await (await open(bytes)).getAttachments()) as Record<
      string,
      { filename: string; content: Uint8Array }
    >;
    const [attachment, ...others] = Object.values(attachments);
    expect(others).toEqual([]);
    expect(attachment?.filename).toBe("workspace.demarc.json");
    expect(new TextDecoder().decode(attachment?.content)).toBe(sampleWorkspace);
    expect(await readPdfWorkspace(bytes, 1e6, () => true)).toBe(sampleWorkspace);
  });

  it("is the same bytes each time, and passes its own check", async () => {
    const { bytes, contentLength, fontCount, ground } = await written;
    expect(Buffer.compare(bytes, (await pdfOf(page)).bytes)).toBe(0);
    const expected = {
      widthPoints: page.layout.widthPx * 0.75,
      heightPoints: page.layout.heightPx * 0.75,
      contentLength,
      fontCount,
      ground,
      title: page.facts.title,
      workspace: sampleWorkspace,
    };
    expect(await findPdfFault(bytes, expected)).toBeNull();
    expect(await findPdfFault(bytes, { ...expected, title: "Other" })).toBe("the title is another one");
    expect(await findPdfFault(bytes, { ...expected, contentLength: 5 })).toContain("instead of 5");
    expect(await findPdfFault(bytes, { ...expected, fontCount: 2 })).toContain("instead of 2");
    expect(await findPdfFault(bytes, { ...expected, workspace: `${sampleWorkspace} ` })).toBe(
      "the workspace is another one",
    );
    expect(await findPdfFault(bytes, { ...expected, widthPoints: 100 })).toContain("points");
    expect(await findPdfFault(bytes.slice(0, 2000), expected)).not.toBeNull();
  });
});

describe("what a page may be", () => {
  it.each<Partial<PageSpec>>([
    { page: "a5", orientation: "portrait" },
    { page: "custom", custom: { width: 222.2, height: 155.5, unit: "mm" } },
  ])("as large as asked for: %o", async (change) => {
    const page = samplePage("en", change);
    const { bytes } = await pdfOf(page);
    const { widthMm, heightMm } = pageSizeMm(page.spec);
    const [, , width, height] = (await (await open(bytes)).getPage(1)).view as [
      number,
      number,
      number,
      number,
    ];
    expect(width).toBeCloseTo((widthMm / 25.4) * 72, 3);
    expect(height).toBeCloseTo((heightMm / 25.4) * 72, 3);
  });

  it("characters that no font has are drawn, and found by those who copy them", async () => {
    const page = samplePage("uk", { title: "Удари 漢字 🚀 за добу" });
    const { bytes, pictureCount } = await pdfOf(page);
    const document = await open(bytes);
    expect(pictureCount).toBe(2);
    expect((await textsOf(document)).map(({ str }) => str).join("")).toContain("за добу");
    const { fnArray } = await (await document.getPage(1)).getOperatorList();
    expect(fnArray.filter((one) => one === OPS.paintImageXObject)).toHaveLength(3);
  });

  it("where they can not be drawn, there is no file", async () => {
    const { layout, facts } = samplePage("en", { title: "漢" });
    const ground = await compressGround(layout);
    await expect(
      writePdf(layout, { ground, fonts: fixedFonts(), facts, drawTextPicture: () => null }),
    ).rejects.toThrow("漢");
  });

  it("hostile words are text", async () => {
    const words = "(Tj) ET Q \\ ) >> endstream \u0000\u0007 ї ­soft <b> &amp;";
    const page = samplePage("en", { title: words });
    const document = await open((await pdfOf(page)).bytes);
    const found = (await textsOf(document)).map(({ str }) => str).join("");
    expect(found).toContain("(Tj) ET Q \\ ) >> endstream");
    expect(found).toContain("<b> &amp;");
  });

  it("cancelled, it comes to nothing", async () => {
    const { layout, facts } = pages.en;
    const ground = await compressGround(layout);
    const parts = { ground, fonts: fixedFonts(), facts, drawTextPicture: greyBoxes };
    await expect(writePdf(layout, { ...parts, signal: AbortSignal.abort() })).rejects.toThrow();
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    await expect(writePdf(layout, { ...parts, signal: controller.signal, onProgress })).rejects.toThrow();
  });
});
