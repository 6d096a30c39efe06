import { Download } from "lucide-react";
import type { FigureGround } from "../../formats/export/scorecard-csv";
import { oblastName } from "../../look/text/describe-zone-recipe";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { downloadText } from "../../runtime/files";
import { addNotice } from "../../workspace/commands/notice-commands";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import { creditsOf, csvFactsOf } from "./csv-facts";
import { csvFileName } from "./csv-file-name";
import styles from "./scorecard.module.css";
import type { ShownScore } from "./use-zone-score";

/** Hands the figures of a zone to the user as a table. */
export function ScoreDownload({ score, zoneId }: { readonly score: ShownScore; readonly zoneId: string }) {
  const store = useAppStore();
  const locale = useLocale();
  const write = async () => {
    const { writeScorecardCsv } = await import("../../formats/export/scorecard-csv");
    const { scorecard, measures } = score;
    const state = store.getState();
    const creditsFor = (ground: FigureGround) =>
      creditsOf(state, zoneId, [ground === "geometry" || ground === "borders" ? "ground" : ground]);
    const names = new Map(state.data.places.map(({ id, name }) => [id, name[locale]]));
    const facts = csvFactsOf(
      state,
      zoneId,
      creditsOf(state, zoneId, ["ground", "gazetteer", "control", "incidents"]),
      true,
    );
    const text = writeScorecardCsv({
      ...facts,
      compared: {
        figures: scorecard,
        shares: measures.control?.shares ?? null,
        withdrawal: measures.control?.withdrawal ?? null,
        inside: scorecard.incidentsInside,
        near: scorecard.incidentsNear,
      },
      inside: scorecard.incidentsInside,
      insidePerWeek: scorecard.insidePerWeek,
      nearMeters: scorecard.nearMeters,
      unitName: (id) => oblastName(locale, id),
      placeName: (id) => names.get(id) ?? id,
      sourceOf: (ground) =>
        ground === "geometry"
          ? "Demarc"
          : creditsFor(ground)
              .map(({ attribution }) => attribution[locale])
              .join(" | "),
    });
    downloadText(text, csvFileName(facts.zoneName, "scorecard"), "text/csv;charset=utf-8");
  };
  return (
    <Button
      icon={Download}
      look="outlined"
      className={styles.download}
      label={scorecardMessages[locale].download}
      onClick={() =>
        write().catch((error: unknown) => addNotice(store, "unexpected", "error", { reason: String(error) }))
      }
    />
  );
}
