import type { CDPSession, Page } from 'playwright-core'
import * as z from 'zod/mini'

const metrics = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) })

/** What a page's main thread does. */
export type WatchedPage = {
  page: Page
  /** Milliseconds of processor time of the main thread's tasks from before an action until what it leads to is on the screen. */
  mainThread: (act: () => Promise<unknown>) => Promise<number>
  /** Makes the processor this many times slower; 1 is as fast as it is. */
  slowDown: (rate: number) => Promise<void>
}

/** Resolves once what a page has is painted. */
const painted = (page: Page) =>
  page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))')

const taskMs = async (session: CDPSession): Promise<number> => {
  const read = z.parse(metrics, await session.send('Performance.getMetrics'))
  return 1000 * (read.metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
}

/** Watches a page through the browser's own protocol. */
export const watchPage = async (page: Page): Promise<WatchedPage> => {
  const session = await page.context().newCDPSession(page)
  // The thread's own time, whatever else the machine does.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    page,
    mainThread: async (act) => {
      await painted(page)
      const before = await taskMs(session)
      await act()
      await painted(page)
      return (await taskMs(session)) - before
    },
    slowDown: async (rate) => void (await session.send('Emulation.setCPUThrottlingRate', { rate })),
  }
}
