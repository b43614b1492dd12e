import { readUnit } from '../attribute/unit';
import type { ProfileFinding, ProfileRule } from '../check/profile/profile-check';
import { profileFindingTitles } from './profile-finding-titles';
import type { ProfileFindingWords } from './profile-finding-words';
import { profileFindingsEn } from './profile-findings-en';
import { profileFindingsTr } from './profile-findings-tr';

const languages: Readonly<Record<'en' | 'tr', ProfileFindingWords>> = { en: profileFindingsEn, tr: profileFindingsTr };

/** What was found in a sentence or two, and what to do about it. Neither holds a value of a profile. */
export function describeProfileFinding(
  { rule, details, parts }: Pick<ProfileFinding, 'rule' | 'details' | 'parts'>,
  language: 'en' | 'tr',
): { readonly said: string; readonly remedy: string } {
  const words = languages[language];
  const sentences = words.rules[rule];
  const listed = parts.map(({ name, count }) =>
    words.part(describeNotation(name, language), count.toLocaleString(language)),
  );
  const params = { details, parts: listed.join(', ') };
  return { said: sentences.said(params), remedy: sentences.remedy(params) };
}

/** What was found in a few words, for a heading. */
export function titleOfFinding(rule: ProfileRule, language: 'en' | 'tr'): string {
  return profileFindingTitles[language][rule];
}

/** A notation or a unit as people write it. */
export function describeNotation(name: string, language: 'en' | 'tr'): string {
  const code = name.replace(/^unit:/, '');
  const unit = readUnit(code, language);
  return languages[language].notations[name] ?? (unit.known ? unit.shown : code);
}
