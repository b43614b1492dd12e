/** The system's clipboard as text; null where the permission is refused. */
export async function readClipboard(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null; // The browser says no in no other way than by throwing.
  }
}

/** Puts text on the system's clipboard; false where the permission is refused. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // See above.
  }
}
