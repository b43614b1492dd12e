import { mdiCheckAll, mdiClipboardListOutline } from '@mdi/js';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  LinearProgress,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { ok } from '#shared/base/result';
import { panelFields, type PanelTask } from '#shared/push/panel-tasks';
import { html, htmlDocument, htmlTable } from '#shared/report/html';
import { reportCsv } from '#shared/report/report-csv';
import { useSaveReport } from '../../session/use-save-report';
import { fieldName, valueName } from '../../text/field-name';
import { useLocale, type Messages } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { usePanelTasks } from './use-panel-tasks';
import type { KnownConnection } from './use-connections';

const tones: Readonly<Record<PanelTask['kind'], Tone>> = { create: 'good', change: 'accent', unknown: 'neutral' };

/** What is to be done in the platform's panel so that it says what the workspace says, to be ticked off. */
export function DefinitionsTab({ connections }: { readonly connections: readonly KnownConnection[] }) {
  const { language, messages } = useLocale();
  const words = messages.sync.definitions;
  const connection = connections.find(({ adapter }) => adapter === 'netmera');
  const { asked, compare, done, tick } = usePanelTasks(connection ?? null);
  const saveReport = useSaveReport();
  if (!connection) {
    return <EmptyState icon={mdiClipboardListOutline} title={words.emptyTitle} detail={words.onlyPlatform} />;
  }
  const compareButton = (
    <Button variant={asked.status === 'ready' ? 'outlined' : 'contained'} onClick={() => void compare()}>
      {words.compare}
    </Button>
  );
  if (asked.status === 'asking') {
    return (
      <Box sx={{ p: 2.5 }}>
        <LinearProgress aria-label={words.comparing} />
      </Box>
    );
  }
  if (asked.status !== 'ready') {
    return (
      <>
        {asked.status === 'refused' && (
          <Alert severity="warning" sx={{ mx: 2.5, mt: 2, py: 0 }}>
            {messages.sync.connections.tests[asked.outcome]}
          </Alert>
        )}
        <EmptyState
          icon={mdiClipboardListOutline}
          title={words.emptyTitle}
          detail={`${words.intro} ${words.emptyDetail}`}
          actions={compareButton}
        />
      </>
    );
  }
  const { tasks } = asked;
  if (tasks.length === 0) {
    return <EmptyState icon={mdiCheckAll} title={words.sameTitle} detail={words.sameDetail} actions={compareButton} />;
  }
  const finished = tasks.filter(({ key }) => done.has(key)).length;
  const save = (format: 'html' | 'csv') =>
    void saveReport({
      format,
      name: words.fileName,
      make: async () =>
        ok(format === 'html' ? checklistHtml(tasks, done, messages, language) : checklistCsv(tasks, done, messages)),
      done: words.saved,
    });
  return (
    <>
      <Stack direction="row" spacing={1} sx={{ px: 2.5, py: 1.25, alignItems: 'center' }}>
        <Typography role="status" variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {words.progress(finished, tasks.length)}
        </Typography>
        <Button color="inherit" onClick={() => save('html')}>
          {words.saveHtml}
        </Button>
        <Button color="inherit" onClick={() => save('csv')}>
          {words.saveCsv}
        </Button>
        {compareButton}
      </Stack>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2.5, pb: 2 }}>
        <Table size="small" stickyHeader sx={{ maxWidth: 1100, '& th, & thead td': { bgcolor: 'background.paper' } }}>
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">{words.done}</TableCell>
              <TableCell sx={{ width: 170 }}>{words.what}</TableCell>
              <TableCell sx={{ width: 240 }}>{words.attribute}</TableCell>
              <TableCell>{words.fields}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {tasks.map((task) => (
              <TableRow key={task.key} hover sx={{ verticalAlign: 'top', opacity: done.has(task.key) ? 0.7 : 1 }}>
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={done.has(task.key)}
                    onChange={() => tick(task.key)}
                    slotProps={{ input: { 'aria-label': words.tick(task.label || task.code) } }}
                  />
                </TableCell>
                <TableCell sx={{ pt: 1.25 }}>
                  <StatusChip tone={tones[task.kind]}>{words.tasks[task.kind]}</StatusChip>
                </TableCell>
                <TableCell sx={{ pt: 1.25 }}>
                  <Typography variant="body2">{task.label || task.name || task.code}</Typography>
                  <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                    {task.code}
                  </Typography>
                </TableCell>
                <TableCell sx={{ pt: 1.25 }}>
                  {fieldLines(task, messages).map((line) => (
                    <Typography key={line} variant="body2">
                      {line}
                    </Typography>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}

function fieldLines({ kind, fields }: PanelTask, messages: Messages): readonly string[] {
  const words = messages.sync.definitions;
  return fields.map(({ field, there, here }) => {
    const value = valueName(messages, field, here);
    const text = kind === 'create' ? value : words.from(valueName(messages, field, there), value);
    return `${fieldName(messages, field)}: ${text}`;
  });
}

function checklistHtml(
  tasks: readonly PanelTask[],
  done: ReadonlySet<string>,
  messages: Messages,
  language: 'en' | 'tr',
): string {
  const words = messages.sync.definitions;
  const rows = tasks.map((task) => [
    done.has(task.key) ? '☑' : '☐',
    html(words.tasks[task.kind]),
    `${html(task.label || task.name || task.code)}<br><span class="quiet">${html(task.code)}</span>`,
    fieldLines(task, messages).map(html).join('<br>'),
  ]);
  const table = htmlTable([words.done, words.what, words.attribute, words.fields], rows);
  const title = words.documentTitle;
  return htmlDocument(language, title, `<h1>${html(title)}</h1><p class="quiet">${html(words.intro)}</p>${table}`);
}

function checklistCsv(tasks: readonly PanelTask[], done: ReadonlySet<string>, messages: Messages): string {
  const words = messages.sync.definitions;
  const { flags } = messages.attributes;
  const head = [
    words.done,
    words.what,
    fieldName(messages, 'code'),
    ...panelFields.map((field) => fieldName(messages, field)),
  ];
  const rows = tasks.map((task) => [
    done.has(task.key) ? flags.yes : flags.no,
    words.tasks[task.kind],
    task.code,
    ...panelFields.map((field) => {
      const found = task.fields.find((each) => each.field === field);
      return found ? valueName(messages, field, found.here) : '';
    }),
  ]);
  return reportCsv([head, ...rows]);
}
