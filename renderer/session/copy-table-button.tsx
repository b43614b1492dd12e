import { mdiContentCopy } from '@mdi/js';
import { Button } from '@mui/material';
import { serialiseTsv, type TextBlock } from '../grid/tsv';
import { useText } from '../text/text';
import { Icon } from '../ui/icon';
import { useCopy } from './use-copy';

/** Takes a list along as a table that spreadsheets read cell by cell; `table` is asked when it is wanted. */
export function CopyTableButton({ table }: { table(): TextBlock }) {
  const { clipboard } = useText().app;
  const { isCopied, copy } = useCopy();
  return (
    <Button
      color="inherit"
      startIcon={<Icon path={mdiContentCopy} />}
      sx={{ whiteSpace: 'nowrap' }}
      onClick={() => void copy(serialiseTsv(table()))}
    >
      {isCopied ? clipboard.copied : clipboard.copyTable}
    </Button>
  );
}
