import { X } from "lucide-react";
import { useEffect, useMemo } from "react";
import type { Incident } from "../../core/events/incident";
import { incidentAsOf } from "../../core/events/known-at";
import type { Proposal } from "../../core/zones/proposal";
import { describePlacePrecision } from "../../look/text/describe-place";
import { detailsMessages } from "../../look/text/messages/details";
import { embedMessages } from "../../look/text/messages/embed";
import { statusNames } from "../../look/text/messages/terms";
import { select } from "../../workspace/commands/view-commands";
import { findSelected } from "../../workspace/selection/selected-thing";
import { Button } from "../controls/button";
import { CasualtyLines } from "../panels/details/casualty-lines";
import { useIntervalText } from "../panels/shared/use-interval-text";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./embed.module.css";

/** What is selected, in a few words; all that is said of it stands in the whole app. */
export function EmbedCard() {
  const store = useAppStore();
  const texts = useMessages(embedMessages);
  const selection = useApp((state) => state.selection);
  const events = useApp((state) => state.events);
  const data = useApp((state) => state.data);
  const selected = useMemo(() => findSelected(selection, { events, data }, []), [selection, events, data]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === "Escape" && select(store, null);
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [store]);
  if (selected === null || selected.kind === "drawn-zone") return null;
  return (
    <aside className={styles.card} aria-label={texts.selected}>
      <Button icon={X} iconOnly label={texts.clear} onClick={() => select(store, null)} />
      {selected.kind === "incident" ? (
        <IncidentWords incident={selected.incident} />
      ) : (
        <ProposalWords proposal={selected.proposal} />
      )}
    </aside>
  );
}

function IncidentWords({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const intervalText = useIntervalText();
  const knownAtMs = useApp((state) => state.time.knownAtMs);
  const { visibility, status } = incidentAsOf(incident, knownAtMs);
  const isTold = visibility !== "unknown";
  return (
    <>
      <h2>{incident.title[locale]}</h2>
      <p>
        {isTold && `${statusNames[locale][status]} · `}
        {intervalText(incident.time)}
      </p>
      <p>{describePlacePrecision(locale, incident)}</p>
      {isTold ? <CasualtyLines incident={incident} /> : <p>{texts.notYetTold}</p>}
    </>
  );
}

function ProposalWords({ proposal: { zone } }: { readonly proposal: Proposal }) {
  const locale = useLocale();
  const texts = useMessages(embedMessages);
  return (
    <>
      <h2>{zone.name[locale]}</h2>
      {zone.readingOf && <p>{texts.reading(zone.readingOf.proposer[locale])}</p>}
    </>
  );
}
