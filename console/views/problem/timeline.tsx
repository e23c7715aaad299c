import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { MoreButton } from '../../elements/lists/more-button.tsx'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'
import { TimelineItem } from './timeline-item.tsx'

type Page = Pick<Schemas['TimelinePage'], 'items' | 'next'>

/** All that has happened to the case, newest first, page by page. */
export const Timeline = ({ problem, t }: { problem: Schemas['Problem']; t: ProblemTexts }) => {
  const { api } = useApp()
  const { dealerId, callId, timeline, timelineNext, zone } = problem
  const older = useSignal<Page | null>(null)
  const next = older.value ? older.value.next : timelineNext
  const readMore = async () => {
    const page = await unwrap(
      api.GET('/v1/dealers/{dealerId}/problems/{callId}/timeline', {
        params: { path: { dealerId, callId }, query: next === null ? {} : { cursor: next } },
      }),
    )
    older.value = { items: [...(older.value?.items ?? []), ...page.items], next: page.next }
  }
  return (
    <section class="card later" aria-labelledby="timeline">
      <h2 id="timeline">{t.timeline}</h2>
      <ol class="timeline">
        {[...timeline, ...(older.value?.items ?? [])].map((entry, index) => (
          <TimelineItem key={`${entry.at} ${entry.what} ${index}`} entry={entry} zone={zone} t={t} />
        ))}
      </ol>
      {next !== null && <MoreButton read={readMore} />}
    </section>
  )
}
