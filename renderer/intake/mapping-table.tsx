import { mdiArrowRight, mdiPlus } from '@mdi/js';
import {
  Autocomplete,
  Box,
  Button,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { foldForSearch } from '#shared/attribute/naming';
import type { ProfileLook } from '#shared/profile/profile-look';
import { useDefinitions, useDefinitionsByCode } from '../session/session';
import { useText } from '../text/text';
import { Icon } from '../ui/icon';
import { StatusChip } from '../ui/status-chip';
import { Nearby } from '../ui/nearby';
import { isHidden, retarget, toggleDrafts, type ColumnTarget, type FileMapping } from './column-targets';

/** How many inputs are drawn with the table; those of further columns are when they come near. */
const drawnAtOnce = 16;
/** In CSS pixels. */
const inputHeight = 36;

/** The file's columns with their first values, and the attribute that each holds the values of. */
export function MappingTable(props: {
  readonly look: ProfileLook;
  readonly mapping: FileMapping;
  /** Whether columns may become new definitions; where they may not, that is not offered. */
  readonly isDrafting?: boolean;
  onChange(mapping: FileMapping): void;
}) {
  const { look, mapping, isDrafting = true, onChange } = props;
  const words = useText().profiles.opening;
  const definitions = useDefinitions();
  const byCode = useDefinitionsByCode();
  const offered = useMemo(() => definitions.filter(({ retired }) => !retired), [definitions]);
  const count = (kind: ColumnTarget['kind']) => mapping.targets.filter((target) => target.kind === kind).length;
  const open = count('none') || count('draft');
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2.5, py: 1 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {words.mapped(count('attribute'), look.columns.length)}
          {open > 0 && ` · ${words.notMappedHelp}`}
        </Typography>
        {isDrafting && open > 0 && (
          <Button
            aria-pressed={count('none') === 0}
            startIcon={<Icon path={mdiPlus} />}
            onClick={() => onChange(toggleDrafts(mapping))}
          >
            {words.drafts(open)}
          </Button>
        )}
        <TextField
          select
          label={words.idColumn}
          value={mapping.idColumn ?? ''}
          onChange={({ target }) =>
            onChange({ ...mapping, idColumn: target.value === '' ? null : Number(target.value) })
          }
          slotProps={{
            inputLabel: { shrink: true },
            select: {
              displayEmpty: true,
              renderValue: () => (mapping.idColumn === null ? words.noId : look.columns[mapping.idColumn]),
            },
          }}
          sx={{ width: 200 }}
        >
          <MenuItem value="">{words.noId}</MenuItem>
          {look.columns.map((column, place) => (
            <MenuItem key={place} value={place} sx={{ gap: 2, justifyContent: 'space-between' }}>
              {column}
              <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
                {words.different(differentShare(look, place))}
              </Typography>
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Table sx={{ tableLayout: 'fixed', '& .MuiTableCell-root:first-of-type': { pl: 2.5 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '24%' }}>{words.column}</TableCell>
            <TableCell>{words.values}</TableCell>
            <TableCell component="td" sx={{ width: 36 }} />
            <TableCell sx={{ width: 340 }}>{words.attribute}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {look.columns.map((column, place) => (
            <TableRow key={place} hover>
              <TableCell sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{column}</TableCell>
              <TableCell
                {...(isHidden(mapping, place, byCode) && { title: words.hiddenHelp })}
                sx={{ color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              >
                {sampleOf(look, place, isHidden(mapping, place, byCode) ? words.hiddenValue : null) || words.emptyValue}
              </TableCell>
              <TableCell sx={{ px: 0, color: 'text.disabled' }}>
                <Icon path={mdiArrowRight} sx={{ display: 'block' }} />
              </TableCell>
              <TableCell sx={{ py: 0.5 }}>
                <Nearby isAtOnce={place < drawnAtOnce} height={inputHeight}>
                  <Target
                    column={column}
                    target={mapping.targets[place] ?? { kind: 'none' }}
                    definitions={offered}
                    isDrafting={isDrafting}
                    onChange={(target) => onChange(retarget(mapping, place, target))}
                  />
                </Nearby>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

/** Of the first rows with a value, how many differ from all others. */
function differentShare({ rows }: ProfileLook, place: number): number {
  const values = rows.flatMap((row) => row[place] || []);
  return rows.length === 0 ? 0 : new Set(values).size / rows.length;
}

/** The first different values of a column, or what stands for each where they are hidden. */
function sampleOf({ rows }: ProfileLook, place: number, hidden: string | null): string {
  const values = [...new Set(rows.flatMap((row) => row[place] || []))].slice(0, 4);
  return hidden === null ? values.join(' · ') : values.length === 0 ? '' : hidden;
}

/** A choice of the list: an attribute, or one of the two that are none. */
type Offer = AttributeDefinition | 'draft' | 'none';

function Target(props: {
  readonly column: string;
  readonly target: ColumnTarget;
  readonly definitions: readonly AttributeDefinition[];
  readonly isDrafting: boolean;
  onChange(target: ColumnTarget): void;
}) {
  const { target, definitions, isDrafting } = props;
  const words = useText().profiles.opening;
  const offers = useMemo<readonly Offer[]>(
    () => ['none', ...(isDrafting ? (['draft'] as const) : []), ...definitions],
    [definitions, isDrafting],
  );
  const value =
    target.kind === 'attribute' ? (definitions.find(({ code }) => code === target.code) ?? 'none') : target.kind;
  const nameOf = (offer: Offer) =>
    offer === 'none' ? words.notMapped : offer === 'draft' ? words.draft : offer.label || offer.name || offer.code;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Autocomplete
        sx={{ flex: 1, minWidth: 0, '& .MuiInputBase-input': { color: value === 'none' ? 'text.secondary' : '' } }}
        options={offers}
        value={value}
        disableClearable
        openText={words.showAttributes}
        closeText={words.hideAttributes}
        autoHighlight
        getOptionLabel={nameOf}
        getOptionKey={(offer) => (typeof offer === 'string' ? `\u0000${offer}` : offer.code)}
        filterOptions={(all, { inputValue }) => {
          const wanted = foldForSearch(inputValue);
          return all
            .filter((offer) =>
              foldForSearch(
                typeof offer === 'string' ? nameOf(offer) : `${offer.label} ${offer.name} ${offer.code}`,
              ).includes(wanted),
            )
            .slice(0, 100);
        }}
        onChange={(_, offer) =>
          props.onChange(
            typeof offer === 'string' ? { kind: offer } : { kind: 'attribute', code: offer.code, certainty: 'chosen' },
          )
        }
        renderInput={(parameters) => (
          <TextField
            {...parameters}
            slotProps={{
              ...parameters.slotProps,
              htmlInput: { ...parameters.slotProps.htmlInput, 'aria-label': props.column },
            }}
          />
        )}
      />
      <Box sx={{ width: 56, flexShrink: 0 }}>
        {target.kind === 'attribute' && target.certainty !== 'chosen' && (
          <StatusChip tone={target.certainty === 'sure' ? 'good' : 'warning'}>{words[target.certainty]}</StatusChip>
        )}
      </Box>
    </Box>
  );
}
