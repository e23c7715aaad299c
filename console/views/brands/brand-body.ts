import type { Schemas } from '../../app/app.ts'
import { type Entered, toSend } from '../../elements/forms/entered-body.ts'
import { entered, enteredNumber } from '../../elements/forms/field.tsx'
import { enteredRows } from '../../elements/forms/rows/entered-rows.ts'

type Content = Schemas['BrandContent']

/** The people with an address in the rows under a JSON Pointer; none is nothing. */
const enteredPeople = (form: FormData, pointer: string): Entered<Schemas['MailRecipient']>[] =>
  enteredRows(form, pointer).map((read) => ({ email: read('email') ?? '', name: read('name') }))

/** What a form says of a brand, as its request has it. */
export const brandBody = (form: FormData): Content => {
  const managers = enteredPeople(form, '/managers')
  return toSend<Content>({
    name: entered(form, '/name'),
    rewardRule: entered(form, '/rewardRule'),
    topMark: enteredNumber(form, '/topMark'),
    surveyExpectedAfterDays: enteredNumber(form, '/surveyExpectedAfterDays'),
    restPeriodDays: enteredNumber(form, '/restPeriodDays'),
    maxAttempts: enteredNumber(form, '/maxAttempts'),
    acknowledgeWithinHours: enteredNumber(form, '/acknowledgeWithinHours'),
    resolveWithinHours: enteredNumber(form, '/resolveWithinHours'),
    managers: managers.length > 0 ? managers : undefined,
  })
}
