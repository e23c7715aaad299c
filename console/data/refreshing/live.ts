import { useEffect, useRef } from 'preact/hooks'
import type { FidelizacionClient } from '../../../client/transport.ts'

const everyMs = 5_000
const idleMs = 30_000
const idleAfterMs = 5 * 60_000
/** Lists may be some moments behind the pulse, so they are read once more. */
const againMs = 1_500

/** When the person last did something at the page. */
let activeAt = Date.now()
for (const event of ['pointerdown', 'keydown', 'scroll'])
  addEventListener(event, () => void (activeAt = Date.now()), { passive: true, capture: true })

const waitMs = () => {
  const base = Date.now() - activeAt > idleAfterMs ? idleMs : everyMs
  return base + Math.random() * 1_000
}

/**
 * Calls `changed` soon after anything of a dealer's changed: asks for the dealer's pulse every five seconds while the page
 * is visible, more slowly when nobody does anything at it, never while it is hidden. Also
 * once when it cannot ask any more, so that what then cannot be read says so, and once when it can again.
 */
export const useLive = (api: FidelizacionClient, dealerId: string, changed: () => void): void => {
  const latest = useRef(changed)
  latest.current = changed
  useEffect(() => {
    let stopped = false
    let tag: string | null = null
    let lost = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let later: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const { response } = await api.GET('/v1/dealers/{dealerId}/problems/pulse', {
        params: { path: { dealerId }, ...(tag !== null && { header: { 'If-None-Match': tag } }) },
      })
      if (response.status >= 400) throw new Error('There is no pulse')
      if (stopped) return
      if (lost) latest.current()
      lost = false
      const now = response.headers.get('etag')
      if (response.status !== 200) return
      if (tag !== null && now !== tag) {
        latest.current()
        clearTimeout(later)
        later = setTimeout(() => latest.current(), againMs)
      }
      tag = now
    }
    const turn = () => {
      ask()
        .catch(() => {
          if (!lost && !stopped) latest.current()
          lost = true
        })
        .finally(next)
    }
    const next = () => {
      clearTimeout(timer)
      if (stopped || document.hidden) return
      timer = setTimeout(turn, waitMs())
    }
    const onVisible = () => {
      if (document.hidden) clearTimeout(timer)
      else turn()
    }
    document.addEventListener('visibilitychange', onVisible)
    onVisible()
    return () => {
      stopped = true
      clearTimeout(timer)
      clearTimeout(later)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [api, dealerId])
}
