import { unwrap } from '../../../client/unwrap.ts'
import { useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'

const last = lastRead<boolean>()

/**
 * Whether whoever is looking may carry out what a dealer's customers ask for: the dealer's people, and Asortis's where the
 * dealer has so instructed; undefined until that is known.
 */
export const useMayExecute = (dealerId: string): boolean | undefined => {
  const { api, me } = useApp()
  const isOwn = me.dealers.some((dealer) => dealer.dealerId === dealerId)
  const { value } = useLoad(last, dealerId, async (signal) => {
    if (isOwn) return true
    const dealer = await unwrap(api.GET('/v1/dealers/{dealerId}', { params: { path: { dealerId } }, signal }))
    return dealer.rightsHandledBy === 'asortis'
  }).loaded
  if (isOwn) return true
  if (value.state === 'loading') return undefined
  // Where it cannot be read, the service still says so itself.
  return value.state === 'ready' ? value.data : true
}
