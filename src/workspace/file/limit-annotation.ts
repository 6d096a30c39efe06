import type { ParseIssue } from "../../formats/parse-issue";
import type { Annotation } from "../annotation";
import { limitAnnotationText, longestAnnotationText } from "../commands/annotation-commands";

const longestListed = 80;

/** An annotation with no more words than a form may write; what is cut off is listed by how it begins. */
export function limitAnnotation(annotation: Annotation, row: number, issues: ParseIssue[]): Annotation {
  const { text } = annotation;
  if (text.length <= longestAnnotationText) return annotation;
  const limited = limitAnnotationText(text);
  const original = text.slice(limited.length, limited.length + longestListed);
  issues.push({ code: "text-too-long", row, column: "annotations.text", original });
  return { ...annotation, text: limited };
}
