import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

/** A file that lines are added to; beyond `mostBytes` it is put aside as `.1` and begun anew. */
export const openLog = (path: string, mostBytes = 5_000_000) => {
  let fd = openSync(path, 'a', 0o600)
  let size = fstatSync(fd).size
  let closed = false
  return {
    write: (chunk: Buffer | string) => {
      if (closed) return
      if (size > mostBytes) {
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
