/**
 * Remembers what a text was read as, since the cells of a column repeat. It starts anew when it is full, so that a
 * column of a million different texts costs no memory.
 */
export function cacheByText<Value>(read: (text: string) => Value, limit = 20_000): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= limit) known.clear();
    known.set(text, value);
    return value;
  };
}
