import type { Locale } from "../../core/sources/localized";
import type { PageSpec } from "../../workspace/page-spec";
import type { PageLayout } from "../page-layout";

/** Files of one page. */
export const pageFormats = ["png", "jpeg", "pdf", "svg"] as const;
export type PageFormat = (typeof pageFormats)[number];

/** What a file says of itself, beside what is drawn. */
export interface PageFacts {
  /** Empty for none. */
  readonly title: string;
  /** What the page shows, for those who do not see it; one paragraph in the page's language. */
  readonly altText: string;
  readonly locale: Locale;
  readonly version: string;
  readonly madeAtMs: number;
  /** The workspace that reopens the map (`CarriedWorkspace` as text); null where the file carries none. */
  readonly workspace: string | null;
}

/** A page that is ready to be written: all that is left is the file. */
export interface DrawnPage {
  readonly spec: PageSpec;
  readonly layout: PageLayout;
  /** The map's ground in device pixels, as large as the map's frame; opaque. */
  readonly ground: HTMLCanvasElement;
  readonly facts: PageFacts;
  readonly signal?: AbortSignal;
  /** 0…1 of encoding and checking. */
  readonly onProgress?: (share: number) => void;
}

export type EncodingFailure = "encoding" | "verification" | "too-large" | "cancelled";

export type EncodedPage =
  | { readonly ok: true; readonly blob: Blob }
  | { readonly ok: false; readonly code: EncodingFailure; readonly detail: string };

/** Writes a page as a file and reads the file back: what is wrong with it is a failure, never a file. */
export type PageEncoder = (page: DrawnPage) => Promise<EncodedPage>;

export const extensionOf: Readonly<Record<PageFormat, string>> = {
  png: "png",
  jpeg: "jpg",
  pdf: "pdf",
  svg: "svg",
};
