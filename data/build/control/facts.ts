import type { Span } from "./dates";

/** Where a statement was read; `published` is null where the page gives no date. */
interface Citation {
  readonly publisher: string;
  readonly url: string;
  readonly published: string | null;
}

export interface TownFact extends Span {
  readonly town: string;
  /** Ids of the front lines and pockets drawn from it. */
  readonly areas: readonly string[];
  readonly statement: { readonly en: string; readonly uk: string };
  readonly citations: readonly Citation[];
}

function cite(publisher: string, url: string, published: string | null = null): Citation {
  return { publisher, url, published };
}

const babelDenial = cite(
  "Babel",
  "https://babel.ua/en/news/123456-russians-claim-to-have-captured-pokrovsk-and-vovchansk-ukrainian-armed-forces-deny",
);
const kyivIndependentNovember = cite(
  "The Kyiv Independent",
  "https://kyivindependent.com/putin-claims-russian-capture-of-pokrovsk-vovchansk-as-kyiv-warns-of-kremlin-propaganda-blitz-amid-peace-talks",
);
const rferl = cite(
  "RFE/RL",
  "https://www.rferl.org/a/russia-putin-pokrovsk-witkoff-kremlin-ukraine/33610717.html",
);
const balticDecember = cite(
  "bb.lv",
  "https://en.bb.lv/article/world-news/2025/12/02/russia-claims-capture-of-pokrovsk-and-volchansk-ukraine-denies-79381/amp",
  "2025-12-02",
);
const kyivIndependentDenial = cite(
  "The Kyiv Independent",
  "https://kyivindependent.com/ukraine-denies-russias-claims-of-capturing-key-front-line-cities-ahead-of-zelensky-trump-meeting",
);
const menafnDebunk = cite(
  "MENAFN",
  "https://menafn.com/1110530210/CCD-Debunks-Russian-Claims-Of-Alleged-Capture-Of-Huliaipole-And-Myrnohrad",
);
const anewsHuliaipole = cite(
  "Anews",
  "https://www.anews.com.tr/world/2025/12/28/ukraine-denies-huliapole-in-southeastern-zaporizhzhia-under-russian-control",
  "2025-12-28",
);
const iswYearEnd = cite(
  "IWCP",
  "https://iwcp.net/russia-claims-seizure-of-more-than-5100-sq-km-in-ukraine-this-year",
);
const usaeMall = cite("USA EMall", "https://usaemall.com/?p=601554");
const africaDigital = cite(
  "Africa Digital News New York",
  "https://africadigitalnewsnewyork.com/2025/12/22/ukrainians-retakes-kupiansk-as-moscows-claims-face-reality",
  "2025-12-22",
);
const unianYearEnd = cite(
  "UNIAN",
  "https://www.unian.ua/war/viyna-v-ukrajini-rosiyani-okupuvali-naseleniy-punkt-na-sumshchini-13242633.html",
);
const whistleBuzz = cite(
  "WhistleBuzz",
  "https://whistlebuzz.com/as-ukrainian-troops-withdraw-russian-troops-seize-the-town-of-siversk-in-a-state-of-melee-russia-ukraine-war-news",
);
const shares = [
  cite(
    "Online.UA",
    "https://news.online.ua/en/deepstate-calculated-the-area-of-ukraine-occupied-by-the-russian-federation-in-2025-900209/",
    "2026-01-02",
  ),
  cite(
    "Lenta.ru",
    "https://lenta.ru/news/2026/01/02/na-ukraine-podschitali-protsent-pereshedshih-pod-kontrol-rossii-ukrainskih-territoriy/",
    "2026-01-02",
  ),
];

