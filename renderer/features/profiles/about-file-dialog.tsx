import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import { dialectChoices } from '../../text/dialect-choices';
import { useLocale } from '../../text/text';
import { bytesText } from '../../ui/bytes-text';
import { FactList } from '../../ui/fact-list';
import { ReadingReport } from './reading-report';

/** Where a file came from and how it was read: what was doubtful then, and what was left out, can still be looked at. */
export function AboutFileDialog({ file, onClose }: { readonly file: ProfileFile; onClose(): void }) {
  const { messages } = useLocale();
  const words = messages.profileAbout;
  const titleId = useId();
  const { report } = file;
  const hasRejects = report.rejected > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
      {...(hasRejects && { slotProps: { paper: { sx: { height: 'calc(100% - 96px)' } } } })}
    >
      <DialogTitle id={titleId} noWrap>
        {words.title(file.name)}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Facts file={file} />
        {report.doubts.length === 0 && !hasRejects && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {words.nothing}
          </Typography>
        )}
        <ReadingReport of={file.name} report={report} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={onClose}>
          {messages.profiles.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Facts({ file }: { readonly file: ProfileFile }) {
  const { locale, messages } = useLocale();
  const words = messages.profileAbout;
  const { list } = messages.profiles;
  const { report, parts, origin } = file;
  const choices = dialectChoices(messages);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const { dialect } = report;
  const readAs = dialect
    ? words.readAs(
        choices.nameEncoding(dialect.encoding),
        choices.nameDelimiter(dialect.delimiter),
        choices.nameQuote(dialect.quote),
      )
    : words.sources[report.source];
  const facts: readonly (readonly [string, string])[] = [
    ...(parts
      ? parts.map(({ name, rows, size }, at): readonly [string, string] => [
          at === 0 ? words.origin : '',
          `${list.part(name, rows)}, ${bytesText(size, locale)}`,
        ])
      : [[words.origin, `${origin.name}, ${bytesText(origin.size, locale)}`] as const]),
    [words.opened, list.importedBy(when.format(new Date(file.importedAt)), file.importedBy)],
    [words.readAsHead, readAs],
    [words.rows, file.rows.toLocaleString(locale)],
    [words.columns, list.mapped(file.columns.filter(({ attribute }) => attribute).length, file.columns.length)],
    [words.kept, bytesText(file.bytes, locale)],
  ];
  return (
    <Box sx={{ flexShrink: 0 }}>
      <FactList facts={facts} termWidth={140} />
    </Box>
  );
}
