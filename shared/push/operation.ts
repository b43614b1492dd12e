import { z } from 'zod';

/**
 * What happens to a profile's values. set: the value takes the place of what is there; unset: nothing is left; push and
 * pull: values come into a list, or go from it, and the others stay. A value that no operation names is left alone.
 */
export const pushOperations = ['set', 'unset', 'push', 'pull'] as const;
export const PushOperation = z.enum(pushOperations);
export type PushOperation = z.infer<typeof PushOperation>;

/** How many profiles one request may name: the platform's limit (https://user.netmera.com/netmera-developer-guide). */
export const mostProfilesInRequest = 1000;
