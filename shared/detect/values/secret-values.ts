import type { Recogniser } from './recogniser';

/** What proves that somebody is who he says: passwords' digests and tokens, by the way they are written. */
export const secretValues: readonly Recogniser[] = [
  {
    kind: 'password-hash',
    category: 'user.authorization.credentials',
    weight: 2,
    share: 0.6,
    matches: (value) =>
      /^(\$2[abxy]\$\d\d\$|\$argon2|\$scrypt\$|\$pbkdf2|\$[156]\$|pbkdf2_sha|bcrypt_sha|\{SSHA\}|\{bcrypt\})/.test(
        value,
      ),
  },
  {
    kind: 'access-token',
    category: 'user.authorization.credentials',
    weight: 1.8,
    share: 0.6,
    matches: (value) =>
      /^(Bearer )?eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*$/.test(value) ||
      /^(sk|pk|rk)_(live|test)_\w{10,}$|^gh[pousr]_\w{20,}$|^xox[abp]-[\w-]{10,}$|^ya29\.[\w-]{20,}$/.test(value) ||
      // Keys as their issuers write them: Amazon, Google, OpenAI and Anthropic, GitLab, npm, SendGrid.
      /^A(KIA|SIA)[A-Z2-7]{16}$|^AIza[\w-]{35}$|^sk-[\w-]{20,}$|^glpat-[\w-]{20}$|^npm_\w{36}$|^SG\.[\w-]{22}\.[\w-]{43}$/.test(
        value,
      ),
  },
];
