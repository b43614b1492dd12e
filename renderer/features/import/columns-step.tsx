import { Alert, Box, LinearProgress, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useId } from 'react';
import { useText } from '../../text/text';
import { DefectsPanel } from './defects-panel';
import { DialectBar } from './dialect-bar';
import { canMatch, type Mapped } from './import-state';
import { MappingTable } from './mapping-table';
import type { Import } from './use-import';

/** How the file is read and what its columns mean. */
export function ColumnsStep({
  opening,
  state,
  busy,
}: {
  readonly opening: Import;
  readonly state: Mapped;
  /** The file is being read another way; what stands is of the time before. `share` is 0 to 1; null: nobody knows. */
  readonly busy: { readonly share: number | null } | null;
}) {
  const { columns: words, dialect } = useText().files;
  const { table, mapping, options, choices } = state;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ height: 4, mb: -0.5 }}>
        {busy && (
          <LinearProgress
            aria-label={dialect.title}
            variant={busy.share === null ? 'indeterminate' : 'determinate'}
            value={Math.round((busy.share ?? 0) * 100)}
          />
        )}
      </Box>
      <DialectBar options={options} table={table} onChange={opening.readAgain} />
      <DefectsPanel fileName={table.fileName} defects={table.defects} />
      {!canMatch(mapping) && <Alert severity="warning">{words.noKey}</Alert>}
      {table.rowCount === 0 && <Alert severity="info">{words.missingRows}</Alert>}
      <Box
        inert={busy !== null}
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: '8px',
          opacity: busy ? 0.6 : 1,
        }}
      >
        <MappingTable
          table={table}
          mapping={mapping}
          onChange={(index, target) => opening.dispatch({ kind: 'remapped', index, target })}
        />
      </Box>
      <Box inert={busy !== null} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
        <CellChoice
          label={words.emptyCells}
          value={choices.emptyMeans}
          options={{ leave: words.leaveAlone, clear: words.clear }}
          onChange={(emptyMeans) => opening.dispatch({ kind: 'chosen', choices: { emptyMeans } })}
        />
        <CellChoice
          label={words.unreadableCells}
          value={choices.unreadableMeans}
          options={{ stop: words.stopsRow, leave: words.leftOut }}
          onChange={(unreadableMeans) => opening.dispatch({ kind: 'chosen', choices: { unreadableMeans } })}
        />
      </Box>
    </Box>
  );
}

/** What cells of one kind mean, as one of a few words that end the label's sentence. */
function CellChoice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  onChange(value: Value): void;
}) {
  const labelId = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Typography id={labelId} variant="body2" sx={{ color: 'text.secondary' }}>
        {props.label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={props.value}
        aria-labelledby={labelId}
        onChange={(_, chosen: Value | null) => chosen !== null && props.onChange(chosen)}
      >
        {(Object.keys(props.options) as Value[]).map((value) => (
          <ToggleButton key={value} value={value} sx={{ px: 1.5, py: 0.25 }}>
            {props.options[value]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
