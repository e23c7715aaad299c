import * as z from 'zod/mini'
import type { ValidationError } from '../../platform/errors/errors.ts'
import { weekdays, type WorkingHours } from '../../platform/calendar/working-hours.ts'
import { hoursErrors, zoneErrors } from './check-opening.ts'
import { dealerContent, type StoredDealer } from './dealer.ts'
import { typedAddress } from '../recipients/recipient.ts'
import { addressErrors, storedRecipient } from '../recipients/recipient-address.ts'
import { brandErrors } from './validate-dealer.ts'

const object = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())

const fieldsOf = (value: unknown): Record<string, unknown> => z.safeParse(object, value).data ?? {}
const itemsOf = (value: unknown): unknown[] => z.safeParse(list, value).data ?? []

/** A value as its schema parses it; undefined if it does not fit. */
const fitting = <S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> | undefined =>
  z.safeParse(schema, value).data

const { shape } = dealerContent
const windows = shape.workingHours._zod.def.innerType.shape.mon

const fittingHours = (value: unknown): WorkingHours => {
  const days = fieldsOf(value)
  return Object.fromEntries(weekdays.map((weekday) => [weekday, fitting(windows, days[weekday]) ?? []]))
}

/** The brands that a body names, as far as they can be parsed. */
export const brandsIn = (body: unknown): string[] => fitting(shape.brands, fieldsOf(body)['brands']) ?? []

/**
 * Applies the directory's rules to what can be parsed of a dealer that does not fit its schema, so that a client learns
 * of every mistake at once. Whether the dealer ever opens is judged only when everything fits.
 *
 * @param before the dealer as it is stored, if it exists
 * @param unknownBrands the dealer's brands that the directory does not have
 */
export const validatePartly = (
  body: unknown,
  before: StoredDealer | undefined,
  unknownBrands: ReadonlySet<string>,
): ValidationError[] => {
  const fields = fieldsOf(body)
  const zone = fields['zone'] === undefined ? undefined : fitting(shape.zone, fields['zone'])
  const addressed = (list: 'alertRecipients' | 'standIns' | 'digestRecipients') => {
    const recipients = itemsOf(fields[list]).map((recipient) => {
      const email = fitting(typedAddress, fieldsOf(recipient)['email'])
      return email === undefined ? undefined : storedRecipient({ email })
    })
    return addressErrors(list, recipients, before?.[list])
  }
  const hours = (field: 'workingHours' | 'callHours') =>
    hoursErrors(field, fittingHours(fields[field]), before?.[field])
  return [
    ...brandErrors(brandsIn(body), unknownBrands),
    ...hours('workingHours'),
    ...(zone === undefined ? [] : zoneErrors(zone, before?.zone)),
    ...hours('callHours'),
    ...addressed('alertRecipients'),
    ...addressed('standIns'),
    ...addressed('digestRecipients'),
  ]
}
