import type { Geometry, Position } from "geojson";
import { GeometryFault } from "../geometry/geometry-fault";

const deepestPart = 8;
const ewkbHeight = 0x80000000;
const ewkbMeasure = 0x40000000;
const ewkbSrid = 0x20000000;

/**
 * A geometry in well-known binary, ISO or extended (EWKB).
 *
 * @throws GeometryFault, or RangeError where it ends too early; counts are held against the bytes that are left
 */
export function readWkb(bytes: Uint8Array): Geometry {
  const reader = new WkbReader(bytes);
  const geometry = reader.geometry(0);
  if (reader.left > 0) throw new GeometryFault("geometry-invalid", `WKB + ${reader.left}`);
  return geometry;
}

class WkbReader {
  readonly #view: DataView;
  #at = 0;
  #isLittle = true;
  /** Numbers of each position. */
  #dimensions = 2;
  #hasHeight = false;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#view.byteLength - this.#at;
  }

  geometry(level: number): Geometry {
    const type = this.#head();
    switch (type) {
      case 1:
        return { type: "Point", coordinates: this.#position() };
      case 2:
        return { type: "LineString", coordinates: this.#positions() };
      case 3:
        return { type: "Polygon", coordinates: this.#rings() };
      case 4:
        return { type: "MultiPoint", coordinates: this.#parts(1, () => this.#position()) };
      case 5:
        return { type: "MultiLineString", coordinates: this.#parts(2, () => this.#positions()) };
      case 6:
        return { type: "MultiPolygon", coordinates: this.#parts(3, () => this.#rings()) };
      case 7: {
        if (level >= deepestPart) throw new GeometryFault("geometry-unsupported", "GeometryCollection");
        return { type: "GeometryCollection", geometries: this.#times(5, () => this.geometry(level + 1)) };
      }
      default:
        throw new GeometryFault("geometry-unsupported", `WKB ${type}`);
    }
  }

  #head(): number {
    const order = this.#view.getUint8(this.#at);
    if (order > 1) throw new GeometryFault("geometry-invalid", `WKB ${order}`);
    this.#isLittle = order === 1;
    this.#at += 1;
    const raw = this.#uint32();
    if ((raw & ewkbSrid) !== 0) this.#uint32();
    const iso = raw & 0xffff;
    const flags = Math.floor(iso / 1000);
    this.#hasHeight = (raw & ewkbHeight) !== 0 || flags === 1 || flags === 3;
    const hasMeasure = (raw & ewkbMeasure) !== 0 || flags === 2 || flags === 3;
    this.#dimensions = 2 + Number(this.#hasHeight) + Number(hasMeasure);
    return flags > 3 ? iso : iso % 1000;
  }

  #uint32(): number {
    const value = this.#view.getUint32(this.#at, this.#isLittle);
    this.#at += 4;
    return value;
  }

  #times<Value>(smallestBytes: number, read: () => Value): Value[] {
    const count = this.#uint32();
    if (count * smallestBytes > this.left) throw new GeometryFault("geometry-invalid", `WKB: ${count}`);
    return Array.from({ length: count }, read);
  }

  #parts<Value>(type: number, read: () => Value): Value[] {
    return this.#times(5, () => {
      const found = this.#head();
      if (found !== type) throw new GeometryFault("geometry-invalid", `WKB ${found}`);
      return read();
    });
  }

  #rings(): Position[][] {
    return this.#times(4, () => this.#positions());
  }

  #positions(): Position[] {
    return this.#times(this.#dimensions * 8, () => this.#position());
  }

  /** A point without a place is written as one that is not a number. */
  #position(): Position {
    const position: number[] = [];
    for (let index = 0; index < this.#dimensions; index++) {
      const value = this.#view.getFloat64(this.#at, this.#isLittle);
      this.#at += 8;
      if (index < 2 || (index === 2 && this.#hasHeight)) position.push(value);
    }
    return position.slice(0, 2).every(Number.isNaN) ? [] : position;
  }
}
