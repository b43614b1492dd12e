import { Box, ButtonBase, Typography } from '@mui/material';
import { Icon } from './icon';

/** A way on, with what it is: as large as the decision. */
export function BigChoice(props: {
  readonly icon: string;
  readonly title: string;
  readonly help: string;
  onClick(): void;
}) {
  return (
    <ButtonBase
      onClick={props.onClick}
      sx={{
        justifyContent: 'flex-start',
        textAlign: 'left',
        gap: 2,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box
        sx={{
          width: 40,
          height: 40,
          flexShrink: 0,
          display: 'grid',
          placeItems: 'center',
          borderRadius: 1,
          bgcolor: 'action.hover',
          color: 'primary.main',
        }}
      >
        <Icon path={props.icon} fontSize="medium" />
      </Box>
      <span>
        <Typography component="span" variant="subtitle2" sx={{ display: 'block' }}>
          {props.title}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {props.help}
        </Typography>
      </span>
    </ButtonBase>
  );
}
