/**
 * The branches of the privacy taxonomy whose data are special by law, with the article of the GDPR that says so
 * (https://eur-lex.europa.eu/eli/reg/2016/679/oj): racial or ethnic origin, political opinions, beliefs, union membership,
 * genetic and biometric data, health, sex life and orientation (Art. 9), and crimes (Art. 10). Turkey's KVKK Art. 6 counts
 * crimes among them.
 */
const specialBranches = {
  'user.authorization.biometric': 9,
  'user.biometric': 9,
  'user.criminal_history': 10,
  'user.demographic.political_opinion': 9,
  'user.demographic.race_ethnicity': 9,
  'user.demographic.religious_belief': 9,
  'user.demographic.sexual_orientation': 9,
  'user.health_and_medical': 9,
} as const;

/** The article of the GDPR that makes a data category special; null where none does. */
export function specialArticle(category: string): 9 | 10 | null {
  for (const [branch, article] of Object.entries(specialBranches)) {
    if (category === branch || category.startsWith(`${branch}.`)) return article;
  }
  return null;
}

/** Whether any of the categories is special. */
export function isSpecial(categories: readonly string[]): boolean {
  return categories.some((category) => specialArticle(category) !== null);
}
