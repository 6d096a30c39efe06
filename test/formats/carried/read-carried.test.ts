import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { workspaceAttachment, workspaceKeyword } from "../../../src/formats/carried/carried-names";
import { readPdfWorkspace } from "../../../src/formats/carried/pdf-workspace";
import { pictureKindOf } from "../../../src/formats/carried/picture-kind";
import { readCarried } from "../../../src/formats/carried/read-carried";
import { readSvgWorkspace, writeSvgWorkspace } from "../../../src/formats/carried/svg-workspace";
import { type PngChunk, physicalSizeChunk, textChunk, writePngChunks } from "../../../src/formats/png-chunks";

const workspace = JSON.stringify({
  type: "FeatureCollection",
  demarc: { format: "demarc-workspace", version: 1, title: "Порт <b>&amp;\u2028\ud83d\ude80 ]]>" },
  features: [],
});
const encode = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

const header: PngChunk = { type: "IHDR", data: new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]) };
const png = (...texts: PngChunk[]) =>
  writePngChunks([header, physicalSizeChunk(300), ...texts, { type: "IEND", data: new Uint8Array(0) }]);
const svg = (inside: string) =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}<image href="data:image/png;base64,AAAA"/></svg>`;

async function pdf(text: string | null, useObjectStreams: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(encode("other"), "other.txt", { mimeType: "text/plain" });
  if (text !== null)
    await document.attach(encode(text), workspaceAttachment, { mimeType: "application/json" });
  return (await document.save({ useObjectStreams })) as Uint8Array<ArrayBuffer>;
}

describe("the workspace in a page's file", () => {
  it("is found in the text of a PNG", async () => {
    const bytes = png(textChunk("Title", "A page"), textChunk(workspaceKeyword, workspace));
    expect(pictureKindOf(bytes)).toBe("png");
    expect(await readCarried(bytes, "png")).toEqual({ ok: true, text: workspace });
  });

  it("is found in the metadata of an SVG, also where another program renamed its prefix", async () => {
    const text = svg(`<metadata><rdf xmlns="x"/></metadata>${writeSvgWorkspace(workspace)}`);
    expect(pictureKindOf(encode(text))).toBe("svg");
    expect(await readCarried(encode(text), "svg")).toEqual({ ok: true, text: workspace });
    const renamed = text
      .replaceAll("demarc:workspace", "ns0:workspace")
      .replace("<metadata><ns0", "<svg:metadata><ns0");
    const closed = renamed.replace("</ns0:workspace></metadata>", "</ns0:workspace></svg:metadata>");
    expect(readSvgWorkspace(closed)).toBe(workspace);
  });

  it.each([true, false])("is found among the attachments of a PDF (object streams: %s)", async (isPacked) => {
    const bytes = await pdf(workspace, isPacked);
    expect(pictureKindOf(bytes)).toBe("pdf");
    expect(await readCarried(bytes, "pdf")).toEqual({ ok: true, text: workspace });
    expect(await readCarried(await pdf(null, isPacked), "pdf")).toMatchObject({
      ok: false,
      issue: { code: "none-carried" },
    });
  });

  it("is missing from pictures of others and from every JPEG", async () => {
    const none = { ok: false, issue: { code: "none-carried" } };
    expect(await readCarried(png(), "png")).toMatchObject(none);
    expect(await readCarried(encode(svg("<metadata>workspace</metadata>")), "svg")).toMatchObject(none);
    expect(await readCarried(encode(svg("<!-- <metadata> -->")), "svg")).toMatchObject(none);
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    expect(pictureKindOf(jpeg)).toBe("jpeg");
    expect(await readCarried(jpeg, "jpeg")).toMatchObject({
      ok: false,
      issue: { code: "jpeg-carries-none" },
    });
    expect(pictureKindOf(encode("<kml></kml>"))).toBeNull();
    expect(pictureKindOf(encode("a,b\n1,2"))).toBeNull();
  });
});

describe("a damaged or hostile file", () => {
  it("is an issue at whatever byte it is cut, never an exception", async () => {
    const whole = {
      png: png(textChunk(workspaceKeyword, workspace)),
      svg: encode(svg(writeSvgWorkspace(workspace))),
    };
    const packed = await pdf(workspace, true);
    for (const [kind, bytes] of [...Object.entries(whole), ["pdf", packed] as const])
      for (let length = 0; length < bytes.length; length += 7) {
        const read = await readCarried(bytes.slice(0, length), kind as "png");
        if (read.ok) expect(read.text).toBe(workspace);
        else expect(["none-carried", "damaged"]).toContain(read.issue.code);
      }
  });

  it("is damaged where a checksum is wrong or the metadata is not well formed", async () => {
    const bytes = png(textChunk(workspaceKeyword, workspace));
    bytes[bytes.length - 30] = bytes[bytes.length - 30]! ^ 1;
    expect(await readCarried(bytes, "png")).toMatchObject({ ok: false, issue: { code: "damaged" } });
    const entity = "<metadata><demarc:workspace>&x;<!DOCTYPE a></demarc:workspace></metadata>";
    expect(await readCarried(encode(svg(entity)), "svg")).toMatchObject({
      ok: false,
      issue: { code: "damaged" },
    });
  });

  it("cannot make the reader unpack without an end", async () => {
    const bomb = deflateSync(new Uint8Array(30_000_000));
    const head = encode(
      `1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`,
    );
    const bytes = new Uint8Array([...head, ...bomb, ...encode("\nendstream endobj")]);
    await expect(readPdfWorkspace(bytes, 2 ** 20, () => true)).rejects.toThrow("more than");
    const many = encode("/EmbeddedFile stream ".repeat(200_000));
    expect(await readCarried(many, "pdf")).toMatchObject({ ok: false, issue: { code: "none-carried" } });
  });
});
