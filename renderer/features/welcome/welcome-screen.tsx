import { mdiFolderOpenOutline, mdiShapeOutline, mdiTablePlus } from '@mdi/js';
import { Box, ButtonBase, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';

type Beginning = 'sample' | 'file' | 'empty';

/** The first start: who is it, and how to begin. */
export function WelcomeScreen(props: {
  readonly suggestedPerson: string;
  onBegin(beginning: Beginning, workspaceName: string, person: string): Promise<void>;
}) {
  const { welcome } = useText().app;
  const [person, setPerson] = useState(props.suggestedPerson);
  const begin = (beginning: Beginning, name: string) =>
    void props.onBegin(beginning, name, person.trim() || props.suggestedPerson);
  return (
    <Box component="main" sx={{ height: '100%', overflowY: 'auto', display: 'grid', placeItems: 'center', p: 4 }}>
      <Stack spacing={3} sx={{ width: '100%', maxWidth: 620 }}>
        <Stack spacing={1}>
          <Typography component="h1" variant="h6" sx={{ fontSize: 24 }}>
            {welcome.title}
          </Typography>
          <Typography sx={{ color: 'text.secondary', fontSize: 14 }}>{welcome.intro}</Typography>
        </Stack>
        <TextField
          label={welcome.person}
          helperText={welcome.personHelp}
          value={person}
          onChange={(event) => setPerson(event.target.value)}
          sx={{ maxWidth: 360 }}
          slotProps={{ htmlInput: { maxLength: 80, autoComplete: 'name' } }}
        />
        <Stack spacing={1} role="group" aria-label={welcome.choose}>
          <Typography component="h2" variant="subtitle2">
            {welcome.choose}
          </Typography>
          <BeginningButton
            icon={mdiShapeOutline}
            title={welcome.sample}
            help={welcome.sampleHelp}
            onClick={() => begin('sample', welcome.sampleName)}
          />
          <BeginningButton
            icon={mdiFolderOpenOutline}
            title={welcome.open}
            help={welcome.openHelp}
            onClick={() => begin('file', welcome.newName)}
          />
          <BeginningButton
            icon={mdiTablePlus}
            title={welcome.empty}
            help={welcome.emptyHelp}
            onClick={() => begin('empty', welcome.newName)}
          />
        </Stack>
      </Stack>
    </Box>
  );
}

function BeginningButton(props: {
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
