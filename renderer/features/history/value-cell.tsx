import { mdiBackupRestore } from '@mdi/js';
import { Box, IconButton, Tooltip } from '@mui/material';
import type { Json } from '#shared/base/canonical-json';
import { fieldName, valueName } from '../../text/field-name';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip } from '../../ui/status-chip';
import { describeValue, isNothing } from './field-changes';
import { LongText } from './long-text';
import { exactTime } from './when';

/** One side of a changed field: its value, a mark where it holds today, and the way to bring it back. */
export function ValueCell(props: {
  readonly side: 'before' | 'after';
  readonly value: Json | undefined;
  readonly field: string;
  readonly isMarkedNow: boolean;
  /** Null where there is nothing to bring back. */
  readonly onRestore: (() => void) | null;
}) {
  const { locale, messages: text } = useLocale();
  const { change, restore } = text.history;
  const words =
    instantIn(props.value, locale) ?? valueName(text, props.field, describeValue(props.value, change, props.field));
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 0.5,
        minWidth: 0,
        color: props.side === 'before' || isNothing(props.value) ? 'text.secondary' : 'text.primary',
        fontStyle: isNothing(props.value) ? 'italic' : 'normal',
        '& .restore': { opacity: 0, mt: '-3px' },
        '&:hover .restore, & .restore:focus-visible': { opacity: 1 },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <LongText>{words}</LongText>
      </Box>
      {props.isMarkedNow && (
        <Tooltip title={change.nowHelp}>
          <span>
            <StatusChip tone="neutral">{change.now}</StatusChip>
          </span>
        </Tooltip>
      )}
      {props.onRestore && (
        <Tooltip title={restore.value}>
          <IconButton
            className="restore"
            sx={{ p: 0.375 }}
            aria-label={restore.valueOf(fieldName(text, props.field), words)}
            onClick={props.onRestore}
          >
            <Icon path={mdiBackupRestore} sx={{ fontSize: 16 }} />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u;

/** An instant as people of the locale write it, or who did something then; null for any other value. */
function instantIn(value: Json | undefined, locale: string): string | null {
  if (typeof value === 'string') return instant.test(value) ? exactTime(value, locale) : null;
  if (typeof value !== 'object' || value === null || !('by' in value && 'at' in value)) return null;
  const { by, at } = value;
  return typeof by === 'string' && typeof at === 'string' && instant.test(at)
    ? `${by}, ${exactTime(at, locale)}`
    : null;
}
