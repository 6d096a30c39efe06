import type { Locale, Localized } from "../../core/sources/localized";
import type { stepMessages } from "../../look/text/messages/steps";
import { shortenText } from "../../look/text/shorten-text";
import type { WorkspaceDocument } from "../../workspace/document";
import type { CommandCode } from "../../workspace/history";

/** One step of the history, with the document that it started from and the one that it led to. */
export interface Step {
  readonly code: CommandCode;
  readonly before: WorkspaceDocument;
  readonly after: WorkspaceDocument;
}

export type StepTexts = (typeof stepMessages)[Locale];

const longestName = 60;

/** A name as the list has it: in the language or else in the other one, on one line, its beginning where it is long. */
export function nameOf(locale: Locale, name: Localized | string | undefined): string {
  const text = typeof name === "object" ? name[locale] || name.en || name.uk : (name ?? "");
  return shortenText(text.replace(/\s+/g, " ").trim(), longestName);
}

/** The names of parts, each once, as a list. */
export const listParts = (parts: readonly string[]): string => [...new Set(parts)].join(", ");

/** A label as it stands within a sentence. */
export const withinSentence = (label: string): string => label.charAt(0).toLocaleLowerCase() + label.slice(1);
