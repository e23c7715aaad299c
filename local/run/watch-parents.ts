import { readFileSync } from 'node:fs'

const parentOf = (pid: number): number | undefined => {
  try {
    // pid (name) state ppid …; the name may contain anything, even parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

const checkEveryMs = 500

/**
 * `npm start` is npm, a shell, and this process; a signal to npm ends only the first two. Calls `stop` when either is
 * gone. Does nothing if npm did not start it.
 */
export const watchParents = (stop: () => void) => {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(timer)
    stop()
  }, checkEveryMs)
  timer.unref()
}
