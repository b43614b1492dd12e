import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { attempt, faultOf, StoreRefusal } from './store-refusal';

describe('the fault behind an error of the store', () => {
  it('is that of a refusal, however deep it is wrapped', () => {
    const refusal = new StoreRefusal(fault('conflict', { found: 'age' }));
    expect(faultOf(new Dexie.AbortError('Aborted', refusal))).toEqual({ code: 'conflict', found: 'age' });
  });

  it('is a full disk where the browser has no room, wrapped by Dexie or not', () => {
    const full = new DOMException('No room', 'QuotaExceededError');
    const wrapped = new Dexie.AbortError('Aborted', new Dexie.QuotaExceededError('No room', full));
    expect(faultOf(full)).toEqual({ code: 'disk-full', reason: 'quota' });
    expect(faultOf(wrapped)).toEqual({ code: 'disk-full', reason: 'quota' });
  });

  it('says that the database is closed', () => {
    expect(faultOf(new Dexie.DatabaseClosedError())).toEqual({ code: 'unexpected', reason: 'store-closed' });
  });

  it('keeps the words of an error that nobody foresaw, even of one that is its own cause', () => {
    const odd = new Error('Odd');
    odd.cause = odd;
    expect(faultOf(odd)).toEqual({ code: 'unexpected', reason: 'Odd' });
    expect(faultOf('text')).toEqual({ code: 'unexpected', reason: 'text' });
  });

  it('is answered instead of thrown', async () => {
    const answer = await attempt(() => Promise.reject(new StoreRefusal(fault('refused'))));
    expect(answer).toEqual({ ok: false, error: { code: 'refused' } });
  });
});
