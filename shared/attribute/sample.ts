import type { AttributeDefinition } from './attribute';

/** What a sample says of an attribute beyond the defaults. */
export type Sample = Partial<AttributeDefinition> & { readonly code: string };
