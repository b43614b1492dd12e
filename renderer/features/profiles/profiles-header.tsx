import { mdiCompareHorizontal, mdiFileExportOutline } from '@mdi/js';
import { Box, Button, ButtonBase, Stack, Tooltip } from '@mui/material';
import { useText } from '../../text/text';
import { BackButton } from '../../ui/back-button';
import { Icon } from '../../ui/icon';
import { PageHeader } from '../../ui/page';

/** The file's name, how many of its profiles are shown, and what can be done with all of them. */
export function ProfilesHeader(props: {
  readonly name: string;
  readonly shownCount: number;
  readonly total: number;
  readonly edited: EditedRows;
  readonly backLabel: string;
  onBack(): void;
  onCompare(): void;
  onExport(): void;
}) {
  const { profiles, compare, profileExport } = useText();
  return (
    <PageHeader
      back={<BackButton label={props.backLabel} onBack={props.onBack} />}
      title={props.name}
      detail={
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Box component="span" role="status" aria-label={profiles.file.toolbar} sx={{ whiteSpace: 'nowrap' }}>
            {profiles.file.shown(props.shownCount, props.total)}
          </Box>
          <EditedToggle {...props.edited} />
        </Stack>
      }
      actions={
        <>
          <QuietButton icon={mdiCompareHorizontal} label={compare.open} onClick={props.onCompare} />
          <QuietButton icon={mdiFileExportOutline} label={profileExport.open} onClick={props.onExport} />
        </>
      }
    />
  );
}

function QuietButton(props: { readonly icon: string; readonly label: string; onClick(): void }) {
  return (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<Icon path={props.icon} />}
      onClick={props.onClick}
      sx={{ borderColor: 'divider', whiteSpace: 'nowrap' }}
    >
      {props.label}
    </Button>
  );
}

/** How many values were edited, and whether only their rows are shown. */
interface EditedRows {
  readonly count: number;
  readonly isOnly: boolean;
  onToggle(): void;
}

/** Turns the view to the edited rows and back; not there while nothing is edited. */
function EditedToggle({ count, isOnly, onToggle }: EditedRows) {
  const words = useText().profileEdit.edited;
  if (count === 0 && !isOnly) return null;
  return (
    <Tooltip describeChild title={words.only}>
      <ButtonBase
        aria-pressed={isOnly}
        onClick={onToggle}
        sx={{
          flexShrink: 0,
          px: 0.5,
          borderRadius: 0.5,
          fontSize: 12,
          lineHeight: 1.5,
          color: 'primary.main',
          '&:hover': { bgcolor: 'action.hover' },
          '&[aria-pressed="true"]': { bgcolor: 'action.selected', fontWeight: 600 },
        }}
      >
        {words.values(count)}
      </ButtonBase>
    </Tooltip>
  );
}
