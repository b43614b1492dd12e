import { mdiCheckCircleOutline } from '@mdi/js';
import { Alert, AlertTitle, Box } from '@mui/material';
import { useDeferredValue, useMemo } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { lossesOf, type Loss } from '#shared/format/losses';
import { fieldName } from '../../text/field-name';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { orderOf, type ExportChoices } from './export-choices';

/** Says before saving what the chosen form cannot hold, field by field, or that nothing is lost. */
export function LossesNote(props: {
  readonly definitions: readonly AttributeDefinition[];
  readonly choices: ExportChoices;
}) {
  const text = useText();
  const words = text.files.save;
  // Tens of thousands of definitions are looked through without holding up the click.
  const definitions = useDeferredValue(props.definitions);
  const { format, columns } = orderOf(useDeferredValue(props.choices));
  const losses = useMemo(() => lossesOf(definitions, format, columns), [definitions, format, columns]);
  if (losses.length === 0) {
    return (
      <Alert severity="success" icon={<Icon path={mdiCheckCircleOutline} />} sx={{ py: 0.25 }}>
        {words.lossless}
      </Alert>
    );
  }
  const nameOf = ({ what, field }: Loss) =>
    what === 'foreign-columns' ? text.files.otherFields.extra : fieldName(text, field);
  return (
    <Alert severity="warning">
      <AlertTitle sx={{ fontSize: 13, mb: 0.5 }}>{words.losses}</AlertTitle>
      <Box component="ul" sx={{ m: 0, mb: 0.75, pl: 2.5, columns: losses.length > 4 ? 2 : 1 }}>
        {losses.map((loss) => (
          <li key={`${loss.what} ${loss.field}`}>
            {loss.what === 'cell-too-long'
              ? words.tooLong(nameOf(loss), loss.count)
              : words.loss(nameOf(loss), loss.count)}
          </li>
        ))}
      </Box>
      {words.lossesAdvice}
    </Alert>
  );
}
