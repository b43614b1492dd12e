import { mdiCodeJson, mdiFileDelimitedOutline, mdiFileExcelOutline, mdiFileTableOutline } from '@mdi/js';
import { exportFormats, type ProfileExportFormat } from '#shared/profile/profile-export';
import { useText } from '../../../text/text';
import { ChoiceCards } from '../../../ui/choice-cards';

const icons: Readonly<Record<ProfileExportFormat, string>> = {
  csv: mdiFileDelimitedOutline,
  ndjson: mdiCodeJson,
  parquet: mdiFileTableOutline,
  xlsx: mdiFileExcelOutline,
};

/** The formats that profiles are saved in, each with what it is for. */
export function FormatChoice(props: {
  readonly value: ProfileExportFormat;
  onChange(format: ProfileExportFormat): void;
}) {
  const words = useText().profileExport;
  const cards = exportFormats.map((format) => ({ value: format, icon: icons[format], ...words.formats[format] }));
  return <ChoiceCards label={words.format} cards={cards} value={props.value} onChange={props.onChange} />;
}
