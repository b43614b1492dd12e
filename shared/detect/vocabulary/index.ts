import { bodyMeasures } from './body-measures';
import { clinical } from './clinical';
import { coarse } from './coarse';
import { contact } from './contact';
import { content } from './content';
import { demographic } from './demographic';
import { device } from './device';
import { education } from './education';
import type { Entry } from './entry';
import { european } from './european';
import { financial } from './financial';
import { government } from './government';
import { health } from './health';
import { identity } from './identity';
import { identifiers } from './identifiers';
import { location } from './location';
import { means } from './means';
import { modifiers } from './modifiers';
import { papers } from './papers';
import { people } from './people';
import { qualifiers } from './qualifiers';
import { relations } from './relations';
import { systems } from './systems';
import { things } from './things';
import { vulnerability } from './vulnerability';
import { work } from './work';

/** Every word that the detector knows. Where two entries have the same phrase, the earlier one counts. */
export const vocabulary: readonly Entry[] = [
  ...contact,
  ...government,
  ...health,
  ...financial,
  ...demographic,
  ...identity,
  ...work,
  ...location,
  ...device,
  ...content,
  ...coarse,
  ...people,
  ...things,
  ...education,
  ...bodyMeasures,
  ...vulnerability,
  ...identifiers,
  ...clinical,
  ...means,
  ...relations,
  ...papers,
  ...systems,
  ...european,
  ...modifiers,
  ...qualifiers,
];
