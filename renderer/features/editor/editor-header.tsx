import { Box, IconButton, ListItemText, Menu, MenuItem, Stack, Tooltip, Typography } from '@mui/material';
import { mdiChevronDown, mdiChevronUp, mdiClose, mdiDotsHorizontal } from '@mdi/js';
import { useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Command } from '../../session/command';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip } from '../../ui/status-chip';

/** Which attribute of how many the panel shows. */
export interface EditorPlace {
  readonly place: number;
  readonly count: number;
}

/** Title, place among the shown rows, the way to the neighbours, and what else can be done with the attribute. */
export function EditorHeader(props: {
  readonly title: string;
  readonly current: AttributeDefinition | null;
  readonly place: EditorPlace | null;
  readonly actions: readonly Command[];
  onStep(by: -1 | 1): void;
  onClose(): void;
}) {
  const { current, place } = props;
  const { editor } = useText();
  return (
    <Box sx={{ px: 2, pt: 1.25, pb: 1.25 }}>
      <Stack direction="row" spacing={0.25} sx={{ alignItems: 'center' }}>
        <Typography component="h2" variant="subtitle1" noWrap sx={{ flex: 1, minWidth: 0 }}>
          {props.title}
        </Typography>
        {place && (
          <>
            <Typography variant="caption" noWrap sx={{ color: 'text.secondary', px: 0.5 }}>
              {editor.position(place.place, place.count)}
            </Typography>
            <HeaderButton
              label={editor.previous}
              icon={mdiChevronUp}
              disabled={place.place <= 1}
              run={() => props.onStep(-1)}
            />
            <HeaderButton
              label={editor.next}
              icon={mdiChevronDown}
              disabled={place.place >= place.count}
              run={() => props.onStep(1)}
            />
          </>
        )}
        {current && <ActionsMenu actions={props.actions} />}
        <HeaderButton label={editor.close} icon={mdiClose} run={props.onClose} />
      </Stack>
      {current && (
        <Stack direction="row" spacing={0.75} sx={{ alignItems: 'center', mt: 0.5 }}>
          <Box component="code" sx={{ fontSize: 12, color: 'text.secondary' }}>
            {current.code}
          </Box>
          <StatusChip tone={current.category === 'custom' ? 'accent' : 'neutral'}>
            {current.category === 'custom' ? editor.customChip : editor.standardChip}
          </StatusChip>
          {current.retired && <StatusChip tone="warning">{editor.retiredChip}</StatusChip>}
        </Stack>
      )}
    </Box>
  );
}

function HeaderButton(props: {
  readonly label: string;
  readonly icon: string;
  readonly disabled?: boolean;
  run(): void;
}) {
  return (
    <Tooltip title={props.label}>
      <span>
        <IconButton aria-label={props.label} disabled={props.disabled ?? false} onClick={props.run}>
          <Icon path={props.icon} />
        </IconButton>
      </span>
    </Tooltip>
  );
}

function ActionsMenu({ actions }: { readonly actions: readonly Command[] }) {
  const { editor } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={editor.actions}>
        <IconButton
          aria-label={editor.actions}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon path={mdiDotsHorizontal} />
        </IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {actions.map((action) => (
          <MenuItem
            key={action.id}
            dense
            disabled={action.enabled === false}
            onClick={() => {
              setAnchor(null);
              action.run();
            }}
          >
            <ListItemText>{action.label}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
