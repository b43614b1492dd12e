import { MenuItem, TextField } from '@mui/material';
import { personalInfoAnswers } from '#shared/attribute/attribute';
import { dataTypes, type DataType } from '#shared/attribute/data-type';
import { useText } from '../../text/text';
import { Segments } from '../../ui/segments';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';

/** Yes, no or undecided, all three in sight. */
export const PersonalInfoField = memoField(PersonalInfoChoice, () => ['isPersonalInfo']);

function PersonalInfoChoice({ form }: { readonly form: EditorForm }) {
  const { attributes } = useText();
  return (
    <FormField form={form} field="isPersonalInfo">
      {({ labelId, helpId }) => (
        <Segments
          fullWidth
          labelId={labelId}
          {...(helpId !== undefined && { describedBy: helpId })}
          values={personalInfoAnswers}
          value={form.draft.isPersonalInfo}
          words={attributes.personalInfo}
          onChange={(answer) => form.set('isPersonalInfo', answer)}
        />
      )}
    </FormField>
  );
}

/** The platform's data types in words, with the platform's own constant beside them. */
export const DataTypeField = memoField(DataTypeChoice, () => ['dataType']);

function DataTypeChoice({ form }: { readonly form: EditorForm }) {
  const { attributes } = useText();
  return (
    <FormField form={form} field="dataType">
      {({ inputId, labelId, helpId, invalid }) => (
        <TextField
          select
          fullWidth
          id={inputId}
          error={invalid}
          disabled={form.isLocked('dataType')}
          value={form.draft.dataType}
          onChange={(event) => {
            const type = dataTypes.find((candidate) => candidate === event.target.value);
            if (type) form.set('dataType', type);
          }}
          slotProps={{
            select: { labelId, renderValue: (value) => attributes.dataTypes[value as DataType] },
            htmlInput: { 'aria-describedby': helpId },
          }}
        >
          {dataTypes.map((type) => (
            <MenuItem key={type} value={type} dense sx={{ justifyContent: 'space-between', gap: 2 }}>
              {attributes.dataTypes[type]}
              <code>{type}</code>
            </MenuItem>
          ))}
        </TextField>
      )}
    </FormField>
  );
}
