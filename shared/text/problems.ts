import type { Problem } from '../attribute/problem';
import { problemsEn } from './problems.en';
import { problemsTr } from './problems.tr';

const words = { en: problemsEn, tr: problemsTr } as const;

/** The problem in one sentence for people. */
export function describeProblem({ code, params }: Problem, language: 'en' | 'tr'): string {
  return words[language][code](params);
}
