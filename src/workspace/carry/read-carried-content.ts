import * as v from "valibot";
import type { Dataset } from "../../core/control/dataset";
import { mostUnpackedBytes, unpackCarried } from "../../formats/carried/dataset/dataset-bytes";
import { invalidRecord, type ParseIssue, parseJson } from "../../formats/parse-issue";
import { type CarriedReference, carriedSchema } from "./carried-member";

/** What came with a workspace: checked datasets, and what is not there. */
export interface CarriedContent {
  readonly datasets: readonly Dataset[];
  readonly references: readonly CarriedReference[];
  readonly selectedZoneId: string | null;
  readonly issues: readonly ParseIssue[];
}

const nothing: CarriedContent = { datasets: [], references: [], selectedZoneId: null, issues: [] };

const headSchema = v.looseObject({ demarc: v.looseObject({ carried: v.optional(v.unknown()) }) });

/**
 * Reads what a workspace's text carries; nothing for a file that carries nothing. A dataset that cannot be read, that is
 * not the one it is said to be or that no source of `wantedIds` names is left out and listed.
 *
 * @param wantedIds  ids of the datasets that the workspace's sources name
 */
export async function readCarriedContent(
  text: string,
  wantedIds: ReadonlySet<string>,
  limitBytes = mostUnpackedBytes,
): Promise<CarriedContent> {
  const json = parseJson(text);
  const head = json.ok ? v.safeParse(headSchema, json.value) : null;
  if (!head?.success || head.output.demarc.carried === undefined) return nothing;
  const member = v.safeParse(carriedSchema, head.output.demarc.carried);
  if (!member.success) {
    const issue = invalidRecord(null, member.issues);
    return {
      ...nothing,
      issues: [{ ...issue, column: ["carried", issue.column].filter(Boolean).join(".") }],
    };
  }
  const issues: ParseIssue[] = [];
  const read = new Map<string, Dataset>();
  let left = limitBytes;
  for (const [row, { id, bytes }] of member.output.datasets.entries()) {
    const refuse = (original: string) =>
      issues.push({ code: "invalid-record", row, column: "carried.datasets", original });
    if (read.has(id) || !wantedIds.has(id)) {
      refuse(id.slice(0, 80));
      continue;
    }
    const unpacked = await unpackCarried(bytes, left);
    if (!unpacked.ok) {
      refuse(unpacked.reason);
      // One that unpacks to more than all may take is an attack on the tab: nothing more is unpacked.
      if (unpacked.reason === "too-large") left = 0;
    } else if (unpacked.dataset.id !== id) refuse(id.slice(0, 80));
    else {
      left -= unpacked.byteLength;
      read.set(id, unpacked.dataset);
    }
  }
  const { references, selectedZoneId } = member.output;
  return { datasets: [...read.values()], references, selectedZoneId, issues };
}
