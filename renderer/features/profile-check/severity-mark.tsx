import { mdiAlert, mdiAlertCircle, mdiInformationOutline } from '@mdi/js';
import type { Severity } from '#shared/check/finding';
import { Icon } from '../../ui/icon';

const paths: Readonly<Record<Severity, string>> = {
  error: mdiAlertCircle,
  warning: mdiAlert,
  info: mdiInformationOutline,
};
const colors: Readonly<Record<Severity, string>> = {
  error: 'error.main',
  warning: 'warning.main',
  info: 'text.secondary',
};

/** A severity by form and colour; the words stand beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return <Icon path={paths[severity]} sx={{ fontSize: 16, color: colors[severity], flexShrink: 0 }} />;
}
