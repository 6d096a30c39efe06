import { describe, expect, it } from "vitest";
import {
  type FileParts,
  type MigrationStep,
  migrateWorkspace,
  migrationSteps,
} from "../../../../src/workspace/file/migrate/migrate-workspace";
import { readWorkspaceFile } from "../../../../src/workspace/file/read-workspace-file";
import { fileVersion } from "../../../../src/workspace/file/workspace-file";

/** As if the first version had called the title a name, and the third counted what the second has. */
const steps: readonly MigrationStep[] = [
  {
    from: 2,
    migrate: ({ demarc, features }) => ({ demarc: { ...demarc, count: features.length }, features }),
  },
  {
    from: 1,
    migrate: ({ demarc: { name, ...demarc }, features }) => ({
      demarc: { ...demarc, title: name },
      features,
    }),
  },
];
const first: FileParts = { demarc: { name: "Old", later: [1] }, features: [{}, {}] };

describe("migrateWorkspace", () => {
  it("takes every step from a file's version to the present one, in their order", () => {
    expect(migrateWorkspace(first, 1, 3, steps)).toEqual({
      ok: true,
      parts: { demarc: { title: "Old", later: [1], count: 2 }, features: [{}, {}] },
    });
    expect(migrateWorkspace(first, 2, 3, steps)).toMatchObject({
      parts: { demarc: { name: "Old", count: 2 } },
    });
  });

  it("leaves a file of the present version as it is", () => {
    const migrated = migrateWorkspace(first, 3, 3, steps);
    expect(migrated.ok && migrated.parts).toBe(first);
  });

  it("refuses a newer version, and one that no steps lead from, each by its number", () => {
    expect(migrateWorkspace(first, 4, 3, steps)).toMatchObject({
      ok: false,
      issue: { code: "newer-version", column: "demarc.version", original: "4" },
    });
    for (const version of [0, -1])
      expect(migrateWorkspace(first, version, 3, steps)).toMatchObject({
        ok: false,
        issue: { code: "unknown-version", original: `demarc.version ${version}` },
      });
  });

  it("has a step from every version that ever was", () => {
    expect(migrationSteps.map(({ from }) => from).sort()).toEqual(
      Array.from({ length: fileVersion - 1 }, (_, index) => index + 1),
    );
  });
});

it.each([0, -3])("a file of version %s is refused with its version, and nothing of it is read", (version) => {
  const demarc = { format: "demarc-workspace", version, title: "Old" };
  const text = JSON.stringify({ type: "FeatureCollection", demarc, features: [] });
  expect(readWorkspaceFile(text)).toEqual({
    ok: false,
    issue: {
      code: "unknown-version",
      row: null,
      column: "demarc.version",
      original: `demarc.version ${version}`,
    },
  });
});
