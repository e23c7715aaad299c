import { expect, it } from 'vitest'
import { reopenings, stepsOf } from '../../../functions/cases/problem/step-item.ts'

const step = (revision: number, content: object) => ({
  ...{ pk: 'DEALER#d', sk: `CALL#C-1#STEP#00000${revision}`, v: 1 },
  ...{ at: '2026-11-20T10:00:00.000Z', by: 'dealer:d', from: 'resolved', to: 'in-progress', content },
})
const beside = { pk: 'DEALER#d', sk: 'CALL#C-1#CLOSING', content: 'reopen' }

it('counts how often a problem was reopened, among steps that this release cannot read too', () => {
  const items = [step(1, { step: 'acknowledge' }), step(2, { step: 'reopen' }), beside]
  expect(reopenings(items)).toBe(1)
  expect(stepsOf(items).map(({ content }) => content.step)).toEqual(['acknowledge', 'reopen'])
  const later = [
    ...items,
    { ...step(3, { step: 'escalate-to-brand', to: 7 }), v: 2 },
    step(4, { step: 'reopen', why: 1 }),
  ]
  expect(reopenings(later)).toBe(2)
  expect(() => stepsOf(later)).toThrow()
})
