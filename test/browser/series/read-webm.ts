/** What a walk over the elements of a WebM finds; nothing of the writer's is used. */
export interface WebmFacts {
  readonly docType: string;
  readonly codec: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number;
  /** By ISO/IEC 23091-2; 1 is BT.709. */
  readonly colorMatrix: number;
  readonly isFullRange: boolean;
  readonly frameTimesMs: readonly number[];
  /** As a decoder takes them. */
  readonly frames: readonly Uint8Array[];
}

const ids = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  codec: 0x86,
  video: 0xe0,
  color: 0x55b0,
  matrix: 0x55b1,
  range: 0x55b9,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;
const parents: readonly number[] = [
  ids.ebml,
  ids.segment,
  ids.info,
  ids.tracks,
  ids.trackEntry,
  ids.video,
  ids.color,
  ids.cluster,
  ids.blockGroup,
];

export function readWebm(bytes: Uint8Array): WebmFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Map<number, string>();
  const numbers = new Map<number, number>();
  const frameTimes: number[] = [];
  const frames: Uint8Array[] = [];
  let clusterTime = 0;
  const lengthAt = (at: number) => Math.clz32(bytes[at]!) - 23;
  const unsigned = (from: number, to: number) =>
    bytes.subarray(from, to).reduce((sum, byte) => sum * 256 + byte, 0);
  const walk = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const idLength = lengthAt(at);
      const id = unsigned(at, at + idLength);
      at += idLength;
      const sizeLength = lengthAt(at);
      const size = unsigned(at, at + sizeLength) - 2 ** (7 * sizeLength);
      at += sizeLength;
      const end = Math.min(to, at + size);
      if (parents.includes(id)) walk(at, end);
      else if (id === ids.docType || id === ids.codec)
        texts.set(id, new TextDecoder().decode(bytes.subarray(at, end)).replace(/\0+$/, ""));
      else if (id === ids.duration) numbers.set(id, size === 4 ? view.getFloat32(at) : view.getFloat64(at));
      else if (
        id === ids.timestampScale ||
        id === ids.width ||
        id === ids.height ||
        id === ids.matrix ||
        id === ids.range
      )
        numbers.set(id, unsigned(at, end));
      else if (id === ids.timestamp) clusterTime = unsigned(at, end);
      else if (id === ids.simpleBlock || id === ids.block) {
        const track = lengthAt(at);
        frameTimes.push(clusterTime + view.getInt16(at + track));
        frames.push(bytes.slice(at + track + 3, end));
      }
      at = end;
    }
  };
  walk(0, bytes.length);
  const tickMs = (numbers.get(ids.timestampScale) ?? 1_000_000) / 1e6;
  return {
    docType: texts.get(ids.docType) ?? "",
    codec: texts.get(ids.codec) ?? "",
    widthPx: numbers.get(ids.width) ?? 0,
    heightPx: numbers.get(ids.height) ?? 0,
    durationMs: (numbers.get(ids.duration) ?? 0) * tickMs,
    colorMatrix: numbers.get(ids.matrix) ?? 0,
    isFullRange: numbers.get(ids.range) === 2,
    frameTimesMs: frameTimes.map((ticks) => ticks * tickMs),
    frames,
  };
}
