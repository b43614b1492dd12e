import { mdiContentSaveOutline } from '@mdi/js';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import type { ReportFormat } from '#shared/report/report-file';
import { Icon } from './icon';

/** The button that saves a report, as a document or as a table. */
export function ReportMenu(props: {
  readonly words: { readonly report: string; readonly reportHtml: string; readonly reportCsv: string };
  onSave(format: ReportFormat): void;
}) {
  const { words } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const saveAs = (format: ReportFormat) => () => {
    setAnchor(null);
    props.onSave(format);
  };
  return (
    <>
      <Tooltip title={words.report}>
        <IconButton
          aria-label={words.report}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <Icon path={mdiContentSaveOutline} />
        </IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={saveAs('html')}>{words.reportHtml}</MenuItem>
        <MenuItem onClick={saveAs('csv')}>{words.reportCsv}</MenuItem>
      </Menu>
    </>
  );
}
