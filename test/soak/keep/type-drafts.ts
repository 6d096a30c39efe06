import type { WorkKeeper } from "../../../src/workspace/keeping";

const keys = ["", "road", "bridge"] as const;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const random = (count: number) => Math.floor(Math.random() * count);

/** Until a message has left the page, longer than it takes: what is not told may have been done all the same. */
const tellMs = 30;

async function typeInForm(keeper: WorkKeeper, key: string): Promise<void> {
  for (;;) {
    const tag = crypto.randomUUID();
    const isGone = random(8) === 0;
    console.log(`typed "${key}" ${tag} ${isGone ? "gone" : "there"}`);
    // A draft that is there says itself which it is; one that is gone does not.
    if (isGone) await pause(tellMs);
    const label = { en: tag, uk: "" };
    const outcome = await keeper.keepDraft(key, isGone ? null : { text: tag.repeat(1 + random(100)), label });
    if (outcome.ok) console.log(`kept "${key}" ${tag}`);
    await pause(random(20));
  }
}

/** Types in several forms at once, and now and then discards one, until the browser dies; tells each change. */
export function typeForever(keeper: WorkKeeper): void {
  for (const key of keys) void typeInForm(keeper, key);
}

/** What is kept of the forms, by their keys: the tag of each. */
export async function typedTags(
  keeper: WorkKeeper,
): Promise<readonly (readonly [string, string])[] | string> {
  const read = await keeper.readDrafts((text) => text.slice(0, 36));
  return read.ok ? [...read.drafts] : read.reason;
}
