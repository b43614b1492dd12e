/** Closes a switch over a union: a new member is a compile error here, and a bug if one slips in at run time. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
