import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

/** A log file; above `maxBytes` it is renamed to `.1` and started again. */
export const openLog = (path: string, maxBytes = 5_000_000) => {
  let fd = openSync(path, 'a', 0o600)
  let size = fstatSync(fd).size
  let closed = false
  return {
    write: (chunk: Buffer | string) => {
      if (closed) return
      if (size > maxBytes) {
        closeSync(fd)
        renameSync(path, `${path}.1`)
        fd = openSync(path, 'a', 0o600)
        size = 0
      }
      size += writeSync(fd, typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    },
    close: () => {
      if (!closed) closeSync(fd)
      closed = true
    },
  }
}
export type Log = ReturnType<typeof openLog>
