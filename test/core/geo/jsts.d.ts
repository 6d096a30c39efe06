// What the tests use of JSTS, which declares no types for its single modules.
declare module "jsts/org/locationtech/jts/geom/GeometryFactory.js" {
  export default class GeometryFactory {}
}
declare module "jsts/org/locationtech/jts/io/GeoJSONReader.js" {
  import type GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
  export interface JstsGeometry {
    getNumPoints(): number;
  }
  export default class GeoJSONReader {
    constructor(factory: GeometryFactory);
    read(geojson: unknown): JstsGeometry;
  }
}
declare module "jsts/org/locationtech/jts/operation/valid/IsValidOp.js" {
  import type { JstsGeometry } from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
  export default class IsValidOp {
    constructor(geometry: JstsGeometry);
    isValid(): boolean;
    getValidationError(): { toString(): string } | null;
  }
}
