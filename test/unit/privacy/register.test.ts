import { describe, expect, it, test } from 'vitest'
import { dueDay } from '../../../functions/privacy/register/due-day.ts'
import { requestsOfCase } from '../../../functions/privacy/register/requests-of-case.ts'
import { requestIdOf } from '../../../functions/privacy/register/request-id.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

describe('a request is due on the same day of the next month', () => {
  it.each([
    ['2026-11-20', '2026-12-20'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2026-05-31', '2026-06-30'],
  ])('%s: %s', (asked, due) => {
    expect(dueDay(asked)).toBe(due)
  })
})

test('ids are in the order of time, and the same request always has the same', () => {
  expect(requestIdOf('2026-11-20T10:00:00.000Z', ['a'])).toMatch(/^20261120T100000Z-[0-9a-f]{12}$/)
  expect(requestIdOf('2026-11-20T10:00:00Z', ['a'])).toBe(requestIdOf('2026-11-20T10:00:00Z', ['a']))
  expect(requestIdOf('2026-11-20T10:00:00Z', ['b'])).not.toBe(requestIdOf('2026-11-20T10:00:00Z', ['a']))
})

test('what is asked for in a call, its closing and its amendments is registered, but not to be called no more', () => {
  const asking = (...requests: NonNullable<CallContent['requests']>) => ({ ...exampleCall, requests })
  const found = requestsOfCase({
    call: {
      receivedAt: '2026-11-20T10:00:00.000Z',
      put: {
        content: asking({ right: 'erasure', text: 'Bórrenme' }, { right: 'no-more-calls' }),
        classification: {} as never,
      },
    },
    closing: { at: '2026-11-20T10:05:00.000Z', requests: [{ right: 'access' }] } as never,
    amendments: [
      { id: 'a-1', at: '2026-11-21T10:00:00.000Z', fields: '{"requests":[{"right":"objection"}]}' },
      { id: 'a-2', at: '2026-11-22T10:00:00.000Z', fields: '{"customer":{"ref":"C-1"}}' },
    ],
  })
  expect(found).toEqual([
    { source: 'call', askedAt: '2026-11-20T10:00:00.000Z', right: 'erasure', text: 'Bórrenme' },
    { source: 'closing', askedAt: '2026-11-20T10:05:00.000Z', right: 'access' },
    { source: 'amendment/a-1', askedAt: '2026-11-21T10:00:00.000Z', right: 'objection' },
  ])
  expect(
    requestsOfCase({
      call: { receivedAt: '', put: { content: exampleCall, classification: {} as never } },
      closing: null,
      amendments: [],
    }),
  ).toEqual([])
})

test('who asks once in a call is registered once, whatever is told again; what is said besides is another request', () => {
  const { requests: _, ...content } = exampleCall
  const told = (at: string, ...requests: NonNullable<CallContent['requests']>) => ({
    ...{ id: at, at, fields: JSON.stringify({ requests }) },
  })
  const found = requestsOfCase({
    call: {
      receivedAt: '2026-11-20T10:00:00.000Z',
      put: {
        content: { ...content, requests: [{ right: 'access', text: 'Mis datos' }] },
        classification: {} as never,
      },
    },
    closing: {
      at: '2026-11-20T10:05:00.000Z',
      requests: [{ right: 'erasure' }, { right: 'access' }],
    } as never,
    amendments: [
      told('2026-11-20T10:03:00.000Z', { right: 'erasure' }, { right: 'access', text: 'mis datos.' }),
      told('2026-11-21T10:00:00.000Z'),
      told('2026-11-22T10:00:00.000Z', { right: 'access', text: 'También las grabaciones' }),
    ],
  })
  expect(found.map(({ source, right, text }) => [source, right, text])).toEqual([
    ['call', 'access', 'Mis datos'],
    ['amendment/2026-11-20T10:03:00.000Z', 'erasure', undefined],
    ['amendment/2026-11-22T10:00:00.000Z', 'access', 'También las grabaciones'],
  ])
})
