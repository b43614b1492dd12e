import { expect, it } from 'vitest';
import { headerGlances } from './header-glances';

const glance = (detail: string) => ({ filled: 1, detail, hasInvalid: false, bars: [1, 2] });

it('tells a header of its own column alone, once for each change, until it is gone', () => {
  const glances = headerGlances();
  const told: (string | null)[] = [];
  const stop = glances.watch('a', (next) => told.push(next?.detail ?? null));
  expect(glances.get('a')).toBeNull();
  glances.set(new Map([['a', glance('one')]]));
  glances.set(new Map([['a', glance('one')], ['b', glance('other')]])); // prettier-ignore
  glances.set(new Map([['a', glance('two')]]));
  glances.set(new Map());
  expect(told).toEqual(['one', 'two', null]);
  stop();
  glances.set(new Map([['a', glance('three')]]));
  expect(told).toHaveLength(3);
  expect(glances.get('a')?.detail).toBe('three');
});

it('keeps telling a header that came in place of another of its column', () => {
  const glances = headerGlances();
  const told: string[] = [];
  const stopFirst = glances.watch('a', () => told.push('first'));
  glances.watch('a', () => told.push('second'));
  stopFirst();
  glances.set(new Map([['a', glance('one')]]));
  expect(told).toEqual(['second']);
});
