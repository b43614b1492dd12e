import { describe, expect, test } from 'vitest';
import { keystrokeTimes } from './keystrokes';

const press = (at: number, leadsTo: string) => ({ at, leadsTo });
const change = (paintedAt: number, look: string) => ({ paintedAt, look });

describe('the time of a key press', () => {
  test('ends when its rows are painted', () => {
    const presses = [press(100, 'k'), press(300, 'ka')];
    const changes = [change(130, 'k'), change(350, 'ka')];
    expect(keystrokeTimes('', presses, changes)).toEqual({ times: [30, 50], unchanged: 0 });
  });

  test('ends with the rows of the press that overtook it', () => {
    const presses = [press(100, 'k'), press(120, 'ka')];
    expect(keystrokeTimes('', presses, [change(200, 'ka')])).toEqual({ times: [100, 80], unchanged: 0 });
  });

  test('does not end with older rows that come late', () => {
    const presses = [press(100, 'k'), press(120, 'ka')];
    const changes = [change(140, 'k'), change(220, 'ka')];
    expect(keystrokeTimes('', presses, changes)).toEqual({ times: [40, 100], unchanged: 0 });
  });

  test('is not taken where nothing changes, which is counted', () => {
    const presses = [press(100, 'k'), press(200, 'k'), press(300, '')];
    expect(keystrokeTimes('', presses, [change(110, 'k'), change(340, '')])).toEqual({ times: [10, 40], unchanged: 1 });
  });

  test('that never ends is an error', () => {
    expect(() => keystrokeTimes('', [press(100, 'k')], [change(90, 'k')])).toThrow('key press 1');
  });
});
