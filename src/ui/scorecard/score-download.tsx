import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import { CsvDownload } from "./csv-download";
import type { ShownScore } from "./use-zone-score";

/** Hands the figures of a zone to the user as a table. */
export function ScoreDownload({ score, zoneId }: { readonly score: ShownScore; readonly zoneId: string }) {
  const store = useAppStore();
  const locale = useLocale();
  const write = async () => {
    const { scorecardTable } = await import("./scorecard-table");
    return scorecardTable(store.getState(), zoneId, score, locale);
  };
  return <CsvDownload label={scorecardMessages[locale].download} write={write} />;
}
