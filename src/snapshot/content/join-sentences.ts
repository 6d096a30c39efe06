/**
 * The sentences that are not empty, as one paragraph. Where they would be longer than the limit, what does not fit is
 * left out from the end; one that is longer by itself is cut.
 */
export function joinSentences(sentences: readonly string[], limit = Number.POSITIVE_INFINITY): string {
  let text = "";
  for (const sentence of sentences.map((one) => one.replace(/\s+/g, " ").trim()).filter(Boolean)) {
    const next = text === "" ? sentence : `${text} ${sentence}`;
    if (next.length > limit) return text === "" ? `${sentence.slice(0, limit - 1)}…` : text;
    text = next;
  }
  return text;
}
