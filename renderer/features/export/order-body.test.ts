import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { ExportOrder } from '#shared/format/export-order';
import { orderBody, readAnswer } from './order-body';

const attribute = (code: string) => newAttribute({ code, label: 'İlk, "çift"\n😀' }, '2026-01-01T00:00:00.000Z', 'Ada');
const order = (count: number): ExportOrder => ({
  format: 'csv',
  columns: 'full',
  delimiter: ';',
  byteOrderMark: true,
  definitions: Array.from({ length: count }, (_, position) => attribute(`c${position}`)),
});

describe('the body of an export order', () => {
  it.each([0, 1, 500, 501, 1203])('of %i definitions reads back as the same order', async (count) => {
    const body = await orderBody(order(count));
    expect(ExportOrder.parse(JSON.parse(await body.text()))).toEqual(order(count));
  });
});

describe('the answer', () => {
  it('is the report or its fault, and an unexpected fault where it is neither', () => {
    const report = { fileName: 'a.csv', bytes: 1, definitions: 2, differences: [] };
    expect(readAnswer(JSON.stringify({ ok: true, value: report }))).toEqual({ ok: true, value: report });
    expect(readAnswer('{"ok":false,"error":{"code":"disk-full"}}')).toMatchObject({ error: { code: 'disk-full' } });
    expect(readAnswer('<html>')).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(readAnswer('{"ok":true}')).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});
