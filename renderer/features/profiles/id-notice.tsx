import { Alert, Button, Stack } from '@mui/material';
import { useEffect, useState } from 'react';
import type { ColumnSummary } from '#shared/query/answers';
import type { QueryWorker } from '../../query/query-client';
import { useText } from '../../text/text';
import type { Filter } from './filters';

/** Says that ids which should tell profiles apart do not, with the rows one press away. */
export function IdNotice(props: {
  readonly query: QueryWorker;
  readonly file: string;
  /** The column that tells profiles apart. */
  readonly column: { readonly id: string; readonly label: string };
  /** Grows with each change of the column. */
  readonly version: number;
  onShow(filter: Filter): void;
}) {
  const { query, file, column, version } = props;
  const words = useText().profileAbout.ids;
  const [summary, setSummary] = useState<ColumnSummary | null>(null);
  const [isClosed, setClosed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void query.summary(file, column.id).then((counted) => isWanted && counted.ok && setSummary(counted.value));
    return () => {
      isWanted = false;
    };
    // Each version of the column is counted anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, file, column.id, version]);
  const { duplicates = 0, empty = 0 } = summary ?? {};
  if (isClosed || duplicates + empty === 0) return null;
  return (
    <Alert
      severity="warning"
      onClose={() => setClosed(true)}
      closeText={words.close}
      sx={{ mx: 2, mb: 1, py: 0, alignItems: 'center' }}
    >
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        {duplicates > 0 && (
          <>
            <span>{words.repeated(duplicates, column.label)}</span>
            <Button
              size="small"
              color="inherit"
              aria-label={`${words.show}: ${words.repeated(duplicates, column.label)}`}
              onClick={() => props.onShow({ kind: 'duplicate', column: column.id })}
            >
              {words.show}
            </Button>
          </>
        )}
        {empty > 0 && (
          <>
            <span>{words.missing(empty, column.label)}</span>
            <Button
              size="small"
              color="inherit"
              aria-label={`${words.show}: ${words.missing(empty, column.label)}`}
              onClick={() => props.onShow({ kind: 'empty', column: column.id })}
            >
              {words.show}
            </Button>
          </>
        )}
      </Stack>
    </Alert>
  );
}
