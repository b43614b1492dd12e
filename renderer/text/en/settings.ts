/** Words of the settings screen. */
export const settings = {
  title: 'Settings',
  saved: 'Kept on this machine as you change it.',
  person: {
    section: 'You',
    name: 'Your name',
    help: 'Signs every change in the history from now on; past entries keep the name they were made under.',
  },
  look: {
    section: 'Look',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    language: 'Language',
    languages: { system: 'System', en: 'English', tr: 'Türkçe' },
    density: 'Row height',
    densities: { compact: 'Compact', standard: 'Standard', comfortable: 'Comfortable' },
  },
  rules: {
    section: 'House rules',
    namingStyle: 'Style of attribute names',
    namingHelp:
      'The platform publishes no rule for names. Choose one and the findings name what strays from it; “Most used” follows the majority.',
    namingStyles: {
      any: 'Most used',
      camelCase: 'camelCase',
      snake_case: 'snake_case',
      'kebab-case': 'kebab-case',
      PascalCase: 'PascalCase',
    },
  },
  network: {
    section: 'Network',
    body: 'This app makes a connection only when you ask it to, for a push to a platform. Each request is listed here: to whom, how much and why, never what was in it.',
    nothingLeft: 'No request has left this machine.',
    table: 'Requests that left this machine',
    columns: { at: 'When', host: 'Host', why: 'Why', sent: 'Sent', received: 'Received', answer: 'Answer' },
    purposes: { test: 'Test of a connection', definitions: 'Reading definitions', push: 'Push' },
    noAnswer: 'none',
    again: 'Try again',
  },
  about: { section: 'About', version: (version: string) => `Attribute Curator ${version}`, licence: 'MIT licence' },
};
