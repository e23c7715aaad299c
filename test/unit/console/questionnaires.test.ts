import { describe, expect, test } from 'vitest'
import { compareVersions } from '../../../console/views/questionnaires/compare-versions.ts'
import { questionnaireBody } from '../../../console/views/questionnaires/questionnaire-body.ts'
import { trialBody } from '../../../console/views/questionnaires/trial-body.ts'
import { amountToSend } from '../../../console/views/groups/money.ts'

const question = (id: string, cutOff?: number) => ({
  id,
  text: { es: `¿${id}?` },
  scale: { min: 0, max: 10 },
  ...(cutOff !== undefined && { cutOff }),
})
const version = (...questions: ReturnType<typeof question>[]) => ({
  brand: 'lince',
  kinds: ['after-service' as const],
  questions,
})

describe('two versions of a questionnaire', () => {
  test('differ by what was added, removed and changed', () => {
    const found = compareVersions(
      version(question('a'), question('b')),
      version(question('a', 7), question('c')),
    )
    expect(found.added.map(({ id }) => id)).toEqual(['c'])
    expect(found.removed.map(({ id }) => id)).toEqual(['b'])
    expect(found.changed.map(({ after, parts }) => [after.id, parts])).toEqual([['a', ['cutOff']]])
    expect(found.moved).toBe(false)
  })

  test('differ by their order only where questions that both have changed places', () => {
    const before = version(question('a'), question('b'))
    expect(compareVersions(before, version(question('b'), question('a'))).moved).toBe(true)
    expect(compareVersions(before, version(question('x'), question('a'), question('b'))).moved).toBe(false)
  })
})

test('a question is sent with its scale or its choices, as was chosen, and the fields of the other are not', () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    '/brand': 'lince',
    '/kinds/after-service': 'yes',
    '/questions/0/id': 'overall',
    '/questions/0/text/es': '¿Qué tal?',
    '/questions/0/type': 'scale',
    '/questions/0/scale/min': '0',
    '/questions/0/scale/max': '10',
    '/questions/1/id': 'warned',
    '/questions/1/text/es': '¿Le avisaron?',
    '/questions/1/type': 'choices',
    '/questions/1/choices/0/id': 'yes',
    '/questions/1/choices/1/id': 'no',
    '/questions/1/choices/1/low': 'yes',
  }))
    form.append(name, value)
  const body: unknown = JSON.parse(JSON.stringify(questionnaireBody(form, ['after-service', 'recheck'])))
  expect(body).toEqual({
    brand: 'lince',
    kinds: ['after-service'],
    questions: [
      { id: 'overall', text: { es: '¿Qué tal?' }, scale: { min: 0, max: 10 } },
      { id: 'warned', text: { es: '¿Le avisaron?' }, choices: [{ id: 'yes' }, { id: 'no', low: true }] },
    ],
  })
})

test('a trial sends the questions that were answered, and what else is said of the customer', () => {
  const warned = { id: 'warned', text: { es: '¿Le avisaron?' }, choices: [{ id: 'refused' }, { id: 'no' }] }
  const questions = [question('a'), question('b'), question('c'), warned]
  const form = new FormData()
  for (const [name, value] of Object.entries({
    '/dealer': '',
    '/kind': 'after-service',
    'answer/0': '',
    'reserved/0': 'yes',
    'answer/1': 'value/0',
    'reserved/1': 'yes',
    'answer/2': 'refused',
    'answer/3': 'value/refused',
    happened: 'upset',
    '/motives/0/text': 'El ruido',
    '/cooperation': 'yes',
  }))
    form.append(name, value)
  expect(JSON.parse(JSON.stringify(trialBody(form, questions)))).toEqual({
    kind: 'after-service',
    answers: [
      { question: 'b', mark: 0, reserved: true },
      { question: 'c', refused: true },
      { question: 'warned', choice: 'refused' },
    ],
    situations: [{ state: 'resolved', stillUpset: true }],
    motives: [{ text: 'El ruido' }],
    cooperation: 'reluctant',
  })
})

test('an amount is sent with two decimals, and what is no amount as it was typed', () => {
  expect(['300', '300,5', '12.34', 'mucho', '1,234'].map(amountToSend)).toEqual([
    '300.00',
    '300.50',
    '12.34',
    'mucho',
    '1,234',
  ])
})
