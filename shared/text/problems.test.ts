import { describe, expect, it } from 'vitest';
import { problemCodes, type ProblemParams } from '../attribute/problem';
import { describeProblem } from './problems';

/** Answers a mark for any parameter, and notes which were asked for. */
function recorder(): { readonly params: ProblemParams; readonly asked: Set<string> } {
  const asked = new Set<string>();
  const params = new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        asked.add(String(name));
        return `<${String(name)}>`;
      },
    },
  );
  return { params, asked };
}

describe('the words of problems', () => {
  it.each(problemCodes)('%s is a sentence in both languages, with the same parameters', (code) => {
    const [english, turkish] = [recorder(), recorder()];
    expect(describeProblem({ code, params: english.params }, 'en')).toMatch(/^[\p{Lu}“<].*\.$/su);
    expect(describeProblem({ code, params: turkish.params }, 'tr')).toMatch(/^[\p{Lu}“<].*\.$/su);
    expect([...turkish.asked].sort()).toEqual([...english.asked].sort());
  });
});
