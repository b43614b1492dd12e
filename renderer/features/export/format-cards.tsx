import { mdiCodeJson, mdiFileDelimitedOutline, mdiFileExcelOutline } from '@mdi/js';
import { fileFormats, type FileFormat } from '#shared/format/source-table';
import { useText } from '../../text/text';
import { ChoiceCards } from '../../ui/choice-cards';

const icons: Readonly<Record<FileFormat, string>> = {
  csv: mdiFileDelimitedOutline,
  json: mdiCodeJson,
  xlsx: mdiFileExcelOutline,
};

/** The formats side by side, each with what it holds. */
export function FormatCards(props: { readonly value: FileFormat; onChange(format: FileFormat): void }) {
  const { formats, save } = useText().files;
  const cards = fileFormats.map((format) => ({ value: format, icon: icons[format], ...formats[format] }));
  return <ChoiceCards label={save.format} cards={cards} value={props.value} onChange={props.onChange} />;
}
