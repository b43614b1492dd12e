import { expect, it } from 'vitest';
import { contentPolicy, safeHeaders } from './content-policy';

const directives = (policy: string) => new Map(policy.split('; ').map((part) => [part.split(' ')[0], part] as const));

it('allows nothing that is not named', () => {
  expect(directives(contentPolicy(null)).get('default-src')).toBe("default-src 'none'");
});

it('names no remote origin and no scripts but the app’s own files', () => {
  const policy = contentPolicy(null);
  expect(policy).not.toMatch(/https?:|wss?:|\*|unsafe-eval/);
  expect(directives(policy).get('script-src')).toBe("script-src 'self'");
  expect(directives(policy).get('connect-src')).toBe("connect-src 'self'");
});

it('cannot be framed, based elsewhere or posted away', () => {
  for (const name of ['frame-ancestors', 'base-uri', 'form-action', 'object-src']) {
    expect(directives(contentPolicy(null)).get(name)).toBe(`${name} 'none'`);
  }
});

it('opens to the development server only what its refresh needs', () => {
  const strict = directives(contentPolicy(null));
  const loose = directives(contentPolicy(new URL('http://localhost:5173/')));
  const changed = [...loose].filter(([name, value]) => strict.get(name) !== value).map(([, value]) => value);
  expect(changed).toEqual([
    "script-src 'self' 'unsafe-inline'",
    "connect-src 'self' http://localhost:5173 ws://localhost:5173",
  ]);
});

it('lets no type be guessed', () => {
  expect(safeHeaders(null)).toMatchObject({ 'x-content-type-options': 'nosniff' });
});
