/** What happened, without the advice that follows it: for places where many stand one below the other. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}
