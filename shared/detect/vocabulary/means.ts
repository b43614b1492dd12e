import type { Entry } from './entry';

/** What a person lives on, owns and owes, as banks, employers, authorities and insurers ask for it. */
export const means: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.financial',
    grip: 'certain',
    lasting: true,
    phrases: `mal bildirimi, mal beyani, provident fund, provident fund balance, pension balance, pension contribution,
      pension contributions, contribution history, cpf balance, cpf balances, cpf contribution, cpf contributions, cpf
      contribution history, housing payment, house payment, housing costs, rent or mortgage payment, housing expense,
      owns real estate, realty, capital gain, capital gains, capital loss, capital losses, dividends, dividend income,
      interest income, self employment income, business income, additional income, partner income, parental income,
      parents income, income verified, annual inc, monthly inc, income per month, income per year, take home pay, weekly
      pay, daily wage, overtime pay, bonus pay, annual bonus, bonus percent, bonus target, stock option, equity grant,
      shares owned, share ownership, vesting, vesting schedule, severance pay, transport allowance, housing allowance,
      per diem, lost wages, wage garnishment, garnishments, payroll deduction, salary step, pay step, pay scale, pay
      level, tax withheld, withholding allowances, tax refund, filing status, tax class, steuerklasse, kinderfreibetrag,
      pension fund, pension pot, retirement account, ira balance, pf number, uan number, social benefit, social benefits,
      disability benefit, disability pension, child benefit, child allowance, housing benefit amount, unemployment
      benefits, welfare recipient, benefit recipient, public assistance, income support, net wealth, liquid net worth,
      investable wealth, property owner, properties owned, number of properties, land owned, land size owned,
      inheritance, savings status, savings account balance, savings rate, credit based insurance score, insurance score,
      vantage score, credit utilisation, credit lines, open credit lines, credit inquiries, hard inquiries, affordability
      score, revolving balance, revol bal, revol util, delinquencies, delinq, late payments, missed payments, payment
      delinquency, months delinquent, charge off, charge offs, charged off, write off of debt, collections balance, in
      collections, debt collection, debt collection status, public record, public records, tax lien, tax liens, lien,
      judgment lien, evictions, payday loan, personal guarantee, mortgage holder, mortgage type, rent payment, rent
      burden, rent arrears, debt service ratio, debt ratio, existing debts, existing credits, number of loans, number of
      credit cards, home equity, equity in home, down payment ability, gecikmis borc, takipte, takipte mi, kanuni takip,
      yasal takip, kara liste banka, cek yasagi, karsiliksiz cek, toplam risk, risk tutari, kredi limit kullanimi, limit
      doluluk orani, ipotek, ipotekli, ikramiye, prim tutari maas, avans tutari, maas avansi, asgari gecim indirimi,
      huzur hakki, yan gelir, diger gelir, gelir testi, gelir testi sonucu, maas bordrosu, bordro, ihbar tazminati,
      emeklilik maasi, dul yetim ayligi, yetim ayligi, aylik turu, issizlik odenegi, sosyal yardim turu, aldigi yardim,
      komur yardimi, gida yardimi, burs tutari, kredi yurtlar, ogrenim kredi borcu, ev kira mi, oturdugu ev, oturdugu
      evin mulkiyeti, ev mulkiyeti, tasinmaz bilgisi, arsa, tarla, hisse orani tapu, mulkiyet hissesi, primine esas
      kazanc, prime esas kazanc, spek, borc tutari vatandas, vergi borcu, sgk borcu, ceza borcu, aidat borcu, kira borcu,
      harc borcu, gelir vergisi matrahi, matrah, icra kaydi, icra kesintisi, nafaka kesintisi, haciz kesintisi, maas
      kesintisi, economic disadvantage, low income household, fpl`,
  },
  {
    tag: 'trait',
    category: 'user.financial',
    grip: 'weak',
    phrases: `overdraft, overdraft limit, kredi kart limiti, harcama limiti kart, average balance,
      average monthly balance, month end balance, minimum balance, ledger balance, opening balance, closing balance,
      amount owed, amount due, balance due, outstanding amount, outstanding, loan purpose, loan term, loan grade,
      installment amount, monthly installment, card expiration year, card expiration month, expiry of card, cc exp,
      cc exp year, cc exp month, son kullanma, kart sktsi, store credit balance, prepaid balance,
      transfer amount of salary, maas bankasi, salary bank, vadeli hesap, kart bakiyesi`,
  },
  {
    tag: 'trait',
    category: 'user.financial.bank_account',
    grip: 'certain',
    phrases: `iade iban, maas iban, maas hesap no, maas hesabi, refund iban, refund account, payout iban,
      payee account, beneficiary account, creditor iban, debtor iban, deposit account, deposit account number,
      direct deposit account, account suffix, bank card, sort code and account, bank sort code`,
  },
  {
    tag: 'trait',
    category: 'user.financial.credit_card',
    grip: 'certain',
    phrases: `cc last 4, cc last four, card last digits, card last four digits, credit card last 4, card digits,
      credit card token, card number masked, fuel card number, virtual card number, sanal kart no, kart bilgisi,
      kart bilgileri, kartin numarasi, kart maskeli, cc token, card hash, card reference, pan last4,
      form of payment card number`,
  },
];
