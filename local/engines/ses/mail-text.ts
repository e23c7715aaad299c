import addressparser from 'nodemailer/lib/addressparser'
import type { MailHeader } from './ses.ts'

/** The header block of a mail, unfolded, in order. */
export const headersOf = (raw: string): MailHeader[] => {
  const block = raw.split(/\r?\n\r?\n/, 1)[0] ?? ''
  return block
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [{ name, value }]
    })
}

/** The value of the first header of this name. */
export const headerValue = (headers: readonly MailHeader[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value

/** The bare addresses of a header like `To`. */
export const addressesOf = (value: string | undefined): string[] =>
  value === undefined ? [] : addressparser(value, { flatten: true }).map(({ address }) => address)
