import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { day, id } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'

/** A code that a brand's files have for a dealer, compared as text. */
export const dealerCode = z.string().check(
  z.regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,38}[\p{L}\p{N}._-])?$/u, {
    error:
      'Must have 1 to 40 letters, digits, dots, underscores, hyphens and spaces, beginning with a letter or digit, such as 04711.',
    abort: true,
  }),
)

const period = named('DealerCodePeriod', z.strictObject({ dealerId: id, from: day, to: z.optional(day) }))
/** Whose a code is, from a day on and, unless it is still theirs, through another. */
export type DealerCodePeriod = z.output<typeof period>

const lastDay = '9999-12-31'

/** Whose a code has been: one dealer at a time. */
export const dealerCodeContent = named(
  'DealerCodeContent',
  z.strictObject({ periods: z.array(period).check(z.minLength(1), z.maxLength(20)) }).check((ctx) => {
    const inOrder = ctx.value.periods
      .map(({ from, to = lastDay }, index) => ({ from, to, index }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    inOrder.forEach(({ from, to, index }, place) => {
      const before = inOrder[place - 1]
      if (to < from)
        addIssue(
          ctx,
          ['periods', index, 'to'],
          'before-from',
          'Must not be before the first day of the period.',
        )
      if (before && before.to >= from)
        addIssue(
          ctx,
          ['periods', index, 'from'],
          'code-taken',
          'Must be after the last day of the period before: a code is one dealer’s at a time.',
        )
    })
  }),
)
export type DealerCodeContent = z.output<typeof dealerCodeContent>

const text = z.string()

/** A code's periods as they are stored: only their types are checked. */
export const storedDealerCode = z.object({
  periods: z.array(z.object({ dealerId: text, from: text, to: z.optional(text) })),
})
