import { describe, expect, it } from 'vitest'
import { brandContent } from '../../../functions/directory/brands/brand.ts'
import { validateDealer } from '../../../functions/directory/dealers/validate-dealer.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { questionnaireContent } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { validationErrorsOf } from '../../../functions/platform/errors/validation-errors.ts'
import * as z from 'zod/mini'

const now = new Date('2026-11-20T10:00:00Z')
const recipient = { email: 'posventa@example.com', kinds: ['after-service'], level: 1 }
const dealer = { name: 'Talleres Gredos', brands: ['seat'], alertRecipients: [recipient] }

/** Where and why a body does not fit. */
const errors = (schema: z.core.$ZodType, body: unknown) => {
  const { error } = z.safeParse(schema, body)
  return validationErrorsOf('body', error?.issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
}
const checked = (more: object, unknown: string[] = []) =>
  validateDealer(dealerContent.parse({ ...dealer, ...more }), new Set(unknown), now).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  )

describe('a dealer', () => {
  it('fits with nothing but the necessary', () => {
    expect(dealerContent.parse(dealer)).toMatchObject({
      zone: 'Europe/Madrid',
      language: 'es',
      rewardsLoyalty: false,
    })
    expect(checked({})).toEqual([])
  })

  it('names brands that are there, each once', () => {
    expect(checked({ brands: ['seat', 'opel'] }, ['opel'])).toEqual(['/brands/1 unknown-brand'])
    expect(checked({ brands: ['seat', 'seat'] })).toEqual(['/brands/1 repeated-brand'])
  })

  it('has hours that do not overlap', () => {
    const overlap = [
      ['09:00', '14:00'],
      ['13:59', '18:00'],
    ]
    expect(checked({ workingHours: { tue: overlap } })).toEqual(['/workingHours/tue overlapping-hours'])
    expect(checked({ workingHours: { tue: [overlap[0], ['14:00', '18:00']] } })).toEqual([])
  })

  it('opens within 30 days', () => {
    const never = ['/workingHours never-open']
    expect(checked({ workingHours: {} })).toEqual(never)
    const fridays = ['2026-11-20', '2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18']
    const friday = { workingHours: { fri: [['09:00', '10:00']] } }
    expect(checked({ ...friday, holidays: fridays })).toEqual(never)
    expect(checked({ ...friday, holidays: fridays.slice(0, -1) })).toEqual([])
  })

  it.each([
    ['zone', 'Europe/Gredos', '/zone no-such-zone'],
    ['zone', '+01:00', '/zone no-such-zone'],
    ['zone', 7, '/zone wrong-type'],
    ['brands', [], '/brands too-small'],
    ['holidays', ['2026-02-30'], '/holidays/0 no-such-day'],
    ['workingHours', { mon: [['9:00', '14:00']] }, '/workingHours/mon/0/0 wrong-format'],
    ['workingHours', { lun: [] }, '/workingHours/lun unknown-field'],
    ['alertRecipients', [{ ...recipient, email: 'x' }], '/alertRecipients/0/email wrong-format'],
    ['alertRecipients', [{ ...recipient, level: 0 }], '/alertRecipients/0/level too-small'],
    ['name', 'a\u202eb', '/name control-character'],
    ['group', { groupId: 'g' }, '/group unknown-field'],
  ])('does not fit with a %s like %o', (field, value, invalid) => {
    expect(errors(dealerContent, { ...dealer, [field]: value })).toEqual([invalid])
  })
})

describe('a brand', () => {
  it('must choose its reward rule', () => {
    expect(errors(brandContent, { name: 'SEAT' })).toEqual(['/rewardRule not-a-choice'])
    expect(brandContent.parse({ name: 'SEAT', rewardRule: 'none' })).toEqual({
      name: 'SEAT',
      rewardRule: 'none',
      topMark: 9,
      surveyExpectedAfterDays: 10,
      restPeriodDays: 0,
      acknowledgeWithinHours: 4,
      resolveWithinHours: 16,
    })
  })
})

describe('a questionnaire', () => {
  const question = { id: 'a', text: { es: '¿?' } }
  const scale = { min: 1, max: 5 }
  const choices = [{ id: 'yes' }, { id: 'no', low: true }]
  it.each([
    [{ ...question, scale, cutOff: 4 }, []],
    [{ ...question, scale: { min: 0, max: 10 } }, []],
    [{ ...question, choices }, []],
    [{ ...question, scale }, ['/questions/0/cutOff cut-off-missing']],
    [{ ...question, scale, cutOff: 6 }, ['/questions/0/cutOff off-scale']],
    [{ ...question, scale: { min: 5, max: 5 }, cutOff: 5 }, ['/questions/0/scale empty-scale']],
    [question, ['/questions/0 scale-or-choices']],
    [
      { ...question, scale, cutOff: 4, choices },
      ['/questions/0 scale-or-choices', '/questions/0/cutOff cut-off-of-choices'],
    ],
    [{ ...question, choices: [choices[0], choices[0]] }, ['/questions/0/choices repeated-id']],
    [{ ...question, choices: [choices[0]] }, ['/questions/0/choices too-small']],
  ])('with the question %j has the errors %j', (asked, found) => {
    expect(errors(questionnaireContent, { brand: 'seat', kinds: ['recheck'], questions: [asked] })).toEqual(
      found,
    )
  })

  it('asks a question once', () => {
    const twice = { ...question, choices }
    expect(
      errors(questionnaireContent, { brand: 'seat', kinds: ['recheck'], questions: [twice, twice] }),
    ).toEqual(['/questions/1/id repeated-id'])
  })
})
