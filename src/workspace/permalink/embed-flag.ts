const flag = /(^#?|&)embed=1(?=&|$)/;

/** Whether a fragment asks for the page as it stands in others, without its tools. */
export function isEmbedded(fragment: string): boolean {
  return flag.test(fragment);
}

/** The fragment for a page within another, or for the whole app. */
export function withEmbed(fragment: string, isWanted: boolean): string {
  const whole = fragment
    .replace(flag, "$1")
    .replace(/&+/g, "&")
    .replace(/^(#?)&|&$/g, "$1");
  return isWanted ? `${whole}&embed=1` : whole;
}
