import type { ControlDate, Span } from "./dates";
import { type Town, towns } from "./towns";

// Authored by hand; the build smooths it. On land each vertex lies on the straight between a town on the
// Ukrainian-held and a town on the Russian-held side: half-way, or nearer to one of them where a cited fact, the
// published shares, or a comparison by eye with DeepState's maps of the same days speaks for it. Along the Dnipro and
// the border, vertices follow the water and the border on a grid of 0.01 degrees. No vertex is taken from anybody's
// map. Every line runs with the Ukrainian-held side on its left.

/** A vertex and, on land, the towns that it lies between: the Ukrainian-held side's first. */
export interface LineVertex extends Span {
  readonly at: readonly [lng: number, lat: number];
  readonly between?: readonly [left: Town, right: Town];
}

export interface FrontLine extends Span {
  readonly id: string;
  readonly vertices: readonly LineVertex[];
  /** Takes the line's end back to its start round the Russian-held side, well outside the land that it closes off. */
  readonly closing: readonly (readonly [lng: number, lat: number])[];
}

function at(lng: number, lat: number, span: Span = {}): LineVertex {
  return { at: [lng, lat], ...span };
}

/** `share` of the way from the town on the left to the town on the right, rounded to 0.01 degrees. */
function between(left: Town, right: Town, share = 0.5, span: Span = {}): LineVertex {
  const [from, to] = [towns[left], towns[right]];
  const along = (axis: 0 | 1): number => Number((from[axis] + share * (to[axis] - from[axis])).toFixed(2));
  return { at: [along(0), along(1)], between: [left, right], ...span };
}

/** Straight through a town that both sides say they hold. */
function through(town: Town, span: Span = {}): LineVertex {
  return { at: towns[town], between: [town, town], ...span };
}

const first: ControlDate = "2025-12-01";
const second: ControlDate = "2025-12-23";
const third: ControlDate = "2025-12-27";
const fourth: ControlDate = "2026-01-01";

const beforeSecond: Span = { until: first };
const fromSecond: Span = { from: second };
const beforeFourth: Span = { until: third };
const fromFourth: Span = { from: fourth };

/**
 * Estuary and Dnipro, from the sea off the Kinburn Spit up to Vasylivka: Ochakiv, Kherson, Beryslav and Nikopol on the
 * left, the Kinburn Spit, Hola Prystan, Oleshky, Nova Kakhovka and Enerhodar on the right. The floor of the drained
 * Kakhovka reservoir is left outside but for a strip along the bank.
 */
const dnipro: readonly LineVertex[] = [
  at(31.44, 46.58),
  at(31.5, 46.6),
  at(31.56, 46.59),
  at(31.64, 46.58),
  at(31.73, 46.58),
  at(31.82, 46.57),
  at(31.92, 46.56),
  at(32.03, 46.55),
  at(32.13, 46.54),
  at(32.23, 46.53),
  at(32.32, 46.52),
  at(32.4, 46.53),
  at(32.46, 46.55),
  at(32.53, 46.56),
  at(32.6, 46.58),
  at(32.66, 46.61),
  at(32.72, 46.64),
  at(32.78, 46.66),
  at(32.84, 46.68),
  at(32.9, 46.71),
  at(32.97, 46.73),
  at(33.05, 46.74),
  at(33.13, 46.76),
  at(33.2, 46.77),
  at(33.27, 46.78),
  at(33.34, 46.78),
  at(33.39, 46.8),
  at(33.44, 46.82),
  at(33.5, 46.84),
  at(33.56, 46.84),
  at(33.62, 46.86),
  at(33.65, 46.91),
  at(33.67, 46.96),
  at(33.7, 47.01),
  at(33.74, 47.05),
  at(33.8, 47.09),
  at(33.84, 47.13),
  at(33.89, 47.17),
  at(33.94, 47.21),
  at(33.97, 47.26),
  at(33.99, 47.31),
  at(34, 47.36),
  at(34.01, 47.4),
  at(34.05, 47.44),
  at(34.12, 47.45),
  at(34.2, 47.45),
  at(34.28, 47.47),
  at(34.35, 47.52),
  at(34.42, 47.53),
  at(34.49, 47.53),
  at(34.55, 47.55),
  at(34.61, 47.56),
  at(34.67, 47.55),
  at(34.73, 47.52),
  at(34.8, 47.5),
  at(34.86, 47.48),
  at(34.91, 47.45),
  at(34.97, 47.43),
  at(35.04, 47.45),
  at(35.1, 47.48),
  at(35.17, 47.48),
  at(35.23, 47.5),
];

