import { importBinaries } from "./corpus/import-binaries";
import { importTexts } from "./corpus/import-texts";
import { badAddresses, links } from "./corpus/links";
import { styles } from "./corpus/styles";
import { workspaces } from "./corpus/workspaces";

/**
 * Everything hostile that the tests hold against Demarc, made in code: files to import, workspaces and the pictures that
 * carry one, links and addresses. Each is named, with what it aims at and what must become of it.
 */
export const hostileCorpus = {
  files: [...importTexts, ...importBinaries],
  workspaces,
  links,
  badAddresses,
  styles,
};

export const payloadCount =
  hostileCorpus.files.length + workspaces.length + links.length + badAddresses.length + styles.length;
