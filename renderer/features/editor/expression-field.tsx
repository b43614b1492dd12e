import { Box, Stack, TextField } from '@mui/material';
import { useMemo } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { dependencies } from '#shared/expression/references';
import { useText } from '../../text/text';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';

/** The formula with what it reads, checked as it is typed. */
export const ExpressionField = memoField(Formula, () => ['expression']);

function Formula(props: { readonly form: EditorForm; readonly definitions: readonly AttributeDefinition[] }) {
  const { form } = props;
  const { editor } = useText();
  const { expression } = form.draft;
  const { definitions } = props;
  const labels = useMemo(
    () => new Map(definitions.map((definition) => [definition.code, definition.label])),
    [definitions],
  );
  const uses = dependencies(expression);
  const isSound = expression.trim() !== '' && form.problemOf('expression') === null;
  return (
    <FormField form={form} field="expression" note={isSound ? editor.expression.ok : null}>
      {({ inputId, helpId, invalid }) => (
        <>
          <TextField
            id={inputId}
            fullWidth
            multiline
            minRows={2}
            maxRows={8}
            value={expression}
            error={invalid}
            placeholder={editor.expression.placeholder}
            onChange={(event) => form.set('expression', event.target.value)}
            slotProps={{
              htmlInput: { 'aria-describedby': helpId, spellCheck: false, autoComplete: 'off' },
              input: { sx: { fontFamily: 'monospace', fontSize: 12.5 } },
            }}
          />
          {uses.length > 0 && (
            <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5, mt: 0.75, alignItems: 'baseline', fontSize: 12 }}>
              <Box sx={{ color: 'text.secondary' }}>{editor.expression.dependsOn}</Box>
              {uses.map((code) => (
                <CodeTag key={code} code={code} title={labels.get(code) ?? ''} isKnown={labels.has(code)} />
              ))}
            </Stack>
          )}
        </>
      )}
    </FormField>
  );
}

function CodeTag(props: { readonly code: string; readonly title: string; readonly isKnown: boolean }) {
  return (
    <Box
      component="code"
      title={props.title}
      sx={{
        px: 0.75,
        borderRadius: 0.5,
        bgcolor: 'action.hover',
        color: props.isKnown ? 'text.primary' : 'error.main',
        fontSize: 12,
      }}
    >
      {props.code}
    </Box>
  );
}
