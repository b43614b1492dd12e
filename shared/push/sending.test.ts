import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatience, waitBefore } from './backoff';
import { addressProblem, Connection, newConnection, originOf } from './connection';
import { gateOf } from './gate';
import { isSoundTemplate, pushRequest } from './push-request';
import { haltReasons } from './journal';
import { createPaceMeter, wasInterrupted } from './run-view';
import { readAnswer, readRetryAfter } from './verdict';

const now = Date.parse('2026-11-26T12:00:00Z');
const read = (status: number, body = '', retryAfter: string | null = null) =>
  readAnswer({ status, body, retryAfter }, now);

describe('an answer', () => {
  it('is only taken for a yes where it is empty or JSON', () => {
    expect(read(200)).toEqual({ kind: 'accepted' });
    expect(read(202, '{}')).toEqual({ kind: 'accepted' });
    expect(read(200, '{"status":')).toMatchObject({ kind: 'again', reason: 'not-understood' });
    expect(read(200, '<html>Sign in</html>')).toMatchObject({ kind: 'again', reason: 'not-understood' });
  });

  it('says when to come again', () => {
    expect(read(429, '', '7')).toEqual({ kind: 'again', reason: 'too-many', waitMs: 7000 });
    expect(read(503, '', 'Thu, 26 Nov 2026 12:00:30 GMT')).toMatchObject({ waitMs: 30_000 });
    expect(read(503, '', 'Thu, 26 Nov 2026 11:00:00 GMT')).toMatchObject({ waitMs: 0 });
    expect(read(500, '{"code":2001}')).toEqual({ kind: 'again', reason: 'server-error', waitMs: null });
    expect(readRetryAfter('soon', now)).toBeNull();
    expect(readRetryAfter('-5', now)).toBeNull();
  });

  it('ends everything where going on would be of no use, and tells what is wrong with a request by its code', () => {
    for (const status of [301, 302, 401, 403, 404, 405, 407]) expect(read(status).kind).toBe('stop');
    expect(read(400, '{"code":2009,"error":"Invalid JSON"}')).toEqual({ kind: 'stop', reason: 'request-refused' });
    expect(read(400, '{"code":5016,"error":"…"}')).toEqual({ kind: 'refused', code: 5016 });
    expect(read(422, 'Please provide an external id.')).toEqual({ kind: 'refused', code: null });
  });
});

describe('the wait before another attempt', () => {
  it('grows, has a random part, is never shorter than asked and never longer than a person waits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.option(fc.integer({ min: 0, max: 3_600_000 })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, asked, random) => {
          const wait = waitBefore(attempt, asked, random);
          if (wait === null) expect(asked).toBeGreaterThan(15 * 60_000);
          else {
            expect(wait).toBeGreaterThanOrEqual(asked ?? 100);
            expect(wait).toBeLessThanOrEqual(Math.max(60_000, (asked ?? 0) + 500));
          }
        },
      ),
    );
    expect(waitBefore(3, null, 1)).toBe(2000);
    expect(waitBefore(3, null, 0.5)).toBe(1000);
  });

  it('has an end where somebody answers, and none while there is no network', () => {
    const goesOn = createPatience();
    for (let attempt = 0; attempt < 1000; attempt += 1) expect(goesOn('no-connection')).toBe(true);
    const answered = Array.from({ length: 8 }, () => goesOn('server-error'));
    expect(answered).toEqual([true, true, true, true, true, true, true, false]);
  });
});

describe('a run that stands still', () => {
  it('is offered again where it was cut off or out of reach, and not where a person has to do something first', () => {
    const offered = haltReasons.filter((reason) => wasInterrupted({ status: 'halted', reason }));
    expect(offered).toEqual(['too-many', 'server-error', 'no-connection', 'too-slow', 'not-understood']);
    expect(wasInterrupted({ status: 'halted', reason: 'cut-off' })).toBe(true);
    expect(wasInterrupted({ status: 'cancelled', reason: 'no-connection' })).toBe(false);
    expect(wasInterrupted({ status: 'running', reason: null })).toBe(false);
  });
});

