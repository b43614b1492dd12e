import { useMemo, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { makePack } from '#shared/pack/make-pack';
import type { EvidencePack } from '#shared/pack/pack';
import { packCsv } from '#shared/pack/pack-csv';
import { packJson } from '#shared/pack/pack-digest';
import { packHtml } from '#shared/pack/pack-html';
import type { PackVerdict } from '#shared/pack/verify-pack';
import { verifyPackText } from '#shared/pack/verify-pack-text';
import { reviewFindings, type ReviewFinding } from '#shared/review/findings';
import type { Purpose } from '#shared/purpose/purpose';
import type { ReportFormat } from '#shared/report/report-file';
import { inSlices } from '../../session/in-slices';
import { useDefinitions, useSession } from '../../session/session';
import { usePolicy } from '../../session/use-stored';
import { useSaveReport } from '../../session/use-save-report';
import { useLocale } from '../../text/text';
import type { DeskState } from './desk-model';

type Ready = Extract<DeskState, { status: 'ready' }>;

/** What verifying a file came to. */
export interface VerifiedPack {
  readonly fileName: string;
  readonly verdict: PackVerdict;
  /** Whether this workspace was once in the state that the pack ends with; null where the pack is not whole. */
  readonly isOurs: boolean | null;
}

/** Evidence packs of the workspace: making, saving and verifying them. */
export interface EvidencePacks {
  readonly findings: readonly ReviewFinding[];
  readonly isBusy: boolean;
  readonly verified: VerifiedPack | null;
  save(format: ReportFormat): Promise<void>;
  verify(file: File): Promise<void>;
}

/** More than any pack of hundreds of thousands of entries: a file beyond is none. */
const longestPack = 512 * 1024 * 1024;

const writers: Readonly<Record<ReportFormat, (pack: EvidencePack) => string>> = {
  html: packHtml,
  json: packJson,
  csv: packCsv,
};

/** `state` is the desk that the pack tells of. */
export function useEvidencePack({ desk, files }: Ready, purposes: readonly Purpose[]): EvidencePacks {
  const { store, workspace, settings, notifyFault } = useSession();
  const { language, messages } = useLocale();
  const words = messages.pack;
  const definitions = useDefinitions();
  const { kept } = usePolicy();
  const saveReport = useSaveReport();
  const [isBusy, setBusy] = useState(false);
  const [verified, setVerified] = useState<VerifiedPack | null>(null);
  const findings = useMemo(
    () =>
      reviewFindings({
        definitions,
        reviews: desk.given.reviews,
        purposes,
        inUse: new Set(files.flatMap(({ file }) => file.columns.flatMap(({ attribute }) => attribute ?? []))),
        lineage: desk.lineage,
        today: desk.given.today,
      }),
    [definitions, desk, purposes, files],
  );

  const make = async (): Promise<Result<EvidencePack, Fault>> => {
    await workspace.settled();
    const chain = await store.evidenceChain();
    if (!chain.ok) return chain;
    const facts = { workspace: workspace.facts.name, at: new Date().toISOString(), by: settings.person, language };
    const given = { facts, definitions, desk, purposes, findings, policy: kept, chain: chain.value };
    return ok(await inSlices(makePack(given)));
  };
  const busily = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  return {
    findings,
    isBusy,
    verified,
    save: (format) =>
      busily(async () => {
        let digest = '';
        const saved = await saveReport({
          format,
          name: words.fileName(workspace.facts.name, new Date().toISOString().slice(0, 10)),
          make: async () => {
            const pack = await make();
            if (pack.ok) digest = pack.value.digest;
            return pack.ok ? ok(writers[format](pack.value)) : pack;
          },
          done: words.saved,
        });
        if (saved === null) return;
        const recorded = await workspace.apply('report', words.subject(saved, digest), []);
        if (!recorded.ok) notifyFault(recorded.error);
      }),
    verify: (file) =>
      busily(async () => {
        const text = file.size > longestPack ? '' : await file.text();
        const verdict = await inSlices(verifyPackText(text));
        const known = verdict.ok ? await store.findState([verdict.pack.chain.head]) : null;
        setVerified({
          fileName: file.name,
          verdict,
          isOurs: known === null ? null : known.ok && known.value !== null,
        });
      }),
  };
}
