import { mdiCloseCircleOutline, mdiFormTextbox } from '@mdi/js';
import { IconButton, InputAdornment, TextField, Tooltip } from '@mui/material';
import { readUnit } from '#shared/attribute/unit';
import { useLocale } from '../../../text/text';
import { Icon } from '../../../ui/icon';
import { enteredIn, type InputProps } from './input-props';
import { PickButton } from './pick-button';
import { enter, nothing, saidBy } from './profile-draft';

/** Longer texts than that are shown on several lines. */
const longLine = 48;

/** A text, a number with its unit, a day or a point in time, as it is typed; a day can be picked too. */
export function TextInput({ field, inputId, helpId, isInvalid, onDraft }: InputProps) {
  const { language, messages } = useLocale();
  const words = messages.profileEdit.form;
  const { definition } = field.column;
  const type = definition?.array ? 'STRING' : (definition?.dataType ?? 'STRING');
  const text = enteredIn(field);
  const said = saidBy(field);
  const isText = type === 'STRING';
  const isNumber = type === 'INT' || type === 'LONG' || type === 'DOUBLE';
  const isLong = isText && (text.includes('\n') || text.length > longLine);
  const unit = definition?.unit && isNumber ? readUnit(definition.unit, language) : null;
  const set = (entered: string) => onDraft(enter(field.column, entered));
  return (
    <TextField
      id={inputId}
      fullWidth
      value={text}
      error={isInvalid}
      multiline={isLong}
      {...(isLong && { maxRows: 6 })}
      placeholder={said === '' ? words.emptyText : words.noValue}
      onChange={({ target }) => set(target.value)}
      slotProps={{
        htmlInput: {
          'aria-describedby': helpId,
          'aria-invalid': isInvalid,
          autoComplete: 'off',
          spellCheck: false,
          inputMode: isNumber ? 'decimal' : 'text',
        },
        input: {
          endAdornment: (
            <InputAdornment position="end" sx={{ gap: 0.25, ml: 0.5 }}>
              {unit && <span>{unit.known ? unit.shown : definition?.unit}</span>}
              {(type === 'DATE' || type === 'TIME_STAMP') && <PickButton type={type} text={text} onPick={set} />}
              {said !== null ? (
                <Small label={words.setNothing} icon={mdiCloseCircleOutline} run={() => onDraft(nothing)} />
              ) : (
                isText && (
                  <Small label={words.setEmpty} icon={mdiFormTextbox} run={() => onDraft(enter(field.column, ''))} />
                )
              )}
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

/** A quiet button inside the field; it can be reached by Tab like all others. */
function Small(props: { readonly label: string; readonly icon: string; run(): void }) {
  return (
    <Tooltip title={props.label}>
      <IconButton
        className="quiet"
        aria-label={props.label}
        onClick={props.run}
        // The field keeps the keyboard.
        onMouseDown={(event) => event.preventDefault()}
        sx={{ p: 0.25 }}
      >
        <Icon path={props.icon} sx={{ fontSize: 16 }} />
      </IconButton>
    </Tooltip>
  );
}
