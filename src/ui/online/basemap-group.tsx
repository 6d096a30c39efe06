import { useState, useSyncExternalStore } from "react";
import { formatNumber } from "../../look/text/format-number";
import { onlineMessages } from "../../look/text/messages/online";
import { isOnlinePage } from "../../runtime/import/fetch-remote";
import { Button } from "../controls/button";
import { TextField } from "../controls/text-field";
import { waitUntilSaved } from "../import/ways/wait-until-saved";
import shared from "../panels/shared/shared.module.css";
import { useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import {
  allowHosts,
  type BasemapState,
  basemapState,
  chooseBasemap,
  onBasemapState,
  removeBasemap,
} from "./basemap-session";
import styles from "./online.module.css";

/** The usual page offers to go on in the online one; nothing is asked on the way. */
function OfflineNote() {
  const store = useAppStore();
  const texts = useMessages(onlineMessages);
  const [isFailed, setFailed] = useState(false);
  const goOnline = async () => {
    if (await waitUntilSaved(store)) location.assign("online.html");
    else setFailed(true);
  };
  return (
    <>
      <p className={styles.note}>{texts.livesOnline}</p>
      {isFailed && <p role="alert">{texts.notSaved}</p>}
      <Button label={texts.continueOnline} look="outlined" onClick={() => void goOnline()} />
    </>
  );
}

function AddressForm() {
  const texts = useMessages(onlineMessages);
  const [address, setAddress] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== "") chooseBasemap(address);
      }}
    >
      <TextField label={texts.address} value={address} onChange={setAddress} />
      <Button label={texts.next} look="outlined" type="submit" />
    </form>
  );
}

function Consent({ hosts }: { readonly hosts: readonly string[] }) {
  const texts = useMessages(onlineMessages);
  return (
    <section className={styles.consent} aria-label={texts.asksTitle(hosts.join(", "))}>
      <p>{texts.asks}</p>
      <ul className={styles.hosts}>
        {hosts.map((host) => (
          <li key={host}>{host}</li>
        ))}
      </ul>
      <p className={styles.note}>{texts.notKept}</p>
      <div className={styles.actions}>
        <Button label={texts.allow} look="primary" onClick={allowHosts} />
        <Button label={texts.cancel} look="outlined" onClick={removeBasemap} />
      </div>
    </section>
  );
}

function Status({ state }: { readonly state: BasemapState }) {
  const locale = useLocale();
  const texts = useMessages(onlineMessages);
  if (state.status === "off") return <p className={styles.note}>{texts.embedded}</p>;
  if (state.status === "asking") return <Consent hosts={state.hosts} />;
  if (state.status === "failed") {
    const known = Object.hasOwn(texts, state.code) ? texts[state.code as "unreachable"] : state.detail;
    return <p role="alert">{texts.failed(known)}</p>;
  }
  return (
    <>
      <p role="status">{state.status === "loading" ? texts.loading : texts.shown(state.hosts.join(", "))}</p>
      {state.status === "shown" && state.leftOut > 0 && (
        <p className={styles.note}>{texts.partly(formatNumber(locale, state.leftOut))}</p>
      )}
      <Button
        label={state.status === "loading" ? texts.cancel : texts.remove}
        look="outlined"
        onClick={removeBasemap}
      />
    </>
  );
}

/** The ground of other hosts: off until somebody gives an address and agrees to each host. */
export function BasemapGroup() {
  const texts = useMessages(onlineMessages);
  const state = useSyncExternalStore(onBasemapState, basemapState);
  return (
    <section className={styles.group} aria-label={texts.heading}>
      <h3 className={shared.heading}>{texts.heading}</h3>
      {isOnlinePage() ? (
        <>
          <Status state={state} />
          {(state.status === "off" || state.status === "failed") && <AddressForm />}
        </>
      ) : (
        <OfflineNote />
      )}
    </section>
  );
}
