/** The screens of the left rail, in their order. */
export const screens = ['attributes', 'profiles', 'review', 'sync', 'history', 'settings'] as const;
export type Screen = (typeof screens)[number];
