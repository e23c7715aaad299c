import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** Money, with the amount in the form of a draw's sealed list: `{"amount":"300.00","currency":"EUR"}`. */
export const money = named(
  'Money',
  z.strictObject({
    amount: z
      .string()
      .check(
        z.maxLength(16, { abort: true }),
        z.regex(/^(0|[1-9][0-9]*)\.[0-9]{2}$/, 'Must be an amount with two decimals, such as 300.00.'),
      ),
    currency: z
      .string()
      .check(
        z.regex(/^[A-Z]{3}$/, 'Must be a currency code of three capital letters (ISO 4217), such as EUR.'),
      ),
  }),
)
export type Money = z.output<typeof money>
