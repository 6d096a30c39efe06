import { isContested } from "../incident-vertices";
import { RowList } from "./row-list";

/** The rows with a ring by the status of each row, ascending; a millisecond or two for a million. */
export function findContestedRows(statuses: Uint8Array): Uint32Array<ArrayBuffer> {
  const contested = new RowList();
  for (let row = 0; row < statuses.length; row++) if (isContested(statuses[row]!)) contested.add(row);
  return contested.finish();
}
