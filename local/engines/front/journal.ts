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

const read = <S extends z.core.$ZodType>(file: string, schema: S): Map<string, z.output<S>> => {
  const live = new Map<string, z.output<S>>()
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault
  }
  for (const row of text.split('\n')) {
    let json: unknown
    try {
      json = JSON.parse(row)
    } catch {
      // The process was killed while writing this line, so the writer never got a confirmation.
      continue
    }
    try {
      const { key, value } = z.parse(line, json)
      if (value === undefined) live.delete(key)
      else live.set(key, z.parse(schema, value))
    } catch (fault) {
      const message = `${file} is damaged. Restore it from a copy, or start over with --fresh, which deletes all data`
      throw new Error(message, { cause: fault })
    }
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

  const writeAnew = () => {
    if (file === null) return
    if (handle !== undefined) closeSync(handle)
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.draft`
    writeFileSync(draft, [...live].map(([key, value]) => lineOf(key, value)).join(''), { mode: 0o600 })
    renameSync(draft, file)
    handle = openSync(file, 'a')
    dead = 0
  }

  const append = (text: string) => {
    if (handle !== undefined) writeSync(handle, text)
    if (dead > maxStaleLines && dead > live.size) writeAnew()
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
