/** A source file as the floor plan sees it: its path below `src/`, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface ImportEdge {
  readonly from: string;
  readonly specifier: string;
  /** Path below `src/` of the file that is meant; null for packages and files outside `src/`. */
  readonly to: string | null;
  /** `import type` and `export type`: gone after compilation. */
  readonly isTypeOnly: boolean;
}

export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly detail: string;
}

const floors: Readonly<Record<string, number>> = {
  core: 1,
  look: 1,
  formats: 2,
  workspace: 3,
  runtime: 4,
  map: 5,
  snapshot: 6,
  ui: 7,
  cli: 7,
};

/** Folders of `core/` in the order in which they may lean on each other; `notices` holds codes alone. */
const coreOrder = ["notices", "geo", "time", "sources", "places", "events", "control", "zones"];

const longestFileLines = 500;
const longestWorkerEntryLines = 30;

/** Comments blanked, texts kept: a specifier is a text, and an import in a comment is none. */
export function stripComments(text: string): string {
  const token =
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|(\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*)/g;
  return text.replace(token, (whole, kept: string | undefined) => kept ?? whole.replace(/[^\n]/g, " "));
}

const patterns: readonly { readonly pattern: RegExp; readonly typed: boolean }[] = [
  { pattern: /\b(?:import|export)(\s+type)?\s+[\w$*{][^;"'`]*?\sfrom\s*["']([^"']+)["']/g, typed: true },
  { pattern: /\b(?:import|export)(\s+type)?\s*\{[^}"']*\}\s*from\s*["']([^"']+)["']/g, typed: true },
  { pattern: /\bimport()\s*["']([^"']+)["']/g, typed: false },
  { pattern: /\bimport()\s*\(\s*["'`]([^"'`]+)["'`]/g, typed: false },
  { pattern: /\bnew\s+URL()\s*\(\s*["'`]([^"'`]+)["'`]\s*,\s*import\.meta\.url/g, typed: false },
  { pattern: /\bimport\.meta\.glob()(?:<[^>]*>)?\s*\(\s*["'`]([^"'`]+)["'`]/g, typed: false },
];

function resolveSpecifier(
  from: string,
  specifier: string,
  paths: ReadonlySet<string>,
): { readonly to: string | null; readonly isLost: boolean } {
  if (!specifier.startsWith(".")) return { to: null, isLost: false };
  const parts = from.split("/").slice(0, -1);
  for (const part of (specifier.split("?")[0] ?? "").split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return { to: null, isLost: false };
    } else if (part !== ".") parts.push(part);
  }
  const base = parts.join("/");
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  const to = candidates.find((candidate) => paths.has(candidate)) ?? null;
  return { to, isLost: to === null };
}

/** Every import of a file: static, type, dynamic, by `new URL` and by glob; each specifier once per kind. */
export function readImports(file: SourceFile, paths: ReadonlySet<string>): ImportEdge[] {
  const text = stripComments(file.text);
  const edges = new Map<string, ImportEdge>();
  for (const { pattern } of patterns) {
    for (const [, typeWord, specifier = ""] of text.matchAll(pattern)) {
      const isTypeOnly = typeWord?.trim() === "type";
      const { to } = resolveSpecifier(file.path, specifier, paths);
      edges.set(`${specifier}|${isTypeOnly}`, { from: file.path, specifier, to, isTypeOnly });
    }
  }
  return [...edges.values()];
}

const roomOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] ?? "") : "");
const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`));

function checkFloor({ from, to }: ImportEdge): string | null {
  if (to === null || roomOf(from) === "") return null;
  if (to === "main.tsx") return "main.tsx is imported by nothing";
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (fromRoom === toRoom) return fromRoom === "core" ? checkCore(from, to) : null;
  const [fromFloor, toFloor] = [floors[fromRoom], floors[toRoom]];
  if (fromFloor === undefined || toFloor === undefined)
    return `${fromFloor === undefined ? fromRoom : toRoom || to} is on no floor`;
  if (fromFloor > toFloor || (fromRoom === "look" && toRoom === "core")) return null;
  return `${fromRoom} (floor ${fromFloor}) imports ${toRoom} (floor ${toFloor}): ${to}`;
}

function checkCore(from: string, to: string): string | null {
  const [fromFolder = "", toFolder = ""] = [from.split("/")[1], to.split("/")[1]];
  const [fromPlace, toPlace] = [coreOrder.indexOf(fromFolder), coreOrder.indexOf(toFolder)];
  if (fromPlace < 0 || toPlace < 0)
    return `core/${fromPlace < 0 ? fromFolder : toFolder} has no place in core`;
  return toPlace <= fromPlace
    ? null
    : `core/${fromFolder} imports core/${toFolder}, which stands right of it`;
}

interface PackageRule {
  readonly matches: RegExp;
  readonly mayImport: (edge: ImportEdge) => boolean;
  readonly where: string;
}

const packageRules: readonly PackageRule[] = [
  {
    matches: /^maplibre-gl(\/|$)/,
    mayImport: ({ from, isTypeOnly }) => isIn(from, "map") && (isTypeOnly || !isIn(from, "map/style")),
    where: "map/, in map/style as a type only",
  },
  {
    matches: /^(react|react-dom|lucide-react|zustand)(\/(?!vanilla$)|$)/,
    mayImport: ({ from }) => isIn(from, "ui") || from === "main.tsx",
    where: "ui/ and main.tsx",
  },
  { matches: /^@turf\//, mayImport: ({ from }) => isIn(from, "core/geo"), where: "core/geo" },
  {
    matches: /^(clipper2-ts|geographiclib-geodesic)(\/|$)/,
    mayImport: ({ from }) => isIn(from, "core/geo"),
    where: "core/geo",
  },
  { matches: /^(idb|comlink)(\/|$)/, mayImport: ({ from }) => isIn(from, "runtime"), where: "runtime/" },
];

interface GlobalRule {
  readonly matches: RegExp;
  readonly mayUse: (path: string) => boolean;
  readonly where: string;
}

const globalRules: readonly GlobalRule[] = [
  {
    matches: /\bnew\s+(?:Shared)?Worker\b|\bindexedDB\b|(?<![.\w])fetch\s*\(|\bXMLHttpRequest\b/,
    mayUse: (path) => isIn(path, "runtime"),
    where: "runtime/",
  },
  {
    matches: /\bOffscreenCanvas\b|\.getContext\s*\(|createElement\("canvas"\)/,
    mayUse: (path) => isIn(path, "map", "snapshot", "ui") && !isIn(path, "map/style"),
    where: "map/, snapshot/ and ui/",
  },
  {
    matches:
      /\bdocument\.(?:body|documentElement|createElement|getElementById|querySelector|addEventListener)\b|\bwindow\.(?:addEventListener|location|matchMedia)\b|\bnavigator\.|\blocalStorage\b/,
    mayUse: (path) => !isIn(path, "core", "look", "formats", "workspace", "map/style"),
    where: "runtime/ and the rooms above it",
  },
];

/** Files that import each other in a ring, each ring once, from its first file by name. */
export function findCycles(edges: readonly ImportEdge[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges)
    if (to !== null && to !== from) targets.set(from, [...(targets.get(from) ?? []), to]);
  const cycles = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const ring = trail.slice(start);
      const first = ring.indexOf([...ring].sort()[0] ?? "");
      const turned = [...ring.slice(first), ...ring.slice(0, first)];
      cycles.set(turned.join(" → "), turned);
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of [...targets.keys()].sort()) visit(path, []);
  return [...cycles.values()];
}

function checkEdge(edge: ImportEdge): Violation[] {
  const { from: file, specifier } = edge;
  const violations: Violation[] = [];
  const floor = checkFloor(edge);
  if (floor !== null) violations.push({ rule: "floor", file, detail: floor });
  for (const { matches, mayImport, where } of packageRules) {
    if (matches.test(specifier) && !mayImport(edge))
      violations.push({ rule: "package", file, detail: `${specifier} belongs in ${where}` });
  }
  return violations;
}

function checkFile({ path, text }: SourceFile): Violation[] {
  const violations: Violation[] = [];
  const lines = text.split("\n").length - 1;
  if (lines > longestFileLines)
    violations.push({ rule: "length", file: path, detail: `${lines} lines, at most ${longestFileLines}` });
  if (/-worker\.ts$/.test(path) && lines > longestWorkerEntryLines)
    violations.push({
      rule: "length",
      file: path,
      detail: `a worker entry has at most 30 lines, not ${lines}`,
    });
  if (/(^|\/)index\.tsx?$/.test(path))
    violations.push({ rule: "barrel", file: path, detail: "no index files" });
  if (!/\.tsx?$/.test(path) || path.endsWith(".d.ts")) return violations;
  const code = stripComments(text);
  if (/\bexport\s*\*/.test(code)) violations.push({ rule: "barrel", file: path, detail: "export *" });
  for (const { matches, mayUse, where } of globalRules) {
    const found = matches.exec(code)?.[0];
    if (found !== undefined && !mayUse(path))
      violations.push({ rule: "global", file: path, detail: `${found} belongs in ${where}` });
  }
  return violations;
}

/** Everything in the tree that the floor plan of architecture.md does not allow. */
export function checkFloorPlan(files: readonly SourceFile[]): Violation[] {
  const paths = new Set(files.map(({ path }) => path));
  const edges = files.filter(({ path }) => /\.tsx?$/.test(path)).flatMap((file) => readImports(file, paths));
  const lost = edges.filter(
    ({ from, specifier }) => !specifier.includes("*") && resolveSpecifier(from, specifier, paths).isLost,
  );
  return [
    ...files.flatMap(checkFile),
    ...edges.flatMap(checkEdge),
    ...lost.map(({ from, specifier }) => ({ rule: "lost", file: from, detail: `${specifier} is no file` })),
    ...findCycles(edges).map((ring) => ({
      rule: "cycle",
      file: ring[0] ?? "",
      detail: [...ring, ring[0]].join(" → "),
    })),
  ];
}
