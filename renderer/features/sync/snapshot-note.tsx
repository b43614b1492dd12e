import { Alert, Button } from '@mui/material';
import { useMemo } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { PushedColumn } from '#shared/push/plan';
import type { SnapshotGaps } from '#shared/push/plan-answers';
import { useLocale } from '../../text/text';
import { attributeName } from './plan-words';

/** What a plan is measured against, of when that is, and how to do without. */
export function SnapshotName(props: { readonly snapshot: ProfileFile; onTakeAway(): void }) {
  const { locale, messages } = useLocale();
  const words = messages.sync.snapshot;
  const when = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }), [locale]);
  const { name, importedAt } = props.snapshot;
  return (
    <Alert
      severity="info"
      sx={{ mx: 2.5, mb: 1, py: 0, alignItems: 'center' }}
      action={
        <Button color="inherit" size="small" onClick={props.onTakeAway}>
          {words.takeAway}
        </Button>
      }
    >
      {words.named(name, when.format(new Date(importedAt)))}
    </Alert>
  );
}

/** For which changes the snapshot does not tell what the platform holds; nothing where it tells all. */
export function SnapshotGapsNote({
  gaps: { unknown, twice, columns },
  ...props
}: {
  readonly gaps: SnapshotGaps;
  readonly columns: readonly PushedColumn[];
  readonly definitions: readonly AttributeDefinition[];
}) {
  const words = useLocale().messages.sync.snapshot;
  const names = columns.map((column) => attributeName(props.columns[column], props.definitions));
  const said = [
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...(twice > 0 ? [words.twice(twice)] : []),
    ...(names.length > 0 ? [words.columns(names.join(', '))] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mx: 2.5, mb: 1, py: 0 }}>
      {said.join(' ')}
    </Alert>
  );
}
