/** Puts text on the system's clipboard; false where the permission is refused. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // The browser says no in no other way than by throwing.
  }
}
