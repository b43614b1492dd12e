import { changePolicy } from '#shared/policy/change-policy';
import type { Policy } from '#shared/policy/policy';
import { useSession } from '../../session/session';
import type { SettledPolicy } from '../../session/use-stored';

/** Keeps what is changed about the policy, each as one undo step; `subject` says in the history what it was. */
export function usePolicyEdits({ policy, kept }: SettledPolicy): (subject: string, fields: Partial<Policy>) => void {
  const { workspace, notifyFault } = useSession();
  return (subject, fields) => {
    const changes = changePolicy(kept, { ...policy, ...fields });
    if (changes.length === 0) return;
    void workspace.apply('policy', subject, changes).then((done) => {
      if (!done.ok) notifyFault(done.error);
    });
  };
}
