import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { email, line, text } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { consentTextOf } from '../consent/consent-texts.ts'

/** The most characters that each field may have. */
export const longest = { name: 100, company: 150, email: 254, phone: 40, message: 2000 } as const

const fields = {
  name: line(longest.name),
  company: line(longest.company),
  email,
  phone: line(longest.phone),
  message: text(longest.message),
}

/** What can be corrected of a request. */
export const correctable = fields

const textVersion = z.int().check(z.gte(1), z.lte(999_999))

/** That the text was read, and which. */
const consent = named(
  'InformationConsent',
  z.strictObject({ read: z.literal(true), textVersion }).check((ctx) => {
    const text = consentTextOf(ctx.value.textVersion)
    if (!text)
      addIssue(
        ctx,
        ['textVersion'],
        'unknown-text',
        'Must be the version of the text that was shown, such as 2.',
      )
    else if (text.state === 'withdrawn')
      addIssue(
        ctx,
        ['textVersion'],
        'text-withdrawn',
        'Must be the version of the current text: show it again.',
      )
  }),
)

/** Who asks for information, about what, which text they have read, and whether they want to hear of other services. */
export const newRequest = named(
  'NewInformationRequest',
  z.strictObject({
    name: fields.name,
    company: fields.company,
    email: fields.email,
    phone: z.optional(fields.phone),
    message: z.optional(fields.message),
    consent,
    marketing: z.boolean(),
  }),
)
export type NewRequest = z.output<typeof newRequest>
