type Position = readonly [lng: number, lat: number];

const equatorMeters = 6_378_137;
const flattening = 1 / 298.257223563;
const polarMeters = equatorMeters * (1 - flattening);
const radians = Math.PI / 180;

/**
 * Metres along the WGS84 geodesic between two positions that are not nearly antipodal, to a tenth of a millimetre.
 *
 * Source: Vincenty 1975, Survey Review 23 (176), inverse formula
 */
export function vincentyMeters([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const reduced = (lat: number) => Math.atan((1 - flattening) * Math.tan(lat * radians));
  const [u1, u2] = [reduced(lat1), reduced(lat2)];
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const dLng = (lng2 - lng1) * radians;
  let lambda = dLng;
  for (let step = 0; step < 200; step++) {
    const sinSigma = Math.hypot(cosU2 * Math.sin(lambda), cosU1 * sinU2 - sinU1 * cosU2 * Math.cos(lambda));
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * Math.sin(lambda)) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha ** 2;
    const cos2SigmaM = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha;
    const c = (flattening / 16) * cosSqAlpha * (4 + flattening * (4 - 3 * cosSqAlpha));
    const inner = cos2SigmaM + c * cosSigma * (2 * cos2SigmaM ** 2 - 1);
    const next = dLng + (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * inner);
    const isDone = Math.abs(next - lambda) < 1e-13;
    lambda = next;
    if (!isDone) continue;
    const uSq = (cosSqAlpha * (equatorMeters ** 2 - polarMeters ** 2)) / polarMeters ** 2;
    const a = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
    const b = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
    const last = (b / 6) * cos2SigmaM * (4 * sinSigma ** 2 - 3) * (4 * cos2SigmaM ** 2 - 3);
    const delta = b * sinSigma * (cos2SigmaM + (b / 4) * (cosSigma * (2 * cos2SigmaM ** 2 - 1) - last));
    return polarMeters * a * (sigma - delta);
  }
  throw new Error(`No geodesic from ${lng1}, ${lat1} to ${lng2}, ${lat2} was found.`);
}
