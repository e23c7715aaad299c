import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod/mini'

/** Values by key that survive a killed process: whatever was put and not removed is there again after a restart. */
type Journal<T> = {
  entries: () => ReadonlyMap<string, T>
  put: (key: string, value: T) => void
  remove: (key: string) => void
  clear: () => void
  close: () => void
}

const line = z.strictObject({ key: z.string(), value: z.optional(z.unknown()) })

const bytesOf = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return Buffer.alloc(0)
    throw fault
  }
}

/** Whether a line that no newline follows was written whole. */
const isWhole = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * A file's lines. The last one may be cut, as the process was killed while writing it, so that the writer never got a
 * confirmation: it is left out. Throws for bytes that are not UTF-8 before it.
 */
const linesOf = (bytes: Buffer): string[] => {
  const end = bytes.lastIndexOf('\n') + 1
  const last = bytes.subarray(end).toString()
  const lines = new TextDecoder('utf-8', { fatal: true })
    .decode(bytes.subarray(0, end))
    .split('\n')
    .slice(0, -1)
  return isWhole(last) ? [...lines, last] : lines
}

/** Throws an Error that names the file for anything that `openJournal` did not write. */
const read = <S extends z.core.$ZodType>(file: string, schema: S): Map<string, z.output<S>> => {
  const live = new Map<string, z.output<S>>()
  const bytes = bytesOf(file)
  try {
    for (const row of linesOf(bytes)) {
      const { key, value } = z.parse(line, JSON.parse(row))
      if (value === undefined) live.delete(key)
      else live.set(key, z.parse(schema, value))
    }
  } catch (fault) {
    const message = `${file} is damaged. Restore it from a copy, or start over with --fresh, which deletes all data`
    throw new Error(message, { cause: fault })
  }
  return live
}

const lineOf = (key: string, value: unknown) => `${JSON.stringify({ key, value })}\n`

/** The number of obsolete lines above which the file is rewritten. */
const maxStaleLines = 5000

/**
 * Opens a journal, an append-only file of JSON lines; without a file nothing is kept. Every change has reached the
 * operating system before the call returns: it survives the process, but not a crash of the machine.
 */
export const openJournal = <S extends z.core.$ZodType>(
  file: string | null,
  schema: S,
): Journal<z.output<S>> => {
  const live: Map<string, z.output<S>> = file === null ? new Map() : read(file, schema)
  let handle: number | undefined
  let dead = 0
  /** Whether a full disk has cut the last line, so that nothing may follow it. */
  let isCut = false

  const writeAnew = () => {
    if (file === null) return
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.draft`
    writeFileSync(draft, [...live].map(([key, value]) => lineOf(key, value)).join(''), { mode: 0o600 })
    if (handle !== undefined) closeSync(handle)
    renameSync(draft, file)
    handle = openSync(file, 'a')
    dead = 0
    isCut = false
  }

  const append = (text: string) => {
    if (handle === undefined) return
    if (isCut || (dead > maxStaleLines && dead > live.size)) return writeAnew()
    const bytes = Buffer.from(text)
    isCut = true
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
    isCut = false
  }

  writeAnew()
  return {
    entries: () => live,
    put: (key, value) => {
      if (live.has(key)) dead++
      live.set(key, value)
      append(lineOf(key, value))
    },
    remove: (key) => {
      if (!live.delete(key)) return
      dead += 2
      append(lineOf(key, undefined))
    },
    clear: () => {
      live.clear()
      writeAnew()
    },
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    },
  }
}
