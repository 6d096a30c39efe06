import * as v from "valibot";
import type { Zone } from "../../../core/zones/recipe";
import { zoneProperty } from "../../export/zones/exported-zone";
import { zoneSchema } from "../../zone-schema";
import { type AreaRecord, cellOf } from "./area-record";

export type ZoneCell =
  | { readonly kind: "none" }
  | { readonly kind: "zone"; readonly zone: Zone }
  | { readonly kind: "unreadable" };

/** The zone that Demarc wrote beside a geometry, with the recipe it is edited by. */
export function readZoneCell(record: AreaRecord): ZoneCell {
  const text = cellOf(record, zoneProperty).trim();
  if (text === "") return { kind: "none" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "unreadable" };
    throw error;
  }
  const parsed = v.safeParse(zoneSchema, value);
  return parsed.success ? { kind: "zone", zone: parsed.output } : { kind: "unreadable" };
}
