import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useEffect, useId, useMemo, useState } from 'react';
import { referrersOf, renameCode } from '#shared/change/rename-code';
import { followRenameInPolicy } from '#shared/policy/change-policy';
import type { Policy } from '#shared/policy/policy';
import { followRename } from '#shared/profile/follow-rename';
import type { ProfileFile } from '#shared/profile/profile-file';
import { followRenameInReviews } from '#shared/review/follow-rename';
import type { Review } from '#shared/review/review';
import { describeProblem } from '#shared/text/problems';
import { useDefinitions, useSession } from '../../session/session';
import { readAllReviews } from '../../store/read-reviews';
import { useLocale, useText } from '../../text/text';

/** How many referring attributes are listed one by one. */
const listed = 8;

/** Gives a custom attribute another code, after saying what that means and what changes with it. */
export function RenameDialog(props: {
  readonly code: string;
  /** The code that was typed already, in a cell. */
  readonly suggestion: string;
  onRenamed(code: string): void;
  onClose(): void;
}) {
  const { code } = props;
  const session = useSession();
  const definitions = useDefinitions();
  const { language } = useLocale();
  const { editor, attributes } = useText();
  const words = editor.renameDialog;
  const id = useId();
  const [to, setTo] = useState(props.suggestion);
  const renamed = useMemo(() => renameCode(definitions, code, to.trim()), [definitions, code, to]);
  const followers = useFollowers(code);
  const files = followers?.files;
  const referrers = useMemo(() => referrersOf(definitions, code), [definitions, code]);
  const isSame = to.trim() === code;
  const problem = renamed.ok ? null : describeProblem(renamed.error, language);

  const rename = async () => {
    if (!renamed.ok || isSame || !followers) return;
    const changes = [
      ...renamed.value,
      ...followRename(followers.files, code, to.trim()),
      ...followRenameInReviews(followers.reviews, code, to.trim()),
      ...followRenameInPolicy(followers.policy, code, to.trim()),
    ];
    const done = await session.workspace.apply('rename-code', `${code} → ${to.trim()}`, changes);
    if (!done.ok) return session.notifyFault(done.error);
    session.notify({ message: attributes.done.renamed(code, to.trim()), tone: 'good' });
    props.onRenamed(to.trim());
  };
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={`${id}-title`} maxWidth="xs" fullWidth>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <DialogTitle id={`${id}-title`}>{words.title(code)}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <Alert severity="warning" variant="outlined" sx={{ fontSize: 13 }}>
              {words.warning}
            </Alert>
            <TextField
              autoFocus
              fullWidth
              label={words.newCode}
              value={to}
              error={problem !== null}
              helperText={problem === null ? (isSame ? words.same : ' ') : words.refused(problem)}
              onChange={(event) => setTo(event.target.value)}
              onFocus={(event) => event.target.select()}
              slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
            />
            <Box>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {referrers.length === 0 ? words.nothingFollows : words.follows(referrers.length)}
              </Typography>
              {referrers.slice(0, listed).map((referrer) => (
                <Box key={referrer} component="code" sx={{ display: 'block', fontSize: 12, pt: 0.5 }}>
                  {referrer}
                </Box>
              ))}
              {referrers.length > listed && (
                <Typography variant="caption">{attributes.remove.andMore(referrers.length - listed)}</Typography>
              )}
            </Box>
            {files && files.length > 0 && (
              <Box>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {words.filesFollow(files.length)}
                </Typography>
                {files.slice(0, listed).map(({ id: file, name }) => (
                  <Typography key={file} variant="caption" sx={{ display: 'block', pt: 0.5 }}>
                    {name}
                  </Typography>
                ))}
              </Box>
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={!renamed.ok || isSame || !followers}>
            {words.confirm}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** What follows the code besides the definitions: profile files with a column mapped to it, and what was decided, and where consent stands. */
interface Followers {
  readonly files: readonly ProfileFile[];
  readonly reviews: readonly Review[];
  /** Null where none is kept. */
  readonly policy: Policy | null;
}

/** Null until they are known. */
function useFollowers(code: string): Followers | null {
  const { store, notifyFault } = useSession();
  const [followers, setFollowers] = useState<Followers | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all([store.listProfileFiles(), readAllReviews(store), store.readPolicy()]).then((read) => {
      const [listed, reviews, policy] = read;
      if (!isWanted) return;
      if (!listed.ok) return notifyFault(listed.error);
      if (!reviews.ok) return notifyFault(reviews.error);
      if (!policy.ok) return notifyFault(policy.error);
      const files = listed.value.filter(({ columns }) => columns.some(({ attribute }) => attribute === code));
      setFollowers({ files, reviews: reviews.value, policy: policy.value });
    });
    return () => {
      isWanted = false;
    };
  }, [store, notifyFault, code]);
  return followers;
}
