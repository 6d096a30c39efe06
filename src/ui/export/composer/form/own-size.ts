import type { CustomSize } from "../../../../workspace/page-spec";

export type LengthUnit = CustomSize["unit"];

/** Shorter sides have no room for a map, longer ones are no page. */
export const sizeLimits: Readonly<Record<LengthUnit, { readonly least: number; readonly most: number }>> = {
  mm: { least: 50, most: 2000 },
  px: { least: 200, most: 16_000 },
};

const mmPerInch = 25.4;

/** The same size in the other unit, at a resolution; whole pixels, tenths of millimetres. */
export function convertSize(size: CustomSize, unit: LengthUnit, dpi: number): CustomSize {
  if (size.unit === unit) return size;
  const { least, most } = sizeLimits[unit];
  const convert = (length: number) => {
    const converted =
      unit === "px"
        ? Math.round((length / mmPerInch) * dpi)
        : Math.round((length / dpi) * mmPerInch * 10) / 10;
    return Math.min(most, Math.max(least, converted));
  };
  return { width: convert(size.width), height: convert(size.height), unit };
}
