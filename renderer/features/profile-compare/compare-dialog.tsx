import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useMemo, useState } from 'react';
import { pairColumns } from '#shared/compare/pair-columns';
import type { ProfileFile } from '#shared/profile/profile-file';
import { useText } from '../../text/text';

/** Asks which file to compare one with, and which of them is the earlier; the one opened first is proposed. */
export function CompareDialog(props: {
  readonly file: ProfileFile;
  readonly others: readonly ProfileFile[];
  onCompare(older: ProfileFile, newer: ProfileFile): void;
  onClose(): void;
}) {
  const { file, onClose } = props;
  const others = useMemo(() => mostAlikeFirst(file, props.others), [file, props.others]);
  const words = useText().compare.choose;
  const titleId = useId();
  const [otherId, setOtherId] = useState(others[0]?.id ?? '');
  const other = others.find(({ id }) => id === otherId);
  const [chosenEarlier, setEarlier] = useState<string | null>(null);
  const proposed = other && other.importedAt < file.importedAt ? other.id : file.id;
  const earlier = chosenEarlier ?? proposed;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{words.title(file.name)}</DialogTitle>
      <DialogContent>
        {other ? (
          <>
            <TextField
              select
              fullWidth
              autoFocus
              label={words.other}
              value={otherId}
              onChange={({ target }) => {
                setOtherId(target.value);
                setEarlier(null);
              }}
              sx={{ mt: 1, mb: 2 }}
            >
              {others.map(({ id, name, rows, shared }) => (
                <MenuItem key={id} value={id} sx={{ display: 'block' }}>
                  {name}
                  <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                    {words.otherDetail(rows, shared)}
                  </Typography>
                </MenuItem>
              ))}
            </TextField>
            <FormControl>
              <FormLabel>{words.direction}</FormLabel>
              <RadioGroup value={earlier} onChange={(_, id) => setEarlier(id)}>
                {[file, other].map(({ id, name }) => (
                  <FormControlLabel key={id} value={id} label={words.earlier(name)} control={<Radio size="small" />} />
                ))}
              </RadioGroup>
            </FormControl>
          </>
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {words.none}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          variant="contained"
          disabled={!other}
          onClick={() => {
            if (!other) return;
            if (earlier === file.id) props.onCompare(file, other);
            else props.onCompare(other, file);
          }}
        >
          {words.start}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Of the other files those with most columns of this one come first: one compares what is alike. */
function mostAlikeFirst(file: ProfileFile, others: readonly ProfileFile[]) {
  return others
    .map((other) => ({ ...other, shared: pairColumns(file.columns, other.columns).pairs.length }))
    .toSorted((one, two) => two.shared - one.shared);
}
