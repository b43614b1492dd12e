import { mdiFolderOpenOutline, mdiShapeOutline, mdiTablePlus } from '@mdi/js';
import { Box, Stack, TextField, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useText } from '../../text/text';
import { BigChoice } from '../../ui/big-choice';

type Beginning = 'sample' | 'file' | 'empty';

/** The first start: who is it, and how to begin. */
export function WelcomeScreen(props: {
  readonly suggestedPerson: string;
  /** Other ways to begin: workspaces that there are already. */
  readonly others: ReactNode;
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
          <BigChoice
            icon={mdiShapeOutline}
            title={welcome.sample}
            help={welcome.sampleHelp}
            onClick={() => begin('sample', welcome.sampleName)}
          />
          <BigChoice
            icon={mdiFolderOpenOutline}
            title={welcome.open}
            help={welcome.openHelp}
            onClick={() => begin('file', welcome.newName)}
          />
          <BigChoice
            icon={mdiTablePlus}
            title={welcome.empty}
            help={welcome.emptyHelp}
            onClick={() => begin('empty', welcome.newName)}
          />
          {props.others}
        </Stack>
      </Stack>
    </Box>
  );
}
