import { useEffect, useRef, useState } from "react";
import { seriesMessages } from "../../../look/text/messages/series";
import type { PageSpec } from "../../../workspace/page-spec";
import type { AppState } from "../../../workspace/state";
import { useGround } from "../../ground-context";
import { useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import shared from "../export.module.css";
import { pageRequest } from "../page-request";
import { describeSeriesFailure } from "./describe-run";
import type { PlannedRun } from "./plan-run";
import styles from "./series.module.css";

const pauseMs = 500;

type EndsState =
  | { readonly status: "drawing" | "ready" }
  | { readonly status: "failed"; readonly reason: string };

/** The first and the last item in small, a moment after the last change. */
export function EndsPreview({ run }: { readonly run: PlannedRun }) {
  const messages = useMessages(seriesMessages);
  const locale = useLocale();
  const store = useAppStore();
  const ground = useGround();
  const holders = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const;
  const [firstHolder, lastHolder] = holders;
  const [state, setState] = useState<EndsState>({ status: "drawing" });
  const first = run.items[0];
  const last = run.items.length > 1 ? run.items.at(-1) : undefined;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState({ status: "drawing" });
    const timer = setTimeout(async () => {
      const { paintEnds } = await import("../../../snapshot/series/paint-ends");
      const madeAtMs = Date.now();
      const spec: PageSpec = run.kind === "animation" ? run.spec : { ...run.spec, dpi: 96 };
      const pageOf = (itemState: AppState) => pageRequest(itemState, spec, ground, madeAtMs);
      const items = [first, last].filter((item) => item !== undefined);
      const painted = await paintEnds({ state: store.getState(), items, spec, pageOf, signal });
      if (signal.aborted) return;
      if (!painted.ok) {
        setState({ status: "failed", reason: describeSeriesFailure(locale, painted, { items }) });
        return;
      }
      const [firstCanvas, lastCanvas] = painted.canvases;
      if (firstCanvas) firstHolder.current?.replaceChildren(firstCanvas);
      if (lastCanvas) lastHolder.current?.replaceChildren(lastCanvas);
      setState({ status: "ready" });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [store, ground, run, locale, first, last, firstHolder, lastHolder]);
  const ends = [
    { item: first, holder: firstHolder, text: messages.previewFirst },
    { item: last, holder: lastHolder, text: messages.previewLast },
  ];
  return (
    <section className={styles.pictures} aria-label={messages.preview} aria-busy={state.status === "drawing"}>
      {ends.map(({ item, holder, text }) =>
        item === undefined ? null : (
          <figure key={item.stem}>
            <div ref={holder} role="img" aria-label={text(item.caption)} />
            <figcaption>{text(item.caption)}</figcaption>
          </figure>
        ),
      )}
      {state.status === "drawing" && <p className={shared.note}>{messages.previewing}</p>}
      {state.status === "failed" && <p className={shared.note}>{state.reason}</p>}
    </section>
  );
}
