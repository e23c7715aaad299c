import * as z from 'zod/mini'
import type { SendExample } from '../contract/example-data.ts'
import type { LocalRun } from '../running/local-run.ts'
import { holdFirstDraw } from './hold-first-draw.ts'

const group = z.object({ groupId: z.string() })
const drawn = z.object({ winner: z.optional(z.int()), holders: z.array(z.tuple([z.int(), z.string()])) })

/**
 * Gives the example's group five participants and holds its first draw, by moving the clock past the end of the month.
 * Returns the month, and the dealer that won.
 */
export const holdDraw = async (run: LocalRun, send: SendExample) => {
  for (const dealerId of ['taller-2', 'taller-3', 'taller-4', 'taller-5']) {
    await send('putDealer', { parameters: { dealerId } })
    await send('putParticipant', { parameters: { dealerId } })
  }
  const { groupId } = group.parse((await send('getGroup')).body)
  const { month, drawnAt } = await holdFirstDraw(run, groupId)
  const { body } = await send('getDraw', { parameters: { month } })
  const { winner, holders } = drawn.parse(body)
  const [, dealerId] = holders.find(([held]) => held === winner) ?? []
  if (dealerId === undefined) throw new Error(`The draw of ${month} was not decided: ${JSON.stringify(body)}`)
  return { month, winner: dealerId, drawnAt }
}
