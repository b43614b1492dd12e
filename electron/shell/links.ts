/** The https address that may be handed to the system's browser; null for anything else. */
export function outsideLink(url: string): string | null {
  const parsed = URL.parse(url);
  const isPlain = parsed?.protocol === 'https:' && parsed.username === '' && parsed.password === '';
  return isPlain ? parsed.href : null;
}
