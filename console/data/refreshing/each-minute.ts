import { useEffect, useRef } from 'preact/hooks'

/** Calls `run` every minute while the page is visible, such as for time that is left, which nothing else changes. */
export const useEachMinute = (run: () => void): void => {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) latest.current()
    }, 60_000)
    return () => clearInterval(timer)
  }, [])
}
