import type { DrawEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { DrawMonth } from './month-item.ts'
import type { MonthStore } from './month-store.ts'

/** What publishing months requires. */
export type PublishMonthsPorts = {
  months: Pick<MonthStore, 'list' | 'published'>
  publish: Publish<DrawEvent>
}

const sealedEvent = ({ month, digest, digestAt, groups }: DrawMonth) =>
  digest === undefined || digestAt === undefined || groups === undefined
    ? []
    : [
        {
          name: 'MonthSealed' as const,
          id: `draws/${month}/sealed`,
          at: digestAt,
          data: { month, digest, groups },
        },
      ]

const decidedEvent = ({ month, decidedAt, decided }: DrawMonth) =>
  decidedAt === undefined || decided === undefined
    ? []
    : [
        {
          name: 'MonthDecided' as const,
          id: `draws/${month}/decided`,
          at: decidedAt,
          data: { month, decided },
        },
      ]

/**
 * Publishes the events of months that are not published yet, including those left by a run that was killed, and
 * records that they are.
 */
export const publishMonths = async ({ months, publish }: PublishMonthsPorts): Promise<void> => {
  for (const month of await months.list()) {
    const sealed = month.sealedPublished ? [] : sealedEvent(month)
    const decided = month.decidedPublished ? [] : decidedEvent(month)
    if (sealed.length + decided.length === 0) continue
    await publish([...sealed, ...decided])
    if (sealed.length > 0) await months.published(month.month, 'sealedPublished')
    if (decided.length > 0) await months.published(month.month, 'decidedPublished')
  }
}
