import { expect, test } from 'vitest'
import type { StoredCall } from '../../../../functions/cases/call/call-item.ts'
import { followCall } from '../../../../functions/cases/following/follow-call.ts'
import { contactOf } from '../../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../../support/calls/directory-double.ts'
import { problemCall } from '../../../support/alerts/alert-doubles.ts'

const call = problemCall()
const { content, problem } = call
const withAlert = (alert: object) => ({
  ...call,
  problem: { ...problem, alert: { ...problem.alert, ...alert } },
})

/** Follows a change; returns the names of what it read, wrote and published. */
const asked = async (before: StoredCall | undefined, now: StoredCall): Promise<string[]> => {
  const names: string[] = []
  const tell = (name: string) => async () => void names.push(name)
  await followCall({
    ...contactOf(),
    customers: {
      get: async () => {
        names.push('customer')
        return { lastCalls: [], openProblems: [] }
      },
      keepLastCall: tell('last call'),
      keepProblem: tell('problem'),
      replaceAttempts: async () => true,
      keepNumbers: tell('numbers'),
      keepCompany: tell('company'),
    },
    calls: {
      get: async () => {
        names.push('call')
        return undefined
      },
      keepStanding: tell('standing'),
      withdrawFollowUp: tell('follow-up'),
      keepFound: tell('found'),
    },
    clock: () => new Date('2026-11-20T11:00:00Z'),
    directory: exampleDirectory(),
    publish: async (events) => void names.push(...events.map(({ name }) => name)),
  })(before, now)
  return names
}

test('of a change from which nothing follows, nothing is read', async () => {
  expect(await asked(call, withAlert({ state: 'delivered' }))).toEqual([])
  expect(await asked(call, { ...call })).toEqual([])
})

test.each<[string, StoredCall | undefined, StoredCall, string]>([
  ['it is new', undefined, call, 'ProblemOpened'],
  [
    'its customer is another',
    { ...call, content: { ...content, customer: { ...content.customer, ref: 'C-0' } } },
    call,
    'call',
  ],
  [
    'its problem has another status',
    call,
    { ...call, problem: { ...problem, status: 'acknowledged' } },
    'problem',
  ],
  ['its alert has been sent', call, withAlert({ state: 'sent', latencyMs: 80 }), 'CaseChanged'],
])('all is followed of a call when %s', async (_, before, now, name) => {
  expect(await asked(before, now)).toContain(name)
})
