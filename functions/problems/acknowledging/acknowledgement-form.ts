import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { line } from '../../platform/content/schemas.ts'
import type { FormFields } from '../../platform/http/form-body.ts'
import type { NameMistake } from './link-view.ts'

/** The form of the page: who looks after the problem, a person's name. */
export const acknowledgementForm = named('AcknowledgementForm', z.strictObject({ assignee: line(100) }))

const issues = z.array(z.object({ code: z.string(), params: z.optional(z.object({ code: z.string() })) }))

const mistakeOf = (error: z.core.$ZodError): NameMistake => {
  const [issue] = z.parse(issues, error.issues)
  const code = issue?.params?.code
  if (code === 'control-character' || code === 'not-unicode') return 'one-line'
  return issue?.code === 'too_big' ? 'too-long' : 'missing'
}

/** The name in a form, or what is wrong with it. A name has at least one letter: what scanners fill in may have none. */
export const nameIn = (form: FormFields): { name: string } | { mistake: NameMistake } => {
  const given = form.get('assignee') ?? ['']
  const [value = ''] = given
  if (given.length > 1 || [...form.keys()].some((field) => field !== 'assignee'))
    return { mistake: 'not-this-form' }
  const { success, data, error } = z.safeParse(acknowledgementForm, { assignee: value })
  if (!success) return { mistake: mistakeOf(error) }
  return /\p{L}/u.test(data.assignee) ? { name: data.assignee } : { mistake: 'missing' }
}
