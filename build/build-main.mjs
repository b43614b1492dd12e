// Builds the bundles of Node's processes alone: all that the command line needs.
import { createBuilder } from 'vite';

const builder = await createBuilder({ logLevel: 'warn' });
await builder.build(builder.environments['main']);
