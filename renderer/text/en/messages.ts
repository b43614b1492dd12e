import { app } from './app';
import { attributes } from './attributes';
import { check } from './check';
import { compare } from './compare';
import { editor } from './editor';
import { files } from './files';
import { grid } from './grid';
import { history } from './history';
import { merge } from './merge';
import { pack } from './pack';
import { policy } from './policy';
import { profileAbout } from './profile-about';
import { profileEdit } from './profile-edit';
import { profileExport } from './profile-export';
import { profileNewer } from './profile-newer';
import { profiles } from './profiles';
import { refresh } from './refresh';
import { review } from './review';
import { risk } from './risk';
import { rule } from './rule';
import { settings } from './settings';
import { workspaces } from './workspaces';
import { sync } from './sync';

/** English: the source of all other languages. */
export const en = {
  app,
  attributes,
  check,
  compare,
  editor,
  files,
  grid,
  history,
  merge,
  pack,
  policy,
  profileAbout,
  profileEdit,
  profileExport,
  profileNewer,
  profiles,
  refresh,
  review,
  risk,
  rule,
  settings,
  workspaces,
  sync,
};

/** Every visible word, by feature. Other languages must have exactly these, so a missing message does not compile. */
export type Messages = typeof en;
