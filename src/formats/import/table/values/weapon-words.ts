import type { WeaponFamily } from "../../../../core/events/weapons";

type Rule = readonly [words: RegExp, family: WeaponFamily | null];

/** A word that begins where the pattern begins; JavaScript's `\b` knows no Cyrillic. */
const word = (pattern: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})`, "giu");

/**
 * Most particular first: what a rule matched is taken out of the text, so that "naval drone" is no drone and "multiple
 * rocket launcher" no missile. A rule without a family takes out what would mislead.
 */
const rules: readonly Rule[] = [
  [
    word(
      "anti[- ]?(?:aircraft|drone|tank)[\\p{L}]*|air[- ]?defen[cs]e|reconnaissance|recon|surveillance|розвідувальн\\p{L}*|разведывательн\\p{L}*|(?:orlan|supercam|zala)[\\p{L}\\p{N}-]*|орлан\\p{L}*",
    ),
    null,
  ],
  [
    word(
      "(?:naval|sea|maritime|surface|marine)[- ]drones?|usvs?(?!\\p{L})|unmanned surface|magura|sea baby|морськ\\p{L}+ (?:дрон|безп)\\p{L}*|морск\\p{L}+ (?:дрон|бесп)\\p{L}*|безек[иі]паж\\p{L}*|бэк(?!\\p{L})|naval-drone",
    ),
    "naval-drone",
  ],
  [word("fpv[\\p{L}-]*(?: (?:drones?|дрон\\p{L}*))?"), "artillery"],
  [
    word(
      "multiple[- ](?:launch )?rocket|rocket (?:artillery|launcher)|mlrs|mrls|mrl(?!\\p{L})|grads?(?!\\p{L})|bm-?(?:21|27|30)|smerch|uragan|hurricane mlrs|tornado-?[gs]|himars|tos-?1\\p{L}?|рсз[вo о]|град(?![\\p{L}])|градами|градом|смерч\\p{L}*|ураган\\p{L}*|торнадо|реактивн\\p{L}+ (?:систем|артилер|артиллер)\\p{L}*(?: залпов\\p{L}+ (?:вогню|огня))?|хаймарс",
    ),
    "artillery",
  ],
  [
    word(
      "artiller\\p{L}*|howitzers?|mortars?|артилер\\p{L}*|артиллер\\p{L}*|гаубиц\\p{L}*|міномет\\p{L}*|миномет\\p{L}*|миномёт\\p{L}*|ствольн\\p{L}*",
    ),
    "artillery",
  ],
  [
    word(
      "guided[- ](?:aerial |air |glide )?bombs?|glide[- ]bombs?|gliding bombs?|kabs?(?![\\p{L}])|umpk|umpb|jdam|керован\\p{L}* (?:авіа|авіаційн\\p{L}* )?бомб\\p{L}*|управляем\\p{L}* (?:авиа|авиационн\\p{L}* )?бомб\\p{L}*|(?:кабы?|каби|кабів|кабами|кабом|уаб|умпк|умпб)(?![\\p{L}])|планирующ\\p{L}+ бомб\\p{L}*|плануюч\\p{L}+ бомб\\p{L}*",
    ),
    "guided-bomb",
  ],
  [
    word(
      "shahed\\p{L}*|shahid\\p{L}*|geran\\p{L}*|lancet\\p{L}*|loitering munitions?|kamikaze drones?|шахед\\p{L}*|герань\\p{L}*|герані|герани|ланцет\\p{L}*|баражу\\p{L}+ боєприпас\\p{L}*|барражиру\\p{L}+ боеприпас\\p{L}*",
    ),
    "one-way-drone",
  ],
  [
    word(
      "one-way[- ]drones?|drones?(?!\\p{L})|uavs?(?!\\p{L})|uas(?!\\p{L})|unmanned aerial|дрон\\p{L}*|безп[іи]лот\\p{L}*|беспилот\\p{L}*|бпла(?!\\p{L})",
    ),
    "one-way-drone",
  ],
  [
    word(
      "missiles?(?!\\p{L})|missile-unspecified|iskander\\p{L}*|kalibr\\p{L}*|kinzhal\\p{L}*|oniks|onyx|zircon|tsirkon|tochka(?:-?u)?|oreshnik|atacms|storm shadow|scalp|neptune|flamingo|taurus|kn-?2[345]|[xхk]h?-?(?:22|31п?|32|35|38|47|55|59|69|101|555)\\p{L}*|[scс]-?(?:300|400)\\p{L}*|ракет\\p{L}*|іскандер\\p{L}*|искандер\\p{L}*|кал[іи]бр\\p{L}*|кинджал\\p{L}*|кинжал\\p{L}*|онікс\\p{L}*|оникс\\p{L}*|циркон\\p{L}*|точка-?у|точки-у|ор[еє]шник\\p{L}*|балістик\\p{L}*|балістичн\\p{L}*|баллистик\\p{L}*|баллистическ\\p{L}*|нептун\\p{L}*|фламінго|фламинго",
    ),
    "missile",
  ],
];

function familiesIn(text: string): Set<WeaponFamily> {
  const families = new Set<WeaponFamily>();
  let rest = text;
  for (const [words, family] of rules) {
    const without = rest.replace(words, " ");
    if (without !== rest && family !== null) families.add(family);
    rest = without;
  }
  return families;
}

const alternatives = /\/|(?<!\p{L})(?:or|або|чи|или)(?!\p{L})/iu;
const holdsLetters = /\p{L}/u;

/**
 * The weapon family that a text names beyond doubt, from English, Ukrainian and Russian words: several families beside
 * each other are `combined`; alternatives ("shelling/artillery/missile attack", "air/drone strike") and words that leave
 * it open (shelling, air strike, bomb, rocket) are `not-stated`.
 */
export function weaponFamilyOfText(text: string): WeaponFamily {
  const parts = text.split(alternatives).filter((part) => holdsLetters.test(part));
  const found = parts.map(familiesIn);
  const first = found[0];
  if (first === undefined || first.size === 0) return "not-stated";
  const areSame = found.every(
    (families) => families.size === first.size && [...families].every((one) => first.has(one)),
  );
  if (!areSame) return "not-stated";
  return first.size > 1 ? "combined" : (first.values().next().value ?? "not-stated");
}
