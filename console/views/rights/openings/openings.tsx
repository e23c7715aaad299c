import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { lastRead, useLoad } from '../../../data/load.ts'
import { PagedList } from '../../../elements/lists/paged-list.tsx'
import { EmptyState } from '../../../elements/page/states.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import type { RightsProps } from '../rights-props.ts'
import { AskToOpen } from './ask-to-open.tsx'
import { Opening } from './opening.tsx'

const last = lastRead<Schemas['OpeningPage']>()

/** What was asked to be opened of what is blocked: by whom and why, approving it, and reading it for whoever asked. */
export const Openings = (props: RightsProps) => {
  const { dealerId, t } = props
  const { api } = useApp()
  const asking = useDialog(`opening ${dealerId}`)
  const ask = (cursor?: string, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/blocked-access', {
        params: { path: { dealerId }, query: { limit: 25, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, dealerId, (signal) => ask(undefined, signal))
  return (
    <section class="card stack" aria-labelledby="blocked">
      <h2 id="blocked">{t.blocked}</h2>
      <p class="soft">{t.blockedHelp}</p>
      <div>
        <button class="button" type="button" onClick={asking.open}>
          {t.askToOpen}
        </button>
      </div>
      {asking.isOpen && <AskToOpen {...props} dialog={asking} done={list.reload} />}
      <PagedList list={list} ask={ask} count={t.openingCount} empty={<EmptyState title={t.noOpenings} />}>
        {(items) => (
          <ul class="stack ruled">
            {items.map((opening) => (
              <Opening key={opening.accessId} {...props} opening={opening} changed={list.reload} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  )
}
