import { mdiAlertCircleOutline, mdiFilterOffOutline, mdiHistory } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import { Fragment, useEffect, useRef } from 'react';
import { describeFault } from '#shared/text/faults';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { EntryRow } from './entry-row';
import type { HistoryReading } from './use-history';
import { useRestore } from './use-restore';
import { dayHeading } from './when';

/** The entries under the headings of their days; it reads on as its end comes into sight. */
export function HistoryList(props: {
  readonly reading: HistoryReading;
  readonly isFiltered: boolean;
  onClearFilters(): void;
}) {
  const { pages, now, readOlder, retry } = props.reading;
  const { locale, language, messages } = useLocale();
  const words = messages.history;
  const restore = useRestore();

  if (pages.fault && pages.entries.length === 0) {
    return (
      <EmptyState
        icon={mdiAlertCircleOutline}
        title={words.failedTitle}
        detail={describeFault(pages.fault, language)}
        actions={<Button onClick={retry}>{words.retry}</Button>}
      />
    );
  }
  if (pages.status === 'ready' && pages.entries.length === 0) {
    return props.isFiltered ? (
      <EmptyState
        icon={mdiFilterOffOutline}
        title={words.noMatchTitle}
        detail={words.noMatchDetail}
        actions={<Button onClick={props.onClearFilters}>{words.filters.clear}</Button>}
      />
    ) : (
      <EmptyState icon={mdiHistory} title={words.emptyTitle} detail={words.emptyDetail} />
    );
  }
  const headings = pages.entries.map((entry) => dayHeading(entry.at, now, locale, words));
  return (
    <Box aria-busy={pages.status === 'loading'} sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pages.entries.map((entry, position) => (
          <Fragment key={entry.seq}>
            {headings[position] !== headings[position - 1] && <DayHeading>{headings[position] ?? ''}</DayHeading>}
            <EntryRow entry={entry} now={now} restore={restore} />
          </Fragment>
        ))}
      </Box>
      <ListEnd
        more={pages.more}
        isLoading={pages.status === 'loading'}
        readOlder={pages.status === 'failed' ? retry : readOlder}
      />
    </Box>
  );
}

function DayHeading({ children }: { readonly children: string }) {
  return (
    <Box
      component="li"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1,
        px: 2.5,
        py: 0.75,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography component="h2" variant="caption" sx={{ fontWeight: 600, color: 'text.secondary' }}>
        {children}
      </Typography>
    </Box>
  );
}

/** Reads on by itself when seen; the button is for keyboards and for a reading that failed. */
function ListEnd(props: { readonly more: boolean; readonly isLoading: boolean; readOlder(): void }) {
  const words = useLocale().messages.history;
  const place = useRef<HTMLDivElement>(null);
  const readOlder = useRef(props.readOlder);
  useEffect(() => {
    readOlder.current = props.readOlder;
  });
  const canRead = props.more && !props.isLoading;
  useEffect(() => {
    // Watches anew after each reading: the end may be in sight still, and then nothing would tell of it again.
    if (!place.current || !canRead) return undefined;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && readOlder.current(), {
      rootMargin: '400px',
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [canRead]);
  return (
    <Box ref={place} sx={{ py: 2, textAlign: 'center', color: 'text.secondary', fontSize: 12 }}>
      {props.more ? (
        <Button color="inherit" disabled={props.isLoading} onClick={props.readOlder}>
          {props.isLoading ? words.loading : words.loadMore}
        </Button>
      ) : (
        !props.isLoading && (
          <>
            <Icon path={mdiHistory} sx={{ fontSize: 14, verticalAlign: 'text-bottom', mr: 0.75 }} />
            {words.end}
          </>
        )
      )}
    </Box>
  );
}
