/** The text, or its beginning with an ellipsis where it is longer: a cell of a file can hold millions of characters. */
export function shortenText(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) return text;
  const beginning = text.slice(0, mostCharacters - 1);
  // Half a surrogate pair would be shown as a replacement character.
  return `${/[\ud800-\udbff]$/.test(beginning) ? beginning.slice(0, -1) : beginning}…`;
}
