import * as z from 'zod/mini'
import type { MailDocument } from '../../platform/mail/rendering/mail-document.ts'

const text = z.string()

/** A text of a mail as it is stored; `exactOptional` because a piece either has these fields or does not. */
const mailText = z.array(
  z.union([
    z.strictObject({ own: text }),
    z.strictObject({ outside: text, unbroken: z.exactOptional(z.literal(true)) }),
    z.strictObject({ url: text, shown: z.exactOptional(text) }),
  ]),
)

const labelled = { label: mailText, text: mailText }
const verbatim = { label: mailText, text }

/** What an e-mail says of an item, as it is stored. */
export const storedFact = z.object({ pk: text, sk: text, is: z.record(text, z.nullable(text)) })

const mailLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sentence'), text: mailText }),
  z.strictObject({ type: z.literal('value'), ...labelled, fact: z.exactOptional(storedFact) }),
  z.strictObject({ type: z.literal('quote'), ...verbatim }),
  z.strictObject({ type: z.literal('exact'), ...verbatim }),
  z.strictObject({ type: z.literal('bar'), ...labelled, share: z.number().check(z.gte(0), z.lte(1)) }),
])

const mailDocument = z.strictObject({
  language: text,
  subject: mailText,
  title: mailText,
  lead: z.array(mailText),
  dial: z.nullable(z.strictObject({ ...labelled, phone: text })),
  act: z.nullable(z.strictObject({ label: mailText, url: text })),
  blocks: z.array(z.strictObject({ title: text, lines: z.array(mailLine) })),
  footer: z.array(mailText),
})

/** The longest document, in characters of JSON: an item of the table holds 400 KB. */
const maxLength = 100_000

/** A document as it is stored. Throws if it is too long: what makes documents bounds them. */
export const writeDocument = (document: MailDocument): string => {
  const json = JSON.stringify(document)
  if (json.length > maxLength) throw new Error('An e-mail is longer than 100,000 characters')
  return json
}

/** Parses a stored document. Throws if it is not one. */
export const readDocument = (json: string): MailDocument => z.parse(mailDocument, JSON.parse(json))
