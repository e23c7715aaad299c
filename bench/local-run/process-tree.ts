import { readdirSync, readFileSync } from 'node:fs'

const numbered = /^\d+$/

const parentOf = (pid: number): number | null => {
  try {
    // The name in parentheses may contain anything, including spaces and parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

/** A process and all its descendants. */
export const processTree = (root: number): number[] => {
  const all = readdirSync('/proc')
    .filter((name) => numbered.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }))
  const below = (pid: number): number[] => [
    pid,
    ...all.filter((item) => item.parent === pid).flatMap((item) => below(item.pid)),
  ]
  return below(root)
}

const kilobytes = (pid: number, file: string, name: string): number | null => {
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))
    return found ? Number(found[1]) : null
  } catch {
    return null
  }
}

/** Memory of processes in MB: resident (shared pages count for each process) and, where available, proportional. */
export const memoryOf = (pids: readonly number[]): { rss: number; pss: number | null } => {
  const resident = pids.map((pid) => kilobytes(pid, 'status', 'VmRSS') ?? 0)
  const proportional = pids.map((pid) => kilobytes(pid, 'smaps_rollup', 'Pss'))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / 1024
  const readable = proportional.filter((value) => value !== null)
  return { rss: sum(resident), pss: readable.length > 0 ? sum(readable) : null }
}
