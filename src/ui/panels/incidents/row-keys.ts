/** Rows that Page Up and Page Down move by. */
const pageRows = 10;

/** The index that a key moves to in a list, or null where the key is not one of the list's. */
export function indexAfterKey(index: number, key: string, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(count - 1, index + 1);
    case "ArrowUp":
      return Math.max(0, index - 1);
    case "PageDown":
      return Math.min(count - 1, index + pageRows);
    case "PageUp":
      return Math.max(0, index - pageRows);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
