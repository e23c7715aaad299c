import type { Runtime } from '../../../client/runtime.ts'

/** What a fake server does with one request; a string is thrown, as a network error is. */
export type Reply = (request: Request) => Response | string | Promise<Response>

/** An environment whose clock moves only by waiting, and whose network is a function. */
export const fakeRuntime = (reply: Reply, random: () => number = () => 0) => {
  let clock = Date.parse('2026-11-20T10:00:00Z')
  const runtime = {
    requests: [] as Request[],
    /** The waits between attempts, in milliseconds. */
    waits: [] as number[],
    pass: (ms: number) => void (clock += ms),
    now: () => clock,
    random,
    sleep: async (ms: number) => {
      runtime.waits.push(ms)
      clock += ms
    },
    fetch: async (request: Request) => {
      runtime.requests.push(request)
      const answer = await reply(request.clone())
      if (typeof answer === 'string') throw new TypeError(answer)
      return answer
    },
  } satisfies Runtime & Record<string, unknown>
  return runtime
}

/** A JSON response. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

/** A problem document, as the service returns it. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json(
    status,
    {
      type: `/docs/errors#${code}`,
      title: code,
      status,
      code,
      detail: 'It is so',
      instance: 'r-1',
    },
    { 'content-type': 'application/problem+json', 'x-request-id': 'r-1', ...headers },
  )
