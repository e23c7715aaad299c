import * as z from 'zod/mini'
import type { Changes } from './contract-examples.ts'
import { holdDraw } from '../draws/hold-draw.ts'
import type { LocalRun } from '../running/local-run.ts'

/** Sends the example of an operation, changed or not; answers only what is good. */
export type SendExample = (id: string, changes?: Changes) => Promise<{ headers: Headers; body: unknown }>

/** What must be there before the example of an operation can be sent, and how it then differs from the document. */
type Precondition = (send: SendExample) => Promise<Changes>

/** These make the world in which all the others are sent, in this order. */
export const ground: readonly string[] = ['putBrand', 'putQuestionnaire', 'putDealer', 'putCall']

/** What is sent after all others, because it takes away what they need. */
export const last: readonly string[] = ['deleteParticipant']

const object = z.record(z.string(), z.json())
const call = z.object({ content: object })

/**
 * Operations whose example does not fit the ground as it is. Whatever is not named here is sent as it stands, so a new
 * operation is either sent well or fails the test.
 */
export const preconditionsIn = (run: LocalRun): Readonly<Record<string, Precondition>> => {
  let held: ReturnType<typeof holdDraw> | undefined
  const draw = (send: SendExample) => (held ??= holdDraw(run, send))
  const inItsMonth: Precondition = async (send) => ({ parameters: { month: (await draw(send)).month } })
  return {
    // The dealer of the other examples exists already; replacing it would take away its brand.
    putDealer: async () => ({ parameters: { dealerId: 'talleres-gredos' } }),
    // Only a call that was put without its end can be closed.
    putClosing: async (send) => {
      const parameters = { callId: 'call-still-on' }
      const { endedAt: _, ...running } = call.parse((await send('getCall')).body).content
      await send('putCall', { parameters, body: running })
      return { parameters }
    },
    takeStep: async (send) => {
      const { headers } = await send('getProblem')
      return { parameters: { 'If-Match': headers.get('etag') ?? '' } }
    },
    listDraws: async (send) => (await draw(send), {}),
    getDraw: inItsMonth,
    getStatement: async (send) => ({ parameters: { year: (await draw(send)).month.slice(0, 4) } }),
    // Not before the draw, and not after now: the clock stands at the draw's day.
    applyDiscount: async (send) => {
      const { month, drawnAt } = await draw(send)
      return { parameters: { month }, body: { reference: 'abono-2026-118', appliedAt: drawnAt } }
    },
    passOn: async (send) => {
      const { month, winner } = await draw(send)
      return { parameters: { month }, as: `dealer:${winner}` }
    },
    getDrawMonth: inItsMonth,
    getCommitments: inItsMonth,
  }
}
