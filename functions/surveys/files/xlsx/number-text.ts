/** As many digits as a spreadsheet shows of a number; it stores up to seventeen. */
const shownDigits = 15

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: shownDigits, useGrouping: false })

/** A spreadsheet's number as it shows it: `8.3000000000000007` is 8.3, and `1.23E+16` has no exponent. Else the text. */
export const numberText = (number: string): string => {
  const isShort = number.length <= shownDigits && !/e/i.test(number)
  return isShort || number.trim() === '' || !Number.isFinite(Number(number))
    ? number
    : plain.format(Number(number))
}

/** A spreadsheet's number as it shows it as a percentage: 0.9 is `90%`. Else the text. */
export const percentText = (number: string): string =>
  number.trim() === '' || !Number.isFinite(Number(number))
    ? number
    : `${numberText(String(Number(number) * 100))}%`
