import type { AttributeDefinition } from '../attribute/attribute';

/** What a definition says about one value. Any AttributeDefinition is one. */
export type ValueDefinition = Readonly<Pick<AttributeDefinition, 'dataType' | 'array' | 'options' | 'unit'>>;
