import { useDeferredValue, useEffect, useState } from 'react';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { Page, PageHeader } from '../../ui/page';
import { HistoryFilters } from './history-filters';
import { HistoryList } from './history-list';
import { isFiltering, noFilter, type HistoryFilter } from './history-pages';
import { useHistory } from './use-history';
import { Verdict, VerifyButton, useVerify } from './verify';

/** Every change ever made, newest first: to be searched, understood, taken back and proven unaltered. */
export function HistoryScreen() {
  const { history } = useText();
  const { focus, takeFocus } = useSession();
  const [filter, setFilter] = useState<HistoryFilter>(() => ({ ...noFilter, code: focus ?? '' }));
  // The screen may stand already when another code is asked for.
  const [seenFocus, setSeenFocus] = useState(focus);
  if (focus !== seenFocus) {
    setSeenFocus(focus);
    if (focus !== null) setFilter({ ...noFilter, code: focus });
  }
  useEffect(() => {
    if (focus !== null) takeFocus();
  }, [focus, takeFocus]);
  // Typing stays quick while the list follows.
  const reading = useHistory(useDeferredValue(filter));
  const verify = useVerify();
  return (
    <Page
      header={
        <PageHeader
          title={history.title}
          detail={history.detail}
          actions={<VerifyButton isRunning={verify.isRunning} run={verify.run} />}
        />
      }
    >
      <HistoryFilters filter={filter} people={reading.pages.people} onChange={setFilter} />
      {verify.verdict && <Verdict verdict={verify.verdict} onDismiss={verify.dismiss} />}
      <HistoryList reading={reading} isFiltered={isFiltering(filter)} onClearFilters={() => setFilter(noFilter)} />
    </Page>
  );
}
