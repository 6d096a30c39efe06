/** A file of a zip, read by the central directory and nothing of the writer's. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** MS-DOS date and time as one number. */
  readonly dosTime: number;
}

const endMark = 0x06054b50;
const centralMark = 0x02014b50;
const localMark = 0x04034b50;

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** All files of a zip in the order of its directory; throws where marks, sizes or checksums are not right. */
export async function readZip(zip: Blob): Promise<ZippedFile[]> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== endMark) throw new Error("no end of the directory");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const files: ZippedFile[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== centralMark) throw new Error(`no entry at ${at}`);
    const [method, dosTime, crc] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder("utf-8", { fatal: true }).decode(
      bytes.subarray(at + 46, at + 46 + nameBytes),
    );
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== localMark) throw new Error(`${name} is not at ${local}`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const body = bytes.slice(start, start + packed);
    const content = method === 0 ? body : await inflate(body);
    if (content.length !== size) throw new Error(`${name} has ${content.length} of ${size} bytes`);
    if (crcOf(content) !== crc) throw new Error(`${name} has another checksum`);
    files.push({ name, bytes: content, dosTime });
    at += 46 + nameBytes + extra + comment;
  }
  return files;
}
