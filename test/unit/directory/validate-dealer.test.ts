import { describe, expect, it } from 'vitest'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { brandContent } from '../../../functions/directory/brands/brand.ts'
import { validateDealer } from '../../../functions/directory/dealers/validate-dealer.ts'
import { shownAddress } from '../../../functions/directory/recipients/recipient-address.ts'
import { validatePartly } from '../../../functions/directory/dealers/validate-partly.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { questionnaireContent } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { validationErrorsOf } from '../../../functions/platform/errors/validation-errors.ts'
import * as z from 'zod/mini'

const now = new Date('2026-11-20T10:00:00Z')
const recipient = { email: 'posventa@example.com', kinds: ['after-service'], level: 1 }
const dealer = { name: 'Talleres Gredos', brands: ['seat'], alertRecipients: [recipient] }

/** Where and why a body is invalid. */
const errors = (schema: z.core.$ZodType, body: unknown) => {
  const { error } = z.safeParse(schema, body, { reportInput: true })
  return validationErrorsOf('body', error?.issues ?? [], schema).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  )
}
const dealerWith = (more: object) => dealerContent.parse({ ...dealer, ...more })
/** The errors of a dealer, which was stored with `before`. */
const checked = (more: object, unknown: string[] = [], before?: object) =>
  validateDealer(dealerWith(more), before && dealerWith(before), new Set(unknown), now).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  )

