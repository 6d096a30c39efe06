import type { Geometry } from "geojson";
import type { ControlVersion } from "../../../core/control/control-version";
import type { Zone } from "../../../core/zones/recipe";
import { type AreaRecord, cellOf } from "../areas/area-record";
import { buildControlVersions } from "../areas/build-control";
import { buildZones } from "../areas/build-zones";
import { wordingOfCells } from "../areas/control-wording";
import { dateOfValue } from "../areas/find-date";
import type { ImportIssue, ImportIssueCode } from "../import-issue";
import type { FileDays } from "../import-review";
import type { AreaUse, ControlSettings } from "../import-settings";
import type { AcceptedAs, Ledger, RecordPlace } from "./log/ledger";
import type { Preview } from "./preview/preview";

/** How the areas and lines of the files are to be used. */
export interface AreaSettings {
  readonly areas: AreaUse;
  readonly control: ControlSettings;
  /** IANA zone whose days the dates of control areas are. */
  readonly zone: string;
}

/** Out of what a date was read: a file's name, or the cell of a record. */
export interface DateText {
  readonly original: string;
  readonly validFromMs: number;
}

interface Waiting extends AreaRecord {
  readonly place: RecordPlace;
}

const mostDateTexts = 10;

const acceptedAs = ({ geometry: { type } }: Pick<AreaRecord, "geometry">): AcceptedAs =>
  type === "LineString" || type === "MultiLineString" ? "lines" : "areas";

/** Gathers the records that are areas or lines, and makes control versions or zones of them, file by file. */
export class AreaSink {
  readonly #columns: readonly string[];
  readonly #settings: AreaSettings;
  readonly #ledger: Ledger;
  readonly #preview: Preview;
  #waiting: Waiting[] = [];
  readonly #versions = new Map<string, ControlVersion>();
  readonly #zones: Zone[] = [];
  readonly #dateTexts: DateText[] = [];
  readonly #fileDays: FileDays[] = [];
  #seen = 0;
  #lacksHolder = false;

  constructor(columns: readonly string[], settings: AreaSettings, ledger: Ledger, preview: Preview) {
    this.#columns = columns;
    this.#settings = settings;
    this.#ledger = ledger;
    this.#preview = preview;
  }

  /** Records with areas or lines so far, accepted or not. */
  get seen(): number {
    return this.#seen;
  }

  /** Whether some record with an area does not say in words whose it is. */
  get lacksHolder(): boolean {
    return this.#lacksHolder;
  }

  /** A version a date, oldest first; they name no source yet. */
  get versions(): ControlVersion[] {
    return [...this.#versions.values()].sort((a, b) => a.validFromMs - b.validFromMs);
  }

  /** The first of the texts that dates were read from. */
  get dateTexts(): readonly DateText[] {
    return this.#dateTexts;
  }

  /** From when the control areas of each file hold. */
  get fileDays(): readonly FileDays[] {
    return this.#fileDays;
  }

  get zones(): readonly Zone[] {
    return this.#zones;
  }

  add(place: RecordPlace, cells: readonly string[], geometry: Geometry): void {
    this.#seen++;
    if (acceptedAs({ geometry }) === "areas" && wordingOfCells(this.#columns, cells) === null)
      this.#lacksHolder = true;
    const { file, record, line } = place;
    const waiting: Waiting = { place, file, record, line, columns: this.#columns, cells, geometry };
    if (this.#settings.areas === "leave-out")
      this.#reject(waiting, this.#issueOf(waiting, "geometry-left-out"));
    else this.#waiting.push(waiting);
  }

  /** Judges the records of the file that ends here. */
  endFile(): void {
    const records = this.#waiting;
    this.#waiting = [];
    if (records.length === 0) return;
    const issues = new Map<number, ImportIssue[]>();
    const report = (issue: ImportIssue) => {
      const known = issues.get(issue.record ?? -1);
      if (known) known.push(issue);
      else issues.set(issue.record ?? -1, [issue]);
    };
    const { areas, control, zone } = this.#settings;
    if (areas === "zones") this.#zones.push(...buildZones(records, { report }));
    else {
      const versions = buildControlVersions(records, control, "", { report, zone });
      for (const version of versions) {
        this.#noteDate(version, records);
        this.#merge(version);
      }
      this.#noteDays(versions, records[0]!.file);
    }
    for (const waiting of records) this.#judge(waiting, issues.get(waiting.record) ?? []);
  }

  #noteDate({ date, validFromMs }: ControlVersion, records: readonly AreaRecord[]): void {
    if (this.#dateTexts.length >= mostDateTexts) return;
    const { control, zone } = this.#settings;
    const cells =
      control.dateProperty === null ? [] : records.map((record) => cellOf(record, control.dateProperty!));
    const stated = cells.find((cell) => dateOfValue(cell.trim(), zone) === date);
    this.#dateTexts.push({ original: stated ?? records[0]?.file ?? "", validFromMs });
  }

  #noteDays(versions: readonly ControlVersion[], file: string): void {
    const [first, last = first] = [versions[0], versions.at(-1)];
    if (first && last) this.#fileDays.push({ file, firstMs: first.validFromMs, lastMs: last.validFromMs });
  }

  /** Files of the same day make one version. */
  #merge(version: ControlVersion): void {
    const known = this.#versions.get(version.date);
    const areas = [...(known?.areas ?? []), ...version.areas];
    const numbered = areas.map((area, index) => ({ ...area, id: `${version.date}.${index}` }));
    this.#versions.set(version.date, { ...version, areas: numbered });
  }

  #judge(waiting: Waiting, issues: readonly ImportIssue[]): void {
    const rejection = issues.find(({ effect }) => effect === "rejected");
    if (rejection) {
      this.#reject(waiting, rejection);
      return;
    }
    const { place, cells, geometry } = waiting;
    this.#ledger.accept(place, acceptedAs(waiting), issues);
    this.#preview.addRow(place, cells, null);
    this.#preview.addOutline(geometry);
  }

  #reject({ place, cells }: Waiting, issue: ImportIssue): void {
    this.#ledger.reject(place, issue);
    this.#preview.addRow(place, cells, issue.code);
  }

  #issueOf({ file, record, line, geometry }: AreaRecord, code: ImportIssueCode): ImportIssue {
    return { code, effect: "rejected", file, record, line, column: null, original: geometry.type };
  }
}
