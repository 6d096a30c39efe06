/** The countries that are drawn, with their names; and the source codes that count as part of one of them. */

/** ISO 3166-1 alpha-2 (XK is user-assigned) → [English, Ukrainian]. */
const COUNTRY_NAMES = {
  AD: ["Andorra", "Андорра"],
  AL: ["Albania", "Албанія"],
  AM: ["Armenia", "Вірменія"],
  AT: ["Austria", "Австрія"],
  AZ: ["Azerbaijan", "Азербайджан"],
  BA: ["Bosnia and Herzegovina", "Боснія і Герцеговина"],
  BE: ["Belgium", "Бельгія"],
  BG: ["Bulgaria", "Болгарія"],
  BY: ["Belarus", "Білорусь"],
  CH: ["Switzerland", "Швейцарія"],
  CY: ["Cyprus", "Кіпр"],
  CZ: ["Czechia", "Чехія"],
  DE: ["Germany", "Німеччина"],
  DK: ["Denmark", "Данія"],
  DZ: ["Algeria", "Алжир"],
  EE: ["Estonia", "Естонія"],
  EG: ["Egypt", "Єгипет"],
  ES: ["Spain", "Іспанія"],
  FI: ["Finland", "Фінляндія"],
  FR: ["France", "Франція"],
  GB: ["United Kingdom", "Велика Британія"],
  GE: ["Georgia", "Грузія"],
  GR: ["Greece", "Греція"],
  HR: ["Croatia", "Хорватія"],
  HU: ["Hungary", "Угорщина"],
  IE: ["Ireland", "Ірландія"],
  IL: ["Israel", "Ізраїль"],
  IQ: ["Iraq", "Ірак"],
  IR: ["Iran", "Іран"],
  IS: ["Iceland", "Ісландія"],
  IT: ["Italy", "Італія"],
  JO: ["Jordan", "Йорданія"],
  KW: ["Kuwait", "Кувейт"],
  KZ: ["Kazakhstan", "Казахстан"],
  LB: ["Lebanon", "Ліван"],
  LI: ["Liechtenstein", "Ліхтенштейн"],
  LT: ["Lithuania", "Литва"],
  LU: ["Luxembourg", "Люксембург"],
  LV: ["Latvia", "Латвія"],
  LY: ["Libya", "Лівія"],
  MA: ["Morocco", "Марокко"],
  MC: ["Monaco", "Монако"],
  MD: ["Moldova", "Молдова"],
  ME: ["Montenegro", "Чорногорія"],
  MK: ["North Macedonia", "Північна Македонія"],
  MT: ["Malta", "Мальта"],
  NL: ["Netherlands", "Нідерланди"],
  NO: ["Norway", "Норвегія"],
  PL: ["Poland", "Польща"],
  PS: ["Palestine", "Палестина"],
  PT: ["Portugal", "Португалія"],
  RO: ["Romania", "Румунія"],
  RS: ["Serbia", "Сербія"],
  RU: ["Russia", "Росія"],
  SA: ["Saudi Arabia", "Саудівська Аравія"],
  SE: ["Sweden", "Швеція"],
  SI: ["Slovenia", "Словенія"],
  SK: ["Slovakia", "Словаччина"],
  SM: ["San Marino", "Сан-Марино"],
  SY: ["Syria", "Сирія"],
  TM: ["Turkmenistan", "Туркменістан"],
  TN: ["Tunisia", "Туніс"],
  TR: ["Turkey", "Туреччина"],
  UA: ["Ukraine", "Україна"],
  UZ: ["Uzbekistan", "Узбекистан"],
  XK: ["Kosovo", "Косово"],
};

/** Source units (adm0_a3) that are shown as part of a country: territories, bases and the like with no outline of their own here. */
const COUNTRY_BY_TERRITORY = { ALD: "FI", IMN: "GB", KAB: "KZ", CYN: "CY", ESB: "CY", WSB: "CY" };

/** Ukrainian units that the source counts as Russia: internationally recognised borders put them in Ukraine. */
const UNITS_OF_UKRAINE = new Set(["UP11", "UP20"]);

/** @returns {string | null} the country that a source record belongs to, by this project's border policy */
export function findCountry({ iso_a2, adm0_a3, fips }) {
  if (UNITS_OF_UKRAINE.has(fips)) return "UA";
  const id = COUNTRY_BY_TERRITORY[adm0_a3] ?? iso_a2;
  return id in COUNTRY_NAMES ? id : null;
}

export function nameCountry(id) {
  const [en, uk] = COUNTRY_NAMES[id];
  return { en, uk };
}
