import type { Page } from "playwright";

/** A change of a form's draft, in the order in which they were made; `null` where it was discarded. */
interface Change {
  readonly tag: string | null;
}

/** What was told of the drafts before a browser died. */
export interface TypedDrafts {
  /** By the forms' keys: all changes that were told, what was found at start first. */
  readonly changes: Map<string, Change[]>;
  /** By the forms' keys: where the last change stands that was said to be kept. */
  readonly keptIndex: Map<string, number>;
  typed: number;
  acknowledged: number;
}

/** What the page says of its drafts from now on, after what it found at its start. */
export function listenToDrafts(page: Page, found: readonly (readonly [string, string])[]): TypedDrafts {
  const told: TypedDrafts = {
    changes: new Map(found.map(([key, tag]) => [key, [{ tag }]])),
    keptIndex: new Map(),
    typed: 0,
    acknowledged: 0,
  };
  const indexByTag = new Map<string, number>();
  page.on("console", (message) => {
    const [, kind, key = "", tag = "", what] =
      /^(typed|kept) "(\w*)" (\S+) ?(gone|there)?$/.exec(message.text()) ?? [];
    const changes = told.changes.get(key) ?? [{ tag: null }];
    told.changes.set(key, changes);
    if (kind === "typed") {
      indexByTag.set(tag, changes.length);
      changes.push({ tag: what === "gone" ? null : tag });
      told.typed++;
    }
    if (kind === "kept") {
      told.keptIndex.set(key, indexByTag.get(tag) ?? 0);
      told.acknowledged++;
    }
  });
  return told;
}

/** What is lost of the drafts of a page that died: each that is older than one that was said to be kept. */
export function lostDrafts(told: TypedDrafts, found: readonly (readonly [string, string])[]): string[] {
  const tags = new Map(found);
  const lost: string[] = [];
  for (const [key, changes] of told.changes) {
    const tag = tags.get(key) ?? null;
    const index = changes.findLastIndex((change) => change.tag === tag);
    const keptIndex = told.keptIndex.get(key) ?? 0;
    // One that was not told any more is newer than all that were.
    const isNewer = index < 0 && tag !== null;
    if (!isNewer && index < keptIndex) lost.push(`draft "${key}" ${index}, kept ${keptIndex}`);
  }
  return lost;
}
