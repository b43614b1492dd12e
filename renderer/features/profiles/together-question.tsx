import { mdiFileMultipleOutline, mdiFileOutline, mdiFileTableOutline } from '@mdi/js';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { ChosenFile } from '#shared/contract/calls';
import { useLocale } from '../../text/text';
import { ChoiceCards } from '../../ui/choice-cards';
import { Icon } from '../../ui/icon';
import { bytesText } from '../../ui/bytes-text';

type Way = 'together' | 'each';

/** Asks whether files that were chosen together are one profile file, such as the parts of an export. */
export function TogetherQuestion(props: {
  readonly files: readonly ChosenFile[];
  onTogether(): void;
  onEach(): void;
  onClose(): void;
}) {
  const { files } = props;
  const { locale, messages } = useLocale();
  const { opening: words, cancel } = messages.profiles;
  const [way, setWay] = useState<Way>('together');
  const titleId = useId();
  const cards = [
    { value: 'together', icon: mdiFileTableOutline, ...words.together.one },
    { value: 'each', icon: mdiFileMultipleOutline, ...words.together.each },
  ] as const;
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{words.together.title(files.length)}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <ChoiceCards<Way> label={words.together.title(files.length)} cards={cards} value={way} onChange={setWay} />
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 220, overflowY: 'auto' }}>
          {files.map(({ job, name, size }) => (
            <Box key={job} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 30 }}>
              <Icon path={mdiFileOutline} sx={{ fontSize: 16, color: 'text.secondary' }} />
              <Typography variant="body2" noWrap sx={{ flex: 1 }}>
                {name}
              </Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {bytesText(size, locale)}
              </Typography>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={props.onClose}>
          {cancel}
        </Button>
        <Button variant="contained" autoFocus onClick={way === 'together' ? props.onTogether : props.onEach}>
          {words.together.go}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
