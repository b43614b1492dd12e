import { mdiAccountMultipleOutline, mdiCogOutline, mdiHistory, mdiTableLarge } from '@mdi/js';
import { Box, ButtonBase } from '@mui/material';
import { screens, type Screen } from '../session/screen';
import { useSession } from '../session/session';
import { useText } from '../text/text';
import { Icon } from '../ui/icon';

const icons: Readonly<Record<Screen, string>> = {
  attributes: mdiTableLarge,
  profiles: mdiAccountMultipleOutline,
  history: mdiHistory,
  settings: mdiCogOutline,
};

/** The screens, one under the other; settings stand apart at the foot. */
export function Rail() {
  const { screen, go } = useSession();
  const { app } = useText();
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
            <Icon path={icons[candidate]} />
            {app.screens[candidate]}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
