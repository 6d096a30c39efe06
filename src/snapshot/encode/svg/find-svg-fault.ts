import { readSvgWorkspace } from "../../../formats/carried/svg-workspace";
import { ownSvg } from "../../../runtime/trusted-types";
import { hasContent } from "../../encode-png";
import { jsonForXml } from "./write-svg";

export interface ExpectedSvg {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly textCount: number;
  readonly fontCount: number;
  readonly workspace: string | null;
}

function findMarkupFault(svg: string, expected: ExpectedSvg): string | null {
  const parsed = new DOMParser().parseFromString(ownSvg(svg), "image/svg+xml");
  const error = parsed.querySelector("parsererror");
  if (error !== null) return `no well-formed SVG: ${error.textContent}`;
  const view = parsed.documentElement.getAttribute("viewBox")?.split(" ").map(Number) ?? [];
  const isAsLarge = [0, 0, expected.widthPx, expected.heightPx].every(
    (value, index) => Math.abs(value - (view[index] ?? Number.NaN)) < 0.001,
  );
  if (!isAsLarge) return `the page is ${view.join(" ")}`;
  const texts = parsed.getElementsByTagName("text").length;
  if (texts !== expected.textCount) return `${texts} texts instead of ${expected.textCount}`;
  const fonts = parsed.querySelector("style")?.textContent.match(/@font-face/g)?.length ?? 0;
  if (fonts !== expected.fontCount) return `${fonts} font files instead of ${expected.fontCount}`;
  if (parsed.getElementsByTagName("image").length !== 1) return "there is not one ground";
  const { workspace } = expected;
  if (workspace !== null && readSvgWorkspace(svg) !== jsonForXml(workspace))
    return "the workspace is another one";
  return null;
}

/** Reads a finished file as if it had been downloaded; says what is wrong with it, or null. */
export async function findSvgFault(blob: Blob, expected: ExpectedSvg): Promise<string | null> {
  const fault = findMarkupFault(await blob.text(), expected);
  if (fault !== null) return fault;
  const url = URL.createObjectURL(blob);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    return hasContent(picture) ? null : "the picture is blank";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    URL.revokeObjectURL(url);
  }
}
