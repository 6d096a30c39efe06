import { useRef, useState } from "react";
import { interpolate } from "../../../core/geo/geodesic";
import type { LngLat } from "../../../core/geo/position";
import { deleteVertex, insertVertex, moveVertex } from "../../../core/zones/edit/vertices";
import type { Zone, ZoneRecipe } from "../../../core/zones/recipe";
import { formatNumber } from "../../../look/text/format-number";
import { zonePointsMessages } from "../../../look/text/messages/zones/points";
import { Button } from "../../controls/button";
import { NativeSelect } from "../../controls/native-select";
import { useLocale, useMessages } from "../../use-messages";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { NextPoint } from "./next-point";
import { PointRow } from "./point-row";
import { pointsOf } from "./points-of-recipe";

const pageSize = 25;

/** The points of a zone, typed: a page of them at a time, so that a line of 10,000 points is as quick as one of ten. */
export function PointsGroup({ zone }: { readonly zone: Zone }) {
  const locale = useLocale();
  const texts = useMessages(zonePointsMessages);
  const { setRecipe, done } = useZoneEdit(zone);
  const [ringIndex, setRingIndex] = useState(0);
  const [page, setPage] = useState(0);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { recipe } = zone;
  const ringCount = recipe.kind === "polygon" ? recipe.rings.length : 0;
  const ring = Math.min(ringIndex, Math.max(0, ringCount - 1));
  const listed = pointsOf(recipe, ring);
  if (!listed) return <p className={styles.aside}>{texts.fromControl}</p>;
  const { points, isClosed, fewest } = listed;
  const lastPage = Math.max(0, Math.ceil(points.length / pageSize) - 1);
  const start = Math.min(page, lastPage) * pageSize;
  const shown = points.slice(start, start + pageSize);
  const number = (value: number) => formatNumber(locale, value);
  const apply = (edited: ZoneRecipe | null, field?: string) => edited && setRecipe(edited, field);
  /** Once the list is drawn anew. */
  const focusOn = (index: number, control: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-point="${index}"] ${control}`)?.focus(),
    );
  const insertAfter = (index: number, point: LngLat) => {
    apply(insertVertex(recipe, index + 1, point, ring));
    setPage(Math.floor((index + 1) / pageSize));
    setSaid(texts.added(number(index + 2)));
    focusOn(index + 1, "input");
  };
  const addAfter = (index: number) => {
    const from = points[index] as LngLat;
    const to = points[index + 1] ?? (isClosed ? points[0] : undefined);
    const before = points[index - 1];
    const [middle] = to ? interpolate(from, to, [0.5]) : before ? interpolate(before, from, [1.5]) : [];
    if (middle) insertAfter(index, middle);
  };
  const remove = (index: number) => {
    if (points.length <= fewest) {
      setSaid(texts.fewest(number(fewest)));
      return;
    }
    apply(deleteVertex(recipe, index, ring));
    setSaid(texts.removed(number(index + 1)));
    focusOn(Math.min(index, points.length - 2), "[data-remove]");
  };
  return (
    <>
      {ringCount > 1 && (
        <NativeSelect
          showLabel
          label={texts.ring}
          value={String(ring)}
          options={Array.from({ length: ringCount }, (_, index) => ({
            value: String(index),
            label: index === 0 ? texts.outerRing : texts.hole(number(index)),
          }))}
          onChange={(index) => {
            setRingIndex(Number(index));
            setPage(0);
          }}
        />
      )}
      <p className={styles.aside}>{texts.help}</p>
      <ol ref={list} className={styles.points}>
        {shown.map((point, at) => {
          const index = start + at;
          return (
            <PointRow
              key={`${ring}:${index}`}
              index={index}
              point={point}
              next={points[index + 1] ?? (isClosed ? points[0] : undefined)}
              onPoint={(position) =>
                apply(moveVertex(recipe, index, position, ring), `point-${ring}-${index}`)
              }
              onDone={done}
              onAddAfter={() => addAfter(index)}
              onRemove={() => remove(index)}
            />
          );
        })}
      </ol>
      {lastPage > 0 && (
        <div className={styles.pages}>
          <Button
            label={texts.earlier}
            look="outlined"
            disabled={start === 0}
            onClick={() => setPage(start / pageSize - 1)}
          />
          <Button
            label={texts.later}
            look="outlined"
            disabled={start + pageSize >= points.length}
            onClick={() => setPage(start / pageSize + 1)}
          />
          <p className={styles.aside} role="status">
            {texts.shownRange(number(start + 1), number(start + shown.length), number(points.length))}
          </p>
        </div>
      )}
      <p className={styles.aside} role="status">
        {said}
      </p>
      <NextPoint points={points} onPoint={insertAfter} />
    </>
  );
}
