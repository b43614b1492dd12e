import { describe, expect, it } from 'vitest';
import type { ProfileCheck, ProfileFinding } from '../check/profile/profile-check';
import { checkReportCsv, checkReportHtml, type CheckReport } from './check-report';

const finding = (given: Partial<ProfileFinding>): ProfileFinding => ({
  rule: 'padded',
  severity: 'warning',
  column: 'c0',
  attribute: null,
  count: 3,
  of: 12,
  details: {},
  parts: [],
  examples: [],
  rows: null,
  ...given,
});
const report = (findings: readonly ProfileFinding[], given: Partial<CheckReport> = {}): CheckReport => ({
  file: 'customers.csv',
  at: '3 May 2026',
  by: 'Ada',
  columns: [
    { id: 'c0', name: '<b>city</b>', attribute: null, isHidden: false },
    { id: 'c1', name: '=cmd()', attribute: 'email', isHidden: true },
  ],
  check: {
    rows: 12,
    columns: [{ column: 'c0', filled: 6, distinct: 2, inferred: null }],
    findings: [...findings],
  } satisfies ProfileCheck,
  nameOf: (code) => `${code} & co`,
  ...given,
});
const example = (text: string) => ({ text, count: 2, row: 0, meant: null });

describe('a check as a document', () => {
  it('stands alone, runs nothing and takes no text for markup', () => {
    const text = checkReportHtml([report([finding({ examples: [example('<script>alert(1)</script>')] })])], 'en');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|<b>city|https?:/u);
    expect(text).toContain('&lt;b&gt;city&lt;/b&gt;');
    expect(text).toContain('25%');
  });

  it('masks the values of hidden columns and says so', () => {
    const findings = [finding({ column: 'c1', attribute: 'email', examples: [example('ada@example.com')] })];
    for (const text of [checkReportHtml([report(findings)], 'en'), checkReportCsv([report(findings)], 'en')]) {
      expect(text).not.toContain('ada@example.com');
      expect(text).toContain('ad•@•••••••.•••');
    }
    expect(checkReportHtml([report(findings)], 'en')).toContain('Personal values are masked.');
  });

  it('speaks Turkish, with what people call things', () => {
    const findings = [
      finding({
        rule: 'columns-unknown',
        severity: 'info',
        column: null,
        count: 0,
        parts: [{ name: 'c1', count: 0 }],
        details: { columns: 1 },
      }),
    ];
    const text = checkReportHtml([report(findings)], 'tr');
    expect(text).toContain('<html lang="tr">');
    expect(text).toContain('1 sütun hiçbir özniteliğe eşli değil');
    expect(text).toContain('=cmd()');
    expect(text).toContain('email &amp; co');
    expect(checkReportHtml([report([])], 'tr')).toContain('Hiçbir bulgu yok.');
  });
});

describe('a check as a table', () => {
  it('has a finding a row, and nothing that a spreadsheet would run', () => {
    const findings = [
      finding({ column: 'c1', rule: 'id-empty', severity: 'error' }),
      finding({ examples: [example(' Ankara')] }),
    ];
    const [header, first, second, end] = checkReportCsv([report(findings)], 'en').split('\r\n');
    expect(header?.startsWith('\ufeffFile,Severity,Rule,')).toBe(true);
    expect(first).toMatch(/^customers\.csv,error,id-empty,"?'=cmd\(\)/u);
    expect(second).toContain(',3,0.25,');
    expect(second).toContain('“ Ankara” (2)');
    expect(end).toBe('');
  });
});
