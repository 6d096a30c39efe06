import { rowSize } from "../../workspace/keep/kept-rows";
import type { WorkSummary } from "../../workspace/keeping";
import type { Database } from "../database";
import { checkWorkRow } from "./check-work-row";
import { newWorkRow, toSummary, type WorkRow } from "./work-rows";
import { rowsOf } from "./work-transactions";

/** Ids of all works that anything is kept of, also where their rows are lost. */
export async function listWorkIds(database: Database): Promise<string[]> {
  const transaction = database.transaction(["works", "snapshots", "journal"]);
  const [works, snapshots, journal] = await Promise.all([
    transaction.objectStore("works").getAllKeys(),
    transaction.objectStore("snapshots").getAllKeys(),
    transaction.objectStore("journal").getAllKeys(),
  ]);
  return [...new Set([...works, ...[...snapshots, ...journal].map(([id]) => id)])];
}

/** A row for a list where the work's own is damaged: its title and time are those of its newest snapshot. */
async function substituteRow(database: Database, id: string): Promise<WorkRow> {
  const snapshots: unknown[] = await database.getAll("snapshots", rowsOf(id));
  const newest = (snapshots.at(-1) ?? {}) as { text?: unknown; savedAtMs?: unknown };
  const atMs = typeof newest.savedAtMs === "number" ? newest.savedAtMs : 0;
  const row = newWorkRow(id, titleOf(String(newest.text ?? "")), atMs);
  return { ...row, openedAtMs: 0, sizeBytes: rowSize(newest as { text?: string }) };
}

function titleOf(text: string): string {
  try {
    const title: unknown = JSON.parse(text)?.demarc?.title;
    return typeof title === "string" ? title : "";
  } catch {
    // A snapshot that cannot be read has no title; that it cannot is told when it is opened.
    return "";
  }
}

/** The rows of all works, last changed first. */
export async function listRows(database: Database): Promise<WorkRow[]> {
  const ids = await listWorkIds(database);
  const rows = await Promise.all(
    ids.map(async (id) => checkWorkRow(id, await database.get("works", id)) ?? substituteRow(database, id)),
  );
  return rows.sort((a, b) => b.changedAtMs - a.changedAtMs);
}

export async function listSummaries(database: Database): Promise<WorkSummary[]> {
  return (await listRows(database)).map(toSummary);
}
