import { commands } from "vitest/browser";

/** Puts a file where readers outside the browser find it, in runs that name a folder for that. */
export async function keepFile(name: string, blob: Blob): Promise<void> {
  const folder = import.meta.env.VITE_SOAK_FILES as string | undefined;
  if (folder === undefined) return;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  await commands.writeFile(`${folder}/${name}`, btoa(text), "base64");
}
