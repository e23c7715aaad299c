import { startLocal } from '../local-run/start-local.ts'
import { weighSite } from '../site/built-site.ts'
import { fillDealer } from '../site/crowded-dealer.ts'
import { measurePages } from '../site/measure-pages.ts'
import type { Figure } from '../figure.ts'

/** What the console weighs, how soon it is there, and whether a thousand problems keep it from working. */
export const siteFigure: Figure = {
  name: 'site',
  says: 'the console: its files, its first paint, and a dealer with 1,000 open problems',
  async *run() {
    const { firstScreen, views, verifier } = await weighSite()
    const row = (figure: string, bytes: number, bar: number | null) =>
      ({ figure: `${figure}, gzipped`, value: bytes / 1024, unit: 'KB', bar }) as const
    yield row("the console's first screen", firstScreen, 60)
    for (const { view, bytes } of views) yield row(view, bytes, 15)
    yield row('verifier of draws', verifier, 45)
    const run = await startLocal()
    try {
      await fillDealer(run)
      yield* measurePages(run)
    } finally {
      await run.stop()
    }
  },
}
