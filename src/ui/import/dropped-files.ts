/** Folders give their entries in batches, an empty one last. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return entries.sort((one, other) => one.name.localeCompare(other.name));
    entries.push(...batch);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ];
  if (!entry.isDirectory) return [];
  const files: File[] = [];
  for (const inner of await readFolder(entry as FileSystemDirectoryEntry))
    files.push(...(await filesOf(inner)));
  return files;
}

/**
 * The files that were dropped, those of folders at any depth included. The transfer is read before the first wait:
 * it is empty afterwards. Rejects where an entry cannot be read.
 */
export async function readDropped(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const found = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files: File[] = [];
  for (const one of found) {
    if (one instanceof File) files.push(one);
    else if (one) files.push(...(await filesOf(one)));
  }
  return files.filter(({ name }) => !isSystemFile(name));
}

/** What systems leave in folders for themselves. */
export function isSystemFile(name: string): boolean {
  return name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}
