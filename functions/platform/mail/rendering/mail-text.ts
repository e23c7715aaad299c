/** A piece of a text: our own words, a value from outside, or an address of our own that readers may open. */
type Piece = { own: string } | { outside: string; unbroken?: true } | { url: string; shown?: string }

/** A text of a mail. Made only by the functions below, so that no value from outside passes for our own words. */
export type MailText = readonly Piece[]

/** Our own text, unchanged: never a value received from outside. */
export const own = (words: string): MailText => [{ own: words }]

/** A value from outside: isolated from the words around it, and no link. */
export const outside = (value: string): MailText => [{ outside: value }]

/** A short value from outside on a single line, such as a phone number: not wrapped at its spaces. */
export const unbroken = (value: string): MailText => [{ outside: value, unbroken: true }]

/** An address of our own. */
export const link = (url: string): MailText => [{ url }]

/** A phone number of our own, `+34920123456`, that readers may dial; `words` is how it is read. */
export const phoneLink = (phone: string, words: string): MailText => [{ url: `tel:${phone}`, shown: words }]

/** A sentence as a template: its literal parts are our own words, and every string put into it is from outside. */
export const say = (
  words: TemplateStringsArray,
  ...values: readonly (string | number | MailText)[]
): MailText =>
  words.flatMap((part, index): MailText => {
    const value = values[index]
    const shown =
      value === undefined
        ? []
        : typeof value === 'string'
          ? outside(value)
          : typeof value === 'number'
            ? own(String(value))
            : value
    return [{ own: part }, ...shown]
  })
