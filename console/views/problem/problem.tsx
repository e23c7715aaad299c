import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { PageTitle } from '../../elements/page-title.tsx'
import { Outside } from '../../elements/outside.tsx'
import { Show } from '../../elements/states.tsx'
import { capital, useWords } from '../../elements/words.ts'
import type { ProblemTexts } from '../../texts/es/problem.ts'

const last = lastRead<Schemas['Problem']>()

/** One problem: whom to call, what happened, and what can be done about it. */
export const View = ({ parameters: { dealerId = '', callId = '' }, t }: ViewProps<ProblemTexts>) => {
  const { api } = useApp()
  const words = useWords()
  const problem = useLoad(last, `${dealerId} ${callId}`, (signal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/problems/{callId}', { params: { path: { dealerId, callId } }, signal }),
    ),
  )
  return (
    <Show loading={problem}>
      {({ customer, main, visit }) => (
        <>
          <div class="page-head">
            <PageTitle title={t.title(visit.ref)}>
              <Outside>{customer.name ?? customer.ref}</Outside>
            </PageTitle>
            <p class="soft">{capital(words.criterion(main))}</p>
          </div>
        </>
      )}
    </Show>
  )
}
