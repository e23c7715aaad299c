import { expect, test } from 'vitest'
import { comparedLines } from '../../../../console/views/survey-imports/outcome/compared-lines.ts'

const words = {
  ...{ answeredOn: 'Respondida', named: 'Con nombre', yes: 'Sí', no: 'No', nothing: '—' },
  mark: (value: number) => String(value).replace('.', ','),
}
const answer = (question: string, mark: number) => ({ question, text: `¿${question}?`, mark })

test('what differs between a response as it is kept and as a file has it, whichever of them has an answer', () => {
  const kept = { answeredAt: '2026-11-29', identified: true, answers: [answer('Q1', 9), answer('Q2', 8)] }
  const given = {
    answeredAt: '2026-11-29T10:30:00.000Z',
    identified: true,
    answers: [answer('Q1', 4.5), { question: 'Q3', text: '¿Q3?', choice: 'No' }],
  }
  const lines = comparedLines({ kept, given }, words)
  expect(
    lines.map(({ name, kept: before, given: after, differs }) => [name, before, after, differs]),
  ).toEqual([
    ['Respondida', '2026-11-29', '2026-11-29 10:30 UTC', true],
    ['Con nombre', 'Sí', 'Sí', false],
    ['¿Q1?', '9', '4,5', true],
    ['¿Q2?', '8', '—', true],
    ['¿Q3?', '—', 'No', true],
  ])
})