/** Zaporizhzhia oblast. */
const zaporizhzhia: readonly LineVertex[] = [
  between("Malokaterynivka", "Vasylivka", 0.6),
  between("Stepnohirsk", "Vasylivka", 0.35),
  between("Orikhiv", "Vasylivka"),
  // South of Orikhiv little has moved since 2023: the line stays nearer to the town than to Tokmak.
  between("Orikhiv", "Tokmak", 0.3),
  between("Mala Tokmachka", "Tokmak", 0.3),
  between("Mala Tokmachka", "Polohy"),
  between("Zaliznychne", "Polohy"),
  between("Huliaipole", "Voskresenka", 0.4),
  // 1 December: the operation against Huliaipole begins; the line still runs east of the town. From 23 December
  // Russian troops are in its east, and the pocket around it is contested.
  between("Huliaipole", "Velyka Novosilka", 0.17, beforeSecond),
  between("Huliaipole", "Velyka Novosilka", 0.05, fromSecond),
];

/** The edge of Dnipropetrovsk oblast, where the line has just crossed into it, and Donetsk oblast's west. */
const west: readonly LineVertex[] = [
  between("Ternuvate", "Velyka Novosilka", 0.3),
  between("Pokrovske", "Velyka Novosilka", 0.45),
  between("Prosyana", "Velyka Novosilka", 0.5),
  between("Prosyana", "Kurakhove", 0.35),
  between("Mezhova", "Velyka Novosilka", 0.45),
  between("Mezhova", "Kurakhove", 0.35),
  // 31 December: an advance reported near Molodetske, between Mezhova and Pokrovsk.
  between("Mezhova", "Selydove", 0.5, beforeFourth),
  between("Mezhova", "Selydove", 0.45, fromFourth),
  between("Hryshyne", "Selydove", 0.45, beforeFourth),
  between("Hryshyne", "Selydove", 0.4, fromFourth),
  through("Pokrovsk"),
];

/** Donetsk oblast's middle and north: Myrnohrad to the Siverskyi Donets. */
const east: readonly LineVertex[] = [
  between("Myrnohrad", "Selydove", 0.25, beforeSecond),
  between("Myrnohrad", "Verkhnotoretske", 0.09, beforeSecond),
  between("Myrnohrad", "Selydove", 0.08, fromSecond),
  between("Myrnohrad", "Verkhnotoretske", 0.05, fromSecond),
  between("Rodynske", "Toretsk", 0.13),
  between("Bilytske", "Toretsk", 0.15),
  between("Dobropillia", "Toretsk", 0.35),
  between("Druzhkivka", "Ukrainsk", 0.33),
  between("Druzhkivka", "Avdiivka", 0.37),
  // Toretsk and Chasiv Yar are lost, Kostiantynivka is held: about half-way.
  between("Kostiantynivka", "Shcherbynivka", 0.6),
  between("Kostiantynivka", "Toretsk", 0.6),
  between("Kostiantynivka", "Svitlodarsk", 0.27),
  between("Kostiantynivka", "Bakhmut", 0.45),
  between("Kostiantynivka", "Chasiv Yar", 0.6),
  between("Druzhkivka", "Chasiv Yar", 0.75),
  between("Kramatorsk", "Bakhmut", 0.55),
  between("Kramatorsk", "Soledar", 0.7),
  between("Sloviansk", "Soledar", 0.82),
  // 1 December: Siversk is contested, and the line runs behind it. By 23 December the withdrawal is confirmed.
  between("Siversk", "Soledar", 0.4, beforeSecond),
  between("Siversk", "Lysychansk", 0.13, beforeSecond),
  between("Siversk", "Serebrianka", 0.6, beforeSecond),
  between("Kryva Luka", "Siversk", 0.7, fromSecond),
  between("Yampil", "Serebrianka", 0.35),
];

