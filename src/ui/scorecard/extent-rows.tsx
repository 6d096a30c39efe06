import type { Zone } from "../../core/zones/recipe";
import type { ZoneFigures } from "../../core/zones/scorecard";
import { describeIsoDate } from "../../look/text/describe-proposal";
import { oblastName } from "../../look/text/describe-zone-recipe";
import { formatAreaSqKm, formatLength, formatNumber } from "../../look/text/format-number";
import { formatShare } from "../../look/text/format-share";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { useLocale } from "../use-messages";
import { type FigureItem, FigureList, FigureRow } from "./figure-row";

interface ExtentRowsProps {
  readonly figures: ZoneFigures;
  readonly isLine: boolean;
  readonly zone: Pick<Zone, "recipe"> | null;
}

/** How large a zone is, and in which oblasts it lies. */
export function ExtentRows({ figures, isLine, zone }: ExtentRowsProps) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const { areaSqMeters, lengthMeters, width } = figures;
  const length = (meters: number) => formatLength(locale, meters);
  const path = zone && "path" in zone.recipe ? zone.recipe.path : null;
  const lineSource =
    path === null
      ? null
      : "fromControl" in path
        ? texts.contactLineOf(describeIsoDate(locale, path.fromControl.date))
        : texts.drawnLine;
  return (
    <>
      <FigureRow
        term={texts.area}
        value={isLine ? texts.notApplicable : formatAreaSqKm(locale, areaSqMeters)}
      >
        <p>{isLine ? texts.areaOfLine : texts.areaOf}</p>
        {!isLine && <p>{texts.precision}</p>}
      </FigureRow>
      <FigureRow term={texts.length} value={lengthMeters === 0 ? texts.notApplicable : length(lengthMeters)}>
        <p>{lengthMeters === 0 ? texts.lengthOfNone : texts.lengthOf}</p>
        {lengthMeters > 0 && lineSource && <p>{texts.lengthLine(lineSource)}</p>}
      </FigureRow>
      <FigureRow
        term={texts.width}
        value={width ? texts.widthMean(length(width.meanMeters)) : texts.notApplicable}
        below={
          width && (
            <FigureList
              items={[
                { key: "least", name: texts.least, value: length(width.leastMeters) },
                { key: "greatest", name: texts.greatest, value: length(width.greatestMeters) },
              ]}
            />
          )
        }
      >
        <p>{width ? texts.widthOf : texts.widthOfNone}</p>
      </FigureRow>
      <UnitRow figures={figures} isLine={isLine} />
    </>
  );
}

/** Less of the zone than this is the rounding of borders. */
const leastRestShare = 0.0005;

function UnitRow({ figures, isLine }: Pick<ExtentRowsProps, "figures" | "isLine">) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const { areaSqMeters, lengthMeters, byUnit } = figures;
  const describe = (area: number, meters: number): Pick<FigureItem, "value" | "more"> => {
    const along = lengthMeters > 0 && meters >= 1 ? formatLength(locale, meters) : undefined;
    if (isLine) return { value: along ?? "" };
    const value = `${formatShare(locale, area, areaSqMeters)}, ${formatAreaSqKm(locale, area)}`;
    return { value, more: along && texts.ofLine(along) };
  };
  const sum = (key: "areaSqMeters" | "lengthMeters") => byUnit.reduce((all, unit) => all + unit[key], 0);
  const restArea = Math.max(0, areaSqMeters - sum("areaSqMeters"));
  const restLength = Math.max(0, lengthMeters - sum("lengthMeters"));
  const hasRest = isLine
    ? restLength > leastRestShare * lengthMeters
    : restArea > leastRestShare * areaSqMeters;
  const items = byUnit.map((unit) => ({
    key: unit.unitId,
    name: oblastName(locale, unit.unitId),
    ...describe(unit.areaSqMeters, unit.lengthMeters),
  }));
  const rest = { key: "rest", name: texts.noUnit, ...describe(restArea, restLength) };
  return (
    <FigureRow
      term={texts.byOblast}
      value={byUnit.length === 0 ? texts.none : formatNumber(locale, byUnit.length)}
      below={<FigureList items={hasRest ? [...items, rest] : items} />}
    >
      <p>{texts.unitsOf}</p>
    </FigureRow>
  );
}
