import * as v from "valibot";
import type { ControlDataset } from "../../../core/control/control-dataset";
import { controlStatuses } from "../../../core/control/control-version";
import { areaSchema, multiLineSchema } from "../../geometry-schema";
import { citationSchema } from "../../schema-parts";

const localized = v.object({ en: v.string(), uk: v.string() });
const finite = v.pipe(v.number(), v.finite());

const area = v.object({
  id: v.string(),
  holder: v.picklist(["RU", "UA"]),
  status: v.picklist(controlStatuses),
  geometry: areaSchema,
  facts: v.array(v.object({ town: v.string(), statement: localized, citations: v.array(citationSchema) })),
});

/** The dated control areas of an imported source, as a file carries them. */
export const controlDatasetSchema: v.GenericSchema<unknown, ControlDataset> = v.object({
  kind: v.literal("control"),
  id: v.pipe(v.string(), v.minLength(1)),
  versions: v.array(
    v.object({
      date: v.string(),
      validFromMs: finite,
      sourceId: v.string(),
      schematic: v.boolean(),
      uncertaintyMeters: v.pipe(finite, v.minValue(0)),
      note: localized,
      areas: v.array(area),
      contactLine: multiLineSchema,
    }),
  ),
});
