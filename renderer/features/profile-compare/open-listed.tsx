import { mdiTableArrowRight } from '@mdi/js';
import { Button, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import type { DifferingRows } from '../../query/compare-protocol';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { ComparedFiles, Side } from './compared-file';
import type { ComparisonState } from './comparison-model';

/** So many ids make a filter of the grid. */
const mostIds = 20_000;

/** Opens the listed rows in the grid of the file that has them: changed and added ones in the newer, removed ones in the older. */
export function OpenListed(props: {
  readonly files: ComparedFiles;
  readonly state: Extract<ComparisonState, { step: 'done' }>;
  readonly list: DifferingRows;
}) {
  const { files, state, list } = props;
  const { notify, notifyFault } = useSession();
  const words = useText().compare;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const counts = { newer: list.changed + list.added, older: list.removed };
  const sides = (['newer', 'older'] as const).filter((side) => counts[side] > 0);
  const isTooMany = counts.newer + counts.older > mostIds;
  const open = async (side: Side) => {
    setAnchor(null);
    const read = await state.query.differingIds(state.comparison, list.list);
    if (!read.ok) return notifyFault(read.error);
    const ids = [...new Set(read.value[side])];
    if (ids.length === 0) return notify({ tone: 'info', message: words.noneHasId });
    const rule = { field: state.summary.id[side], operator: 'exactly', value: ids } as const;
    return files.onShowRows(side, { combinator: 'and', rules: [rule] }, words.rowsTitle(ids.length));
  };
  return (
    <>
      <Tooltip title={isTooMany ? words.tooManyForGrid(mostIds) : ''}>
        <span>
          <Button
            color="inherit"
            startIcon={<Icon path={mdiTableArrowRight} />}
            disabled={isTooMany}
            {...(sides.length > 1 && { 'aria-haspopup': 'menu' as const })}
            onClick={({ currentTarget }) => {
              const [only, other] = sides;
              if (only !== undefined && other === undefined) void open(only);
              else setAnchor(currentTarget);
            }}
            sx={{ whiteSpace: 'nowrap' }}
          >
            {words.openAll}
          </Button>
        </span>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {sides.map((side) => (
          <MenuItem key={side} onClick={() => void open(side)}>
            {words.openIn[side](files[side].name, counts[side])}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
