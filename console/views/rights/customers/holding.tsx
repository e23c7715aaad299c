import { ResponseError } from '../../../../client/errors.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { lastRead, useLoad } from '../../../data/load.ts'
import { MoreButton } from '../../../elements/lists/more-button.tsx'
import { Show } from '../../../elements/page/states.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { Datum } from '../datum.tsx'

/** What is held; null for nothing, `hidden` where it is not for whoever asks. */
type Held = Schemas['CustomerData'] | 'hidden' | null

const last = lastRead<Held>()

type Item = Schemas['CustomerData']['items'][number]

/** What is held, by the call that it is about; what is about the customer first. */
const byCall = (items: readonly Item[]): [string | null, Item[]][] => {
  const groups = new Map<string | null, Item[]>()
  for (const item of items) groups.set(item.callId, [...(groups.get(item.callId) ?? []), item])
  return [...groups]
}

/** How the phone ends of the one of a company whose item it is; undefined of any other item, and if nobody knows. */
const endingOf = (data: Item['data']): string | undefined => {
  for (const state of [data['noContact'], data['objection'], data['restriction']])
    if (typeof state === 'object' && state !== null && 'ending' in state && typeof state.ending === 'string')
      return state.ending
  return undefined
}

/** Everything that is held about a customer, if anything is, and what is held elsewhere. */
export const Holding = ({ dealerId, customerRef, zone, t }: CustomerProps) => {
  const { api } = useApp()
  const ask = (cursor?: string) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/customers/{customerRef}', {
        params: { path: { dealerId, customerRef }, query: cursor === undefined ? {} : { cursor } },
      }),
    )
  const held = useLoad(last, `${dealerId} ${customerRef}`, () =>
    ask().catch((thrown: unknown): Held => {
      if (thrown instanceof ResponseError && thrown.status === 404) return null
      if (thrown instanceof ResponseError && thrown.problem?.code === 'not-instructed') return 'hidden'
      throw thrown
    }),
  )
  return (
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">{t.held}</h2>
      <Show loading={held}>
        {(data) =>
          data === null || data === 'hidden' ? (
            <p>{data === null ? t.nothingHeld : t.heldHidden}</p>
          ) : (
            <>
              <p class="small soft">
                {t.asOf} <Time at={data.asOf} zone={zone} />
              </p>
              {byCall(data.items).map(([callId, items]) => (
                <section key={callId ?? ''} class="stack tight">
                  <h3>{callId === null ? t.aboutCustomer : <Outside>{t.ofCall(callId)}</Outside>}</h3>
                  {items.map(({ kind, at, data: said }, index) => (
                    <details key={`${kind} ${at} ${index}`}>
                      <summary>
                        {t.heldKinds[kind]}
                        {endingOf(said) !== undefined && ` (${t.phonesEnding(endingOf(said) ?? '')})`}{' '}
                        {at !== null && <Time at={at} zone={zone} />}
                      </summary>
                      <Datum data={said} zone={zone} />
                    </details>
                  ))}
                </section>
              ))}
              {data.next !== null && (
                <MoreButton
                  read={async () => {
                    const page = await ask(data.next ?? undefined)
                    held.show({ ...page, items: [...data.items, ...page.items] })
                  }}
                />
              )}
              <h3>{t.elsewhere}</h3>
              <ul>
                {data.elsewhere.map(({ what, words }) => (
                  <li key={what}>{words}</li>
                ))}
              </ul>
            </>
          )
        }
      </Show>
    </section>
  )
}
