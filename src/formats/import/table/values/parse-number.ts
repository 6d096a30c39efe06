const zero = 48;
const nine = 57;

/** Up to so many digits a whole number is exact, and so is each of these powers of ten: one division rounds correctly. */
const mostDigits = 15;
const powersOfTen = Array.from({ length: mostDigits + 1 }, (_, exponent) => 10 ** exponent);

/** A number of digits with at most one sign and one point, and nothing else; NaN for any other text. */
export function parsePlainNumber(text: string): number {
  const length = text.length;
  let digits = 0;
  let value = 0;
  let pointAt = -1;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= zero && code <= nine) {
      digits++;
      value = value * 10 + (code - zero);
    } else if (code === 46 && pointAt < 0) pointAt = index;
    else if (index > 0 || (code !== 43 && code !== 45)) return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  if (digits > mostDigits) return Number(text);
  if (pointAt >= 0) value /= powersOfTen[length - 1 - pointAt]!;
  return text.charCodeAt(0) === 45 ? -value : value;
}

const minusSigns = /[\u2212\u2012\u2013]/g;
const groupSpace = /(\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g;
const groupedByComma = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const groupedByPoint = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;
const withExponent = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/**
 * A number as tables write it: signs, exponents, thousands set apart by spaces or apostrophes, a decimal point, or a
 * decimal comma where the table has such (then points may group thousands before it, else commas may). NaN for
 * anything else: units, words, several numbers, infinities.
 */
export function parseNumber(text: string, decimalComma: boolean): number {
  const plain = parsePlainNumber(text);
  if (!Number.isNaN(plain)) return plain;
  let cleaned = text.trim().replace(minusSigns, "-").replace(groupSpace, "$1");
  if (cleaned.includes(",")) {
    if (decimalComma) {
      if (groupedByPoint.test(cleaned)) cleaned = cleaned.replaceAll(".", "");
      cleaned = cleaned.replace(",", ".");
    } else if (groupedByComma.test(cleaned)) cleaned = cleaned.replaceAll(",", "");
  }
  if (!withExponent.test(cleaned)) return Number.NaN;
  const value = Number(cleaned);
  return Number.isFinite(value) ? value : Number.NaN;
}
