import { useMemo, useState } from "react";
import { weaponFamilies } from "../../core/events/weapons";
import { describeIsoDate } from "../../look/text/describe-proposal";
import { formatNumber } from "../../look/text/format-number";
import { embedMessages } from "../../look/text/messages/embed";
import { panelsMessages } from "../../look/text/messages/panels";
import { shellMessages } from "../../look/text/messages/shell";
import { familyNames } from "../../look/text/messages/terms";
import { letterProposals } from "../../workspace/selection/lettered-proposals";
import { shownControl } from "../../workspace/selection/shown-control";
import { ControlSample, LineSample } from "../panels/layers/layer-samples";
import { IncidentSymbol } from "../panels/shared/incident-symbol";
import { TwoCounts } from "../panels/shared/two-counts";
import { ProposalSample } from "../panels/zones/proposal-sample";
import { useApp } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./embed.module.css";

/** Room for it to stand open beside what it explains. */
const startsOpen = () => innerWidth >= 760 && innerHeight >= 480;

/** What stands on the map now, in short; folds away. */
export function EmbedLegend() {
  const texts = useMessages(embedMessages);
  const { borderPolicy } = useMessages(shellMessages);
  const [isOpen, setOpen] = useState(startsOpen);
  const layers = useApp((state) => state.view.layers);
  return (
    <details className={styles.legend} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.legend}</summary>
      <ul>
        {layers.incidents && <FamilyRows />}
        {layers.control && <ControlRows />}
        {layers.zones && <ProposalRows />}
        <li className={styles.fine}>{`${borderPolicy} ${texts.credit}`}</li>
      </ul>
    </details>
  );
}

/** The families in the window, and the marks that some of them carry. */
function FamilyRows() {
  const locale = useLocale();
  const texts = useMessages(embedMessages);
  const { byFamily, byStatus, possible } = useApp((state) => state.counts);
  const color = useApp((state) => (state.view.colorBy === "source" ? "var(--text)" : undefined));
  const marks = [
    { isThere: possible > 0, isHollow: true, label: texts.mayBeWrong },
    { isThere: byStatus.disputed > 0, status: "disputed" as const, label: texts.disputed },
    { isThere: byStatus["attacker-only"] > 0, status: "attacker-only" as const, label: texts.attackerOnly },
  ];
  return (
    <>
      {weaponFamilies.map((family, index) => {
        const count = byFamily[index];
        if (!count || count.certain + count.possible === 0) return null;
        return (
          <li key={family}>
            <IncidentSymbol family={family} color={color} />
            <span>{familyNames[locale][family]}</span>
            <TwoCounts count={count} />
          </li>
        );
      })}
      {marks
        .filter(({ isThere }) => isThere)
        .map(({ label, isThere: _, ...look }) => (
          <li key={label}>
            <IncidentSymbol family="not-stated" {...look} />
            <span>{label}</span>
          </li>
        ))}
    </>
  );
}

/** Which control map holds, and how far off it may be. */
function ControlRows() {
  const locale = useLocale();
  const texts = useMessages(embedMessages);
  const { controlAssessed, layerContactLine } = useMessages(panelsMessages);
  const data = useApp((state) => state.data);
  const datasets = useApp((state) => state.datasets);
  const document = useApp((state) => state.document);
  const time = useApp((state) => state.time);
  const hasLine = useApp((state) => state.view.layers["contact-line"]);
  const shown = useMemo(
    () => shownControl({ data, datasets, document, time }),
    [data, datasets, document, time],
  );
  if (shown.length === 0) return null;
  return (
    <>
      <li>
        <ControlSample status="assessed" />
        <span>{controlAssessed}</span>
      </li>
      {hasLine && (
        <li>
          <LineSample />
          <span>{layerContactLine}</span>
        </li>
      )}
      {shown.map(({ sourceId, version: { date, schematic, uncertaintyMeters } }) => (
        <li key={sourceId} className={styles.fine}>
          {schematic
            ? texts.controlShown(
                describeIsoDate(locale, date),
                formatNumber(locale, uncertaintyMeters / 1000, 1),
              )
            : texts.controlShownExact(describeIsoDate(locale, date))}
        </li>
      ))}
    </>
  );
}

function ProposalRows() {
  const locale = useLocale();
  const data = useApp((state) => state.data);
  const document = useApp((state) => state.document);
  const view = useApp((state) => state.view);
  const time = useApp((state) => state.time);
  const shown = useMemo(() => letterProposals({ data, document, view, time }), [data, document, view, time]);
  return shown.map(({ proposal }) => (
    <li key={proposal.zone.id}>
      <ProposalSample proposal={proposal} />
      <span>{proposal.zone.name[locale]}</span>
    </li>
  ));
}
