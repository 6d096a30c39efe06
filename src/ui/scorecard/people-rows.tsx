import { useMemo } from "react";
import type { Place } from "../../core/places/place";
import type { ZoneFigures } from "../../core/zones/scorecard";
import { describeIsoDate } from "../../look/text/describe-proposal";
import { formatNumber, roundPeople } from "../../look/text/format-number";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { groundSources } from "../../workspace/built-in-sources";
import { useApp } from "../store-context";
import { useLocale } from "../use-messages";
import { FigureList, FigureRow } from "./figure-row";
import styles from "./scorecard.module.css";

const mostNames = 300;

interface PeopleRowsProps {
  readonly figures: Pick<ZoneFigures, "settlements" | "residentsBefore2022">;
  readonly isLine: boolean;
}

/** Who the gazetteer says lived inside, before 2022. */
export function PeopleRows({ figures, isLine }: PeopleRowsProps) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const { settlements, residentsBefore2022: residents } = figures;
  const number = (value: number) => formatNumber(locale, value);
  const hasResidents = settlements.count === 0 || settlements.count > residents.placesWithoutFigure;
  const people = !hasResidents
    ? texts.noFigure
    : residents.sum === 0
      ? number(0)
      : texts.about(number(roundPeople(residents.sum)));
  return (
    <>
      <FigureRow term={texts.settlements} value={isLine ? texts.notApplicable : number(settlements.count)}>
        <p>{isLine ? texts.areaOfLine : texts.settlementsOf}</p>
        {!isLine && <GazetteerNote />}
        {settlements.count > 0 && <PlaceNames ids={settlements.ids} />}
      </FigureRow>
      <FigureRow term={texts.residents} value={isLine ? texts.notApplicable : people}>
        <p>{isLine ? texts.areaOfLine : texts.residentsOf}</p>
        {residents.placesWithoutFigure > 0 && (
          <p>{texts.withoutFigure(number(residents.placesWithoutFigure))}</p>
        )}
        {!isLine && <GazetteerNote />}
      </FigureRow>
    </>
  );
}

/** Which gazetteer, on what terms, as of when. */
export function GazetteerNote() {
  const locale = useLocale();
  const source = groundSources.find(({ id }) => id === "geonames");
  if (!source) return null;
  const accessed = describeIsoDate(locale, source.accessed ?? "");
  return <p className={styles.note}>{scorecardMessages[locale].gazetteer(source.licence, accessed)}</p>;
}

function PlaceNames({ ids }: { readonly ids: readonly string[] }) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const places = useApp((state) => state.data.places);
  const inside = useMemo(() => {
    const wanted = new Set(ids);
    const residentsOf = ({ populationBefore2022 }: Place) => populationBefore2022 ?? -1;
    return places.filter(({ id }) => wanted.has(id)).sort((a, b) => residentsOf(b) - residentsOf(a));
  }, [ids, places]);
  return (
    <>
      <p className={styles.listHead}>{texts.places(formatNumber(locale, inside.length))}</p>
      <FigureList
        items={inside.slice(0, mostNames).map(({ id, name, populationBefore2022 }) => ({
          key: id,
          name: name[locale],
          value: populationBefore2022 === null ? texts.noFigure : formatNumber(locale, populationBefore2022),
        }))}
      />
      {inside.length > mostNames && (
        <p>{texts.morePlaces(formatNumber(locale, inside.length - mostNames))}</p>
      )}
    </>
  );
}
