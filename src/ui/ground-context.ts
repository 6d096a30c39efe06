import { createContext, useContext } from "react";
import type { Area } from "../core/geo/position";
import type { RegionLabel } from "../formats/built-in/region-labels";
import { type BasemapData, emptyCollection } from "../map/style/style-options";

/** The loaded ground in the forms that map, scorecard and pages want. */
export interface GroundData {
  readonly basemap: BasemapData;
  readonly regions: readonly RegionLabel[];
  /** The area of an oblast or region by ISO 3166-2, null where it is not known. */
  readonly admin1: (id: string) => Area | null;
}

const nothing: GroundData = {
  basemap: {
    countries: emptyCollection,
    borders: emptyCollection,
    oblasts: emptyCollection,
    oblastLines: emptyCollection,
    lakes: emptyCollection,
    rivers: emptyCollection,
    places: emptyCollection,
    regions: emptyCollection,
  },
  regions: [],
  admin1: () => null,
};

const GroundContext = createContext<GroundData>(nothing);
export const GroundProvider = GroundContext.Provider;
export const emptyGround = nothing;

export function useGround(): GroundData {
  return useContext(GroundContext);
}
