import { formatNumber } from "../../../look/text/format-number";
import { seriesMessages } from "../../../look/text/messages/series";
import { useLocale, useMessages } from "../../use-messages";
import { FileDone, FileProgress, FileRefusal } from "../file-status";
import { describeSeriesFailure } from "./describe-run";
import type { RunState } from "./use-series-run";

/** How far the file is, or what became of it. */
export function RunStatus({ state }: { readonly state: RunState }) {
  const messages = useMessages(seriesMessages);
  const locale = useLocale();
  switch (state.status) {
    case "idle":
      return null;
    case "working": {
      const { progress } = state;
      const write = (value: number) => formatNumber(locale, value);
      const stage = progress?.stage ?? "survey";
      const of = (done: number) => write(Math.min(done + 1, progress?.count ?? 1));
      const count = write(progress?.count ?? 1);
      const texts = {
        survey: () => messages.surveying(of(progress?.done ?? 0), count),
        draw: () => messages.drawing(of(progress?.done ?? 0), count),
        check: () => messages.checking,
      };
      return <FileProgress text={texts[stage]()} share={progress?.share ?? 0} />;
    }
    case "done":
      return <FileDone text={messages.done(state.fileName)} />;
    case "failed":
      return <FileRefusal text={describeSeriesFailure(locale, state.failure, state.run)} />;
  }
}
