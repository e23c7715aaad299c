import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { asortisZone } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { Show } from '../../elements/page/states.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { Time } from '../../elements/words/time.tsx'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'

const last = lastRead<Schemas['ReviewQueues']>()

/** What waits for specialists, and how much of it the sample drew. */
export const QueuesPart = ({ t: { queues: t } }: { t: SupervisionTexts }) => {
  const { api, common } = useApp()
  const { roughly } = useNumbers()
  const loading = useLoad(last, '', (signal) => unwrap(api.GET('/v1/review-queues', { signal })))
  return (
    <Show loading={loading}>
      {({ queues, sampleShare }) => (
        <section class="card">
          {sampleShare === null ? <p>{t.none}</p> : <p>{t.share(roughly(sampleShare))}</p>}
          {sampleShare !== null && sampleShare < 1 / 3 && <p class="notice warn">{t.low}</p>}
          <FiguresTable
            title={t.caption}
            head={[t.why, t.waiting, t.judged, t.overdue, t.since]}
            rows={queues.map(({ why, waiting, judged, overdue, since }) => ({
              key: why,
              name: t.names[why],
              cells: [
                waiting,
                judged,
                overdue,
                since === null ? common.nothing : <Time at={since} zone={asortisZone} form="day" />,
              ],
            }))}
          />
        </section>
      )}
    </Show>
  )
}
