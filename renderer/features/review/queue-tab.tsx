import { mdiClipboardCheckOutline, mdiMagnify, mdiTableLarge } from '@mdi/js';
import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { needsReason, samePerson } from '#shared/review/decide-review';
import type { Desk, DeskEntry } from '#shared/review/desk';
import type { ReviewAnswer } from '#shared/review/review';
import { isOpen } from '#shared/review/state';
import { reviewWords } from '#shared/text/reviews';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { KeyHint } from '../../ui/key-hint';
import { SearchField } from '../../ui/search-field';
import { ActionBar } from './action-bar';
import { AnswerDialog } from './answer-dialog';
import { BatchDialog } from './batch-dialog';
import { CategoryDialog } from './category-dialog';
import { NoteDialog } from './note-dialog';
import { QueueList } from './queue-list';
import { ReviewDetail } from './review-detail';
import { useDeciding } from './use-deciding';
import { queueFilters, useQueue, type Queue, type QueueFilter } from './use-queue';
import { useQueueKeys } from './use-queue-keys';

/** What the person is being asked. */
type Asking =
  | { readonly kind: 'reason'; readonly entry: DeskEntry; readonly answer: ReviewAnswer }
  | { readonly kind: 'category' | 'note'; readonly entry: DeskEntry }
  | { readonly kind: 'batch'; readonly entries: readonly DeskEntry[] };

/** The queue at the left, what speaks for and against the focused attribute at the right. */
export function QueueTab({
  desk,
  isWeighing,
  say,
}: {
  readonly desk: Desk;
  readonly isWeighing: boolean;
  say(text: string): void;
}) {
  const { settings } = useSession();
  const { language, messages } = useLocale();
  const words = messages.review;
  const { answers } = reviewWords(language);
  const queue = useQueue(desk);
  const deciding = useDeciding();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [categories, setCategories] = useState<ReadonlyMap<string, string>>(new Map());
  const region = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { focused } = queue;
  const request = focused?.review?.request ?? null;
  const isOwnRequest = request !== null && samePerson(request.by, settings.person);
  const labelOf = (code: string) => {
    const definition = desk.entries.get(code)?.definition;
    return definition ? definition.label || definition.name || code : code;
  };

  /** Takes the attributes out of sight at once, and brings them back where it was not kept. */
  const handling = async (entries: readonly DeskEntry[], work: () => Promise<boolean>, said: string) => {
    queue.handle(entries);
    const left = queue.left - entries.filter(({ item }) => isOpen(item.standing.state)).length;
    say([said, words.said.left(left)].join(' '));
    if (!(await work())) queue.unhandle(entries);
  };
  const decide = (entry: DeskEntry, answer: ReviewAnswer, reason: string | null) => {
    const label = labelOf(entry.definition.code);
    const said = deciding.fourEyes
      ? words.said.requested(label, answers[answer])
      : words.said.decided(label, answers[answer]);
    const category = categories.get(entry.definition.code) ?? null;
    void handling([entry], () => deciding.decide([entry], { answer, reason, category }), said);
  };
  const answer = (given: ReviewAnswer) => {
    if (!focused) return;
    if (needsReason(focused, given)) setAsking({ kind: 'reason', entry: focused, answer: given });
    else decide(focused, given, null);
  };
  const approve = () => {
    if (!focused) return;
    if (isOwnRequest) return say(words.detail.sameAsYou);
    void handling([focused], () => deciding.approve(focused), words.said.approved(labelOf(focused.definition.code)));
  };
  const withdraw = () => {
    if (!focused) return;
    void deciding.withdraw(focused).then((kept) => kept && say(words.said.withdrawn(labelOf(focused.definition.code))));
  };
  const skip = () => {
    if (!focused) return;
    queue.skip();
    say(words.said.skipped(labelOf(focused.definition.code)));
  };
  const openBatch = (codes: readonly string[]) => {
    const entries = codes.flatMap((code) => desk.entries.get(code) ?? []);
    if (entries.length > 0) setAsking({ kind: 'batch', entries });
  };
  /** The group that the focused attribute waits in, as far as it is in sight. */
  const acceptGroup = () => {
    const group = queue.rows.slice(0, queue.focusedRow).findLast((row) => row.kind === 'group');
    if (group?.kind !== 'group' || group.heading !== 'reason' || request) return;
    openBatch(group.items.map(({ code }) => code));
  };
  const ask = (kind: 'category' | 'note') => focused && setAsking({ kind, entry: focused });
  const toEvidence = () => {
    const isThere = region.current?.contains(document.activeElement);
    const next = isThere ? list.current?.querySelector<HTMLElement>('[role="listbox"]') : region.current;
    next?.focus({ preventScroll: true });
  };
  useQueueKeys(focused !== null, {
    next: () => queue.move(1),
    previous: () => queue.move(-1),
    yes: () => (request ? approve() : answer('personal')),
    no: () => answer('not-personal'),
    quasi: () => answer('quasi'),
    category: () => ask('category'),
    evidence: toEvidence,
    skip,
    note: () => ask('note'),
    accept: acceptGroup,
  });
  const close = () => setAsking(null);

  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(300px, 380px) minmax(0, 1fr)' }}>
      <Box
        ref={list}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, borderRight: 1, borderColor: 'divider' }}
      >
        <QueueTools queue={queue} />
        {queue.rows.length > 0 ? (
          <QueueList
            queue={queue}
            labelOf={labelOf}
            onAcceptGroup={(row) => openBatch(row.items.map(({ code }) => code))}
          />
        ) : (
          <NothingHere queue={queue} desk={desk} isWeighing={isWeighing} />
        )}
        {queue.rows.length > 0 && <KeyLine />}
      </Box>
      {focused ? (
        <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
          <ReviewDetail
            desk={desk}
            entry={focused}
            category={categories.get(focused.definition.code) ?? null}
            ref={region}
          />
          <ActionBar
            suggested={focused.review?.decision?.answer ?? focused.suggestion.answer}
            isRequested={request !== null}
            canApprove={!isOwnRequest}
            onAnswer={answer}
            onApprove={approve}
            onWithdraw={withdraw}
            onCategory={() => ask('category')}
            onNote={() => ask('note')}
            onSkip={skip}
          />
        </Box>
      ) : (
        <Box sx={{ display: 'grid', placeItems: 'center', color: 'text.secondary' }}>{words.detail.empty}</Box>
      )}
      {asking?.kind === 'reason' && (
        <AnswerDialog
          label={labelOf(asking.entry.definition.code)}
          answer={asking.answer}
          onAnswer={(reason) => {
            close();
            decide(asking.entry, asking.answer, reason);
          }}
          onClose={close}
        />
      )}
      {asking?.kind === 'category' && (
        <CategoryDialog
          label={labelOf(asking.entry.definition.code)}
          category={categories.get(asking.entry.definition.code) ?? asking.entry.suggestion.category}
          onChoose={(category) => {
            setCategories(new Map(categories).set(asking.entry.definition.code, category));
            close();
          }}
          onClose={close}
        />
      )}
      {asking?.kind === 'note' && (
        <NoteDialog
          label={labelOf(asking.entry.definition.code)}
          note={asking.entry.review?.note ?? ''}
          onNote={(note) => {
            close();
            void deciding.note(asking.entry, note);
          }}
          onClose={close}
        />
      )}
      {asking?.kind === 'batch' && (
        <BatchDialog
          entries={asking.entries}
          onDecide={(given, reason) => {
            close();
            const said = words.said.group(asking.entries.length, answers[given]);
            const { entries } = asking;
            void handling(entries, () => deciding.decide(entries, { answer: given, reason, category: null }), said);
          }}
          onClose={close}
        />
      )}
    </Box>
  );
}