describe('a connection', () => {
  it('sends to no address without TLS but this machine, and to none with a password in it', () => {
    expect(addressProblem('https://restapi.netmera.com')).toBeNull();
    expect(addressProblem('http://127.0.0.1:8080/api')).toBeNull();
    expect(addressProblem('http://localhost.evil.test')).toBe('not-https');
    expect(addressProblem('http://127.0.0.1@evil.test')).toBe('has-credentials');
    expect(addressProblem('https://user:secret@host.test')).toBe('has-credentials');
    for (const text of ['', 'ftp://x', 'https://', 'https://h?key=1', 'https://h#x', 'https://h/ x']) {
      expect(addressProblem(text)).toBe('not-a-url');
    }
    expect(originOf('HTTPS://Host.Test:444/a')).toBe('https://host.test:444');
  });

  it('takes no header that brings another along', () => {
    const connection = newConnection('c', 'Mine', 'netmera');
    const withHeader = (value: string) =>
      Connection.safeParse({ ...connection, headers: [{ name: 'X-App', value }] }).success;
    expect(withHeader('one')).toBe(true);
    expect(withHeader('one\r\nX-Evil: 1')).toBe(false);
  });
});

describe('a request', () => {
  const parcels = [
    { id: 'id1', profile: '{"age":24}' },
    { id: 'a"b', profile: '{"age":9007199254740993}' },
  ];

  it('is what the platform publishes', () => {
    expect(pushRequest(newConnection('c', 'Mine', 'netmera'), 'set', parcels, 'k')).toEqual({
      method: 'POST',
      url: 'https://restapi.netmera.com/rest/3.0/setProfileAttributes',
      headers: { 'Content-Type': 'application/json' },
      body: '[{"extId":"id1","profile":{"age":24}},{"extId":"a\\"b","profile":{"age":9007199254740993}}]',
    });
    const unset = pushRequest(newConnection('c', 'Mine', 'netmera'), 'unset', [{ id: 'id1', profile: '["age"]' }], 'k');
    expect([unset.url, unset.body]).toEqual([
      'https://restapi.netmera.com/rest/3.0/unsetProfileAttributes',
      '[{"extId":"id1","profile":["age"]}]',
    ]);
  });

  it('of another service is its template filled in, whatever values hold', () => {
    const connection = { ...newConnection('c', 'Mine', 'http'), url: 'https://api.test/in' };
    const hostile = [{ id: '$& {{operation}}', profile: '{"a":"{{key}} $1"}' }];
    const { body, headers } = pushRequest(connection, 'set', hostile, 'run-0-1');
    expect(JSON.parse(body)).toEqual({
      operation: 'set',
      profiles: [{ id: '$& {{operation}}', profile: { a: '{{key}} $1' } }],
    });
    expect(headers['Idempotency-Key']).toBe('run-0-1');
    expect(isSoundTemplate('{"x": {{profiles}}}')).toBe(true);
    expect(isSoundTemplate('{"x": {{profiles}}')).toBe(false);
    expect(isSoundTemplate('{}')).toBe(false);
  });
});

describe('the gate of an attribute', () => {
  const given = { code: 'city', isPersonalInfo: 'yes', retired: false, calculated: false, locked: false } as const;

  it('lets no personal attribute through that no reviewer has confirmed (PUSH-2)', () => {
    for (const standing of ['unreviewed', 'suggested', 'requested', 'again', 'not-personal', null] as const) {
      expect(gateOf(given, standing)).toBe('unconfirmed');
    }
    for (const standing of ['personal', 'quasi'] as const) expect(gateOf(given, standing)).toBeNull();
    for (const standing of ['personal', 'not-personal', null] as const) {
      expect(gateOf({ ...given, isPersonalInfo: 'undecided' }, standing)).toBe('undecided');
    }
    expect(gateOf({ ...given, isPersonalInfo: 'no' }, 'suggested')).toBeNull();
    expect(gateOf({ ...given, isPersonalInfo: 'no' }, 'again')).toBe('unconfirmed');
  });

  it('keeps back identifiers, what is computed and what is retired', () => {
    const open = { ...given, isPersonalInfo: 'no' } as const;
    expect(gateOf({ ...open, code: 'email', locked: true }, null)).toBe('identifier');
    expect(gateOf({ ...open, code: 'email' }, null)).toBeNull();
    expect(gateOf({ ...open, calculated: true }, null)).toBe('calculated');
    expect(gateOf({ ...open, retired: true }, null)).toBe('retired');
  });
});

it('measures the pace of the last moments', () => {
  const pace = createPaceMeter();
  expect(pace.perSecond()).toBeNull();
  for (let second = 0; second <= 100; second += 1)
    pace.note(second < 50 ? second * 10 : 500 + (second - 50) * 100, second * 1000);
  expect(pace.perSecond()).toBe(100);
});
