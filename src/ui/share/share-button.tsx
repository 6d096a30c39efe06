import { Share2 } from "lucide-react";
import { useState } from "react";
import { shareMessages } from "../../look/text/messages/share";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";
import { runShare } from "./web-share";

/** Opens the system's own sheet; says what went wrong. */
export function ShareButton({
  label,
  share,
}: {
  readonly label: string;
  readonly share: () => Promise<void>;
}) {
  const texts = useMessages(shareMessages);
  const [reason, setReason] = useState<string | null>(null);
  return (
    <>
      <Button
        icon={Share2}
        label={label}
        look="outlined"
        onClick={() => void runShare(share).then(setReason)}
      />
      {reason !== null && <span role="alert">{texts.shareFailed(reason)}</span>}
    </>
  );
}
