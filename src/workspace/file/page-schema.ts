import * as v from "valibot";
import { locales } from "../../core/sources/localized";
import { latSchema, lngLatSchema } from "../../formats/schema-parts";
import { themeNames } from "../../look/theme/tokens";
import { type BlockPlacements, blockNames } from "../page-blocks";
import {
  defaultPageSetup,
  lengthUnits,
  orientations,
  type PageSetup,
  pageNames,
  resolutions,
} from "../page-spec";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const length = v.pipe(v.number(), v.minValue(10), v.maxValue(40_000));

const placement = v.object({
  isShown: v.boolean(),
  at: v.nullable(v.tuple([share, share])),
  zoneId: v.exactOptional(v.string()),
});

const placements: v.GenericSchema<unknown, BlockPlacements> = v.partial(
  v.object(Object.fromEntries(blockNames.map((name) => [name, placement]))),
) as v.GenericSchema<unknown, BlockPlacements>;

const frame = v.object({
  center: v.pipe(
    lngLatSchema,
    v.check(([, lat]) => v.safeParse(latSchema, lat).success),
  ),
  zoom: v.pipe(v.number(), v.minValue(-2), v.maxValue(24)),
  bearing: v.pipe(v.number(), v.finite()),
  widthPx: v.pipe(v.number(), v.minValue(1), v.maxValue(40_000)),
  heightPx: v.pipe(v.number(), v.minValue(1), v.maxValue(40_000)),
});

/** A page as a workspace file holds it; files of earlier versions hold its words alone. */
export const pageSchema: v.GenericSchema<unknown, PageSetup> = v.object({
  page: v.optional(v.picklist(pageNames), defaultPageSetup.page),
  custom: v.optional(
    v.object({ width: length, height: length, unit: v.picklist(lengthUnits) }),
    defaultPageSetup.custom,
  ),
  orientation: v.optional(v.picklist(orientations), defaultPageSetup.orientation),
  dpi: v.optional(v.picklist(resolutions), defaultPageSetup.dpi),
  title: v.string(),
  subtitle: v.string(),
  notes: v.string(),
  themeName: v.optional(v.nullable(v.picklist(themeNames)), null),
  locale: v.optional(v.nullable(v.picklist(locales)), null),
  frame: v.optional(v.nullable(frame), null),
  blocks: v.optional(placements, {}),
  publishSafe: v.optional(
    v.nullable(
      v.object({
        gridKm: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1000)),
        delayDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650)),
      }),
    ),
    null,
  ),
  carriesWorkspace: v.optional(v.boolean(), defaultPageSetup.carriesWorkspace),
});
