import { Alert, Box, Button, Collapse, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { describeFault } from '#shared/text/faults';
import { CopyTableButton } from '../../session/copy-table-button';
import { useLocale } from '../../text/text';

/** More defects than this are not drawn; copying takes all of them. */
const mostShown = 200;

/** The rows of the file that could not be read, each with line, column and reason, to be seen and to be taken along. */
export function DefectsPanel({ fileName, defects }: { readonly fileName: string; readonly defects: readonly Fault[] }) {
  const { language, messages } = useLocale();
  const words = messages.files.defects;
  const [isOpen, setOpen] = useState(false);
  if (defects.length === 0) return null;
  const heads = [words.line, words.column, words.reason];
  const rowOf = (defect: Fault) => [
    String(defect.line ?? ''),
    String(defect.column ?? ''),
    describeFault({ file: fileName, ...defect }, language),
  ];
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', overflow: 'hidden', flexShrink: 0 }}>
      <Alert
        severity="warning"
        sx={{ borderRadius: 0, py: 0 }}
        action={
          <>
            <CopyTableButton table={() => [heads, ...defects.map(rowOf)]} />
            <Button color="inherit" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? words.hide : words.show}
            </Button>
          </>
        }
      >
        {words.title(defects.length)}
      </Alert>
      <Collapse in={isOpen} unmountOnExit>
        <Box sx={{ maxHeight: 180, overflow: 'auto' }}>
          <Table stickyHeader>
            <TableHead>
              <TableRow>
                {heads.map((head) => (
                  <TableCell key={head} sx={{ py: 0.5 }}>
                    {head}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {defects.slice(0, mostShown).map((defect, position) => (
                <TableRow key={position}>
                  {rowOf(defect).map((cell, column) => (
                    <TableCell key={column} sx={{ py: 0.375, userSelect: 'text', ...(column < 2 && { width: 72 }) }}>
                      {cell}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      </Collapse>
    </Box>
  );
}
