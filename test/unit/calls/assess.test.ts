import { expect, it } from 'vitest'
import { assess } from '../../../functions/calls/classifying/assess.ts'
import { contactOf } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'

const clock = () => new Date('2026-11-20T10:00:00Z')
const contact = contactOf()

it('reads from the directory only what the content names', async () => {
  const away = async () => {
    throw new Error('cannot be read')
  }
  const directory = exampleDirectory({ preloadBrands: away, brand: away, dealer: away, questionnaire: away })
  const judge = assess({ directory, ...contact, clock })
  expect(await judge({ situations: [{ state: 'unresolved' }] })).toMatchObject({ problem: true })
  await expect(judge({ questionnaire: exampleCall.questionnaire })).rejects.toThrow('cannot be read')
})

it.each([
  ['no open problem', [], true],
  ['an open problem', ['call-1'], false],
  ['the problem of the recheck still open', ['call-9'], false],
])('mentions the survey with %s: %s', async (_, openProblems, mentioned) => {
  const judge = assess({
    directory: exampleDirectory(),
    ...contactOf(async () => ({ lastCalls: [], openProblems })),
    clock,
  })
  const { kind: _kind, operatorVerdict: _verdict, said: _said, ...content } = typicalCall
  const { script } = await judge({
    ...content,
    kind: 'recheck',
    recheckOf: 'call-9',
    dealer: exampleDealer.dealerId,
  })
  expect(script.brandSurvey).toBe(mentioned)
  expect(script.prize).toBe(mentioned)
})

it('words what must be asked again in the language of the script', async () => {
  const judge = assess({ directory: exampleDirectory(), ...contact, clock })
  const { ask, script } = await judge({
    questionnaire: exampleCall.questionnaire,
    answers: [{ question: 'overall', refused: true }],
    customer: { ref: 'C-1', language: 'en' },
  })
  expect(ask).toEqual(['motive'])
  expect(script.prompts).toEqual([{ id: 'motive', text: expect.stringContaining('would rather not') }])
  expect(script.steps[0]?.text).toContain('quite all right')
})

it('leaves the prize out for a number on an exclusion list', async () => {
  const isExcluded = async (numbers: readonly string[]) => numbers.includes('+34600123456')
  const judge = assess({ directory: exampleDirectory(), ...contact, isExcluded, clock })
  const { kind: _kind, operatorVerdict: _verdict, said: _said, ...content } = typicalCall
  const scriptFor = async (phone: string) =>
    (
      await judge({
        ...content,
        kind: 'after-service',
        dealer: exampleDealer.dealerId,
        customer: { ...content.customer, phone },
      })
    ).script
  expect(await scriptFor('0034 600 123 456')).toMatchObject({ brandSurvey: true, prize: false })
  expect(await scriptFor('600 123 457')).toMatchObject({ brandSurvey: true, prize: true })
})
