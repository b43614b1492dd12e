import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { AttributeDefinition, EditableField } from '#shared/attribute/attribute';
import type { Finding } from '#shared/check/finding';
import type { Command } from '../../session/command';
import { useDefinitions, useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';
import { denseInputs } from '../../ui/dense-inputs';
import { formKeys } from '../../ui/form-keys';
import type { EditorTarget } from './draft';
import { EditorFindings } from './editor-findings';
import { EditorFooter } from './editor-footer';
import { EditorHeader, type EditorPlace } from './editor-header';
import { EditorSections } from './editor-sections';
import { useDraft, type DraftState } from './use-draft';
import { useSaving } from './use-saving';

/** What the panel needs from the screen around it. */
export interface DefinitionEditorProps {
  readonly target: EditorTarget;
  /** Set while the keyboard is to move in, to that field or to where editing begins; `onEntered` says that it has. */
  readonly entry: { readonly field: EditableField | null } | null;
  readonly findings: readonly Finding[];
  readonly place: EditorPlace | null;
  /** What else can be done with the attribute, for the panel's menu. */
  readonly actions: readonly Command[];
  onEntered(): void;
  onFix(finding: Finding): void;
  onStep(by: -1 | 1): void;
  onRename(code: string): void;
  onCreated(code: string): void;
  onDirtyChange(isDirty: boolean): void;
  onClose(): void;
}

/** Everything about one attribute as a form; shows nothing where the attribute is gone. */
export function DefinitionEditor(props: DefinitionEditorProps) {
  const definitions = useDefinitions();
  const { workspace } = useSession();
  const { target } = props;
  // Stepping to a neighbour makes a new form; the keyboard stays in the panel all the same.
  const keepsFocus = useRef(false);
  const given = target.kind === 'new' ? target.draft : workspace.definition(target.code);
  if (!given) return null;
  return (
    <EditorOf
      key={`${target.kind}/${given.code}`}
      {...props}
      given={given}
      definitions={definitions}
      onStepping={(hasFocus) => {
        keepsFocus.current = hasFocus;
      }}
      takesFocus={() => {
        const takes = keepsFocus.current;
        keepsFocus.current = false;
        return takes;
      }}
    />
  );
}

function EditorOf(
  props: DefinitionEditorProps & {
    readonly given: AttributeDefinition;
    readonly definitions: readonly AttributeDefinition[];
    onStepping(hasFocus: boolean): void;
    /** Answers true once where the form before had the focus. */
    takesFocus(): boolean;
  },
) {
  const { target, given, takesFocus, entry, onEntered } = props;
  const { leave } = useSession();
  const state = useDraft(target, given);
  const body = useRef<HTMLFormElement>(null);
  const { save, discard } = useSaving(target, state, props.onCreated, (field) => void focusField(body.current, field));
  const title = useTitle(target, state);
  const close = () => leave(props.onClose);
  const step = (by: -1 | 1) => {
    props.onStepping(body.current?.contains(document.activeElement) ?? false);
    leave(() => props.onStep(by));
  };
  useEffect(() => {
    if (takesFocus()) body.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (!entry) return;
    const isThere = entry.field !== null && focusField(body.current, entry.field);
    if (!isThere) focusField(body.current, 'label');
    onEntered();
  }, [entry, onEntered]);
  const [hasFocus, setHasFocus] = useState(false);
  useEditorCommands({ state, hasFocus, save: () => void save(), step, place: props.place });
  useReport(state.isDirty, props.onDirtyChange);

  return (
    <Box
      component="form"
      ref={body}
      noValidate
      tabIndex={-1}
      aria-label={title}
      onKeyDown={formKeys({ save: () => void save(), close })}
      onFocus={() => setHasFocus(true)}
      onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      onSubmit={(event) => event.preventDefault()}
      sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, outline: 'none' }}
    >
      <EditorHeader
        title={title}
        current={state.current}
        place={props.place}
        actions={props.actions}
        onStep={step}
        onClose={close}
      />
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', ...denseInputs }}>
        <EditorFindings findings={props.findings} onFix={props.onFix} />
        <EditorSections
          form={state.form}
          definitions={props.definitions}
          onRename={() => leave(() => props.onRename(given.code))}
        />
      </Box>
      <EditorFooter
        state={state}
        onSave={() => void save()}
        onDiscard={() => {
          discard();
          if (state.form.isNew) props.onClose();
        }}
      />
    </Box>
  );
}

function useTitle(target: EditorTarget, state: DraftState): string {
  const { editor } = useText();
  if (target.kind === 'existing') return state.form.draft.label || state.form.draft.name || editor.unnamed;
  return target.copyOf === null ? editor.newTitle : editor.duplicateTitle(target.copyOf);
}

function useEditorCommands(given: {
  readonly state: DraftState;
  readonly hasFocus: boolean;
  readonly place: EditorPlace | null;
  save(): void;
  step(by: -1 | 1): void;
}): void {
  const { editor } = useText();
  const { place, state, step } = given;
  const group = editor.group;
  // Whoever types here means this attribute by Save, also in the window's menu.
  const savesHere = given.hasFocus && state.isDirty;
  useCommands([
    ...(savesHere ? [{ id: 'file.save', group, label: editor.save, keys: ['Mod+S'], run: given.save }] : []),
    { id: 'editor.save', group, label: editor.save, keys: ['Mod+Enter'], enabled: state.isDirty, run: given.save },
    {
      id: 'editor.previous',
      group,
      label: editor.previous,
      keys: ['Alt+ArrowUp'],
      enabled: place !== null && place.place > 1,
      run: () => step(-1),
    },
    {
      id: 'editor.next',
      group,
      label: editor.next,
      keys: ['Alt+ArrowDown'],
      enabled: place !== null && place.place < place.count,
      run: () => step(1),
    },
  ]);
}

/** Tells the screen whenever the draft becomes dirty or clean; one that is closed counts as clean. */
function useReport(isDirty: boolean, report: (isDirty: boolean) => void): void {
  useEffect(() => {
    report(isDirty);
    return () => report(false);
  }, [isDirty, report]);
}

/** Puts the cursor into a field; false where the form does not have it now, or not as one that takes the keyboard. */
function focusField(form: HTMLFormElement | null, field: EditableField): boolean {
  const frame = form?.querySelector(`[data-field="${field}"]`);
  const control = frame?.querySelector<HTMLElement>('input, textarea, [role="combobox"], button');
  control?.focus();
  return control instanceof HTMLElement && control === document.activeElement;
}
