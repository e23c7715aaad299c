import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { type Failure, failureOf } from '../../../data/failure.ts'
import { MoreButton } from '../../../elements/lists/more-button.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Datum } from '../datum.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { openedTitle } from './opened-title.ts'
import { FailureNotice } from '../../../elements/page/failure-notice.tsx'

type Read = Pick<Schemas['BlockedData'], 'items' | 'kinds' | 'next'>

/** What is blocked, for whoever asked: read only when they say so, because each reading is recorded; page by page. */
export const Opened = ({
  dealerId,
  customerRef,
  accessId,
  changed,
  zone,
  t,
}: CustomerProps & { accessId: string; changed: () => void }) => {
  const { api } = useApp()
  const read = useSignal<Read | null>(null)
  const failure = useSignal<Failure | null>(null)
  const ask = (cursor?: string) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access/{accessId}', {
        params: {
          path: { dealerId, customerRef, accessId },
          query: { limit: 100, ...(cursor !== undefined && { cursor }) },
        },
      }),
    )
  const begin = () => {
    failure.value = null
    ask().then(
      (page) => {
        read.value = page
        // How often it was read has changed.
        changed()
      },
      (thrown: unknown) => void (failure.value = failureOf(thrown)),
    )
  }
  if (!read.value)
    return (
      <div class="stack tight">
        <FailureNotice failure={failure} />
        <div>
          <button class="button main" type="button" onClick={begin}>
            {t.read}
          </button>
        </div>
      </div>
    )
  const { items, kinds, next } = read.value
  const more = async (cursor: string) => {
    const page = await ask(cursor)
    read.value = {
      items: [...items, ...page.items],
      kinds: [...kinds, ...page.kinds],
      next: page.next,
    }
  }
  return (
    <div class="stack tight">
      {items.map((item, index) => (
        <details key={index}>
          <summary>
            {t.openedItem(index + 1)} <Outside>{openedTitle(item, kinds[index] ?? 'index', t)}</Outside>
          </summary>
          <Datum data={item} zone={zone} />
        </details>
      ))}
      {next !== null && <MoreButton read={() => more(next)} />}
    </div>
  )
}