describe('a dealer', () => {
  it('is valid with the required fields only', () => {
    expect(dealerContent.parse(dealer)).toMatchObject({
      zone: 'Europe/Madrid',
      language: 'es',
      rewardsLoyalty: false,
    })
    expect(checked({})).toEqual([])
  })

  it('has existing brands, without duplicates', () => {
    expect(checked({ brands: ['seat', 'opel'] }, ['opel'])).toEqual(['/brands/1 unknown-brand'])
    expect(checked({ brands: ['seat', 'seat'] })).toEqual(['/brands/1 repeated-brand'])
  })

  it('has addresses that SES accepts, unless it has them already', () => {
    const to = (...emails: string[]) => ({
      alertRecipients: emails.map((email) => ({ ...recipient, email })),
    })
    expect(checked(to('posventa.@example.com', 'ana@example.com', 'a@x.1'))).toEqual([
      '/alertRecipients/0/email wrong-format',
      '/alertRecipients/2/email wrong-format',
    ])
    expect(checked(to('a@x.1', 'b@x.1'), [], to('b@x.1'))).toEqual(['/alertRecipients/0/email wrong-format'])
  })

  it('has its addresses shown as typed, and readable once they are no longer there', () => {
    const typed = { email: 'a@xn--mller-kva.example', typedEmail: 'a@MÜLLER.example' }
    const ascii = { email: 'b@xn--mller-kva.example' }
    expect(shownAddress([typed, ascii], typed.email)).toBe('a@MÜLLER.example')
    expect(shownAddress([typed, ascii], ascii.email)).toBe(ascii.email)
    expect(shownAddress([], typed.email)).toBe('a@müller.example')
    expect(shownAddress([], 'posventa@example.com')).toBe('posventa@example.com')
    expect(shownAddress([], 'x@xn--.example')).toContain('x@')
  })

  it('has call hours by the rules of working hours', () => {
    const found = (callHours: object) => checked({ callHours })
    expect(found({ mon: [['10:00', '20:00']] })).toEqual([])
    expect(found({ mon: [['09:00', '09:00']] })).toEqual(['/callHours/mon/0 empty-window'])
    expect(
      found({
        mon: [
          ['09:00', '14:00'],
          ['13:00', '18:00'],
        ],
      }),
    ).toEqual(['/callHours/mon overlapping-hours'])
    expect(found({})).toEqual(['/callHours never-open'])
    expect(checked({ callHours: {}, name: 'Otro' }, [], { callHours: {} })).toEqual([])
  })

  describe('whose recipients are away', () => {
    const bea = { email: 'bea@example.com', kinds: ['after-service'], level: 2 }
    const both = { alertRecipients: [recipient, bea] }
    const standIn = { for: recipient.email, email: 'carlos@example.com', until: '2026-11-30' }
    const found = (standIns: object[], before?: object) => checked({ ...both, standIns }, [], before)

    it('has stand-ins for recipients, each once, who are somebody else and not away themselves', () => {
      expect(found([standIn, { ...standIn, for: 'BEA@example.com' }])).toEqual([])
      expect(found([{ ...standIn, for: 'nadie@example.com' }])).toEqual(['/standIns/0/for unknown-recipient'])
      expect(found([{ ...standIn, email: 'Posventa@example.com' }])).toEqual([
        '/standIns/0/email same-person',
      ])
      expect(found([standIn, { ...standIn, email: 'd@example.com' }])).toEqual([
        '/standIns/1/for repeated-recipient',
      ])
      expect(
        found([
          { ...standIn, email: bea.email },
          { ...standIn, for: bea.email },
        ]),
      ).toEqual(['/standIns/0/email also-away'])
    })

    it('has stand-ins whose last day is not over where the dealer is', () => {
      const until = (day: string, zone = 'Europe/Madrid') =>
        checked({ ...both, zone, standIns: [{ ...standIn, until: day }] })
      expect(until('2026-11-20')).toEqual([])
      expect(until('2026-11-19')).toEqual(['/standIns/0/until day-over'])
      // It is already the 21st there.
      expect(until('2026-11-20', 'Pacific/Kiritimati')).toEqual(['/standIns/0/until day-over'])
    })

    it('keeps a stand-in whose day is over, and asks about one whose recipient is removed', () => {
      const over = { ...standIn, until: '2026-11-01' }
      expect(found([over], { ...both, standIns: [over] })).toEqual([])
      const without = (standIns: object[]) =>
        checked({ alertRecipients: [bea], standIns }, [], { ...both, standIns })
      expect(without([over])).toEqual([])
      expect(without([standIn])).toEqual(['/standIns/0/for unknown-recipient'])
    })
  })

  it('that does not fit its schema gets the errors of what can be parsed of it, too', () => {
    const found = (body: unknown, before?: object) =>
      validatePartly(body, before && dealerWith(before), new Set(['opel'])).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      )
    const wrong = {
      brands: ['seat', 'opel'],
      language: 'Spanish',
      zone: 'Europe/Gredos',
      workingHours: { mon: [['09:00', '09:00']], tue: [['9', '18']], wed: 'closed' },
      alertRecipients: [{ email: 'a..b@example.com' }, { email: 7 }, null, { email: 'c@x.1', level: 0 }],
      callHours: { mon: [['09:00', '09:00']] },
      standIns: [{ email: 'd@x.1' }],
      digestRecipients: [{ email: 'e@x.1', name: '' }],
    }
    expect(found(wrong)).toEqual([
      '/brands/1 unknown-brand',
      '/workingHours/mon/0 empty-window',
      '/zone no-such-zone',
      '/callHours/mon/0 empty-window',
      '/alertRecipients/0/email wrong-format',
      '/alertRecipients/3/email wrong-format',
      '/standIns/0/email wrong-format',
      '/digestRecipients/0/email wrong-format',
    ])
    expect(found({ zone: 'Europe/Gredos' }, { zone: 'Europe/Gredos' })).toEqual([])
    for (const body of [null, [], 'x', {}, { brands: 7, workingHours: [], zone: {}, alertRecipients: {} }])
      expect(found(body)).toEqual([])
  })

  it('has working hours that do not overlap', () => {
    const overlap = [
      ['09:00', '14:00'],
      ['13:59', '18:00'],
    ]
    expect(checked({ workingHours: { tue: overlap } })).toEqual(['/workingHours/tue overlapping-hours'])
    expect(checked({ workingHours: { tue: [overlap[0], ['14:00', '18:00']] } })).toEqual([])
  })

  it.each<[string, object, string[]]>([
    ['a zero-length window', { mon: [['09:00', '09:00']] }, ['/workingHours/mon/0 empty-window']],
    ['nothing at midnight', { mon: [['00:00', '00:00']] }, ['/workingHours/mon/0 empty-window']],
    ['a whole day', { mon: [['00:00', '24:00']] }, []],
    ['a night shift', { mon: [['22:00', '06:00']] }, []],
    ['a late evening', { mon: [['19:00', '00:30']] }, []],
    ['12 hours past midnight', { mon: [['20:00', '08:00']] }, []],
    ['a minute more', { mon: [['20:00', '08:01']] }, ['/workingHours/mon/0 overlong-window']],
    [
      'a swapped pair',
      {
        tue: [
          ['09:00', '14:00'],
          ['19:30', '16:00'],
        ],
      },
      ['/workingHours/tue/1 overlong-window'],
    ],
    [
      'one that overlaps the next morning',
      { tue: [['22:00', '06:00']], wed: [['05:00', '09:00']] },
      ['/workingHours/wed overlapping-hours'],
    ],
    [
      'one that overlaps from Sunday into Monday',
      { sun: [['22:00', '06:00']], mon: [['05:00', '09:00']] },
      ['/workingHours/mon overlapping-hours'],
    ],
    [
      // The error in one is not reported again as an overlap with the other.
      'a zero-length window before others',
      { sun: [['09:00', '09:00']], mon: [['08:00', '10:00']] },
      ['/workingHours/sun/0 empty-window'],
    ],
  ])('has valid working hours: %s', (_, workingHours, found) => {
    expect(checked({ workingHours })).toEqual(found)
  })

  it('opens within 400 days', () => {
    const never = ['/workingHours never-open']
    expect(checked({ workingHours: {} })).toEqual(never)
    const days = (from: string, count: number) =>
      Array.from({ length: count }, (_, more) =>
        new Date(Date.parse(from) + more * 86_400_000).toISOString().slice(0, 10),
      )
    const friday = { workingHours: { fri: [['09:00', '10:00']] } }
    expect(checked({ ...friday, holidays: days('2026-11-20', 400) })).toEqual(never)
    // 2027-12-24 is a Friday, 399 days ahead.
    expect(checked({ ...friday, holidays: days('2026-11-20', 399) })).toEqual([])
    const august = days('2026-11-20', 62)
    expect(checked({ holidays: august })).toEqual([])
  })

  it('opens on a day that is not a public holiday in its region', () => {
    const christmas = { workingHours: { fri: [['09:00', '10:00']] }, holidays: [] }
    expect(checked({ ...christmas, region: 'ES-MD' })).toEqual([])
    expect(errors(dealerContent, { ...dealer, region: 'ES-XX' })).toEqual(['/region not-a-choice'])
  })

  it.each(['UTC+2', '+01:00', 'UTC', 'CET', 'EST5EDT', 'Etc/GMT-1', 'Europe/Gredos', 'Madrid', 'US/Eastern'])(
    'has an IANA area/location time zone, unlike %s',
    (zone) => {
      expect(checked({ zone })).toEqual(['/zone no-such-zone'])
    },
  )

  it('is not rejected for fields that do not change', () => {
    const legacy = {
      zone: 'CET',
      workingHours: { mon: [['09:00', '09:00']], tue: [['08:00', '10:00']] },
      brands: ['gone'],
    }
    expect(checked({ ...legacy, name: 'Talleres Tormes' }, [], legacy)).toEqual([])
    const { mon } = legacy.workingHours
    expect(checked({ ...legacy, workingHours: { mon, tue: [['08:00', '11:00']] } }, [], legacy)).toEqual([])
    expect(checked({ ...legacy, workingHours: { mon: [['10:00', '10:00']] } }, [], legacy)).toEqual([
      '/workingHours/mon/0 empty-window',
    ])
    expect(checked({ ...legacy, zone: 'EET' }, [], legacy)).toEqual(['/zone no-such-zone'])
  })

  it('is checked for an opening only if its hours, closed days, region or time zone change', () => {
    const closed = { workingHours: {} }
    const never = ['/workingHours never-open']
    expect(checked({ ...closed, name: 'Talleres Tormes' }, [], closed)).toEqual([])
    expect(checked({ ...closed, holidays: ['2026-12-25'] }, [], closed)).toEqual(never)
    expect(checked({ ...closed, region: 'ES-CL' }, [], closed)).toEqual(never)
    expect(checked({ ...closed, zone: 'Atlantic/Canary' }, [], closed)).toEqual(never)
    expect(checked({ workingHours: { mon: [] } }, [], closed)).toEqual(never)
  })

  it.each([
    ['zone', 7, '/zone wrong-type'],
    ['brands', [], '/brands too-small'],
    ['holidays', ['2026-02-30'], '/holidays/0 no-such-day'],
    ['workingHours', { mon: [['9:00', '14:00']] }, '/workingHours/mon/0/0 wrong-format'],
    ['workingHours', { lun: [] }, '/workingHours/lun unknown-field'],
    ['alertRecipients', [{ ...recipient, email: ' ' }], '/alertRecipients/0/email empty'],
    ['alertRecipients', [{ ...recipient, name: '\u200b' }], '/alertRecipients/0/name empty'],
    ['name', '\u00ad\u2060', '/name empty'],
    ['brands', ['..'], '/brands/0 wrong-format'],
    ['alertRecipients', [{ ...recipient, level: 0 }], '/alertRecipients/0/level too-small'],
    ['name', 'a\u202eb', '/name control-character'],
    ['group', { groupId: 'g' }, '/group unknown-field'],
  ])('is invalid with a %s like %o', (field, value, invalid) => {
    expect(errors(dealerContent, { ...dealer, [field]: value })).toEqual([invalid])
  })
})

