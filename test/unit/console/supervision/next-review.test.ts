import { afterEach, expect, test, vi } from 'vitest'
import { createTransport } from '../../../../client/transport.ts'
import { nextReview } from '../../../../console/elements/supervision/next-review.ts'
import { readReview } from '../../../../console/views/review/read-review.ts'

const api = createTransport({ baseUrl: 'https://api.example' }, undefined)
afterEach(() => vi.unstubAllGlobals())

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const stubFetch = (answer: (url: URL, method: string) => Response) =>
  vi.stubGlobal('fetch', async (request: Request) => answer(new URL(request.url), request.method))
const review = (reviewId: string) => ({ reviewId, dueBy: '2026-11-20T10:00:00.000Z', kind: 'after-service' })

test('the next review is looked for on the next page, where others have all of the first', async () => {
  stubFetch((url) =>
    url.searchParams.get('cursor') === null
      ? json(200, { items: [review('mine')], next: 'c1' })
      : json(200, { items: [review('free')], next: null }),
  )
  expect(await nextReview(api, 'mine')).toBe('/especialista/revisiones/free')
})

test('nothing is left once the list has ended, or far too much of it is others’', async () => {
  let pages = 0
  stubFetch(() => json(200, { items: [], next: (pages += 1) < 3 ? 'c' : null }))
  expect(await nextReview(api)).toBeNull()
  expect(pages).toBe(3)
  stubFetch(() => json(200, { items: [], next: `c${(pages += 1)}` }))
  pages = 0
  expect(await nextReview(api)).toBeNull()
  expect(pages).toBe(10)
})

const problem = (status: number, code: string) =>
  json(status, { type: 't', title: 't', status, code, detail: 'd', instance: 'i' })

test.each([
  ['taken', problem(409, 'already-claimed'), problem(404, 'not-found')],
  ['too-many', problem(409, 'too-many-claims'), problem(409, 'not-claimed')],
  ['gone', problem(404, 'not-found'), problem(404, 'not-found')],
  ['gone', json(200, { reviewId: 'r', claimedUntil: '2026-11-20T10:15:00.000Z' }), problem(404, 'not-found')],
])('a review that is not to be had says why: %s', async (is, claim, read) => {
  stubFetch((_, method) => (method === 'POST' ? claim.clone() : read.clone()))
  expect(await readReview(api, 'r', new AbortController().signal)).toEqual({ is })
})