export const townFacts: readonly TownFact[] = [
  {
    town: "Luhansk oblast",
    areas: ["main"],
    statement: {
      en: "DeepState counts 99.6 % of the oblast as held by Russia on 1 January 2026; other reports of December say 99 %, most of it, or all of it.",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 99,6 % області; інші повідомлення грудня називають 99 %, більшу частину або всю область.",
    },
    citations: [
      ...shares,
      cite(
        "Vivid Voice News",
        "https://www.vividvoicenews.com/2025/12/29/trump-says-95-of-ukraine-deal-agreed-zelensky-demands-50-year-us-protection",
        "2025-12-29",
      ),
      cite(
        "Journal-News (AP)",
        "https://www.journal-news.com/news/nation-world/zelenskyy-says-hes-open-to-creating-demilitarized-zone-in-ukraines-industrial-heartland/6QR4ZRZ3MBK7FPSX6BWOMRPG3Q/",
      ),
      cite(
        "Tottanews",
        "https://tottanews.com/kremlin-says-ceasefire-only-possible-after-full-ukrainian-troop-withdrawal-from-donbas-firstpost",
      ),
    ],
  },
  {
    town: "Donetsk oblast",
    areas: ["main"],
    statement: {
      en: "DeepState counts 78.1 % of the oblast as held by Russia on 1 January 2026. Other reports of December range from about 70 % to over 80 %; a text with the Russian view leaves Ukraine 15 to 17 %.",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 78,1 % області. Інші повідомлення грудня називають від близько 70 до понад 80 %; текст із російською позицією залишає Україні 15–17 %.",
    },
    citations: [
      ...shares,
      cite(
        "Journal-News (AP)",
        "https://www.journal-news.com/news/nation-world/zelenskyy-says-hes-open-to-creating-demilitarized-zone-in-ukraines-industrial-heartland/6QR4ZRZ3MBK7FPSX6BWOMRPG3Q/",
      ),
      cite(
        "Vivid Voice News",
        "https://www.vividvoicenews.com/2025/12/29/trump-says-95-of-ukraine-deal-agreed-zelensky-demands-50-year-us-protection",
        "2025-12-29",
      ),
      cite(
        "24sata",
        "https://www.24sata.hr/news/ruski-general-tvrdi-vojska-napreduje-na-svim-bojistima-1093651",
      ),
      cite(
        "Liberty Gazette",
        "https://www.libertygazette.us/zelenskys-intransigence-accelerates-ukrainian-collapse-in-donbass",
      ),
    ],
  },
  {
    town: "Zaporizhzhia oblast",
    areas: ["main"],
    statement: {
      en: "DeepState counts 74.8 % of the oblast as held by Russia on 1 January 2026; a report of 9 December says about 75 %.",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 74,8 % області; у повідомленні від 9 грудня — близько 75 %.",
    },
    citations: [
      ...shares,
      cite(
        "24sata",
        "https://www.24sata.hr/news/ruski-general-tvrdi-vojska-napreduje-na-svim-bojistima-1093651",
      ),
    ],
  },
  {
    town: "Kherson oblast",
    areas: ["main"],
    statement: {
      en: "DeepState counts 72 % of the oblast as held by Russia on 1 January 2026, unchanged over the year; a report of 9 December says about 75 %. We draw the line along the Dnipro; on which side of it an island falls says nothing about the island.",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 72 % області, без змін за рік; у повідомленні від 9 грудня — близько 75 %. Лінію ми ведемо Дніпром; те, з якого боку від неї опинився острів, нічого про нього не означає.",
    },
    citations: [
      ...shares,
      cite(
        "24sata",
        "https://www.24sata.hr/news/ruski-general-tvrdi-vojska-napreduje-na-svim-bojistima-1093651",
      ),
    ],
  },
  {
    town: "Kinburn Spit",
    areas: ["main"],
    statement: {
      en: "Drawn as held by Russia. DeepState's published count leaves the spit out as too small to matter.",
      uk: "Показано як утримувану Росією. В оприлюднених підрахунках DeepState косу не враховано через малу площу.",
    },
    citations: [...shares.slice(0, 1)],
  },
  {
    town: "Dnipropetrovsk oblast",
    areas: ["main"],
    statement: {
      en: "DeepState counts 0.6 % of the oblast as held by Russia on 1 January 2026, all of it since the start of 2025: a strip along the oblast's south-eastern edge.",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 0,6 % області, усе — від початку 2025 року: це смуга вздовж її південно-східної межі.",
    },
    citations: shares,
  },
  {
    town: "Kharkiv oblast",
    areas: ["main", "vovchansk", "lyptsi"],
    statement: {
      en: "DeepState counts 4.7 % of the oblast as held by Russia on 1 January 2026: ground east of the Oskil, and strips along the border.",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 4,7 % області: землі на схід від Осколу та смуги вздовж кордону.",
    },
    citations: shares,
  },
  {
    town: "Sumy oblast",
    areas: ["sumy", "hrabovske"],
    statement: {
      en: "DeepState counts 1.0 % of the oblast as held by Russia on 1 January 2026, all of it since the start of 2025.",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 1,0 % області, усе — від початку 2025 року.",
    },
    citations: shares,
  },
  {
    town: "Ukraine",
    areas: ["main"],
    statement: {
      en: "DeepState counts 116,165 km² as held by Russia on 1 January 2026, 19.25 % of Ukraine with Crimea; in mid-December counts ran from 115,862 to 115,966 km².",
      uk: "За підрахунком DeepState, на 1 січня 2026 року Росія утримує 116 165 км², тобто 19,25 % України разом із Кримом; у середині грудня називали від 115 862 до 115 966 км².",
    },
    citations: [
      ...shares,
      cite(
        "24sata",
        "https://www.24sata.hr/news/ruski-general-tvrdi-vojska-napreduje-na-svim-bojistima-1093651",
      ),
      cite(
        "Factually",
        "https://factually.co/fact-checks/military/russia-ukraine-frontlines-territory-changes-december-2025-2dee78",
      ),
    ],
  },
  {
    town: "Ukraine",
    areas: ["main"],
    from: "2026-01-01",
    statement: {
      en: "For 2025 DeepState counts a Russian gain of 4,336 km², and the Russian command 6,640 km², of which 700 km² in December. In January 2026 the pace was about half of December's, 245 km².",
      uk: "За 2025 рік DeepState нараховує 4336 км² російського просування, а російське командування — 6640 км², з них 700 км² у грудні. У січні 2026 року темп був приблизно вдвічі нижчим за грудневий — 245 км².",
    },
    citations: [
      cite(
        "The Insider, via Rima",
        "https://rima.media/document/2026-01-15-theins-909839-through-the-meat-grinder-20-dead-per-square-kilometer-and",
        "2026-01-15",
      ),
      cite("Interfax-Ukraine", "https://interfax.com.ua/news/general/1141256.html"),
    ],
  },
  {
    town: "Pokrovsk",
    areas: ["pokrovsk", "pokrovsk-myrnohrad", "main"],
    statement: {
      en: "On 30 November Russia's chief of staff reported the whole town taken; the Kremlin made it public on 1 December.",
      uk: "30 листопада начальник російського Генштабу доповів про захоплення всього міста; 1 грудня про це повідомив Кремль.",
    },
    citations: [kyivIndependentNovember, rferl],
  },
  {
    town: "Pokrovsk",
    areas: ["pokrovsk", "pokrovsk-myrnohrad"],
    statement: {
      en: "On 2 and 3 December Ukraine's General Staff denied it and said that its troops hold the part north of the railway.",
      uk: "2–3 грудня Генштаб ЗСУ заперечив це й заявив, що українські війська утримують частину міста на північ від залізниці.",
    },
    citations: [
      babelDenial,
      cite(
        "Anews",
        "https://www.anews.com.tr/world/2025/12/03/ukraine-rejects-reports-of-pokrovsks-fall-says-troops-hold-northern-districts-amid-heavy-fighting",
        "2025-12-03",
      ),
    ],
  },
  {
    town: "Pokrovsk",
    areas: ["pokrovsk-myrnohrad"],
    from: "2025-12-23",
    statement: {
      en: "On 9 and 10 December Ukraine's commander-in-chief said that about 13 km² in the north are held. Maps of those days differ: LiveUAMap had about 90 % of the town under Russia, DeepState its north and north-west in dispute.",
      uk: "9–10 грудня головнокомандувач ЗСУ заявив, що на півночі міста утримують близько 13 км². Мапи тих днів розходяться: LiveUAMap показувала під контролем Росії близько 90 % міста, DeepState — спірними північ і північний захід.",
    },
    citations: [
      usaeMall,
      cite(
        "Portfolio",
        "https://www.portfolio.hu/global/20251210/bejelentette-ukrajna-sikeres-ellentamadasba-kezdtek-kitoljak-az-oroszokat-pokrovszkbol-805142",
        "2025-12-10",
      ),
    ],
  },
  {
    town: "Pokrovsk",
    areas: ["pokrovsk-myrnohrad"],
    from: "2025-12-23",
    statement: {
      en: "On 22 December Ukraine reported 16 km² regained in the north of the town and 56 km² west of it.",
      uk: "22 грудня Україна повідомила, що повернула 16 км² на півночі міста та 56 км² на захід від нього.",
    },
    citations: [africaDigital],
  },
  {
    town: "Pokrovsk",
    areas: ["pokrovsk-myrnohrad", "main"],
    from: "2026-01-01",
    statement: {
      en: "On 31 December DeepState wrote that Pokrovsk and Myrnohrad had not been taken by New Year, and reported an advance near Molodetske.",
      uk: "31 грудня DeepState написав, що взяти Покровськ і Мирноград до Нового року не вдалося, та повідомив про просування біля Молодецького.",
    },
    citations: [unianYearEnd],
  },
  {
    town: "Pokrovsk",
    areas: ["pokrovsk-myrnohrad"],
    from: "2026-01-01",
    statement: {
      en: "Later reports, for comparison: on 24 January a Ukrainian corps commander spoke of fighting in Pokrovsk and Myrnohrad; on 4 February DeepState showed both as occupied.",
      uk: "Пізніші повідомлення, для порівняння: 24 січня командир українського корпусу говорив про бої в Покровську та Мирнограді; 4 лютого DeepState показував обидва міста окупованими.",
    },
    citations: [
      cite(
        "Online.UA",
        "https://news.online.ua/en/battle-for-pokrovsk-and-mirnograd-the-dshv-announced-a-new-forecast-900874/",
      ),
      cite(
        "Comments.ua",
        "https://society.comments.ua/ua/news/warrussia/rf-prosunulas-bilya-troh-vazhlivih-mist-na-donechchini-detali-vid-deepstate-796141.html",
      ),
    ],
  },
  {
    town: "Myrnohrad",
    areas: ["myrnohrad-south", "pokrovsk-myrnohrad"],
    statement: {
      en: "On 1 December Russia claimed the southern part of the town.",
      uk: "1 грудня Росія заявила про захоплення південної частини міста.",
    },
    citations: [balticDecember],
  },
  {
    town: "Myrnohrad",
    areas: ["pokrovsk-myrnohrad"],
    from: "2025-12-23",
    statement: {
      en: "On 9 December Russia's chief of staff claimed over 30 % of the buildings and an encircled garrison; Ukraine denied the encirclement.",
      uk: "9 грудня начальник російського Генштабу заявив про контроль над понад 30 % забудови та оточення гарнізону; Україна оточення заперечила.",
    },
    citations: [
      cite("MENAFN", "https://menafn.com/1110457268/Russia-Says-It-Took-Control-of-Myrnohrads-Southern-Part"),
    ],
  },
  {
    town: "Myrnohrad",
    areas: ["pokrovsk-myrnohrad"],
    from: "2025-12-27",
    statement: {
      en: "On 27 December Russia claimed the whole town. Ukraine's General Staff and its Center for Countering Disinformation called that false and said that fighting goes on.",
      uk: "27 грудня Росія заявила про захоплення всього міста. Генштаб ЗСУ та Центр протидії дезінформації назвали це неправдою: бої тривають.",
    },
    citations: [kyivIndependentDenial, menafnDebunk],
  },
  {
    town: "Siversk",
    areas: ["siversk"],
    until: "2025-12-01",
    statement: {
      en: "Russia claimed the town on 11 December and Ukraine denied it then; Ukraine confirmed its withdrawal on 23 December. On 1 December we draw the town as contested.",
      uk: "Росія заявила про захоплення міста 11 грудня, тоді Україна це заперечила; відхід українських військ підтверджено 23 грудня. Станом на 1 грудня показуємо місто спірним.",
    },
    citations: [
      whistleBuzz,
      cite("UNN", "https://unn.ua/en/news/ukrainian-military-withdrew-from-siversk-general-staff"),
    ],
  },
  {
    town: "Siversk",
    areas: ["main"],
    from: "2025-12-23",
    statement: {
      en: "Russia claimed the town on 11 December. On 23 December Ukraine's General Staff confirmed that its troops had withdrawn to save lives and keep the town under fire.",
      uk: "Росія заявила про захоплення міста 11 грудня. 23 грудня Генштаб ЗСУ підтвердив, що українські війська відійшли, щоб зберегти життя військових, і тримають місто під вогневим контролем.",
    },
    citations: [
      whistleBuzz,
      cite("UNN", "https://unn.ua/en/news/ukrainian-military-withdrew-from-siversk-general-staff"),
      cite(
        "Gamereactor",
        "https://www.gamereactor.eu/ukrainian-troops-withdraw-from-eastern-town-of-siversk-the-invaders-were-able-to-advance-1652763/",
      ),
    ],
  },
  {
    town: "Huliaipole",
    areas: ["main"],
    until: "2025-12-01",
    statement: {
      en: "On 1 December Russia announced the start of its operation for the town; we draw the line east of it.",
      uk: "1 грудня Росія оголосила про початок операції за місто; лінію ведемо на схід від нього.",
    },
    citations: [balticDecember],
  },
  {
    town: "Huliaipole",
    areas: ["huliaipole"],
    from: "2025-12-23",
    statement: {
      en: "On 1 December Russia announced the start of its operation for the town. In mid-December ISW put the Russian presence at about 7.3 % of it.",
      uk: "1 грудня Росія оголосила про початок операції за місто. У середині грудня, за оцінкою ISW, російські війська були присутні на близько 7,3 % його площі.",
    },
    citations: [balticDecember, iswYearEnd],
  },
  {
    town: "Huliaipole",
    areas: ["huliaipole"],
    from: "2025-12-27",
    statement: {
      en: "On 27 December Russia claimed the town. On 28 December Ukraine's Southern Defence Forces said that part of it is under Russian control and a considerable part is held.",
      uk: "27 грудня Росія заявила про захоплення міста. 28 грудня Сили оборони півдня повідомили, що частина міста під контролем російських військ, а значну частину утримують українські.",
    },
    citations: [kyivIndependentDenial, menafnDebunk, anewsHuliaipole],
  },
  {
    town: "Huliaipole",
    areas: ["huliaipole"],
    from: "2026-01-01",
    statement: {
      en: "A later report, for comparison: on 22 January Russian infantry stood in the centre and the east, and the west was fought over.",
      uk: "Пізніше повідомлення, для порівняння: 22 січня російська піхота була в центрі та на сході міста, за захід тривали бої.",
    },
    citations: [
      cite(
        "Mandiner",
        "https://mandiner.hu/kulfold/2026/01/lesujto-hirek-a-frontrol-menekulnek-az-ukranok-a-halal-varosabol",
      ),
    ],
  },
  {
    town: "Stepnohirsk",
    areas: ["stepnohirsk"],
    statement: {
      en: "On 27 December Russia claimed the town. On 28 December Ukraine's Southern Defence Forces said that part of it is held.",
      uk: "27 грудня Росія заявила про захоплення селища. 28 грудня Сили оборони півдня повідомили, що частину селища утримують українські війська.",
    },
    citations: [kyivIndependentDenial, anewsHuliaipole],
  },
  {
    town: "Kupiansk",
    areas: ["kupiansk"],
    statement: {
      en: "On 20 and 21 November Russia claimed the town; Ukraine denied it.",
      uk: "20–21 листопада Росія заявила про захоплення міста; Україна це заперечила.",
    },
    citations: [menafnDebunk, usaeMall],
  },
  {
    town: "Kupiansk",
    areas: ["kupiansk"],
    from: "2025-12-23",
    statement: {
      en: "On 12 December Ukraine's Khartiia corps reported Kindrashivka, Radkivka and the northern districts retaken and about 200 Russian soldiers cut off; Zelensky was filmed at the south-western entry that day.",
      uk: "12 грудня корпус «Хартія» повідомив про повернення Кіндрашівки, Радьківки та північних районів міста й блокування близько 200 російських військових; того дня Зеленський записав відео на південно-західному в’їзді.",
    },
    citations: [
      cite(
        "Channels TV",
        "https://www.channelstv.com/2025/12/12/zelensky-visits-troops-as-ukraine-gains-ground-near-key-city/",
        "2025-12-12",
      ),
      cite("BCFA USA (text of ISW)", "https://bcfausa.org/?p=31447"),
    ],
  },
  {
    town: "Kupiansk",
    areas: ["kupiansk"],
    from: "2025-12-23",
    statement: {
      en: "Russia keeps its claim: on 19 December Putin spoke of 3,500 Ukrainians surrounded near the town, and the defence minister of Russian control. Ukraine says that about 90 % is retaken.",
      uk: "Росія на своїй заяві наполягає: 19 грудня Путін говорив про оточення 3500 українських військових біля міста, а міністр оборони РФ — про російський контроль. Україна заявляє, що повернула близько 90 % міста.",
    },
    citations: [
      cite(
        "UNN",
        "https://unn.ua/en/news/putin-threatens-to-continue-the-war-if-ukraine-does-not-seek-peace-fighting-continues-in-the-south-and-east",
      ),
      africaDigital,
    ],
  },
  {
    town: "Kupiansk",
    areas: ["kupiansk"],
    from: "2026-01-01",
    statement: {
      en: "On 28 December ISW saw most of the town under Ukrainian control again. On 27 January Russia claimed Kupiansk-Vuzlovyi too; DeepState showed no Russian troops there.",
      uk: "28 грудня ISW констатував, що більша частина міста знову під контролем України. 27 січня Росія заявила й про захоплення Куп’янська-Вузлового; DeepState російських військ там не показував.",
    },
    citations: [
      cite("Online.UA", "https://news.online.ua/en/ukrainian-soldiers-liberated-most-of-kupyansk-900111/"),
      cite(
        "UNN",
        "https://unn.ua/en/news/russian-ministry-of-defense-announced-the-capture-of-kupiansk-vuzlovyi-and-novoyakovlivka-deepstate-maps-refute-russian-lies",
      ),
    ],
  },
  {
    town: "Vovchansk",
    areas: ["vovchansk"],
    statement: {
      en: "On 30 November and 1 December Russia claimed the whole town; on 1 and 2 December Ukraine said that part of it is held.",
      uk: "30 листопада – 1 грудня Росія заявила про захоплення всього міста; 1–2 грудня Україна повідомила, що частину міста утримує.",
    },
    citations: [
      kyivIndependentNovember,
      cite(
        "UA News",
        "https://uanews.net/en/post/144904-putin-claims-capture-of-vovchansk-before-witkoffs-visit-ukraines-center-for-countering-disinformation-denies-it",
      ),
      babelDenial,
    ],
  },
  {
    town: "Vovchansk",
    areas: ["vovchansk"],
    from: "2025-12-23",
    statement: {
      en: "On 19 December Putin repeated the claim; ISW saw no visual proof of it.",
      uk: "19 грудня Путін повторив заяву; візуальних доказів ISW не побачив.",
    },
    citations: [iswYearEnd],
  },
  {
    town: "Lyman",
    areas: ["lyman"],
    statement: {
      en: "On 19 December Putin claimed at least half of the town. ISW put the Russian presence at about 2.9 % of it, Russian bloggers at 7 %.",
      uk: "19 грудня Путін заявив про захоплення щонайменше половини міста. За оцінкою ISW, російські війська були присутні на близько 2,9 % площі, за даними російських блогерів — на 7 %.",
    },
    citations: [iswYearEnd],
  },
  {
    town: "Kostiantynivka",
    areas: ["kostiantynivka"],
    statement: {
      en: "On 19 December Putin claimed at least half of the town. ISW put the Russian presence at no more than 5 % of it, Russian bloggers at 11 %.",
      uk: "19 грудня Путін заявив про захоплення щонайменше половини міста. За оцінкою ISW, російські війська були присутні щонайбільше на 5 % площі, за даними російських блогерів — на 11 %.",
    },
    citations: [iswYearEnd],
  },
  {
    town: "Kostiantynivka",
    areas: ["kostiantynivka"],
    from: "2025-12-27",
    statement: {
      en: "On 27 December Ukraine's General Staff called the claim of half of the town an invention.",
      uk: "27 грудня Генштаб ЗСУ назвав заяву про половину міста вигадкою.",
    },
    citations: [kyivIndependentDenial],
  },
  {
    town: "Hrabovske",
    areas: ["hrabovske"],
    statement: {
      en: "On 20 December about 50 residents were taken to Russia. On 21 December the Ukrainian side spoke of positions left and fighting in the village, and DeepState showed part of it as a grey zone.",
      uk: "20 грудня близько 50 мешканців села вивезли до Росії. 21 грудня українська сторона повідомила про залишені позиції та бій у селі, а DeepState показував частину села сірою зоною.",
    },
    citations: [
      cite(
        "LIGA.net",
        "https://news.liga.net/en/politics/news/about-50-residents-of-the-border-village-of-hrabovske-in-sumy-region-were-taken-to-russia-village-head",
      ),
      cite(
        "Babel",
        "https://babel.ua/en/news/123980-ombudsman-lubinets-russia-handed-over-to-ukraine-a-list-of-residents-of-the-village-of-hrabovske-in-the-sumy-region-who-were-taken-to-russia",
      ),
      cite(
        "LIGA.net",
        "https://news.liga.net/en/politics/news/it-looks-more-like-a-provocation-ukrainian-armed-forces-comment-on-the-situation-in-sumy-region",
      ),
    ],
  },
  {
    town: "Hrabovske",
    areas: ["hrabovske"],
    statement: {
      en: "On 23 December DeepState showed the village as taken by Russian troops.",
      uk: "23 грудня DeepState показав село захопленим російськими військами.",
    },
    citations: [whistleBuzz],
  },
  {
    town: "Hrabovske",
    areas: ["hrabovske"],
    from: "2026-01-01",
    statement: {
      en: "On 31 December DeepState reported a Russian advance near the village.",
      uk: "31 грудня DeepState повідомив про просування російських військ біля села.",
    },
    citations: [unianYearEnd],
  },
  {
    town: "Novomykolaivka",
    areas: ["sumy"],
    from: "2026-01-01",
    statement: {
      en: "On 31 December DeepState reported Novomykolaivka occupied and an advance near Varachyne.",
      uk: "31 грудня DeepState повідомив про окупацію Новомиколаївки та просування біля Варачиного.",
    },
    citations: [unianYearEnd],
  },
];
