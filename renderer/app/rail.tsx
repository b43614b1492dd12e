import {
  mdiAccountMultipleOutline,
  mdiClipboardCheckOutline,
  mdiCogOutline,
  mdiHistory,
  mdiTableLarge,
  mdiTrayArrowUp,
} from '@mdi/js';
import { Badge, Box, ButtonBase } from '@mui/material';
import { useOpenReviews } from '../features/review/review-desk';
import { screens, type Screen } from '../session/screen';
import { useSession } from '../session/session';
import { useText } from '../text/text';
import { Icon } from '../ui/icon';
import { visuallyHidden } from '../ui/visually-hidden';

const icons: Readonly<Record<Screen, string>> = {
  attributes: mdiTableLarge,
  profiles: mdiAccountMultipleOutline,
  review: mdiClipboardCheckOutline,
  sync: mdiTrayArrowUp,
  history: mdiHistory,
  settings: mdiCogOutline,
};

/** The screens, one under the other; settings stand apart at the foot. */
export function Rail() {
  const { screen, go } = useSession();
  const { app, review } = useText();
  const open = useOpenReviews();
  return (
    <Box
      component="nav"
      aria-label={app.rail}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        p: 0.75,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      {screens.map((candidate) => {
        const isCurrent = candidate === screen;
        return (
          <ButtonBase
            key={candidate}
            aria-current={isCurrent ? 'page' : undefined}
            onClick={() => go(candidate)}
            sx={{
              flexDirection: 'column',
              gap: 0.25,
              py: 0.875,
              borderRadius: 1,
              fontSize: 11,
              fontWeight: isCurrent ? 600 : 500,
              color: isCurrent ? 'primary.main' : 'text.secondary',
              bgcolor: isCurrent ? 'action.selected' : 'transparent',
              mt: candidate === 'settings' ? 'auto' : 0,
              '&:hover': { bgcolor: 'action.hover' },
            }}
          >
            {candidate === 'review' && open !== null && open > 0 ? (
              <Badge
                badgeContent={open}
                max={999}
                color="primary"
                slotProps={{ badge: { 'aria-hidden': true, sx: { fontSize: 10, height: 16, minWidth: 16, px: 0.5 } } }}
              >
                <Icon path={icons[candidate]} />
              </Badge>
            ) : (
              <Icon path={icons[candidate]} />
            )}
            {app.screens[candidate]}
            {candidate === 'review' && open !== null && open > 0 && (
              <Box component="span" sx={visuallyHidden}>
                {review.openCount(open)}
              </Box>
            )}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
