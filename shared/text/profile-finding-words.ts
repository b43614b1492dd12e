import type { ProfileFinding, ProfileRule } from '../check/profile/profile-check';

/** What a finding's sentences are made of. */
export interface FindingParams {
  readonly details: ProfileFinding['details'];
  /** Its parts in words, such as `kg (12), lb (3)`. */
  readonly parts: string;
}

/** What was found, and what to do about it. */
export interface FindingSentences {
  said(params: FindingParams): string;
  remedy(params: FindingParams): string;
}

/** One language's words for what a check of a profile file finds. */
export interface ProfileFindingWords {
  readonly rules: Readonly<Record<ProfileRule, FindingSentences>>;
  /** Notations of numbers and days, by name; units have names of their own. */
  readonly notations: Readonly<Record<string, string>>;
  part(name: string, count: string): string;
}
