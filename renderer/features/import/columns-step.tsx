import { Alert, Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useId } from 'react';
import type { ReadChoices } from '#shared/format/read-definitions';
import { useText } from '../../text/text';
import { DefectsPanel } from './defects-panel';
import { DialectBar } from './dialect-bar';
import { canMatch, type ImportState } from './import-state';
import { MappingTable } from './mapping-table';
import type { Import } from './use-import';

const meanings = { leave: 'leaveAlone', clear: 'clear' } as const;

/** How the file is read and what its columns mean. */
export function ColumnsStep({
  opening,
  state,
}: {
  readonly opening: Import;
  readonly state: ImportState & { step: 'columns' };
}) {
  const { columns: words } = useText().files;
  const { table, mapping, options, emptyMeans } = state;
  const emptyId = useId();
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.5, pt: 1 }}>
      <DialectBar options={options} table={table} onChange={opening.readAgain} />
      <DefectsPanel fileName={table.fileName} defects={table.defects} />
      {!canMatch(mapping) && <Alert severity="warning">{words.noKey}</Alert>}
      {table.rowCount === 0 && <Alert severity="info">{words.missingRows}</Alert>}
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: '8px' }}>
        <MappingTable
          table={table}
          mapping={mapping}
          onChange={(index, target) => opening.dispatch({ kind: 'remapped', index, target })}
        />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <Typography id={emptyId} variant="body2" sx={{ color: 'text.secondary' }}>
          {words.emptyCells}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={emptyMeans}
          aria-labelledby={emptyId}
          onChange={(_, chosen: ReadChoices['emptyMeans'] | null) =>
            chosen !== null && opening.dispatch({ kind: 'emptyMeant', emptyMeans: chosen })
          }
        >
          {(['leave', 'clear'] as const).map((meaning) => (
            <ToggleButton key={meaning} value={meaning} sx={{ px: 1.5, py: 0.25 }}>
              {words[meanings[meaning]]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
    </Box>
  );
}
