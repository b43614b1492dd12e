import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ProfileLook } from '#shared/profile/profile-look';
import { useDefinitionsByCode } from '../../session/session';
import { useText } from '../../text/text';
import { isHidden, type FileMapping } from '../../intake/column-targets';

/** The first rows of the file exactly as they were read, but for values that are or look personal. */
export function FirstRows({ look, mapping }: { readonly look: ProfileLook; readonly mapping: FileMapping }) {
  const words = useText().profiles.opening;
  const definitions = useDefinitionsByCode();
  const hidden = look.columns.map((_, place) => isHidden(mapping, place, definitions));
  return (
    <Table
      stickyHeader
      aria-label={words.firstRows}
      sx={{ width: 'auto', minWidth: '100%', '& .MuiTableCell-root:first-of-type': { pl: 2.5 } }}
    >
      <TableHead>
        <TableRow>
          {look.columns.map((column, place) => (
            <TableCell key={place} sx={{ whiteSpace: 'nowrap' }}>
              {column}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {look.rows.map((row, at) => (
          <TableRow key={at}>
            {look.columns.map((_, place) => (
              <TableCell
                key={place}
                sx={{
                  py: 0.5,
                  maxWidth: 260,
                  overflow: 'hidden',
                  textOverflow: 'ellipsis',
                  whiteSpace: 'nowrap',
                  userSelect: 'text',
                }}
              >
                {row[place] && hidden[place] ? words.hiddenValue : (row[place] ?? '')}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
