import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { onDisk, refuseFile } from './disk-faults.ts'

/** The folder that contains everything a run stores. */
export type DataDir = {
  path: string
  /** A path inside it. */
  at: (...parts: string[]) => string
  /** The contents of `name`, or undefined if there is no such file. Throws if they do not match the schema. */
  read: <S extends z.core.$ZodType>(name: string, schema: S) => z.output<S> | undefined
  /** Writes a file atomically, readable only by its owner. */
  write: (name: string, value: unknown) => void
  /** Makes a folder in it if it is missing. Returns its path. */
  folder: (name: string) => string
  /** The names of what `write` and `folder` have ever made and that must still be there. */
  written: () => string[]
  /** Deletes everything except the lock. */
  empty: () => void
}

/**
 * Marks a folder as ours, so that `--fresh` never deletes somebody's documents, and lists what `write` and `folder`
 * have made in it, one on each line, so that what is missing is noticed.
 */
const marker = 'fidelizacion-local-run'

const isMissing = (fault: unknown) => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

/** Owner only: the table and the e-mails contain names and phone numbers. */
const ownerOnly = 0o700

/** Creates a folder and those above it. Node's own recursive way never ends under `/proc`, and hides why it failed. */
const makeFolders = (path: string) => {
  if (existsSync(path)) return
  makeFolders(dirname(path))
  onDisk(path, () => mkdirSync(path, { mode: ownerOnly }))
}

/**
 * Creates the folder if it is missing, and restricts it to its owner. Throws, changing nothing, if it contains
 * anything that is not a local run's.
 */
export const openDataDir = (folder: string): DataDir => {
  const path = resolve(folder)
  const at = (...parts: string[]) => join(path, ...parts)
  refuseFile(path)
  makeFolders(path)
  if (!existsSync(at(marker)) && readdirSync(path).length > 0) {
    throw new Error(
      `${path} contains something other than a local run's data; choose another folder with --data`,
    )
  }
  onDisk(path, () => {
    chmodSync(path, ownerOnly)
    appendFileSync(at(marker), '')
    mkdirSync(at('logs'), { recursive: true })
  })
  const written = () => readFileSync(at(marker), 'utf8').split('\n').filter(Boolean)
  const known = new Set(written())
  const note = (name: string) => {
    if (known.has(name)) return
    appendFileSync(at(marker), `${name}\n`)
    known.add(name)
  }
  return {
    path,
    at,
    written,
    read: (name, schema) => {
      let text: string
      try {
        text = readFileSync(at(name), 'utf8')
      } catch (fault) {
        if (isMissing(fault)) return undefined
        throw fault
      }
      try {
        return z.parse(schema, JSON.parse(text))
      } catch (fault) {
        const message = `${at(name)} is damaged. Restore it from a copy, or start over with --fresh, which deletes all data`
        throw new Error(message, { cause: fault })
      }
    },
    write: (name, value) => {
      const draft = at(`${name}.${process.pid}.tmp`)
      writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
      renameSync(draft, at(name))
      note(name)
    },
    folder: (name) => {
      mkdirSync(at(name), { recursive: true, mode: ownerOnly })
      note(name)
      return at(name)
    },
    empty: () => {
      for (const name of readdirSync(path)) {
        if (name !== marker && !name.startsWith('lock.json'))
          rmSync(at(name), { recursive: true, force: true })
      }
      writeFileSync(at(marker), '')
      known.clear()
      mkdirSync(at('logs'), { recursive: true })
    },
  }
}
