import type { FindingSentences, ProfileFindingWords } from './profile-finding-words';

const plain = (said: string, remedy: string): FindingSentences => ({ said: () => said, remedy: () => remedy });
const order: Readonly<Record<string, string>> = {
  day: 'Other values of the column have the day first.',
  month: 'Other values of the column have the month first.',
  mixed: 'Some values of the column have the day first and some the month.',
  unclear: 'No value of the column tells which comes first.',
};

/** What a check of a profile file finds, in English. */
export const profileFindingsEn: ProfileFindingWords = {
  rules: {
    'no-rows': plain('The file has no rows.', 'Look at how it was exported.'),
    'id-column-missing': plain(
      'No column tells profiles apart, so repeated profiles cannot be found.',
      'Open the file again and choose the column that holds the id.',
    ),
    'id-empty': plain(
      'The profile has no id.',
      'Add the ids where the file comes from; without one a profile cannot be matched.',
    ),
    'id-repeated': {
      said: ({ details }) =>
        `The id is that of several profiles. ${details['ids'] === 1 ? 'One id is' : `${shown(details['ids'])} ids are`} concerned.`,
      remedy: () => 'Decide which of the profiles holds; remove or join the others where the file comes from.',
    },
    'mandatory-missing': plain(
      'Every profile should have this attribute, and no column holds it.',
      'Map a column to it, or export the file again with it.',
    ),
    'mandatory-empty': plain(
      'The attribute is mandatory and empty here.',
      'Fill it in, or say in the definition that it may be empty.',
    ),
    'attributes-missing': {
      said: ({ details }) =>
        details['attributes'] === 1
          ? 'One attribute of the workspace has no column in this file.'
          : `${shown(details['attributes'])} attributes of the workspace have no column in this file.`,
      remedy: () => 'Nothing to do where the file is meant to hold only some of them.',
    },
    'attribute-gone': plain(
      'The column is mapped to an attribute that is no longer there.',
      'Map it to another attribute, or bring the definition back.',
    ),
    'attribute-retired': plain(
      'The column is mapped to a retired attribute.',
      'Restore the attribute, or map the column to another one.',
    ),
    'attribute-twice': plain(
      'Another column is mapped to the same attribute.',
      'Map one of them to another attribute, or to none.',
    ),
    'columns-unknown': {
      said: ({ details }) =>
        details['columns'] === 1
          ? 'One column is mapped to no attribute, so nothing says what its values should be.'
          : `${shown(details['columns'])} columns are mapped to no attribute, so nothing says what their values should be.`,
      remedy: () => 'Map them to attributes, or make draft attributes of them.',
    },
    'column-empty': plain(
      'The column is empty.',
      'Leave it out of the next export, or look for why it was not filled.',
    ),
    'column-nearly-empty': plain(
      'Hardly any profile has a value here.',
      'Look at whether the attribute is still in use.',
    ),
    'column-constant': plain(
      'All profiles have the same value.',
      'Look at whether the column says anything about a profile.',
    ),
    'value-not-whole': plain('The value is not a whole number.', 'Correct the values, or choose another data type.'),
    'value-out-of-range': {
      said: ({ details }) => `The number is too large or too small for ${shown(details['dataType'])}.`,
      remedy: () => 'Correct the values, or choose a larger data type.',
    },
    'value-not-number': plain('The value is not a number.', 'Correct the values, or choose another data type.'),
    'value-decimal-comma': plain(
      'The number has a decimal comma.',
      'Write the decimals after a point, without separators between thousands.',
    ),
    'value-decimal-point': plain(
      'The number has a point, where this file writes decimals after a comma.',
      'Write the decimals after a comma, or open the file anew with a point before decimals.',
    ),
    'value-not-boolean': plain('The value is neither yes nor no.', 'Write true or false.'),
    'value-not-day': plain('The value is no day of the calendar.', 'Correct the values; write days as YYYY-MM-DD.'),
    'value-day-ambiguous': {
      said: ({ details }) =>
        `Day and month cannot be told apart for certain. ${order[String(details['order'])] ?? ''}`.trim(),
      remedy: () => 'Write days as YYYY-MM-DD.',
    },
    'value-not-instant': plain(
      'The value is no point in time.',
      'Write instants as 2026-01-31T12:00:00Z, or in seconds since 1970.',
    ),
    'value-not-option': {
      said: ({ details }) => `The value is none of the ${shown(details['options'])} allowed values.`,
      remedy: () => 'Correct the values, or add them to the allowed values of the attribute.',
    },
    'value-not-list': plain('The list cannot be read.', 'Write its items between semicolons.'),
    'value-label': plain(
      'The value is the label of an allowed value, or its first letter, and not the value itself.',
      'Write the value that stands for it in the definition.',
    ),
    'value-blank': plain('The value is nothing but blanks.', 'Leave the cell empty.'),
    'value-placeholder': plain('The value is a word for “nothing”.', 'Leave the cell empty.'),
    'value-spreadsheet-error': plain(
      'A spreadsheet’s formula failed here.',
      'Correct the formula where the file comes from.',
    ),
    'value-with-unit': {
      said: ({ parts, details }) =>
        `A unit or currency stands beside the number: ${parts}.${details['unit'] ? ` The attribute’s own unit is ${shown(details['unit'])}.` : ''}`,
      remedy: () => 'Write the number alone, in the attribute’s unit.',
    },
    'value-grouped': plain('The number has separators between thousands.', 'Write it without them.'),
    'value-abbreviated': plain(
      'The number is abbreviated with an exponent, as spreadsheets do: its last digits are lost.',
      'Export it from its source again, as text.',
    ),
    'value-other-notation': plain(
      'This is a day or an instant in a notation that is not read here.',
      'Write days as YYYY-MM-DD and instants as 2026-01-31T12:00:00Z.',
    ),
    blank: plain('The value is nothing but blanks.', 'Leave the cell empty.'),
    padded: plain('Blanks stand before or behind the value, so that it equals no other.', 'Trim the values.'),
    placeholder: plain(
      'The value is a word for “nothing”, and counts as a value.',
      'Empty the cells, if nothing is what is meant.',
    ),
    'sentinel-day': plain(
      'The day is one that systems write for “never” or “not known”.',
      'Empty the cells, if no real day is meant.',
    ),
    'epoch-day': plain(
      '1970-01-01 is far more frequent than other days: it is what systems write for “no day”.',
      'Empty the cells, if no real day is meant.',
    ),
    'spreadsheet-error': plain(
      'A spreadsheet’s formula failed here.',
      'Correct the formula where the file comes from.',
    ),
    'abbreviated-number': plain(
      'A spreadsheet has abbreviated a long number: its last digits are lost.',
      'Export it from its source again, as text.',
    ),
    'leading-nought': plain(
      'The number begins with a nought that it loses as a number, as phone numbers and postcodes do.',
      'Choose STRING as the data type, if it is a code.',
    ),
    'letters-misread': plain(
      'The letters were read in the wrong encoding (Ã¼ for ü).',
      'Open the file again in another encoding, or export it as UTF-8.',
    ),
    'letters-turkish': plain(
      'Turkish letters were probably read as Western European (ý for ı, þ for ş, ð for ğ).',
      'Open the file again as windows-1254, or export it as UTF-8.',
    ),
    'letters-lost': plain(
      'Letters are lost: � stands in their place.',
      'Export the file from its source again, as UTF-8.',
    ),
    'spelling-case': {
      said: ({ details }) =>
        `The value differs from a more frequent one in case or blanks alone${values(details['values'])}.`,
      remedy: () => 'Choose one spelling for each.',
    },
    'spelling-accents': {
      said: ({ details }) => `The value differs from a more frequent one in accents alone${values(details['values'])}.`,
      remedy: () => 'Choose one spelling, if the same is meant.',
    },
    'units-mixed': {
      said: ({ parts }) => `Numbers stand in several units: ${parts}.`,
      remedy: () => 'Convert them to one unit and write the numbers alone.',
    },
    'decimals-mixed': {
      said: ({ parts }) => `Decimals stand after points and after commas: ${parts}.`,
      remedy: () => 'Write all decimals after a point.',
    },
    'days-mixed': {
      said: ({ parts }) => `Days are written in several ways: ${parts}.`,
      remedy: () => 'Write all of them in one way, best as YYYY-MM-DD.',
    },
    'day-orders-mixed': {
      said: ({ parts }) => `Some days have the day first and some the month: ${parts}. The others can be either.`,
      remedy: () => 'Find out which rows come from where, and write all days as YYYY-MM-DD.',
    },
    'not-all-numbers': plain(
      'Nearly all values of the column are numbers, and this is none.',
      'Correct it, if a number is meant.',
    ),
    'not-all-days': plain(
      'Nearly all values of the column are days, and this is none.',
      'Correct it, if a day is meant.',
    ),
    'birth-in-future': {
      said: ({ details }) => `The day of birth lies after today, ${shown(details['today'])}.`,
      remedy: () => 'Correct it, or leave it empty.',
    },
    'birth-too-long-ago': {
      said: ({ details }) => `The person would be older than ${shown(details['oldest'])} years.`,
      remedy: () => 'Correct it, or leave it empty.',
    },
    'age-impossible': {
      said: ({ details }) => `No age is below 0 or above ${shown(details['oldest'])} years.`,
      remedy: () => 'Correct it, or leave it empty.',
    },
  },
  notations: {
    'plain-number': 'without unit',
    'decimal-point': 'with point',
    'decimal-comma': 'with comma',
    grouped: 'with separators',
    exponent: 'with exponent',
    'day-iso': '2026-12-31',
    'day-dotted': '31.12.2026',
    'day-slashed': '31/12/2026 or 12/31/2026',
    'day-slashed-iso': '2026/12/31',
    'day-dashed': '31-12-2026',
    'day-short': '31.12.26',
    'day-named': '31 December 2026',
    'instant-zoned': 'instants with time zone',
    'instant-bare': 'instants without time zone',
    'instant-timed': 'days with time of day',
    'day-first': 'day first',
    'month-first': 'month first',
  },
  part: (name, count) => `${name} (${count})`,
};

function shown(detail: string | number | undefined): string {
  return typeof detail === 'number' ? detail.toLocaleString('en') : (detail ?? '');
}

function values(count: string | number | undefined): string {
  return count === 1 ? '' : `; ${shown(count)} values have such spellings`;
}
