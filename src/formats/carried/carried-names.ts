/** Keyword of the PNG text (`iTXt`) that holds the workspace a picture was made from. */
export const workspaceKeyword = "Demarc workspace";

/** Name of the file that a PDF carries as its attachment. */
export const workspaceAttachment = "workspace.demarc.json";
