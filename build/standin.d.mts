export function ensureStandIn(): Promise<string>;
