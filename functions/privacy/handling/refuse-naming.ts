import { invalidBody } from '../../platform/errors/errors.ts'

/** Whether the reference of an instruction has an e-mail address. Pure. */
export const hasAddress = (reference: string): boolean => reference.includes('@')

/** The error for an instruction's reference that says whose data it is about, because of what keeps it. */
export const namesCustomerError = (because: string) =>
  invalidBody(
    '/instruction/reference',
    'names-customer',
    `Must not say whose data it is about, because ${because}: no name, reference, phone, plate or address. Such as letter 2026/114.`,
  )
