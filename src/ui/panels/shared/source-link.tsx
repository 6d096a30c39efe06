import { ExternalLink } from "lucide-react";
import { panelsMessages } from "../../../look/text/messages/panels";
import { useMessages } from "../../use-messages";
import styles from "./shared.module.css";

/** The address if it is one that a click may follow: http or https, nothing else. */
export function followableUrl(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}

/** A publisher's name, as a link where its address can be followed. */
export function SourceLink({ url, label }: { readonly url: string; readonly label: string }) {
  const texts = useMessages(panelsMessages);
  const href = followableUrl(url);
  if (href === null) return <span>{label}</span>;
  return (
    <a
      className={styles.link}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={texts.opensInNewTab}
    >
      {label}
      <ExternalLink size={12} aria-hidden="true" />
    </a>
  );
}
