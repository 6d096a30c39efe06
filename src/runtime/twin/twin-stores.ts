/** What is kept twice: what the user made. Imported tables can be imported again from their files. */
export const twinStores = ["works", "snapshots", "journal", "drafts", "page-templates"] as const;

export type TwinStore = (typeof twinStores)[number];
