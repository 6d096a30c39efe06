import { distanceMeters } from "../../core/geo/geodesic";
import type { LngLat } from "../../core/geo/position";

/** Kilometres of a degree of latitude, on average. */
const kilometersPerDegree = 111.2;
const decimals = 1e6;

/** The cell that a position falls into. */
export interface CoarsePlace {
  /** The middle of the cell. */
  readonly lngLat: LngLat;
  /** From the middle to the farthest corner, metres, rounded up. */
  readonly radiusMeters: number;
}

const round = (degrees: number) => Math.round(degrees * decimals) / decimals;

interface Band {
  readonly lat: number;
  readonly lngStep: number;
  readonly radiusMeters: number;
}

/**
 * A grid over the Earth whose cells are about `gridKm` kilometres each way: bands of latitude of equal height counted
 * from the South Pole, each cut into equal cells counted eastwards from 180° W, as many as give the wanted width in the
 * band's middle. The same position always falls into the same cell, and a cell's middle into its own.
 *
 * @param gridKm  0.1 to 1,000
 * @returns the cell of a position; a position that is not finite stays as it is, with radius 0
 */
export function coarseGrid(gridKm: number): (position: LngLat) => CoarsePlace {
  const bandCount = Math.max(1, Math.round((180 * kilometersPerDegree) / gridKm));
  const latStep = 180 / bandCount;
  const bands = new Map<number, Band>();
  const bandAt = (index: number): Band => {
    const known = bands.get(index);
    if (known) return known;
    const lat = -90 + (index + 0.5) * latStep;
    const width = gridKm / (kilometersPerDegree * Math.cos((lat * Math.PI) / 180));
    const lngStep = 360 / Math.max(1, Math.round(360 / width));
    const corners = [-0.5, 0.5].map(
      (share): LngLat => [lngStep / 2, Math.min(90, Math.max(-90, lat + share * latStep))],
    );
    const radiusMeters = Math.ceil(Math.max(...corners.map((corner) => distanceMeters([0, lat], corner))));
    const band = { lat, lngStep, radiusMeters };
    bands.set(index, band);
    return band;
  };
  return (position) => {
    const [lng, lat] = position;
    if (!(Number.isFinite(lng) && Number.isFinite(lat))) return { lngLat: position, radiusMeters: 0 };
    const index = Math.min(bandCount - 1, Math.max(0, Math.floor((lat + 90) / latStep)));
    const band = bandAt(index);
    const turned = (((lng + 180) % 360) + 360) % 360;
    const cell = Math.floor(turned / band.lngStep);
    return {
      lngLat: [round(-180 + (cell + 0.5) * band.lngStep), round(band.lat)],
      radiusMeters: band.radiusMeters,
    };
  };
}
