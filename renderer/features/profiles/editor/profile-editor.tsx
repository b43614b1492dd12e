import { mdiAlertCircleOutline } from '@mdi/js';
import { Box, LinearProgress } from '@mui/material';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../../query/query-client';
import { useSession } from '../../../session/session';
import { useCommands } from '../../../session/use-commands';
import { useLocale, useText } from '../../../text/text';
import { EmptyState } from '../../../ui/empty-state';
import { formKeys } from '../../../ui/form-keys';
import type { FileColumn } from '../shown-columns';
import type { FormEntry } from '../use-profile-panel';
import { FieldList, type FormView } from './field-list';
import { ownOf, withDraft, type FieldDraft, type ProfileDraft, type ProfileField } from './profile-draft';
import { fieldsOf } from './profile-fields';
import { ProfileFooter } from './profile-footer';
import { ProfileHeader, type ProfilePlace } from './profile-header';
import { useProfile } from './use-profile';
import { useProfileSaving } from './use-profile-saving';

/** What the form needs from the screen around it. */
export interface ProfileEditorProps {
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  readonly version: number;
  /** In the file's order, hidden ones too. */
  readonly columns: readonly FileColumn[];
  /** The row of the file. */
  readonly row: number;
  readonly place: ProfilePlace | null;
  /** Set where the keyboard is to come into the form. */
  readonly entry: FormEntry | null;
  readonly view: FormView;
  followed(): Promise<unknown>;
  onView(change: Partial<FormView>): void;
  onEntered(): void;
  onStep(by: -1 | 1): void;
  readonly onGoTo: ((button: HTMLElement) => void) | null;
  onReveal(column: FileColumn): void;
  onDirtyChange(isDirty: boolean): void;
  onClose(): void;
}

/** Everything that is known of one profile as a form; nothing is changed before it is saved, then in one step. */
export function ProfileEditor(props: ProfileEditorProps) {
  const { file, query, version, row, columns } = props;
  const { language, messages } = useLocale();
  const words = messages.profileEdit.form;
  const profile = useProfile(query, file.id, row, version);
  if (profile.status === 'loading') return <LinearProgress aria-label={words.loading} />;
  if (profile.status === 'failed') {
    return (
      <EmptyState icon={mdiAlertCircleOutline} title={words.failed} detail={describeFault(profile.fault, language)} />
    );
  }
  return <Form {...props} columns={columns} shownRow={profile.row} cells={profile.cells} />;
}

const noDrafts: ProfileDraft = new Map();

function Form(
  props: ProfileEditorProps & { readonly shownRow: number; readonly cells: Parameters<typeof fieldsOf>[1] },
) {
  const { columns, cells, shownRow, view, entry, onEntered, onDirtyChange } = props;
  const { leave } = useSession();
  const words = useText().profileEdit.form;
  const body = useRef<HTMLFormElement>(null);
  const [held, setHeld] = useState<{ readonly row: number; readonly drafts: ProfileDraft }>({
    row: shownRow,
    drafts: noDrafts,
  });
  const drafts = held.row === shownRow ? held.drafts : noDrafts;
  const setDrafts = (next: ProfileDraft) => {
    setHeld({ row: shownRow, drafts: next });
    onDirtyChange(next.size > 0);
  };
  const fields = useMemo(() => fieldsOf(columns, cells, drafts), [columns, cells, drafts]);
  const { save, discard } = useProfileSaving({
    file: props.file,
    query: props.query,
    row: shownRow,
    columns,
    drafts,
    followed: props.followed,
    onDone: () => setDrafts(noDrafts),
    onRefused: (column) => void focusField(body.current, column),
  });
  const step = (by: -1 | 1) => leave(() => props.onStep(by));
  const close = () => leave(props.onClose);
  const problems = fields.filter(({ draft }) => draft?.value.ok === false).length;
  const edited = fields.filter(({ cell }) => cell.edited);
  const [hasFocus, setHasFocus] = useState(false);
  useFormCommands({ isDirty: drafts.size > 0, hasFocus, place: props.place, save: () => void save(), step });
  const isThere = shownRow === props.row;
  useEffect(() => {
    if (!entry || !isThere) return;
    if (entry.column === null || !focusField(body.current, entry.column)) body.current?.focus();
    onEntered();
  }, [entry, isThere, onEntered]);

  const latest = useRef({ drafts, cells, setDrafts });
  useEffect(() => {
    latest.current = { drafts, cells, setDrafts };
  });
  const draftField = useCallback((column: string, draft: FieldDraft) => {
    const { drafts: standing, cells: all, setDrafts: set } = latest.current;
    const cell = all.find((each) => each.column === column);
    if (cell) set(withDraft(standing, cell, draft));
  }, []);
  const revertAll = () =>
    setDrafts(edited.reduce<ProfileDraft>((next, { cell }) => withDraft(next, cell, ownOf(cell)), drafts));
  const title = titleOf(fields, props.file, words.title(shownRow + 1));
  return (
    <Box
      component="form"
      ref={body}
      noValidate
      tabIndex={-1}
      aria-label={words.label(title)}
      onKeyDown={formKeys({ save: () => void save(), close })}
      onFocus={() => setHasFocus(true)}
      onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      onSubmit={(event) => event.preventDefault()}
      sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, outline: 'none' }}
    >
      <ProfileHeader title={title} place={props.place} onGoTo={props.onGoTo} onStep={step} onClose={close} />
      <FieldList fields={fields} view={view} onView={props.onView} onDraft={draftField} onReveal={props.onReveal} />
      <ProfileFooter
        unsaved={drafts.size}
        problems={problems}
        edited={edited.length}
        onSave={() => void save()}
        onDiscard={discard}
        onRevertAll={revertAll}
      />
    </Box>
  );
}

/** A profile is called by its id where that may be seen. */
function titleOf(fields: readonly ProfileField[], file: ProfileFile, otherwise: string): string {
  const id = fields.find(({ column }) => column.id === file.idColumn);
  return id && !id.column.isMasked && id.cell.text ? id.cell.text : otherwise;
}

function useFormCommands(given: {
  readonly isDirty: boolean;
  readonly hasFocus: boolean;
  readonly place: ProfilePlace | null;
  save(): void;
  step(by: -1 | 1): void;
}): void {
  const words = useText().profileEdit.form;
  const { place, step } = given;
  // Whoever types here means this profile by Save, also in the window's menu.
  const savesHere = given.hasFocus && given.isDirty;
  useCommands([
    ...(savesHere
      ? [{ id: 'file.save', group: words.group, label: words.save, keys: ['Mod+S'], run: given.save }]
      : []),
    {
      id: 'profile.save',
      group: words.group,
      label: words.save,
      keys: ['Mod+Enter'],
      enabled: given.isDirty,
      run: given.save,
    },
    {
      id: 'profile.previous',
      group: words.group,
      label: words.previous,
      keys: ['Alt+ArrowUp'],
      enabled: place !== null && place.index > 0,
      run: () => step(-1),
    },
    {
      id: 'profile.next',
      group: words.group,
      label: words.next,
      keys: ['Alt+ArrowDown'],
      enabled: place !== null && place.index < place.count - 1,
      run: () => step(1),
    },
  ]);
}

/** Puts the cursor into the field of a column; false where the form does not show it now. */
function focusField(form: HTMLFormElement | null, column: string): boolean {
  const row = form?.querySelector(`[data-column="${CSS.escape(column)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  const control = row?.querySelector<HTMLElement>('input:not([aria-hidden]), textarea, button');
  control?.focus();
  return control instanceof HTMLElement && control === document.activeElement;
}
