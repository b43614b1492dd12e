import { describe, expect, it } from 'vitest';
import { newAttribute } from '../attribute/attribute';
import { readDefinitionsJson } from '../format/definitions-json';
import { panelTasks, remoteDefinitions } from './panel-tasks';

const at = '2026-11-26T12:00:00.000Z';
const attribute = (given: Parameters<typeof newAttribute>[0]) => newAttribute(given, at, 'Ada');

/** The platform's own example (https://user.netmera.com/netmera-developer-guide), and one more. */
const answer = JSON.stringify({
  standardProfileAttributes: [
    { code: 'email', dataType: 'STRING', name: 'email', label: 'Email', locked: true, array: false, privateInfo: true },
  ],
  customProfileAttributes: [
    {
      code: 'favoriteTeam',
      dataType: 'STRING',
      name: 'favoriteTeam',
      description: 'The team the user follows',
      label: 'Favorite Team',
      locked: false,
      array: false,
      privateInfo: false,
      createDate: 1767225600000,
      order: 3,
      calculated: false,
    },
    { code: 'ya', dataType: 'STRING', name: 'lastPlatform', label: 'Last platform', locked: false, array: false },
  ],
});

function remote() {
  const table = readDefinitionsJson(answer, 'answer.json');
  if (!table.ok) throw new Error(table.error.code);
  return remoteDefinitions(table.value);
}

describe('what is to be done in the panel', () => {
  it('is what the platform has not, what it says otherwise, and what nobody here knows', () => {
    const tasks = panelTasks(
      [
        attribute({ code: 'email', label: 'E-mail address', locked: true }),
        attribute({ code: 'favoriteTeam', label: 'Favourite team', description: 'The team the user follows' }),
        attribute({ code: 'age', label: 'Age', dataType: 'INT', isPersonalInfo: 'yes' }),
        attribute({ code: 'old', retired: true }),
      ],
      remote(),
    );
    expect(
      tasks.map(({ kind, code, fields }) => [kind, code, fields.map((each) => [each.field, each.there, each.here])]),
    ).toEqual([
      ['change', 'favoriteTeam', [['label', 'Favorite Team', 'Favourite team']]],
      [
        'create',
        'age',
        [
          ['name', '', 'age'],
          ['label', '', 'Age'],
          ['dataType', '', 'INT'],
          ['array', '', 'false'],
          ['isPersonalInfo', '', 'yes'],
        ],
      ],
      ['unknown', 'ya', []],
    ]);
  });

  it('finds an attribute by its name where its code is another one', () => {
    const tasks = panelTasks([attribute({ code: 'zz', name: 'lastPlatform', label: 'Last platform' })], remote());
    expect(tasks.filter(({ kind }) => kind !== 'unknown')).toEqual([]);
  });

  it('has the same key while there is the same to do', () => {
    const team = attribute({ code: 'favoriteTeam', label: 'Team' });
    const [first] = panelTasks([team], remote());
    expect(panelTasks([{ ...team, revision: 9 }], remote())[0]?.key).toBe(first?.key);
    expect(panelTasks([{ ...team, label: 'Club' }], remote())[0]?.key).not.toBe(first?.key);
  });
});