/** North of the Siverskyi Donets, east of the Oskil: Lyman to the Russian border near Dvorichna. */
const oskil: readonly LineVertex[] = [
  between("Yampil", "Kreminna", 0.15),
  between("Lyman", "Kreminna", 0.3),
  between("Drobysheve", "Terny", 0.65),
  between("Novoselivka", "Terny", 0.25),
  between("Yatskivka", "Terny", 0.45),
  between("Borova", "Terny", 0.65),
  between("Borova", "Kreminna"),
  between("Borova", "Svatove", 0.6),
  between("Borova", "Nyzhnia Duvanka", 0.25),
  between("Kivsharivka", "Svatove", 0.2),
  between("Kivsharivka", "Nyzhnia Duvanka", 0.33),
  between("Kupiansk", "Nyzhnia Duvanka", 0.38),
  between("Kupiansk", "Lozno-Oleksandrivka", 0.13),
  between("Kupiansk", "Dvorichna"),
  between("Shevchenkove", "Dvorichna", 0.88),
  between("Velykyi Burluk", "Dvorichna", 0.8),
  between("Velykyi Burluk", "Lozno-Oleksandrivka", 0.25),
  between("Prykolotne", "Lozno-Oleksandrivka", 0.23),
  at(37.61, 50.15),
  at(37.6, 50.19),
  at(37.62, 50.23),
];

/** All lines of contact: the main line from the Black Sea to the Russian border, and the pockets along the border. */
export const frontLines: readonly FrontLine[] = [
  {
    id: "main",
    vertices: [...dnipro, ...zaporizhzhia, ...west, ...east, ...oskil],
    closing: [
      [38.5, 50.5],
      [41, 50.3],
      [41, 46.5],
      [37.5, 44],
      [31, 44],
      [31, 46.4],
    ],
  },
  {
    // A strip of some six kilometres; Vovchansk itself is contested.
    id: "vovchansk",
    vertices: [
      at(37.07, 50.37),
      at(37.04, 50.32),
      at(36.97, 50.28),
      at(36.9, 50.25),
      at(36.8, 50.25),
      at(36.73, 50.27),
      at(36.71, 50.3),
    ],
    closing: [
      [36.8, 50.45],
      [37.05, 50.45],
    ],
  },
  {
    // A strip north of Lyptsi, part of the Kharkiv share.
    id: "lyptsi",
    vertices: [at(36.6, 50.26), at(36.53, 50.23), at(36.46, 50.24), at(36.4, 50.27), at(36.36, 50.33)],
    closing: [
      [36.42, 50.42],
      [36.6, 50.36],
    ],
  },
  {
    // North-east of Sumy: Yunakivka and Varachyne.
    id: "sumy",
    vertices: [
      at(35.2, 51.14),
      at(35.1, 51.12),
      at(35, 51.11, beforeFourth),
      at(34.9, 51.14, beforeFourth),
      // 31 December: Novomykolaivka taken, an advance near Varachyne.
      at(35, 51.1, fromFourth),
      at(34.9, 51.12, fromFourth),
      at(34.8, 51.14),
      at(34.73, 51.19),
    ],
    closing: [
      [34.75, 51.27],
      [35.2, 51.27],
    ],
  },
  {
    id: "hrabovske",
    from: second,
    vertices: [
      at(35.49, 50.68),
      at(35.45, 50.67),
      at(35.42, 50.68),
      at(35.41, 50.71),
      at(35.43, 50.73),
      at(35.48, 50.74),
    ],
    closing: [[35.52, 50.7]],
  },
];

/**
 * Ukrainian villages that the generalised border of the basemap leaves on its Russian side, as unclosed rings just
 * around them. The areas are cut to Ukraine and these.
 */
export const villagesBeyondDrawnBorder: readonly (readonly (readonly [lng: number, lat: number])[])[] = [
  // Hrabovske, 35.451 E 50.700 N: a few hundred metres from the true border, 1 km outside the drawn one.
  [
    [35.42, 50.68],
    [35.46, 50.68],
    [35.48, 50.7],
    [35.46, 50.73],
    [35.42, 50.73],
  ],
];
