import { Box, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { mdiCheckAll, mdiClose } from '@mdi/js';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Finding } from '#shared/check/finding';
import { useText } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import type { Findings } from './findings';
import { groupFindings } from './findings';
import { FindingsGroup } from './findings-group';

/** Everything worth mending, by rule. */
export function FindingsPanel(props: {
  readonly findings: Findings;
  /** Whether the keyboard is to move in; `onEntered` says that it has. */
  readonly takesFocus: boolean;
  onEntered(): void;
  onFix(findings: readonly Finding[]): void;
  onGoTo(finding: Finding): void;
  onClose(): void;
}) {
  const { takesFocus, onEntered } = props;
  const words = useText().attributes.findings;
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    region.current?.focus();
    onEntered();
  }, [takesFocus, onEntered]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== 'Escape') return;
    event.preventDefault();
    props.onClose();
  };
  const { all } = props.findings;
  const groups = useMemo(() => groupFindings(all), [all]);
  return (
    <Box
      ref={region}
      role="region"
      aria-label={words.title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, outline: 'none' }}
    >
      <Stack
        direction="row"
        spacing={1}
        sx={{ alignItems: 'center', pl: 2, pr: 1, height: 45, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        <Typography component="h2" variant="subtitle1">
          {words.title}
        </Typography>
        <Typography role="status" variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
          {all.length > 0 && words.count(all.length)}
        </Typography>
        <Tooltip title={words.close}>
          <IconButton aria-label={words.close} onClick={props.onClose}>
            <Icon path={mdiClose} />
          </IconButton>
        </Tooltip>
      </Stack>
      {groups.length === 0 ? (
        <EmptyState icon={mdiCheckAll} title={words.none} detail={words.noneDetail} />
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
          {groups.map((group, index) => (
            <FindingsGroup
              key={group.rule}
              group={group}
              startsOpen={index === 0}
              onFix={props.onFix}
              onGoTo={props.onGoTo}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
