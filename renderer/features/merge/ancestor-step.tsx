import { mdiFileDocumentOutline, mdiSetNone } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../text/text';
import { ChoiceCards } from '../../ui/choice-cards';
import type { Merge } from './use-merge';

/** Asks what both sides started from, where the history does not tell. */
export function AncestorStep({ merge, fileName }: { readonly merge: Merge; readonly fileName: string }) {
  const words = useText().merge.ancestor;
  const [choice, setChoice] = useState<'file' | 'none'>('file');
  return (
    <Box sx={{ flex: 1, display: 'grid', placeItems: 'center' }}>
      <Box sx={{ width: 600, display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography component="h3" variant="subtitle1">
          {words.title}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {words.detail(fileName)}
        </Typography>
        <ChoiceCards<'file' | 'none'>
          label={words.label}
          cards={[
            { value: 'file', icon: mdiFileDocumentOutline, ...words.file },
            { value: 'none', icon: mdiSetNone, ...words.none },
          ]}
          value={choice}
          onChange={setChoice}
        />
        <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
          <Button autoFocus variant="contained" onClick={() => merge.compare(choice)}>
            {choice === 'file' ? words.choose : words.next}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
