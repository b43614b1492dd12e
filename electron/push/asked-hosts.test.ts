import { expect, it } from 'vitest';
import { openAskedHosts } from './asked-hosts';

it('tells whom the app speaks to until the last of them has answered, also where it fails (PUSH-6)', async () => {
  const told: (string | null)[] = [];
  const { during } = openAskedHosts((host) => told.push(host));
  let answer = (_text: string) => {};
  let fail = () => {};
  const first = () => new Promise<string>((resolve) => (answer = resolve));
  const second = () => new Promise<string>((_resolve, reject) => (fail = () => reject(new Error('gone'))));
  const answers = [during('one.example', first), during('two.example', second)];
  expect(told).toEqual(['one.example', 'two.example']);
  fail();
  await expect(answers[1]).rejects.toThrow('gone');
  expect(told.at(-1)).toBe('one.example');
  answer('yes');
  expect(await answers[0]).toBe('yes');
  expect(told.at(-1)).toBeNull();
  expect(await during('', async () => 'a file asks nobody')).toBe('a file asks nobody');
  expect(told).toHaveLength(4);
});
