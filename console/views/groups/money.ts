import type { Schemas } from '../../app/app.ts'
import { entered } from '../../elements/forms/field.tsx'

/** An amount of money in words of a locale: `300,00 €`. */
export const moneyText = (locale: string, { amount, currency }: Schemas['Money']): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount))

/** An amount as people type it (`300`, `300,5`) as the service takes it (`300.00`); anything else as it is. */
export const amountToSend = (typed: string): string => {
  const plain = typed.replace(',', '.')
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain).toFixed(2) : typed
}

/** What a form says of a group, as its request has it. */
export const groupBody = (form: FormData): Schemas['GroupContent'] => ({
  name: entered(form, '/name') ?? '',
  monthlyDiscount: {
    amount: amountToSend(entered(form, '/monthlyDiscount/amount') ?? ''),
    currency: entered(form, '/monthlyDiscount/currency') ?? '',
  },
})
