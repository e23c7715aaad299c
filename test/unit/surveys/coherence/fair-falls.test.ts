import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairFalls } from '../../../../functions/surveys/coherence/figures/fair-falls.ts'
import { countResponses } from '../../../../functions/surveys/counting/count-responses.ts'
import { marks, responseFacts } from '../../../support/surveys/survey-facts.ts'

const most = 10
const falls = fc
  .array(
    fc.record({ dealerId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), deep: fc.integer({ min: 2, max: 4 }) }),
    {
      maxLength: 40,
    },
  )
  .map((all) =>
    all.map(({ dealerId, deep }, index) => ({
      dealerId,
      callId: `C-${index}`,
      question: 'Q1',
      call: 10,
      survey: 10 - deep,
    })),
  )
const depthOf = ({ call, survey }: { call: number; survey: number }) => call - survey

test('a larger fall comes first, and of equal ones no dealer has a second while another waits with fewer', () => {
  fc.assert(
    fc.property(falls, (all) => {
      const chosen = fairFalls(all, most)
      expect(chosen).toHaveLength(Math.min(most, all.length))
      expect(new Set(chosen).size).toBe(chosen.length)
      const left = all.filter((one) => !chosen.includes(one))
      for (const [place, one] of chosen.entries()) {
        const waiting = [...chosen.slice(place + 1), ...left]
        const listed = (dealerId: string) =>
          chosen.slice(0, place).filter((each) => each.dealerId === dealerId).length
        for (const other of waiting) {
          expect(depthOf(one)).toBeGreaterThanOrEqual(depthOf(other))
          if (depthOf(one) === depthOf(other))
            expect(listed(one.dealerId)).toBeLessThanOrEqual(listed(other.dealerId))
        }
      }
    }),
  )
})

test('which falls are chosen does not depend on the order of the dealers', () => {
  fc.assert(
    fc.property(falls, (all) => {
      const byDealer = [...Map.groupBy(all, ({ dealerId }) => dealerId).values()]
      expect(fairFalls(byDealer.flat(), most)).toEqual(fairFalls(byDealer.toReversed().flat(), most))
    }),
  )
})

test('of a dealer’s equal falls in a month those answered last are kept', () => {
  const responses = Array.from({ length: 14 }, (_, index) =>
    responseFacts({
      answeredAt: `2026-10-${10 + index}T10:00:00.000Z`,
      match: { state: 'matched', callId: `C-${index}`, series: 'counts' },
      call: {
        ...{ kind: 'after-service', class: 'no-problem', said: { prize: false }, choices: [] },
        marks: [marks('Q1', 10, 7)],
      },
    }),
  )
  const { counts } = countResponses(responses, new Map(), 'Europe/Madrid')
  expect(counts.fell.map(({ callId }) => callId)).toEqual(
    Array.from({ length: 10 }, (_, index) => `C-${13 - index}`),
  )
})
