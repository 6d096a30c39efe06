// Four times the unit roundoff: more than two products of exact differences and their difference can be off together.
const ROUNDING = 4.5e-16;

/**
 * Above 0 when `c` lies left of the line from `a` to `b`, below 0 when right, 0 when on it: exact for whole numbers.
 */
export function turnOf(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const rise = (bx - ax) * (cy - ay);
  const fall = (by - ay) * (cx - ax);
  const turn = rise - fall;
  const size = Math.abs(rise) + Math.abs(fall);
  if (size < Number.MAX_SAFE_INTEGER || Math.abs(turn) > ROUNDING * size) return turn;
  const exact = BigInt(bx - ax) * BigInt(cy - ay) - BigInt(by - ay) * BigInt(cx - ax);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/**
 * The whole numbers nearest to where two lines through `a`, `b` and through `c`, `d` cross; the lines are not parallel.
 */
export function crossingOf(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): readonly [x: number, y: number] {
  const [awayX, awayY, alongX, alongY] = [bx - ax, by - ay, dx - cx, dy - cy];
  const [rise, fall] = [(cx - ax) * alongY, (cy - ay) * alongX];
  const [onRise, onFall] = [awayX * alongY, awayY * alongX];
  const [share, whole] = [rise - fall, onRise - onFall];
  const unsure =
    (ROUNDING * (Math.abs(rise) + Math.abs(fall))) / Math.abs(share) +
    (ROUNDING * (Math.abs(onRise) + Math.abs(onFall))) / Math.abs(whole) +
    ROUNDING;
  const x = awayX * (share / whole);
  const y = awayY * (share / whole);
  if (isRoundable(x, unsure) && isRoundable(y, unsure)) return [ax + Math.round(x), ay + Math.round(y)];
  const exactShare = BigInt(cx - ax) * BigInt(alongY) - BigInt(cy - ay) * BigInt(alongX);
  const exactWhole = BigInt(awayX) * BigInt(alongY) - BigInt(awayY) * BigInt(alongX);
  return [
    ax + roundQuotient(BigInt(awayX) * exactShare, exactWhole),
    ay + roundQuotient(BigInt(awayY) * exactShare, exactWhole),
  ];
}

function isRoundable(value: number, unsure: number): boolean {
  return Math.abs(value - Math.round(value)) + Math.abs(value) * unsure < 0.5;
}

function roundQuotient(dividend: bigint, divisor: bigint): number {
  const [above, below] = divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
  const [twice, double] = [2n * above + below, 2n * below];
  const quotient = twice / double;
  return Number(twice < 0n && quotient * double !== twice ? quotient - 1n : quotient);
}
