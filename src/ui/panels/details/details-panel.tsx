import { X } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Incident } from "../../../core/events/incident";
import { detailsMessages } from "../../../look/text/messages/details";
import { select } from "../../../workspace/commands/view-commands";
import { findSelected, type SelectedThing } from "../../../workspace/selection/selected-thing";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import frame from "../shared/selected-panel.module.css";
import styles from "./details.module.css";
import { IncidentDetails } from "./incident-details";
import { ProposalDetails } from "./proposal-details";
import { useEscape } from "./use-escape";

interface DetailsPanelProps {
  readonly variant?: "side" | "sheet";
  /** The editor of a zone drawn here. */
  readonly renderZone: (zoneId: string) => ReactNode;
  /** What can be done with an incident, under its figures. */
  readonly renderActions?: (incident: Incident) => ReactNode;
}

/** Everything about the selected incident or zone; nothing where nothing is selected. */
export function DetailsPanel({ variant = "side", ...renderers }: DetailsPanelProps) {
  const selection = useApp((state) => state.selection);
  const events = useApp((state) => state.events);
  const data = useApp((state) => state.data);
  const zones = useApp((state) => state.document.zones);
  const selected = useMemo(
    () => findSelected(selection, { events, data }, zones),
    [selection, events, data, zones],
  );
  if (selected === null) return null;
  return <OpenDetails variant={variant} id={selection?.id} selected={selected} {...renderers} />;
}

interface OpenDetailsProps extends DetailsPanelProps {
  readonly id: string | undefined;
  readonly selected: SelectedThing;
}

function OpenDetails({ variant, id, selected, renderZone, renderActions }: OpenDetailsProps) {
  const store = useAppStore();
  const texts = useMessages(detailsMessages);
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const shownId = useRef(id);
  useEffect(() => {
    opener.current = document.activeElement;
  }, []);
  useEffect(() => {
    if (shownId.current === id) return;
    shownId.current = id;
    panel.current?.scrollTo(0, 0);
    // What was followed from here is gone with the old details; the focus stays in the panel.
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [id]);
  const close = () => {
    select(store, null);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  useEscape(close);
  return (
    <section
      ref={panel}
      className={`${frame.panel} ${styles.panel}`}
      data-variant={variant}
      aria-label={texts.details}
      tabIndex={-1}
    >
      <div className={frame.close}>
        <Button icon={X} iconOnly label={texts.close} onClick={close} />
      </div>
      {selected.kind === "incident" && (
        <IncidentDetails incident={selected.incident} actions={renderActions?.(selected.incident)} />
      )}
      {selected.kind === "proposal" && <ProposalDetails proposal={selected.proposal} />}
      {selected.kind === "drawn-zone" && renderZone(selected.zoneId)}
    </section>
  );
}
