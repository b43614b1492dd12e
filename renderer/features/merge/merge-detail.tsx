import { mdiAlertOutline, mdiCheck, mdiUndoVariant } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import type { Problem } from '#shared/attribute/problem';
import { describeProblem } from '#shared/text/problems';
import { fieldName } from '../../text/field-name';
import { useLocale, useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { KeyHint } from '../../ui/key-hint';
import { diffWords } from '../../ui/text-diff';
import type { LineDecision, MergeLine } from './merge-protocol';
import { OwnValue } from './own-value';
import { useSideText } from './use-side-text';

/** The difference at hand: all of what each side says, why it has to be decided, and the ways to decide it. */
export function MergeDetail(props: {
  readonly line: MergeLine;
  readonly isEditing: boolean;
  onEdit(on: boolean): void;
  onDecide(decision: LineDecision): Promise<Problem | null>;
}) {
  const { line, onDecide } = props;
  const { language, messages } = useLocale();
  const words = messages.merge;
  const sideText = useSideText();
  const title = line.about === 'policy' ? words.policy : line.label || line.code;
  const isSame = line.ours === line.theirs;
  const reason = line.problem ? describeProblem(line.problem, language) : '';
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        p: 1.5,
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, minWidth: 0 }}>
        <Typography component="h3" variant="subtitle2" noWrap>
          {title}
        </Typography>
        <Typography variant="caption" noWrap sx={{ color: 'text.secondary', flexShrink: 0 }}>
          {[
            line.about === 'purpose' ? words.purpose : line.code,
            line.formerCode === null ? '' : words.formerCode(line.formerCode),
          ]
            .filter(Boolean)
            .join(', ')}
        </Typography>
        <Typography variant="body2" noWrap sx={{ flexShrink: 0 }}>
          {line.field === '' ? words.kinds[line.kind] : fieldName(messages, line.field)}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {line.decided !== null && (
          <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
            {words.taken(words.outcome, sideText(line, 'outcome'))}
          </Typography>
        )}
      </Box>
      {line.reason && (
        <Typography variant="body2" sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
          <Icon
            path={line.state === 'open' ? mdiAlertOutline : mdiCheck}
            sx={{ fontSize: 18, color: line.state === 'open' ? 'warning.main' : 'success.main' }}
          />
          {[words.reasons[line.reason], reason].filter(Boolean).join(' ')}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1 }}>
        <Side line={line} side="base" />
        <Side line={line} side="ours" />
        <Side line={line} side="theirs" />
      </Box>
      {props.isEditing ? (
        <OwnValue line={line} onDecide={onDecide} onEnd={() => props.onEdit(false)} />
      ) : (
        <Box role="toolbar" aria-label={words.decide} sx={{ display: 'flex', gap: 1 }}>
          {(['ours', 'theirs'] as const).map((side) => (
            <Button
              key={side}
              variant={line.decided === side ? 'contained' : 'outlined'}
              color={line.decided === side ? 'primary' : 'inherit'}
              disabled={isSame}
              onClick={() => void onDecide({ take: side })}
              endIcon={<KeyHint keys={[side === 'ours' ? 'O' : 'T']} />}
              sx={{ borderColor: 'divider' }}
            >
              {words.take[side]}
            </Button>
          ))}
          {line.canWrite && (
            <Button color="inherit" onClick={() => props.onEdit(true)} endIcon={<KeyHint keys={['E']} />}>
              {words.edit}
            </Button>
          )}
          {line.decided !== null && (
            <Button
              color="inherit"
              startIcon={<Icon path={mdiUndoVariant} />}
              onClick={() => void onDecide({ take: 'none' })}
              endIcon={<KeyHint keys={['U']} />}
            >
              {words.undecide}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}

/** One side's value whole, with what it has and the ancestor has not. */
function Side({ line, side }: { readonly line: MergeLine; readonly side: 'base' | 'ours' | 'theirs' }) {
  const words = useText().merge;
  const sideText = useSideText();
  const said = sideText(line, side);
  const isTaken = side !== 'base' && line.state !== 'open' && line[side] === line.outcome;
  const diff = side !== 'base' && line.base && line[side] ? diffWords(sideText(line, 'base'), said) : null;
  return (
    <Box
      sx={{
        border: 1,
        borderColor: isTaken ? 'primary.main' : 'divider',
        borderRadius: '6px',
        px: 1.25,
        py: 0.75,
        minWidth: 0,
      }}
    >
      <Typography
        variant="caption"
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: isTaken ? 'primary.main' : 'text.secondary' }}
      >
        {words.columns[side]}
        {isTaken && <Icon path={mdiCheck} sx={{ fontSize: 14 }} />}
      </Typography>
      <Typography
        variant="body2"
        tabIndex={0}
        sx={(theme) => ({
          height: 40,
          overflow: 'auto',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          userSelect: 'text',
          color: line[side] ? 'text.primary' : 'text.secondary',
          '& ins': {
            textDecoration: 'none',
            borderRadius: 0.5,
            bgcolor: `rgba(${theme.vars?.palette.success.mainChannel} / 0.16)`,
          },
        })}
      >
        {diff ? (
          <>
            {diff.start}
            {diff.added && <ins>{diff.added}</ins>}
            {diff.end}
          </>
        ) : (
          said
        )}
      </Typography>
    </Box>
  );
}
