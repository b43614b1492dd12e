import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { OutboundEntry } from '#shared/push/outbound';
import { describeFault } from '#shared/text/faults';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';

/** So many requests are listed. */
const mostListed = 200;

/** Every request that left this machine: when, to whom, how much and why. */
export function OutboundSection() {
  const { mainProcess } = useSession();
  const { language, locale, messages } = useLocale();
  const words = messages.settings.network;
  const [read, setRead] = useState<Result<readonly OutboundEntry[], Fault> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void mainProcess.call('push.outbound', { most: mostListed }).then((answer) => {
      if (wanted) setRead(answer);
    });
    return () => {
      wanted = false;
    };
    // Each turn reads anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mainProcess, turn]);
  const again = () => setTurn((now) => now + 1);
  if (!read) return null;
  if (!read.ok) {
    return (
      <Alert severity="error" action={<Button onClick={again}>{words.again}</Button>}>
        {describeFault(read.error, language)}
      </Alert>
    );
  }
  if (read.value.length === 0) {
    return (
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {words.nothingLeft}
      </Typography>
    );
  }
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const bytes = (count: number) => `${count.toLocaleString(locale)} B`;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', maxHeight: 320, overflow: 'auto' }}>
      <Table stickyHeader aria-label={words.table}>
        <TableHead>
          <TableRow>
            <TableCell>{words.columns.at}</TableCell>
            <TableCell>{words.columns.host}</TableCell>
            <TableCell>{words.columns.why}</TableCell>
            <TableCell align="right">{words.columns.sent}</TableCell>
            <TableCell align="right">{words.columns.received}</TableCell>
            <TableCell>{words.columns.answer}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {read.value.map((entry, place) => (
            <TableRow key={`${place} ${entry.at}`}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{when.format(new Date(entry.at))}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', userSelect: 'text' }}>{entry.host}</TableCell>
              <TableCell>{words.purposes[entry.purpose]}</TableCell>
              <TableCell align="right">{bytes(entry.sent)}</TableCell>
              <TableCell align="right">{bytes(entry.received)}</TableCell>
              <TableCell>{entry.status ?? words.noAnswer}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
