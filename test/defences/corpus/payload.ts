import type { PictureKind } from "../../../src/formats/carried/picture-kind";
import type { ImportIssueCode } from "../../../src/formats/import/import-issue";

type Content = string | Uint8Array<ArrayBuffer>;
type Lazy<Value> = Value | (() => Value | Promise<Value>);

/** A file for the import, and what must become of it. */
export interface ImportPayload {
  readonly name: string;
  /** As what the text could be taken where it ends up. */
  readonly sink: string;
  readonly file: string;
  readonly content: Lazy<Content>;
  /** Limits that stand in for the real ones, where a file of the real size would only cost time. */
  readonly limits?: { readonly maxUnpackedBytes?: number; readonly maxColumns?: number };
  readonly must:
    | {
        /** Read; each text comes back letter by letter as the name or the value of a field. */ kept: readonly string[];
      }
    | { /** Refused as a whole, with one of the codes. */ refused: readonly ImportIssueCode[] }
    | { /** Read, and no record of it is usable, which the review says by its count. */ unusable: true }
    | {
        /** Read as far as it can be, with a remark of one of the codes. */ told: readonly ImportIssueCode[];
      };
}

/** A workspace file, a picture that carries one, or what the browser's storage gives back. */
export interface WorkspacePayload {
  readonly name: string;
  readonly sink: string;
  readonly content: Lazy<Content>;
  /** Absent for the text of a workspace itself. */
  readonly picture?: PictureKind;
  readonly must:
    | { /** Refused as a whole, with a code that a notice has words for. */ refused: readonly string[] }
    | { /** Opened, the member by its path left out or at its default, and told. */ told: string }
    | { /** Opened, and the text is there as it was. */ kept: string };
}

/** The fragment of a link. */
export interface LinkPayload {
  readonly name: string;
  readonly fragment: string;
  /** How the part that is told as ignored begins; null where the link is used, its text as text. */
  readonly ignored: string | null;
}

/** Script that tells on itself wherever it is run; nothing may run it. */
export const script = "window.__hit=(window.__hit||0)+1";
export const image = `<img src=x onerror="${script}">`;
export const element = `<script>${script}</script>`;

export async function contentOf(content: Lazy<Content>): Promise<Content> {
  return typeof content === "function" ? await content() : content;
}
