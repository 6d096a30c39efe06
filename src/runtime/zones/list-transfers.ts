/** The buffers of typed arrays anywhere in a message, each once: handed over with it they are moved, not copied. */
export function listTransfers(message: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(message)) {
    if (message.buffer instanceof ArrayBuffer && message.byteLength > 0) found.add(message.buffer);
  } else if (typeof message === "object" && message !== null && !Array.isArray(message))
    for (const member of Object.values(message)) listTransfers(member, found);
  return found;
}
