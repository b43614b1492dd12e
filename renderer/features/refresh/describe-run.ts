import type { RefreshRun } from '#shared/refresh/refresh-run';
import type { Rhythm } from '#shared/refresh/rhythm';
import type { RefreshSource } from '#shared/refresh/refresh-source';
import { describeFault } from '#shared/text/faults';
import type { Messages, Text } from '../../text/text';

/** What a run came to, in parts that stand beside each other. */
export function runParts(
  { failure, figures, push }: Pick<RefreshRun, 'failure' | 'figures' | 'push'>,
  { language, messages }: Text,
): readonly string[] {
  const words = messages.refresh;
  if (failure) return [describeFault(failure, language)];
  if (!figures) return [];
  const { edits, withheld, findings } = figures;
  const some = (count: number | null, say: (count: number) => string) => (count ? [say(count)] : []);
  return [
    words.figures.rows(figures.rows),
    ...some(figures.added, words.figures.added),
    ...some(figures.changed, words.figures.changed),
    ...some(figures.removed, words.figures.removed),
    ...some(figures.rejected, words.figures.rejected),
    ...some(edits.carried, words.figures.carried),
    ...some(edits.contested, words.figures.contested),
    ...some(edits.lost, words.figures.lost),
    ...some(withheld.mask, words.figures.masked),
    ...some(withheld.drop, words.figures.dropped),
    findings ? words.figures.findings(findings.error, findings.warning, findings.info) : words.figures.notChecked,
    ...(push ? [pushPart(push, words)] : []),
  ];
}

function pushPart(push: NonNullable<RefreshRun['push']>, words: Messages['refresh']): string {
  switch (push.kind) {
    case 'nothing':
      return words.push.nothing;
    case 'sent':
      return words.push.sent(push.values);
    case 'waits':
      return words.push.waits(words.hindrances[push.reason]);
  }
}

/** Where a source takes newer files from, and when. */
export function originOf({ place, pattern, rhythm }: RefreshSource, words: Messages['refresh']): string {
  const from = place.kind === 'file' ? words.fromFile(place.name) : words.fromFolder(pattern, place.name);
  return `${from}, ${rhythmText(rhythm, words)}`;
}

function rhythmText(rhythm: Rhythm, words: Messages['refresh']): string {
  switch (rhythm.kind) {
    case 'newer':
      return words.rhythm.newer;
    case 'every':
      return words.rhythm.every(rhythm.minutes);
    case 'daily':
      return words.rhythm.daily(rhythm.at);
  }
}