/** The keys that no button shows. */
function KeyLine() {
  const { keyLine } = useLocale().messages.review.queue;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        rowGap: 0.5,
        px: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: 12,
        color: 'text.secondary',
        flexShrink: 0,
      }}
    >
      {(
        [
          [['J', 'K'], keyLine.move],
          [['A'], keyLine.group],
          [['E'], keyLine.evidence],
          [['?'], keyLine.all],
        ] as const
      ).map(([keys, what]) => (
        <Box component="span" key={what} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
          <KeyHint keys={keys} />
          {what}
        </Box>
      ))}
    </Box>
  );
}

function QueueTools({ queue }: { readonly queue: Queue }) {
  const { messages } = useLocale();
  const words = messages.review.queue;
  return (
    <Box sx={{ display: 'flex', gap: 1, p: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <SearchField label={words.search} value={queue.search} onChange={queue.setSearch} sx={{ flex: 1 }} />
      <TextField
        select
        label={words.filter}
        value={queue.filter}
        sx={{ width: 150 }}
        onChange={({ target }) => {
          const next = queueFilters.find((each) => each === target.value);
          if (next) queue.setFilter(next);
        }}
      >
        {queueFilters.map((filter: QueueFilter) => (
          <MenuItem key={filter} value={filter} dense>
            {words.filters[filter]}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

function NothingHere(props: { readonly queue: Queue; readonly desk: Desk; readonly isWeighing: boolean }) {
  const { queue, desk } = props;
  const { go } = useSession();
  const { messages } = useLocale();
  const words = messages.review.queue;
  if (queue.search !== '' || queue.filter !== 'open') {
    const clear = () => {
      queue.setSearch('');
      queue.setFilter('open');
    };
    return (
      <EmptyState
        icon={mdiMagnify}
        title={words.noMatchTitle}
        detail={words.noMatchDetail}
        actions={<Button onClick={clear}>{words.clear}</Button>}
      />
    );
  }
  if (props.isWeighing) return <Box sx={{ flex: 1 }} />;
  if (desk.entries.size === 0) {
    return (
      <EmptyState
        icon={mdiTableLarge}
        title={words.noneTitle}
        detail={words.noneDetail}
        actions={<Button onClick={() => go('attributes')}>{messages.app.screens.attributes}</Button>}
      />
    );
  }
  return <EmptyState icon={mdiClipboardCheckOutline} title={words.doneTitle} detail={words.doneDetail(desk.decided)} />;
}
