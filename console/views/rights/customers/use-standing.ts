import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { lastRead, useLoad } from '../../../data/load.ts'

const last = lastRead<Schemas['CustomerStanding']>()

/** The states that a customer is in, and the cases that stand still because of them; `reload` after one has changed. */
export const useStanding = (dealerId: string, customerRef: string) => {
  const { api } = useApp()
  return useLoad(last, `${dealerId} ${customerRef}`, (signal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/customers/{customerRef}/states', {
        params: { path: { dealerId, customerRef } },
        signal,
      }),
    ),
  )
}
export type LoadedStanding = ReturnType<typeof useStanding>
