import type { SnapshotOptions } from "./snapshot-options";

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Options as they are being read. */
export interface OptionDraft extends Writable<Omit<SnapshotOptions, "format" | "input">> {
  format: string | null;
  gridKm: number | null;
  delayDays: number | null;
}

export interface OptionRow {
  readonly name: string;
  /** How its value is written; null for one without a value. */
  readonly value: string | null;
  readonly help: string;
  /** Takes the value up; returns what is wrong with it, or null. */
  readonly read: (text: string, draft: OptionDraft) => string | null;
}

export interface OptionGroup {
  readonly heading: string;
  readonly rows: readonly OptionRow[];
}

const listOf = (values: readonly (string | number)[]) => values.join(", ");
export const notOneOf = (values: readonly (string | number)[]) => `is none of ${listOf(values)}`;

export function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}
