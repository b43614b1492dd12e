import fc from 'fast-check';
import { findOutProfile } from '#shared/profile/profile-options';
import { treatments } from '#shared/policy/policy';
import type { RefreshSource } from '#shared/refresh/refresh-source';
import type { Rhythm, Schedule } from '#shared/refresh/rhythm';
import type { Sighting } from '#shared/refresh/sighting';

/** Any schedule that can be set. */
export function anySchedule(): fc.Arbitrary<Schedule> {
  const two = (number: number) => String(number).padStart(2, '0');
  return fc.oneof(
    fc.record({ kind: fc.constant('every' as const), minutes: fc.integer({ min: 1, max: 7 * 24 * 60 }) }),
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => ({ kind: 'daily' as const, at: `${two(hour)}:${two(minute)}` })),
  );
}

/** Any source over one of a few profile files, or over none yet. */
export function anyRefreshSource(
  id: fc.Arbitrary<string> = fc.constantFrom('s1', 's2', 's3'),
): fc.Arbitrary<RefreshSource> {
  const column = fc.record({
    name: fc.constantFrom('Email', 'Şehir', ''),
    attribute: fc.constantFrom(null, 'email'),
    looksPersonal: fc.boolean(),
  });
  return fc.record({
    id,
    name: fc.constantFrom('Nightly', 'Günlük aktarım'),
    isEnabled: fc.boolean(),
    place: fc.record({
      id: fc.constantFrom('p1', 'p2'),
      kind: fc.constantFrom('file' as const, 'folder' as const),
      name: fc.string({ maxLength: 8 }),
    }),
    pattern: fc.constantFrom('*', 'customers-*.csv'),
    rhythm: fc.oneof(fc.constant<Rhythm>({ kind: 'newer' }), anySchedule()),
    options: fc.constant(findOutProfile),
    personal: fc.constantFrom(...treatments),
    contest: fc.constantFrom('edit' as const, 'file' as const),
    target: fc.oneof(
      fc.record({ kind: fc.constant('file' as const), file: fc.constantFrom('f', 'g') }),
      fc.record({ kind: fc.constant('new' as const), columns: fc.array(column), idColumn: fc.string() }),
    ),
    push: fc.constantFrom(null, 'c1'),
  });
}

/** Any file of a folder; few names, sizes and times, so that they often meet. */
export function anySighting(): fc.Arbitrary<Sighting> {
  return fc.record({
    name: fc.constantFrom('a.csv', 'b.csv', 'b.csv.part', '.b.csv', 'c.txt'),
    size: fc.integer({ min: 0, max: 3 }),
    modified: fc.integer({ min: 0, max: 4 }),
  });
}
