import { Component, type ReactNode } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";
import styles from "./error-boundary.module.css";

interface ErrorBoundaryProps {
  readonly onSaveFile: () => void;
  readonly children: ReactNode;
}

/** Where a part of the frame cannot be drawn: says so instead of a blank page, and hands out the work. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly reason: string | null }> {
  override readonly state = { reason: null };

  static getDerivedStateFromError(error: unknown) {
    return { reason: String(error) };
  }

  override render(): ReactNode {
    const { children, onSaveFile } = this.props;
    const { reason } = this.state;
    return reason === null ? children : <Breakdown reason={reason} onSaveFile={onSaveFile} />;
  }
}

function Breakdown({ reason, onSaveFile }: { readonly reason: string; readonly onSaveFile: () => void }) {
  const messages = useMessages(shellMessages);
  return (
    <main role="alert" className={styles.page}>
      <h1>{messages.brokenTitle}</h1>
      <p>{messages.brokenHelp}</p>
      <p className={styles.reason}>{reason}</p>
      <div className={styles.actions}>
        <Button label={messages.reload} look="primary" onClick={() => location.reload()} />
        <Button label={messages.saveFile} look="outlined" onClick={onSaveFile} />
      </div>
    </main>
  );
}
