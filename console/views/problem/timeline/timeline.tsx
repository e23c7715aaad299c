import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { MoreButton } from '../../../elements/lists/more-button.tsx'
import type { ProblemTexts } from '../../../texts/es/dealer/problem.ts'
import { joinPages, type Part } from './join-pages.ts'
import { TimelineItem } from './timeline-item.tsx'

/** All that has happened to the case, newest first, page by page. */
export const Timeline = ({ problem, t }: { problem: Schemas['Problem']; t: ProblemTexts }) => {
  const { api } = useApp()
  const { dealerId, callId, timeline, timelineNext, zone } = problem
  const first = useRef(timeline)
  const shown = useSignal<Part>({ items: timeline, next: timelineNext })
  if (first.current !== timeline) {
    first.current = timeline
    shown.value = joinPages({ items: timeline, next: timelineNext }, shown.peek())
  }
  const { items, next } = shown.value
  const readMore = async () => {
    const { items: older, next: further } = await unwrap(
      api.GET('/v1/dealers/{dealerId}/problems/{callId}/timeline', {
        params: { path: { dealerId, callId }, query: next === null ? {} : { cursor: next } },
      }),
    )
    // The newest may have been read again meanwhile.
    shown.value = { items: [...shown.peek().items, ...older], next: further }
  }
  return (
    <section class="card later" aria-labelledby="timeline">
      <h2 id="timeline">{t.timeline}</h2>
      <ol class="timeline">
        {items.map((entry, index) => (
          <TimelineItem key={`${entry.at} ${entry.what} ${index}`} entry={entry} zone={zone} t={t} />
        ))}
      </ol>
      {next !== null && <MoreButton read={readMore} />}
    </section>
  )
}
