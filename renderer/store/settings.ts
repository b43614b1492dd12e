import { z } from 'zod';

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
});
export type Settings = z.infer<typeof Settings>;
export const defaultSettings: Settings = Settings.parse({});
