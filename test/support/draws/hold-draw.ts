import * as z from 'zod/mini'
import type { SendExample } from '../contract/example-data.ts'
import type { LocalRun } from '../running/local-run.ts'

const group = z.object({ firstMonth: z.string() })
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
  const { firstMonth: month } = group.parse((await send('getGroup')).body)
  const [year = 0, number = 0] = month.split('-').map(Number)
  // Noon in Madrid is 10:00 or 11:00 UTC.
  const drawDay = Date.UTC(year, number, 1, 11, 30)
  const deliverAt = async (schedule: string, at: number) => {
    await run.moveClock(new Date(at))
    const scheduledTime = new Date(at).toISOString()
    const { status, body } = await run.admin(`schedules/${schedule}`, { body: { scheduledTime } })
    if (status >= 300) throw new Error(`${schedule} responded ${status}: ${JSON.stringify(body)}`)
  }
  await deliverAt('seal-draws', drawDay - 24 * 3_600_000)
  await deliverAt('decide-draws', drawDay)
  const { body } = await send('getDraw', { parameters: { month } })
  const { winner, holders } = drawn.parse(body)
  const [, dealerId] = holders.find(([held]) => held === winner) ?? []
  if (dealerId === undefined) throw new Error(`The draw of ${month} was not decided: ${JSON.stringify(body)}`)
  return { month, winner: dealerId, drawnAt: new Date(drawDay).toISOString() }
}
