import { MapIcon } from "lucide-react";
import styles from "./works.module.css";

/** Only what was made here is shown: a picture as data, never an address that would be asked for. */
const isPicture = (text: string) => /^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/=]+$/.test(text);

/** A small picture of a workspace's map, or a calm place for it. Its name stands beside it. */
export function Thumbnail({ picture }: { readonly picture: string | null }) {
  return (
    <span className={styles.thumbnail}>
      {picture && isPicture(picture) ? (
        <img src={picture} alt="" width={96} height={60} />
      ) : (
        <MapIcon size={20} aria-hidden="true" />
      )}
    </span>
  );
}
