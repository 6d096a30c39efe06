import type { Locale } from "../../core/sources/localized";
import type { Annotation } from "../../workspace/annotation";
import { changedMembers, changedThings } from "./changed-things";
import { listParts, nameOf, type Step, type StepTexts } from "./step";

const annotationParts: readonly [keyof StepTexts & `note${string}`, readonly string[]][] = [
  ["noteWords", ["text"]],
  ["notePlace", ["lngLat", "tail", "head"]],
  ["noteTime", ["window"]],
];

function describeAnnotationEdit(before: Annotation, after: Annotation, texts: StepTexts): string {
  const members = changedMembers<Record<string, unknown>>({ ...before }, { ...after });
  const parts = annotationParts
    .filter(([, names]) => names.some((name) => members.has(name)))
    .map(([key]) => texts[key] as string);
  if (members.has("isHidden")) parts.push(after.isHidden ? texts.noteHidden : texts.noteShown);
  return listParts(parts);
}

/** What a step did to a note or an arrow on the map. */
export function describeAnnotationStep(
  locale: Locale,
  { code, before, after }: Step,
  texts: StepTexts,
): string {
  const { added, removed, changed } = changedThings(before.annotations, after.annotations);
  const [edit] = changed;
  const annotation = edit?.after ?? added[0] ?? removed[0];
  const isArrow = annotation?.kind === "arrow";
  const words = nameOf(locale, annotation?.text || edit?.before.text);
  switch (code) {
    case "add-annotation":
      return isArrow ? texts.arrowAdded(words) : texts.noteAdded(words);
    case "remove-annotation":
      return isArrow ? texts.arrowRemoved(words) : texts.noteRemoved(words);
    default: {
      const parts = edit ? describeAnnotationEdit(edit.before, edit.after, texts) : "";
      return isArrow ? texts.arrowChanged(words, parts) : texts.noteChanged(words, parts);
    }
  }
}
