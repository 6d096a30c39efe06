import { useMemo } from "react";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import type { NearCity } from "../../core/zones/scorecard";
import { formatLength } from "../../look/text/format-number";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { useApp } from "../store-context";
import { useLocale } from "../use-messages";
import { FigureList, FigureRow } from "./figure-row";
import { GazetteerNote } from "./people-rows";
import styles from "./scorecard.module.css";
import { useSideNames } from "./use-side-names";

interface CitiesRowProps {
  readonly cities: readonly NearCity[];
  readonly geometry: ZoneGeometry;
}

/** The larger places nearest to a zone, by the side on which they lie. */
export function CitiesRow({ cities, geometry }: CitiesRowProps) {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const places = useApp((state) => state.data.places);
  const names = useMemo(() => new Map(places.map(({ id, name }) => [id, name])), [places]);
  const sideName = useSideNames(geometry);
  const sides = (["left", "right", null] as const).filter((side) =>
    cities.some((city) => city.side === side),
  );
  const nearest = cities[0];
  const nameOf = ({ placeId }: NearCity) => names.get(placeId)?.[locale] ?? placeId;
  const distanceOf = ({ distanceMeters }: NearCity) =>
    distanceMeters === 0 ? texts.cityInside : formatLength(locale, distanceMeters);
  return (
    <FigureRow
      term={texts.cities}
      value={nearest ? `${nameOf(nearest)}, ${distanceOf(nearest)}` : texts.none}
      below={sides.map((side) => (
        <div key={side}>
          <p className={styles.listHead}>{sideName(side)}</p>
          <FigureList
            items={cities
              .filter((city) => city.side === side)
              .map((city) => ({ key: city.placeId, name: nameOf(city), value: distanceOf(city) }))}
          />
        </div>
      ))}
    >
      <p>{texts.citiesOf}</p>
      <GazetteerNote />
    </FigureRow>
  );
}
