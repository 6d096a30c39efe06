import { pictureHeadBytes, pictureKindOf } from "../../formats/carried/picture-kind";
import { fileFormat } from "../../workspace/file/workspace-file";

const headBytes = 65_536;

/**
 * Whether a file is for the workspace reader: by its name, by the format that its `demarc` member states near the
 * start, whatever the file is called, or because it calls itself JSON without being it, which that reader tells best;
 * and every picture and PDF, since they can be nothing but pages that carry a workspace.
 */
export async function isWorkspaceFile(file: File): Promise<boolean> {
  if (/\.demarc\.json$/i.test(file.name)) return true;
  if (pictureKindOf(new Uint8Array(await file.slice(0, pictureHeadBytes).arrayBuffer())) !== null)
    return true;
  const head = (await file.slice(0, headBytes).text()).replace(/^\uFEFF/, "").trimStart();
  if (head.startsWith("{") && head.includes(`"${fileFormat}"`) && head.includes('"demarc"')) return true;
  return /\.json$/i.test(file.name) && !/^[[{\0]/.test(head) && !/^\uFFFD/.test(head);
}