describe('a brand', () => {
  it('must set its reward rule', () => {
    expect(errors(brandContent, { name: 'SEAT' })).toEqual(['/rewardRule missing'])
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

describe('an object in which a field is wrong', () => {
  it('has no error of its own, because the field is usually the cause', () => {
    const question = { id: 'a', text: { es: '¿?' }, choises: [{ id: 'yes' }, { id: 'no' }] }
    const body = { brand: 'seat', kinds: ['recheck'], questions: [question] }
    expect(errors(questionnaireContent, body)).toEqual(['/questions/0/choises unknown-field'])
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
    [{ ...question, scale }, ['/questions/0/cutOff missing']],
    [{ ...question, scale, cutOff: 6 }, ['/questions/0/cutOff off-scale']],
    [{ ...question, scale: { min: 5, max: 5 }, cutOff: 5 }, ['/questions/0/scale empty-scale']],
    [question, ['/questions/0 scale-or-choices']],
    [{ ...question, scale, cutOff: 4, choices }, ['/questions/0 scale-or-choices']],
    [{ ...question, choices: [choices[0], choices[0]] }, ['/questions/0/choices repeated-id']],
    [{ ...question, choices: [choices[0]] }, ['/questions/0/choices too-small']],
  ])('with the question %j has the errors %j', (asked, found) => {
    expect(errors(questionnaireContent, { brand: 'seat', kinds: ['recheck'], questions: [asked] })).toEqual(
      found,
    )
  })

  it('has unique questions', () => {
    const twice = { ...question, choices }
    expect(
      errors(questionnaireContent, { brand: 'seat', kinds: ['recheck'], questions: [twice, twice] }),
    ).toEqual(['/questions/1/id repeated-id'])
  })

  it('has no two questions that are compared with the same one of the survey', () => {
    const asked = (of: string, brandSurveyQuestion?: string) => ({
      ...{ id: of, text: question.text, choices },
      ...(brandSurveyQuestion !== undefined && { brandSurveyQuestion }),
    })
    const questions = [asked('a', 'Q1'), asked('b'), asked('c', 'Q2'), asked('d', 'Q1'), asked('e')]
    expect(errors(questionnaireContent, { brand: 'seat', kinds: ['recheck'], questions })).toEqual([
      '/questions/3/brandSurveyQuestion repeated-survey-question',
    ])
  })
})

describe("a brand's survey", () => {
  const { surveyFile } = brandSurveyExample
  it.each([
    [['No', 'Anónimo'], []],
    [['No', 'SI'], ['/surveyFile/no yes-and-no']],
  ])('with the words for no %j has the errors %j', (no, found) => {
    const body = { ...brandSurveyExample, surveyFile: { ...surveyFile, no } }
    expect(errors(brandSurveyContent, body)).toEqual(found)
  })
})
