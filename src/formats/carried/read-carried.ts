import { ImportRefusal } from "../import/record-reader";
import { PngError, readPngChunks, readText } from "../png-chunks";
import { TooManyBytesError } from "./byte-limit";
import { workspaceKeyword } from "./carried-names";
import { readPdfWorkspace } from "./pdf-workspace";
import type { PictureKind } from "./picture-kind";
import { readSvgWorkspace } from "./svg-workspace";

/** Why a picture gives no workspace. */
export type CarriedIssueCode = "none-carried" | "jpeg-carries-none" | "damaged" | "too-large";

export interface CarriedIssue {
  readonly code: CarriedIssueCode;
  readonly kind: PictureKind;
  /** For the log and in brackets; empty where the code says it all. */
  readonly detail: string;
}

export type ReadCarried =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly issue: CarriedIssue };

/** No page of ours is larger; reading it would fill the memory of the tab. */
export const mostPictureBytes = 600 * 2 ** 20;
/** No workspace of ours is longer. */
export const mostWorkspaceBytes = 128 * 2 ** 20;

const looksLikeWorkspace = (text: string) =>
  text.trimStart().startsWith("{") && text.includes('"demarc-workspace"');

async function findText(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind): Promise<string | null> {
  switch (kind) {
    case "png":
      return readText(readPngChunks(bytes), workspaceKeyword);
    case "pdf":
      return readPdfWorkspace(bytes, mostWorkspaceBytes, looksLikeWorkspace);
    case "svg":
      return readSvgWorkspace(new TextDecoder().decode(bytes));
    case "jpeg":
      return null;
  }
}

/** The text of the workspace that a page's file carries, or why there is none. Never throws for what the file holds. */
export async function readCarried(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind): Promise<ReadCarried> {
  const refuse = (code: CarriedIssueCode, detail = ""): ReadCarried => ({
    ok: false,
    issue: { code, kind, detail },
  });
  if (kind === "jpeg") return refuse("jpeg-carries-none");
  if (bytes.length > mostPictureBytes) return refuse("too-large", String(bytes.length));
  try {
    const text = await findText(bytes, kind);
    if (text === null) return refuse("none-carried");
    return text.length > mostWorkspaceBytes ? refuse("too-large", String(text.length)) : { ok: true, text };
  } catch (error) {
    if (error instanceof TooManyBytesError) return refuse("too-large", error.message);
    if (error instanceof PngError || error instanceof ImportRefusal) return refuse("damaged", error.message);
    throw error;
  }
}
