import * as z from 'zod/mini'
import { validationErrorsOf } from '../../platform/errors/validation-errors.ts'
import type { FormFields } from '../../platform/http/form-body.ts'
import type { FormView } from '../page/form-html.ts'
import { type FieldName, fieldNames, type Mistake, trapName } from '../page/form-words.ts'
import { newRequest, type NewRequest } from '../request/new-request.ts'

/** What a form holds: a request, or what its page says. */
type ReadForm = { request: NewRequest; view: FormView } | { request: null; view: FormView }

const fieldOf: Readonly<Record<string, FieldName>> = {
  '/name': 'name',
  '/company': 'company',
  '/email': 'email',
  '/phone': 'phone',
  '/message': 'message',
  '/consent/read': 'read',
  '/consent/textVersion': 'read',
}

const mistakeOf = (pointer: string, code: string): Mistake => {
  if (pointer === '/consent/read') return 'not-read'
  if (pointer === '/consent/textVersion') return 'text'
  if (code === 'too-big') return 'too-long'
  if (code === 'control-character' || code === 'not-unicode') return 'one-line'
  return code === 'wrong-format' ? 'not-an-address' : 'missing'
}

/** A checkbox of the form is in it only where it was ticked. */
const isTicked = (value: string | undefined) => value === 'yes'

const unlessEmpty = (value: string | undefined) => (value?.trim() ? value : undefined)

/** What stands for bytes that are not UTF-8: what was meant is lost. */
const unreadable = '\ufffd'

/** Reads the form of the page. Of a field that comes more than once, the first counts, as browsers send it. Pure. */
export const readForm = (form: FormFields): ReadForm => {
  const valueOf = (name: string) => form.get(name)?.[0]
  const typed = Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = valueOf(name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
  const { success, data, error } = z.safeParse(
    newRequest,
    {
      name: valueOf('name') ?? '',
      company: valueOf('company') ?? '',
      email: (valueOf('email') ?? '').trim(),
      phone: unlessEmpty(valueOf('phone')),
      message: unlessEmpty(valueOf('message')),
      consent: { read: isTicked(valueOf('read')), textVersion: Number(valueOf('textVersion')) },
      marketing: isTicked(valueOf('marketing')),
    },
    { reportInput: true },
  )
  const isUnreadable = fieldNames.filter((name) => typed[name]?.includes(unreadable))
  if (!success || isUnreadable.length > 0) {
    const mistakes: Partial<Record<FieldName, Mistake>> = {}
    for (const name of isUnreadable) mistakes[name] = 'one-line'
    for (const { pointer, code } of validationErrorsOf('body', error?.issues ?? [], newRequest)) {
      const field = fieldOf[pointer]
      if (field !== undefined) mistakes[field] ??= mistakeOf(pointer, code)
    }
    if (mistakes.email === 'not-an-address' && typed['email']?.trim() === '') mistakes.email = 'missing'
    const kept = mistakes.read === 'text' ? { ...typed, read: '' } : typed
    return { request: null, view: { typed: kept, mistakes } }
  }
  const view: FormView = { typed, mistakes: {} }
  return valueOf(trapName) ? { request: null, view: { ...view, trouble: 'trap' } } : { request: data, view }
}
