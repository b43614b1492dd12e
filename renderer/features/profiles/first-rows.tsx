import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ProfileLook } from '#shared/profile/profile-look';
import { useText } from '../../text/text';

/** The first rows of the file exactly as they were read. */
export function FirstRows({ look }: { readonly look: ProfileLook }) {
  const words = useText().profiles.opening;
  return (
    <Table stickyHeader aria-label={words.firstRows} sx={{ width: 'auto', minWidth: '100%' }}>
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
                {row[place] ?? ''}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
