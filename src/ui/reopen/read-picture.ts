import type { PictureKind } from "../../formats/carried/picture-kind";
import { type CarriedIssueCode, mostPictureBytes, readCarried } from "../../formats/carried/read-carried";
import { type CarriedCode, tellCarriedIn } from "../../look/text/messages/carried";
import { addNotice } from "../../workspace/commands/notice-commands";
import type { AppStore } from "../../workspace/store";

const codeOfIssue: Readonly<Record<CarriedIssueCode, CarriedCode>> = {
  "none-carried": "without-map",
  "jpeg-carries-none": "jpeg",
  damaged: "damaged",
  "too-large": "too-large",
};

/** The text of the workspace that a page's file carries; null where it is told why there is none. */
export async function readPicture(store: AppStore, file: File, kind: PictureKind): Promise<string | null> {
  const tell = (code: CarriedCode, detail = "") => {
    addNotice(store, "told", "error", tellCarriedIn(code, { file: file.name, detail }));
    return null;
  };
  if (file.size > mostPictureBytes) return tell("too-large");
  const read = await readCarried(new Uint8Array(await file.arrayBuffer()), kind);
  return read.ok ? read.text : tell(codeOfIssue[read.issue.code], read.issue.detail);
}
