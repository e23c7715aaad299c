import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Whether a file of this page is no longer there: another version has been deployed. */
export const filesAreGone = signal(false)

const everyMs = 10 * 60_000

/** Whether the site's first page names another program than the one that runs. */
const isNewer = async (): Promise<boolean> => {
  const own = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''
  const response = await fetch('/', { cache: 'no-cache' })
  const html = await response.text()
  return response.ok && own !== '' && !html.includes(new URL(own).pathname)
}

/**
 * Finds out why a file of this page could not be loaded. Returns whether there is no connection; otherwise it is gone, because
 * another version has been deployed, which the page says from then on.
 */
export const isUnreachable = async (): Promise<boolean> => {
  try {
    await fetch('/', { cache: 'no-cache' })
  } catch {
    return true
  }
  filesAreGone.value = true
  return false
}

/** Looks for a newer version when the page is looked at again, at most every ten minutes. */
export const useNewerVersion = (): void =>
  useEffect(() => {
    let lookedAt = Date.now()
    const look = () => {
      if (document.hidden || Date.now() - lookedAt < everyMs) return
      lookedAt = Date.now()
      // Offline, or the server is away: the next look will tell.
      isNewer().then(
        (newer) => newer && (filesAreGone.value = true),
        () => undefined,
      )
    }
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, everyMs)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [])
