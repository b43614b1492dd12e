import { z } from 'zod';
import { backupTimes } from '#shared/workspace-file/backup';

export const namingStyles = ['any', 'camelCase', 'snake_case', 'kebab-case', 'PascalCase'] as const;

/** What a person sets once. Every field has a default, so that settings of an older version still parse. */
export const Settings = z.object({
  /** Signs every change; empty until asked. */
  person: z.string().default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'tr']).default('system'),
  density: z.enum(['compact', 'standard', 'comfortable']).default('standard'),
  /** House style for custom names, checked by the lint; the platform publishes no rule. */
  namingStyle: z.enum(namingStyles).default('any'),
  /** How often a backup is made by itself, and how many of a workspace are kept. */
  backupEvery: z.enum(backupTimes).default('never'),
  backupMost: z.number().int().min(1).max(100).default(7),
});
export type Settings = z.infer<typeof Settings>;
export const defaultSettings: Settings = Settings.parse({});
