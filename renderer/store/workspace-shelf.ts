import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ChainEnd } from '#shared/change/history-chain';
import type { Register } from '#shared/merge/register';
import type { Review } from '#shared/review/review';
import type { WorkReport } from './work-report';

/** A workspace that can be opened again. */
export interface ShelvedWorkspace {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
}

/** How a workspace is saved. */
export interface PackOrder {
  /** The version of the app. */
  readonly app: string;
  /** ISO instant. */
  readonly at: string;
  /** Null leaves the file open to whoever has it. */
  readonly passphrase: string | null;
}

/** What a workspace file that was opened holds. */
export interface UnpackedWorkspace {
  readonly name: string;
  /** ISO instant at which it was saved. */
  readonly savedAt: string;
  readonly files: number;
}

/** The workspaces of this machine, and the files in which they travel. */
export interface WorkspaceShelf {
  /** The workspaces that there are, the one opened last first. */
  listWorkspaces(): Promise<Result<readonly ShelvedWorkspace[], Fault>>;
  /** Puts the open workspace away: `open` then answers a store without one, in which another can be made. */
  beginWorkspace(): Promise<Result<null, Fault>>;
  /** `open` then answers that workspace. */
  chooseWorkspace(id: string): Promise<Result<null, Fault>>;
  /** Everything of the open workspace as a file. */
  packWorkspace(order: PackOrder, report: WorkReport): Promise<Result<Blob, Fault>>;
  /**
   * Makes a workspace of its own from a file, or from what a one-time path answers; `open` then answers it. The one that is
   * open stays as it is. Refused as `openWorkspaceFile` says, and nothing is changed then.
   */
  unpackWorkspace(
    file: Blob | string,
    passphrase: string | null,
    report: WorkReport,
  ): Promise<Result<UnpackedWorkspace, Fault>>;
  /**
   * Reads a colleague's workspace file, or what a one-time path answers, to be merged: answers the states that it comes
   * from. Nothing here changes; refused as `unpackWorkspace`.
   */
  openTheirs(
    file: Blob | string,
    passphrase: string | null,
    report: WorkReport,
  ): Promise<Result<readonly ChainEnd[], Fault>>;
  /** The definitions of the workspace that `openTheirs` read last, ordered by code, a slice at a time. */
  theirDefinitions(offset: number, limit: number): Promise<Result<readonly AttributeDefinition[], Fault>>;
  /** What its reviewers said, in the same way. */
  theirReviews(offset: number, limit: number): Promise<Result<readonly Review[], Fault>>;
  /** What it has settled about purposes and consent. */
  theirRegister(): Promise<Result<Register, Fault>>;
  /** Makes definitions, reviews, purposes and the policy again from the history. */
  rebuild(): Promise<Result<null, Fault>>;
}
