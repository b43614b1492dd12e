const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  // MUI (Emotion) and AG Grid put their styles into the page at run time.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

/**
 * The Content-Security-Policy of the page: nothing but what the app brings with it, no remote origin at all.
 * A development server needs an inline script (React's refresh) and its web socket; `devServer` is its URL.
 * https://www.electronjs.org/docs/latest/tutorial/security#7-define-a-content-security-policy
 */
export function contentPolicy(devServer: URL | null): string {
  const directives = devServer
    ? {
        ...policy,
        'script-src': "'self' 'unsafe-inline'",
        'connect-src': `'self' ${devServer.origin} ws://${devServer.host}`,
      }
    : policy;
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** Headers that every answer of the app's own scheme carries. */
export function safeHeaders(devServer: URL | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicy(devServer),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
