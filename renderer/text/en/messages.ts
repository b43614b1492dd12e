import { app } from './app';
import { attributes } from './attributes';
import { editor } from './editor';
import { files } from './files';
import { grid } from './grid';
import { history } from './history';
import { profiles } from './profiles';
import { settings } from './settings';

/** English: the source of all other languages. */
export const en = { app, attributes, editor, files, grid, history, profiles, settings };

/** Every visible word, by feature. Other languages must have exactly these, so a missing message does not compile. */
export type Messages = typeof en;
