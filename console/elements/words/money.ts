/** A sum of money as the API gives it: a decimal number in words of digits, and the currency's three letters. */
type Money = { amount: string; currency: string }

/** A sum of money in words: `300,00 €`. */
export const moneyText = (locale: string, { amount, currency }: Money): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount))
