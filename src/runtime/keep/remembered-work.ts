const key = "demarc-work";

/** Remembers which work this tab has open, so that a reload opens it again and not what another tab opened since. */
export function rememberWork(id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch (error) {
    console.warn("This tab cannot remember which work it has open.", error);
  }
}

/** The work that this tab had open; null where it had none. */
export function rememberedWork(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch (error) {
    console.warn("This tab cannot remember which work it had open.", error);
    return null;
  }
}
