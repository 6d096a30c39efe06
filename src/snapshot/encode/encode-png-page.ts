import { workspaceKeyword } from "../../formats/carried/carried-names";
import { encodePng, findPngFault } from "../encode-png";
import { paintPage } from "../paint-canvas";
import type { PageEncoder } from "./page-encoder";

/** A page as a PNG that knows its physical size, its title and the map it shows. */
export const encodePngPage: PageEncoder = async ({ spec, layout, ground, facts, signal, onProgress }) => {
  const canvas = paintPage(layout, ground);
  if (canvas === null) return { ok: false, code: "too-large", detail: "no canvas of that size" };
  onProgress?.(0.2);
  const { title, altText, version, workspace } = facts;
  const encoded = await encodePng(canvas, spec.dpi, [
    ...(title === "" ? [] : [{ keyword: "Title", text: title }]),
    ...(altText === "" ? [] : [{ keyword: "Description", text: altText }]),
    { keyword: "Software", text: `Demarc ${version}` },
    ...(workspace === null ? [] : [{ keyword: workspaceKeyword, text: workspace }]),
  ]);
  canvas.width = 0;
  if (!encoded.ok) return encoded;
  if (signal?.aborted) return { ok: false, code: "cancelled", detail: "" };
  onProgress?.(0.6);
  const fault = await findPngFault(encoded.blob, layout.deviceWidthPx, layout.deviceHeightPx);
  if (fault !== null) return { ok: false, code: "verification", detail: fault };
  onProgress?.(1);
  return encoded;
};
