/** What the command ends with; scripts rely on these numbers. */
export const exitCodes = {
  done: 0,
  /** The command line cannot be understood. */
  arguments: 2,
  /** The workspace is missing, is none, or could not be read whole. */
  workspace: 3,
  /** The page cannot be drawn as it was asked for. */
  refused: 4,
  /** The browser, the drawing or the writing of the file failed. */
  failed: 5,
  /** The file could not be put where it should go. */
  output: 6,
} as const;

export type ExitName = keyof typeof exitCodes;

/** Why there is no file, in words for whoever runs the command. */
export class SnapshotError extends Error {
  readonly exit: Exclude<ExitName, "done">;
  /** For scripts: `page-too-full`, `not-json`, … */
  readonly code: string;
  /** Further lines. */
  readonly details: readonly string[];

  constructor(
    exit: Exclude<ExitName, "done">,
    code: string,
    message: string,
    details: readonly string[] = [],
  ) {
    super(message);
    this.name = "SnapshotError";
    this.exit = exit;
    this.code = code;
    this.details = details;
  }
}
