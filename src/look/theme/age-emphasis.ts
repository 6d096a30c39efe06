/** Opacity of symbols within the window where the recent ones are emphasised: of the newest and of the oldest. */
export const ageOpacities = { newest: 1, oldest: 0.4 } as const;

/** Opacity of symbols of the trail before the window: where it begins and where it ends. Paler than any in the window. */
export const trailOpacities = { nearest: 0.34, farthest: 0.12 } as const;

const clampShare = (share: number) => Math.min(1, Math.max(0, share));
const mix = (from: number, to: number, share: number) => from + (to - from) * clampShare(share);

/**
 * How old something is within a span, 0 at its end to 1 at its start. Its age is that of the last moment at which it may
 * have happened, so that nothing is paler than it may deserve. Instants in any one unit; an empty span has no age.
 */
export function ageShareOf(latest: number, spanStart: number, spanEnd: number): number {
  return spanEnd <= spanStart ? 0 : clampShare((spanEnd - latest) / (spanEnd - spanStart));
}

/** Opacity 0…1 by age within the window: the older, the paler. */
export function ageOpacity(ageShare: number): number {
  return mix(ageOpacities.newest, ageOpacities.oldest, ageShare);
}

/** Opacity 0…1 by age within the trail: `ageShare` is 0 right before the window and 1 at the trail's end. */
export function trailOpacity(ageShare: number): number {
  return mix(trailOpacities.nearest, trailOpacities.farthest, ageShare);
}
