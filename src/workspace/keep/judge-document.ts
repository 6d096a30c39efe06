import { emptyDocument, type WorkspaceDocument } from "../document";
import { readWorkspaceFile } from "../file/read-workspace-file";
import { toWorkspaceFile } from "../file/workspace-file";
import { initialTime } from "../time-state";
import { initialView } from "../view-state";
import { isFilledIn, isSame } from "./is-same";

type Part = keyof WorkspaceDocument;
const listParts = ["zones", "ownIncidents", "annotations"] as const satisfies readonly Part[];
const parts = Object.keys(emptyDocument) as Part[];

function idsOf(document: WorkspaceDocument): Readonly<Record<(typeof listParts)[number], readonly string[]>> {
  return {
    zones: document.zones.map(({ id }) => id),
    ownIncidents: document.ownIncidents.map(({ incident }) => incident.id),
    annotations: document.annotations.map(({ id }) => id),
  };
}

const isRepeating = (ids: readonly string[]) => new Set(ids).size < ids.length;

/** Whether a workspace file could hold exactly this document. Never throws. */
export type DocumentJudge = (document: WorkspaceDocument) => boolean;

/**
 * A judge of documents that were made of kept steps: none may hold what a workspace file could not. What a document has
 * in common with those that were found good is not read again, so that hundreds of steps are judged in no time.
 *
 * @param trusted  a document that was read from a file
 */
export function createDocumentJudge(trusted: WorkspaceDocument): DocumentJudge {
  const good = new WeakSet<object>();
  const trust = (document: WorkspaceDocument) => {
    for (const part of parts) {
      const value = document[part];
      if (typeof value === "object") good.add(value);
    }
    for (const part of listParts) for (const item of document[part]) good.add(item);
  };

  /** The document without what is known to be good. */
  const newPart = (document: WorkspaceDocument): WorkspaceDocument => ({
    ...document,
    filter: good.has(document.filter) ? emptyDocument.filter : document.filter,
    page: good.has(document.page) ? emptyDocument.page : document.page,
    sources: good.has(document.sources) ? [] : document.sources,
    formerSources: good.has(document.formerSources) ? [] : document.formerSources,
    hiddenBuiltIn: good.has(document.hiddenBuiltIn) ? [] : document.hiddenBuiltIn,
    unknownMembers: good.has(document.unknownMembers) ? {} : document.unknownMembers,
    zones: document.zones.filter((zone) => !good.has(zone)),
    ownIncidents: document.ownIncidents.filter((own) => !good.has(own)),
    annotations: document.annotations.filter((annotation) => !good.has(annotation)),
  });

  trust(trusted);
  return (document) => {
    try {
      if (Object.keys(document).length !== parts.length) return false;
      if (Object.values(idsOf(document)).some(isRepeating)) return false;
      const judged = newPart(document);
      const file = toWorkspaceFile({ document: judged, time: initialTime, view: initialView }, () => null, 0);
      const read = readWorkspaceFile(JSON.stringify(file));
      if (!read.ok || read.issues.length > 0) return false;
      const { zones, ...others } = read.workspace.document;
      // The reader fills in what a recipe need not say.
      if (!isFilledIn(judged.zones, zones) || !isSame(others, { ...judged, zones: undefined })) return false;
      trust(document);
      return true;
    } catch {
      // Not even of the shape of a document: bad as well.
      return false;
    }
  };
}
