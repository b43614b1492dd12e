import { newAttribute, type AttributeDefinition } from './attribute';

type Standard = Pick<AttributeDefinition, 'code' | 'name' | 'label' | 'description'> &
  Partial<Pick<AttributeDefinition, 'dataType' | 'array' | 'options' | 'isPersonalInfo' | 'dataCategories'>>;

/**
 * The platform's identifiers and channel fields, then its 15 built-in attributes `pa` to `po`. Codes, names, types and
 * the enumerations' numbers are those of the vendor's SDKs
 * (https://user.netmera.com/netmera-developer-guide/platforms/react-native/user-and-attributes and the header
 * NetmeraUser.h of https://github.com/Netmera/netmera-ios); labels and descriptions are ours.
 */
const standards: readonly Standard[] = [
  {
    code: 'email',
    name: 'email',
    label: 'Email',
    description: 'Address that email campaigns are sent to.',
    // The only flag that the platform publishes: its REST example says `privateInfo: true`.
    isPersonalInfo: 'yes',
    dataCategories: ['user.contact.email'],
  },
  {
    code: 'extId',
    name: 'extId',
    label: 'External ID',
    description: 'Key of the customer in your own systems; unique to each person and never reused.',
    dataCategories: ['user.unique_id'],
  },
  {
    code: 'msisdn',
    name: 'msisdn',
    label: 'Mobile number',
    description: 'Phone number for text messages, with plus sign and country code.',
    dataCategories: ['user.contact.phone_number'],
  },
  {
    code: 'whatsAppNumber',
    name: 'whatsAppNumber',
    label: 'WhatsApp number',
    description: 'Phone number that WhatsApp messages go to, with plus sign and country code.',
    dataCategories: ['user.contact.phone_number'],
  },
  {
    code: 'pa',
    name: 'name',
    label: 'Name',
    description: 'Given name of the customer.',
    dataCategories: ['user.name.first'],
  },
  {
    code: 'pb',
    name: 'surname',
    label: 'Surname',
    description: 'Family name of the customer.',
    dataCategories: ['user.name.last'],
  },
  {
    code: 'pc',
    name: 'externalSegments',
    label: 'External segments',
    description: 'Segments that other systems put the customer into.',
    array: true,
  },
  {
    code: 'pd',
    name: 'gender',
    label: 'Gender',
    description: 'Gender that the customer stated.',
    dataType: 'INT',
    options: [
      { value: '0', label: 'Male' },
      { value: '1', label: 'Female' },
      { value: '2', label: 'Not specified' },
    ],
    dataCategories: ['user.demographic.gender'],
  },
  {
    code: 'pe',
    name: 'dateOfBirth',
    label: 'Date of birth',
    description: 'The calendar day the customer was born on.',
    dataType: 'DATE',
    dataCategories: ['user.demographic.date_of_birth'],
  },
  {
    code: 'pf',
    name: 'maritalStatus',
    label: 'Marital status',
    description: 'Whether the customer is married.',
    dataType: 'INT',
    options: [
      { value: '0', label: 'Single' },
      { value: '1', label: 'Married' },
      { value: '2', label: 'Not specified' },
    ],
    dataCategories: ['user.demographic.marital_status'],
  },
  {
    code: 'pg',
    name: 'childCount',
    label: 'Number of children',
    description: 'How many children the customer has.',
    dataType: 'INT',
  },
  {
    code: 'ph',
    name: 'country',
    label: 'Country',
    description: 'Country the customer lives in, as free text.',
    dataCategories: ['user.contact.address.country'],
  },
  {
    code: 'pi',
    name: 'state',
    label: 'State',
    description: 'State or region the customer lives in.',
    dataCategories: ['user.contact.address.state'],
  },
  {
    code: 'pj',
    name: 'city',
    label: 'City',
    description: 'City the customer lives in.',
    dataCategories: ['user.contact.address.city'],
  },
  {
    code: 'pk',
    name: 'district',
    label: 'District',
    description: 'Part of the city the customer lives in.',
    dataCategories: ['user.contact.address'],
  },
  {
    code: 'pl',
    name: 'occupation',
    label: 'Occupation',
    description: 'What the customer does for a living.',
    dataCategories: ['user.job_title'],
  },
  {
    code: 'pm',
    name: 'industry',
    label: 'Industry',
    description: 'Line of business the customer works in.',
    dataCategories: ['user.workplace'],
  },
  {
    code: 'pn',
    name: 'favoriteTeam',
    label: 'Favourite team',
    description: 'Sports team the customer supports.',
  },
  {
    code: 'po',
    name: 'language',
    label: 'Language',
    description: 'Language the customer prefers, as free text.',
    dataCategories: ['user.demographic.language'],
  },
];

/**
 * The standard set, locked. `now` is an ISO instant, `by` the person's name. Whether the values are personal is left
 * undecided except for email, and of the orders only email's 0 is published: the others follow the list above.
 */
export function standardAttributes(now: string, by: string): AttributeDefinition[] {
  return standards.map((each, order) => newAttribute({ ...each, category: 'standard', locked: true, order }, now, by));
}
