import { Box, Link } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../text/text';

/** More than this is folded: about three lines of a detail column. */
const foldedLength = 180;

/** A value's text, folded where it is long, with the way to see all of it. */
export function LongText({ children }: { readonly children: string }) {
  const { change } = useText().history;
  const [isOpen, setOpen] = useState(false);
  if (children.length <= foldedLength) return <Words>{children}</Words>;
  return (
    <>
      <Words>{isOpen ? children : `${children.slice(0, foldedLength).trimEnd()}…`}</Words>{' '}
      <Link component="button" type="button" variant="caption" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? change.showLess : change.showAll}
      </Link>
    </>
  );
}

function Words({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' }}>
      {children}
    </Box>
  );
}
