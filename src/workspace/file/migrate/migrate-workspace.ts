import type { ParseIssue } from "../../../formats/parse-issue";

/** The parts of a workspace file as their version wrote them; nothing about them is known. */
export interface FileParts {
  readonly demarc: Readonly<Record<string, unknown>>;
  readonly features: readonly unknown[];
}

/** From one version to the next: pure, total, and of plain JSON; what it does not know it leaves as it is. */
export interface MigrationStep {
  readonly from: number;
  readonly migrate: (parts: FileParts) => FileParts;
}

/** Every step there is, each from the version before to the one after it. Steps are never changed once released. */
export const migrationSteps: readonly MigrationStep[] = [];

export type Migrated =
  | { readonly ok: true; readonly parts: FileParts }
  | { readonly ok: false; readonly issue: ParseIssue };

/**
 * Leads a file of an earlier version to the present one, step by step. Refuses one that is newer than the present
 * version, and one that no chain of steps leads from, with its version.
 */
export function migrateWorkspace(
  parts: FileParts,
  version: number,
  present: number,
  steps: readonly MigrationStep[] = migrationSteps,
): Migrated {
  const refuse = (code: ParseIssue["code"], original: string): Migrated => ({
    ok: false,
    issue: { code, row: null, column: "demarc.version", original },
  });
  if (version > present) return refuse("newer-version", String(version));
  let migrated = parts;
  for (let reached = version; reached < present; reached++) {
    const step = steps.find(({ from }) => from === reached);
    if (!step) return refuse("unknown-version", `demarc.version ${version}`);
    migrated = step.migrate(migrated);
  }
  return { ok: true, parts: migrated };
}
