import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { formatNumber } from "../../../look/text/format-number";
import { seriesMessages } from "../../../look/text/messages/series";
import type { PageSpec } from "../../../workspace/page-spec";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import shared from "../export.module.css";
import { FileRefusal } from "../file-status";
import { shownState } from "../page-request";
import { AnimationFields } from "./animation-fields";
import { describeRefusal, describeRun } from "./describe-run";
import { EndsPreview } from "./ends-preview";
import { PairFields } from "./pair-fields";
import { initialPair } from "./pair-settings";
import { planRun, type RunSettings } from "./plan-run";
import { RunStatus } from "./run-status";
import styles from "./series.module.css";
import { SeriesFields } from "./series-fields";
import { initialSettings, type SeriesKind } from "./series-settings";
import { useOfferedFormats } from "./use-offered-formats";
import { useSeriesRun } from "./use-series-run";

interface SeriesPanelProps {
  readonly spec: PageSpec;
  readonly kind: SeriesKind;
  /** Where the download stands: below the fields of the page. Here unless told. */
  readonly foot?: HTMLElement | null;
}

/** Choices of a series, an animation or a pair, what they come to, and the download. */
export function SeriesPanel({ spec, kind, foot }: SeriesPanelProps) {
  const messages = useMessages(seriesMessages);
  const locale = useLocale();
  const store = useAppStore();
  const time = useApp((state) => state.time);
  const matches = useApp((state) => state.matches);
  const shapes = useApp((state) => state.zoneShapes);
  const measures = useApp((state) => state.zoneMeasures);
  const [series, setSeries] = useState(() => initialSettings(store.getState()));
  const [pair, setPair] = useState(() => initialPair(store.getState()));
  const formats = useOfferedFormats(kind === "animation", spec, series);
  const { state, start, cancel, clear } = useSeriesRun();
  const offered = formats?.offered ?? ["gif"];
  const animationFormat = offered.includes(series.animationFormat)
    ? series.animationFormat
    : (offered[0] ?? "gif");
  const settings = useMemo(
    (): RunSettings => ({ kind, series: { ...series, animationFormat }, pair }),
    [kind, series, animationFormat, pair],
  );
  const run = useMemo(
    () =>
      planRun(
        shownState(
          { ...store.getState(), time, matches, zoneShapes: shapes, zoneMeasures: measures },
          spec,
          Date.now(),
        ),
        spec,
        settings,
      ),
    [store, time, matches, shapes, measures, spec, settings],
  );
  const isWorking = state.status === "working";
  const isHeldBack = !run.ok || (kind === "animation" && formats === null);
  const change =
    <Part,>(set: (update: (before: Part) => Part) => void) =>
    (part: Partial<Part>) => {
      clear();
      set((before) => ({ ...before, ...part }));
    };
  const changeSeries = change(setSeries);

  const download = (
    <>
      <div className={shared.actions}>
        <Button
          icon={Download}
          label={messages.download}
          look="primary"
          disabled={isWorking || isHeldBack}
          onClick={() => void start(spec, settings)}
        />
        {isWorking && <Button label={messages.cancel} look="outlined" onClick={cancel} />}
      </div>
      <RunStatus state={state} />
    </>
  );

  return (
    <section className={styles.panel}>
      {kind === "series" && <SeriesFields settings={settings.series} onChange={changeSeries} />}
      {kind === "animation" && (
        <AnimationFields settings={settings.series} formats={formats} onChange={changeSeries} />
      )}
      {kind === "pair" && <PairFields settings={pair} onChange={change(setPair)} />}
      {run.ok ? (
        <>
          <p role="status" className={shared.summary}>
            {describeRun(locale, run)}
          </p>
          {run.leftOut > 0 && (
            <p className={shared.note}>{messages.leftOut(formatNumber(locale, run.leftOut), run.leftOut)}</p>
          )}
          <p className={shared.note}>{messages.locked}</p>
          {!isWorking && <EndsPreview run={run} />}
        </>
      ) : (
        <FileRefusal text={describeRefusal(locale, run.refusal)} />
      )}
      {foot ? createPortal(download, foot) : download}
    </section>
  );
}
