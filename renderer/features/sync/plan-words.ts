import type { AttributeDefinition } from '#shared/attribute/attribute';
import { PolicyReason } from '#shared/policy/decide';
import type { PushedColumn, WithheldReason } from '#shared/push/plan';
import { describePolicyReason } from '#shared/text/policy-words';
import { useLocale } from '../../text/text';

/** What people call the attribute of a planned column. */
export function attributeName(column: PushedColumn | undefined, definitions: readonly AttributeDefinition[]): string {
  const found = definitions.find(({ code }) => code === column?.code);
  return found?.label || found?.name || column?.code || '';
}

/** Why something is kept back, as the end of a sentence. */
export function useWithheldWords(): (reason: WithheldReason) => string {
  const { language, messages } = useLocale();
  return (reason) => {
    const own: Readonly<Record<string, string | undefined>> = messages.sync.withheld;
    const ofPolicy = PolicyReason.safeParse(reason);
    return own[reason] ?? (ofPolicy.success ? describePolicyReason(ofPolicy.data, language) : reason);
  };
}
