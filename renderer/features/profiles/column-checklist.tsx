import { mdiTargetVariant } from '@mdi/js';
import { Box, Checkbox, FormControlLabel, IconButton } from '@mui/material';
import { useMemo, useState } from 'react';
import { foldForSearch } from '#shared/attribute/naming';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { SearchField } from '../../ui/search-field';
import { WindowList } from '../../ui/window-list';
import type { FileColumn } from './shown-columns';

/** Heights in CSS pixels of a row, and of the list at most. */
const rowHeight = 28;
const mostHeight = 392;

/** A box to tick for each column, also where there are hundreds of them; the last one that is ticked stays so. */
export function ColumnChecklist(props: {
  /** Names the list. */
  readonly label: string;
  readonly columns: readonly FileColumn[];
  readonly ticked: ReadonlySet<string>;
  onTicked(ticked: ReadonlySet<string>): void;
  /** Leads to a column that is ticked. */
  onGoTo?(id: string): void;
}) {
  const { columns, ticked, onTicked } = props;
  const words = useText().profiles.file;
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => {
    const folded = foldForSearch(wanted);
    return columns.filter(({ label, name }) => foldForSearch(`${label} ${name}`).includes(folded));
  }, [columns, wanted]);
  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    onTicked(next);
  };
  return (
    <>
      <Box sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <SearchField isLow autoFocus label={words.findColumn} value={wanted} onChange={setWanted} />
      </Box>
      <Box
        sx={{ display: 'flex', flexDirection: 'column', my: 0.5 }}
        style={{ height: Math.min(mostHeight, Math.max(1, found.length) * rowHeight) }}
      >
        {found.length === 0 && (
          <Box role="status" sx={{ px: 1.5, lineHeight: `${rowHeight}px`, color: 'text.secondary' }}>
            {words.noColumn}
          </Box>
        )}
        <WindowList label={props.label} count={found.length} heightOf={heightOfRow} onWindow={ignore}>
          {(index) => {
            const column = found[index];
            if (!column) return null;
            const { id, label, name } = column;
            const isTicked = ticked.has(id);
            const said = label === name ? label : `${label} · ${name}`;
            return (
              <Box
                title={said}
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  height: rowHeight,
                  pr: 0.5,
                  '&:hover': { bgcolor: 'action.hover' },
                }}
              >
                <FormControlLabel
                  label={said}
                  control={
                    <Checkbox
                      checked={isTicked}
                      disabled={isTicked && ticked.size === 1}
                      onChange={(_, checked) => tick(id, checked)}
                      sx={{ py: 0.25 }}
                    />
                  }
                  sx={{
                    flex: 1,
                    minWidth: 0,
                    mx: 0,
                    px: 0.75,
                    '& .MuiFormControlLabel-label': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
                    whiteSpace: 'nowrap',
                  }}
                />
                {isTicked && props.onGoTo && (
                  <IconButton aria-label={words.goToColumn(label)} onClick={() => props.onGoTo?.(id)} sx={{ p: 0.25 }}>
                    <Icon path={mdiTargetVariant} sx={{ fontSize: 16 }} />
                  </IconButton>
                )}
              </Box>
            );
          }}
        </WindowList>
      </Box>
    </>
  );
}

const heightOfRow = () => rowHeight;
const ignore = () => undefined;
