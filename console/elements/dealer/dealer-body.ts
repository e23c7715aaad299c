import type { Schemas } from '../../app/app.ts'
import { enteredChoices } from '../forms/choice-group.tsx'
import { type Entered, toSend } from '../forms/entered-body.ts'
import { entered, enteredNumber } from '../forms/field.tsx'
import { enteredHours } from '../forms/hours/hours.ts'
import { enteredRows } from '../forms/rows/entered-rows.ts'

type Content = Schemas['DealerContent']

/** What a dealer's lists may hold: the brands there are, and the kinds of calls. */
type Offered = { brands: readonly string[]; kinds: readonly string[] }

const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

/** What a form says of a dealer, as its request has it: what was left blank is left out. */
export const dealerBody = (form: FormData, { brands, kinds }: Offered): Content => {
  const people = (pointer: string) =>
    enteredRows(form, pointer).map((read) => ({ email: read('email') ?? '', name: read('name') }))
  return toSend<Content>({
    name: entered(form, '/name'),
    brands: enteredChoices(form, '/brands', brands),
    language: entered(form, '/language'),
    country: entered(form, '/country'),
    region: entered(form, '/region'),
    zone: entered(form, '/zone'),
    alertRecipients: enteredRows(form, '/alertRecipients').map(
      (read, index): Entered<Schemas['AlertRecipient']> => ({
        email: read('email') ?? '',
        name: read('name'),
        level: Number(read('level')),
        kinds: enteredChoices(form, `/alertRecipients/${index}/kinds`, kinds),
      }),
    ),
    standIns: someOf(
      enteredRows(form, '/standIns').map((read) => ({
        for: read('for') ?? '',
        email: read('email') ?? '',
        name: read('name'),
        until: read('until') ?? '',
      })),
    ),
    digestRecipients: someOf(people('/digestRecipients')),
    workingHours: enteredHours(form, '/workingHours'),
    holidays: enteredRows(form, '/holidays').map((read) => read('') ?? ''),
    acknowledgeWithinHours: enteredNumber(form, '/acknowledgeWithinHours'),
    resolveWithinHours: enteredNumber(form, '/resolveWithinHours'),
    callHours: enteredHours(form, '/callHours'),
    rewardsLoyalty: form.has('/rewardsLoyalty'),
    blockedForDays: enteredNumber(form, '/blockedForDays'),
    callNature: entered(form, '/callNature'),
    rightsHandledBy: entered(form, '/rightsHandledBy'),
    endsAt: entered(form, '/endsAt'),
  })
}
