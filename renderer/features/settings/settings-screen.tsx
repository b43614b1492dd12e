import { Box, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useId, useState, type ReactNode } from 'react';
import type { AppInfo } from '#shared/contract/calls';
import { useSession } from '../../session/session';
import { namingStyles, type Settings } from '../../store/settings';
import { useText } from '../../text/text';
import { OutboundSection } from './outbound-section';
import { FormSection } from '../../ui/form-section';
import { Page, PageHeader } from '../../ui/page';
import { Segments } from '../../ui/segments';

/** What a person sets once; every change is kept as it is made. */
export function SettingsScreen({ info, others }: { readonly info: AppInfo; readonly others?: ReactNode }) {
  const { settings: words } = useText();
  const { settings, saveSettings } = useSession();
  const save = (change: Partial<Settings>) => void saveSettings(change);
  return (
    <Page header={<PageHeader title={words.title} detail={words.saved} />}>
      <Box sx={{ overflowY: 'auto', px: 2.5, pb: 4 }}>
        <FormSection title={words.person.section}>
          <PersonField key={settings.person} />
        </FormSection>
        <FormSection title={words.look.section}>
          <Choice
            label={words.look.theme}
            value={settings.theme}
            options={words.look.themes}
            onChange={(theme) => save({ theme })}
          />
          <Choice
            label={words.look.language}
            value={settings.language}
            options={words.look.languages}
            onChange={(language) => save({ language })}
          />
          <Choice
            label={words.look.density}
            value={settings.density}
            options={words.look.densities}
            onChange={(density) => save({ density })}
          />
        </FormSection>
        <FormSection title={words.rules.section}>
          <TextField
            select
            label={words.rules.namingStyle}
            helperText={words.rules.namingHelp}
            value={settings.namingStyle}
            onChange={(event) => {
              const style = namingStyles.find((candidate) => candidate === event.target.value);
              if (style) save({ namingStyle: style });
            }}
            sx={{ maxWidth: 420 }}
          >
            {namingStyles.map((style) => (
              <MenuItem key={style} value={style} dense>
                {words.rules.namingStyles[style]}
              </MenuItem>
            ))}
          </TextField>
        </FormSection>
        {others}
        <FormSection title={words.network.section}>
          <Typography sx={{ color: 'text.secondary', maxWidth: 560 }}>{words.network.body}</Typography>
          <OutboundSection />
        </FormSection>
        <FormSection title={words.about.section}>
          <Typography sx={{ color: 'text.secondary' }}>{words.about.version(info.version)}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{words.about.licence}</Typography>
        </FormSection>
      </Box>
    </Page>
  );
}

/** Kept when the field is left, so that half a name signs nothing. */
function PersonField() {
  const { person: words } = useText().settings;
  const { settings, saveSettings } = useSession();
  const [name, setName] = useState(settings.person);
  return (
    <TextField
      label={words.name}
      helperText={words.help}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => {
        if (name.trim() !== settings.person) void saveSettings({ person: name.trim() });
      }}
      sx={{ maxWidth: 420 }}
      slotProps={{ htmlInput: { maxLength: 80 } }}
    />
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  onChange(value: Value): void;
}) {
  const labelId = useId();
  const values = Object.keys(props.options) as Value[];
  return (
    <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
      <Typography id={labelId} sx={{ width: 110, color: 'text.secondary' }}>
        {props.label}
      </Typography>
      <Segments labelId={labelId} values={values} value={props.value} words={props.options} onChange={props.onChange} />
    </Stack>
  );
}
