import * as v from "valibot";
import { type ImportedSource, importedKinds } from "../../core/sources/imported-source";

/** An imported source as it stands in a workspace file. Its content is not in the file. */
export const sourceSchema: v.GenericSchema<unknown, ImportedSource> = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(importedKinds),
  name: v.string(),
  licence: v.string(),
  attribution: v.string(),
  accessed: v.string(),
  color: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  isShown: v.boolean(),
  origin: v.string(),
  datasetId: v.nullable(v.string()),
  recordCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  format: v.string(),
  restrictsRawRows: v.boolean(),
});
