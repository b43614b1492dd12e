import { Box, Button } from '@mui/material';
import { mdiFilterOffOutline, mdiTagPlusOutline } from '@mdi/js';
import { useText } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import type { AttributeCommands } from './use-attribute-commands';

/** What stands in the grid's place when it has no row, and the way out. The header stays reachable above it. */
export function NothingShown(props: {
  /** Nothing exists in this category, as opposed to: nothing matches. */
  readonly isEmpty: boolean;
  readonly isCustomTab: boolean;
  readonly commands: AttributeCommands;
}) {
  const { empty } = useText().attributes;
  const { commands } = props;
  const way = props.isEmpty ? commands.create : commands.clearFilters;
  const title = props.isEmpty ? (props.isCustomTab ? empty.noCustomTitle : empty.title) : empty.noMatchTitle;
  const detail = props.isEmpty ? (props.isCustomTab ? empty.noCustomDetail : empty.detail) : empty.noMatchDetail;
  return (
    <Box sx={{ position: 'absolute', zIndex: 3, inset: '48px 0 0', display: 'flex', bgcolor: 'background.paper' }}>
      <EmptyState
        icon={props.isEmpty ? mdiTagPlusOutline : mdiFilterOffOutline}
        title={title}
        detail={detail}
        actions={
          <Button variant="outlined" onClick={way.run}>
            {way.label}
          </Button>
        }
      />
    </Box>
  );
}
