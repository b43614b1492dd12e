import type { Locator, Page } from 'playwright-core';
import type { machine } from '../machine';

type Machine = ReturnType<typeof machine>;
type Format = 'CSV' | 'NDJSON' | 'Parquet' | 'Excel';

/** The profile files: opening one, its rows, and saving them to a file. */
export function profilesPage(page: Page, system: Machine) {
  const opening = page.getByRole('dialog', { name: 'Open profile file' });
  const exporting = page.getByRole('dialog', { name: 'Export profiles' });
  const exported = page.getByRole('dialog', { name: 'Exported' });
  const bulkEdit = page.getByRole('dialog', { name: 'Bulk edit' });
  const filterForm = page.locator('.MuiPopover-paper[aria-label="Filter"]');
  const findings = page.getByRole('group', { name: 'Findings' });
  return {
    grid: page.getByRole('grid', { name: 'Profiles' }),
    opening,
    exporting,
    exported,
    /** A file of the list, by its name or by what stands beside it. */
    listed: (name: string) => page.getByRole('button', { name }),
    /** How many profiles are shown. */
    shown: page.getByRole('status', { name: 'Profiles', exact: true }),
    header: (column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`),
    filter: {
      form: filterForm,
      /** What stands above the grid for a filter, and in the header of its column. */
      chip: (words: string) => page.getByRole('button', { name: `Change the filter ${words}` }),
      mark: (words: string) => page.locator('.ag-header-cell').getByRole('img', { name: words, exact: true }),
      /** Narrows by a column from its header's menu; the value is chosen where the type knows its values, else typed. */
      async ask(column: string, condition: string, value: string | Readonly<Record<string, string>>): Promise<void> {
        await page.locator(`.ag-header-cell[col-id="${column}"]`).click({ button: 'right' });
        await page.getByRole('menuitem', { name: 'Filter…' }).click();
        const choose = async (list: string, option: string) => {
          await filterForm.getByRole('combobox', { name: list }).click();
          await page.getByRole('option', { name: option, exact: true }).click();
        };
        await choose('Condition', condition);
        if (typeof value === 'string') await choose('Value', value);
        else
          for (const [name, text] of Object.entries(value)) await filterForm.getByRole('textbox', { name }).fill(text);
        await filterForm.getByRole('button', { name: 'Show these rows' }).click();
        await filterForm.waitFor({ state: 'hidden' });
      },
    },
    check: {
      toggle: page.getByRole('button', { name: 'Check', exact: true }),
      run: page.getByRole('button', { name: 'Check all rows' }),
      again: page.getByRole('button', { name: 'Check again' }),
      finding: (name: string | RegExp) => findings.getByRole('button', { name, expanded: false }),
      showRows: (title: string) => findings.getByRole('button', { name: `Show rows: ${title}` }),
      async saveReport(as: 'As a document (HTML)' | 'As a table (CSV)'): Promise<void> {
        await page.getByRole('button', { name: 'Save report' }).click();
        await page.getByRole('menuitem', { name: as }).click();
      },
    },
    risk: {
      toggle: page.getByRole('button', { name: 'Risk', exact: true }),
      read: page.getByRole('button', { name: 'Read all values' }),
      strays: page.getByRole('region', { name: 'Stray personal values' }),
      showRows: (title: string) => page.getByRole('button', { name: `Show rows: ${title}` }),
      assess: page.getByRole('button', { name: 'Assess' }),
      figures: page.getByRole('region', { name: /single people out$/u }).getByRole('status'),
    },
    cell: (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`),
    /** The input of a column in the form, once it has the keyboard. */
    focusedField: (column: string) => page.locator(`form [data-column="${column}"] :focus`),
    bulk: {
      dialog: bulkEdit,
      async open(): Promise<void> {
        await page.getByRole('button', { name: 'Bulk edit' }).click();
        await bulkEdit.waitFor();
      },
      async choose(list: string, option: string): Promise<void> {
        await bulkEdit.getByRole('combobox', { name: list }).click();
        await page.getByRole('option', { name: option, exact: true }).click();
      },
    },
    /** Opens a file as it is proposed. */
    async open(file: string): Promise<void> {
      await system.answerOpen(file);
      await page.keyboard.press('Control+Shift+O');
      await opening.getByRole('button', { name: 'Open this file' }).click();
      await page.getByRole('grid', { name: 'Profiles' }).waitFor();
    },
    /** Opens a file with another choice about personal values without consent; the report stays open. */
    async openWithholding(file: string, choice: 'Kept masked' | 'Not stored'): Promise<void> {
      await system.answerOpen(file);
      await page.keyboard.press('Control+Shift+O');
      await opening.getByRole('button', { name: choice }).click();
      await opening.getByRole('button', { name: 'Open this file' }).click();
      await opening.getByRole('button', { name: 'Show the profiles' }).waitFor();
    },
    /** Says why all columns leave as they are against the policy, in the export dialog. */
    async overrideAll(reason: string): Promise<void> {
      await exporting
        .getByRole('button', { name: /^Override/u })
        .first()
        .click();
      const dialog = page.getByRole('dialog', { name: /as it is\?$/u });
      await dialog.getByRole('textbox').fill(reason);
      const all = dialog.getByRole('checkbox');
      if ((await all.count()) > 0) await all.click();
      await dialog.getByRole('button', { name: 'Override', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    async startExport(): Promise<void> {
      await page.getByRole('button', { name: 'Export…' }).click();
      await exporting.waitFor();
    },
    /** Writes to that file with the choices as they are; the report stays open. */
    async exportTo(file: string, format: Format): Promise<void> {
      await system.answerSave(file);
      await exporting.getByRole('radio', { name: format }).click();
      await exporting.getByRole('button', { name: 'Export…' }).click();
      await exported.waitFor();
    },
    /** The value beside a term of the report, such as `Read back`. */
    fact: (term: string): Locator =>
      exported.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]'),
    async close(): Promise<void> {
      await exported.getByRole('button', { name: 'Close' }).click();
    },
  };
}
