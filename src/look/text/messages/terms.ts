import type { IncidentStatus, PlacePrecision, TargetCode } from "../../../core/events/incident";
import type { WeaponCode, WeaponFamily } from "../../../core/events/weapons";
import type { Locale } from "../../../core/sources/localized";

type Terms<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>;

export const familyNames: Terms<WeaponFamily> = {
  en: {
    missile: "Missile",
    "one-way-drone": "One-way drone",
    "guided-bomb": "Guided bomb",
    artillery: "Artillery, MLRS, FPV drone",
    "naval-drone": "Naval drone",
    combined: "Combined attack",
    "not-stated": "Weapon not stated",
  },
  uk: {
    missile: "Ракета",
    "one-way-drone": "Ударний безпілотник",
    "guided-bomb": "Керована авіабомба",
    artillery: "Артилерія, РСЗВ, FPV-дрон",
    "naval-drone": "Морський дрон",
    combined: "Комбінована атака",
    "not-stated": "Зброю не вказано",
  },
};

export const weaponNames: Terms<WeaponCode> = {
  en: {
    "cruise-missile": "cruise missile",
    "ballistic-missile": "ballistic missile",
    "aeroballistic-missile": "aeroballistic missile",
    "missile-unspecified": "missile, type not stated",
    "one-way-drone": "one-way drone",
    "guided-bomb": "guided bomb",
    artillery: "artillery",
    mlrs: "multiple rocket launcher",
    "fpv-drone": "FPV drone",
    "naval-drone": "naval drone",
    unknown: "not stated",
  },
  uk: {
    "cruise-missile": "крилата ракета",
    "ballistic-missile": "балістична ракета",
    "aeroballistic-missile": "аеробалістична ракета",
    "missile-unspecified": "ракета невказаного типу",
    "one-way-drone": "ударний безпілотник",
    "guided-bomb": "керована авіабомба",
    artillery: "артилерія",
    mlrs: "реактивна система залпового вогню",
    "fpv-drone": "FPV-дрон",
    "naval-drone": "морський дрон",
    unknown: "не вказано",
  },
};

export const targetNames: Terms<TargetCode> = {
  en: {
    residential: "Residential",
    energy: "Energy",
    "refinery-oil": "Refinery, oil",
    industry: "Industry",
    port: "Port",
    shipping: "Shipping",
    military: "Military",
    "road-transport": "Road transport",
    rail: "Rail",
    medical: "Medical",
    education: "Education",
    unknown: "Not stated",
  },
  uk: {
    residential: "Житло",
    energy: "Енергетика",
    "refinery-oil": "Нафтопереробка, нафта",
    industry: "Промисловість",
    port: "Порт",
    shipping: "Судноплавство",
    military: "Військові об’єкти",
    "road-transport": "Автотранспорт",
    rail: "Залізниця",
    medical: "Медицина",
    education: "Освіта",
    unknown: "Не вказано",
  },
};

export const statusNames: Terms<IncidentStatus> = {
  en: {
    confirmed: "Confirmed by the struck side",
    disputed: "Disputed",
    "attacker-only": "Claimed by the attacker only",
    reported: "Reported, not confirmed",
  },
  uk: {
    confirmed: "Підтверджено стороною, по якій завдано удару",
    disputed: "Оспорюється",
    "attacker-only": "Заявлено лише стороною, що атакувала",
    reported: "Повідомлено, не підтверджено",
  },
};

export const precisionNames: Terms<PlacePrecision> = {
  en: {
    exact: "exact place",
    facility: "the facility",
    "city-district": "city district",
    settlement: "settlement",
    raion: "raion",
    admin1: "oblast or region",
  },
  uk: {
    exact: "точне місце",
    facility: "об’єкт",
    "city-district": "район міста",
    settlement: "населений пункт",
    raion: "район",
    admin1: "область або регіон",
  },
};

export const partyNames: Terms<"RU" | "UA" | "unknown"> = {
  en: { RU: "Russia", UA: "Ukraine", unknown: "not stated" },
  uk: { RU: "Росія", UA: "Україна", unknown: "не вказано" },
};
