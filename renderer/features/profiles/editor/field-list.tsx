import { Box } from '@mui/material';
import { useDeferredValue, useState } from 'react';
import { useText } from '../../../text/text';
import { denseInputs } from '../../../ui/dense-inputs';
import { SearchField } from '../../../ui/search-field';
import { Segments } from '../../../ui/segments';
import type { FileColumn } from '../shown-columns';
import { FieldRow } from './field-row';
import { FieldSection } from './field-section';
import { Nearby } from '../../../ui/nearby';
import type { FieldDraft, ProfileField } from './profile-draft';
import {
  consentOf,
  fieldKinds,
  fieldSections,
  isShown,
  sectionOf,
  type FieldKind,
  type FieldSection as SectionName,
} from './profile-fields';

/** What the form shows of a profile, as the person left it. */
export interface FormView {
  readonly kind: FieldKind;
  readonly closed: readonly SectionName[];
}

/** How many fields are drawn before any comes near: as many as are seen. */
const drawnAtOnce = 16;
/** About what a field takes before it is drawn, in CSS pixels. */
const usualHeight = 58;

/** The fields by sections, those that are asked for alone. */
export function FieldList(props: {
  readonly fields: readonly ProfileField[];
  readonly view: FormView;
  onView(change: Partial<FormView>): void;
  onDraft(column: string, draft: FieldDraft): void;
  onReveal(column: FileColumn): void;
}) {
  const { fields, view } = props;
  const words = useText().profileEdit.form;
  const [wanted, setWanted] = useState('');
  const settled = useDeferredValue(wanted);
  const shown = fields.filter((field) => isShown(field, settled, view.kind));
  const atOnce = new Set(shown.slice(0, drawnAtOnce));
  return (
    <>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, px: 2.25, pb: 1.25 }}>
        <SearchField isLow label={words.findField} value={wanted} onChange={setWanted} />
        <Segments
          label={words.which}
          value={view.kind}
          values={fieldKinds}
          words={words.shown}
          onChange={(kind) => props.onView({ kind })}
        />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', ...denseInputs, ...quietButtons }}>
        {shown.length === 0 && (
          <Box role="status" sx={{ px: 2.25, py: 2, color: 'text.secondary', fontSize: 13 }}>
            {words.nothing}
          </Box>
        )}
        {fieldSections.map((name) => {
          const all = fields.filter(({ column }) => sectionOf(column) === name);
          const here = shown.filter(({ column }) => sectionOf(column) === name);
          if (here.length === 0) return null;
          const isOpen = settled !== '' || !view.closed.includes(name);
          const toggle = () =>
            props.onView({
              closed: isOpen ? [...view.closed, name] : view.closed.filter((each) => each !== name),
            });
          return (
            <FieldSection key={name} name={name} shown={here.length} all={all.length} isOpen={isOpen} onToggle={toggle}>
              {here.map((field) => (
                <Nearby key={field.column.id} isAtOnce={atOnce.has(field)} height={usualHeight}>
                  <FieldRow
                    field={field}
                    consent={consentOf(field, fields)}
                    onDraft={props.onDraft}
                    onReveal={props.onReveal}
                  />
                </Nearby>
              ))}
            </FieldSection>
          );
        })}
      </Box>
    </>
  );
}

/** The buttons in inputs are quiet until they are wanted. */
const quietButtons = {
  '& .MuiInputBase-root': { pr: 0.5 },
  '& .quiet': { opacity: 0 },
  '& .MuiInputBase-root:hover .quiet, & .MuiInputBase-root:focus-within .quiet, & .quiet:focus-visible': { opacity: 1 },
};
