/** Where an import stands: choosing a way, asking about an address, or reviewing one group of files after the other. */
export type ImportStage =
  | { readonly kind: "ways" }
  | { readonly kind: "address"; readonly url: string }
  | {
      readonly kind: "review";
      readonly groups: readonly (readonly File[])[];
      readonly index: number;
      /** The address that the files came from, null for files of this device. */
      readonly origin: string | null;
    };
