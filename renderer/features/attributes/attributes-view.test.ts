import { describe, expect, it } from 'vitest';
import { panelWidth, readAttributesView } from './attributes-view';

const fresh = {
  tab: 'all',
  search: '',
  showRetired: false,
  layout: null,
  focus: '',
  panel: 'none',
  panelWidth: panelWidth.usual,
};

describe('the remembered view', () => {
  it('is the default where nothing or nonsense is stored', () => {
    expect(readAttributesView(null)).toEqual(fresh);
    expect(readAttributesView([1])).toEqual(fresh);
    expect(readAttributesView('view')).toEqual(fresh);
  });
  it('comes back as it was left', () => {
    const left = { ...fresh, tab: 'custom', search: 'mail', layout: { columns: [{ id: 'code', width: 90 }] } };
    expect(readAttributesView(left)).toEqual(left);
  });
  it('keeps the fields that parse when one does not', () => {
    expect(readAttributesView({ tab: 'custom', panelWidth: 9000, panel: 'gone' })).toEqual({ ...fresh, tab: 'custom' });
  });
});
