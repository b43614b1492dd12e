import { Box } from '@mui/material';
import { useMemo } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { dataCategoryKeys } from '#shared/attribute/data-categories';
import { useText } from '../../text/text';
import { DataTypeField, PersonalInfoField } from './choice-field';
import { CodeField } from './code-field';
import { ConsentField } from './consent-field';
import type { EditorForm } from './editor-form';
import { ExpressionField } from './expression-field';
import { KeyListField } from './key-list-field';
import { OptionsField } from './options-field';
import { OrderField } from './order-field';
import { Section } from './section';
import { SwitchField } from './switch-field';
import { PlainTextField } from './text-field';
import { UnitField } from './unit-field';

/** Every field of a definition, in the order in which somebody who describes an attribute thinks of them. */
export function EditorSections(props: {
  readonly form: EditorForm;
  readonly definitions: readonly AttributeDefinition[];
  onRename(): void;
}) {
  const { form, definitions } = props;
  const { editor } = useText();
  const purposes = useMemo(
    () => [...new Set(definitions.flatMap((definition) => definition.purposes))].sort(),
    [definitions],
  );
  return (
    <>
      <Section title={editor.sections.identity}>
        <CodeField form={form} onRename={props.onRename} />
        <PlainTextField form={form} field="name" code />
        <PlainTextField form={form} field="label" />
      </Section>
      <Section title={editor.sections.meaning}>
        <PlainTextField form={form} field="description" lines={2} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '3fr 2fr', gap: 1.5 }}>
          <UnitField form={form} />
          <OrderField form={form} />
        </Box>
      </Section>
      <Section title={editor.sections.privacy}>
        <PersonalInfoField form={form} />
        <KeyListField
          form={form}
          field="dataCategories"
          suggestions={dataCategoryKeys}
          placeholder={editor.dataCategories.placeholder}
        />
        <KeyListField form={form} field="purposes" suggestions={purposes} placeholder={editor.purposes.placeholder} />
        <ConsentField form={form} definitions={definitions} />
      </Section>
      <Section title={editor.sections.analytics}>
        <SwitchField form={form} field="calculateAnalytics" />
        <SwitchField form={form} field="calculated" />
        {(form.draft.calculated || form.draft.expression !== '') && (
          <ExpressionField form={form} definitions={definitions} />
        )}
      </Section>
      <Section title={editor.sections.format}>
        <DataTypeField form={form} />
        <SwitchField form={form} field="array" />
        <SwitchField form={form} field="mandatory" />
        <OptionsField form={form} />
      </Section>
    </>
  );
}
