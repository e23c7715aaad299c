import * as z from 'zod/mini'
import type { LocalRun } from '../running/local-run.ts'

const group = z.object({ firstMonth: z.string() })

/** The instant of a group's first draw: on the first of the next month. Noon in Madrid is 10:00 or 11:00 UTC. */
const drawDay = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Date.UTC(year, number, 1, 11, 30)
}

/**
 * Holds the first draw of a group that has five participants, by moving the clock past the end of the month. Returns its
 * month, and when it was drawn.
 */
export const holdFirstDraw = async (
  run: LocalRun,
  groupId: string,
): Promise<{ month: string; drawnAt: string }> => {
  const { body } = await run.api(`/v1/groups/${groupId}`, { token: await run.token('staff') })
  const { firstMonth: month } = z.parse(group, body)
  const at = drawDay(month)
  const deliverAt = async (schedule: string, instant: number) => {
    await run.moveClock(new Date(instant))
    const scheduledTime = new Date(instant).toISOString()
    const { status, body: said } = await run.admin(`schedules/${schedule}`, { body: { scheduledTime } })
    if (status >= 300) throw new Error(`${schedule} responded ${status}: ${JSON.stringify(said)}`)
  }
  await deliverAt('seal-draws', at - 24 * 3_600_000)
  await deliverAt('decide-draws', at)
  return { month, drawnAt: new Date(at).toISOString() }
}
