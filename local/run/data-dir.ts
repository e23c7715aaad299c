import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'

/** Where a run keeps everything: one folder, nothing outside it. */
export type DataDir = {
  path: string
  /** A path inside it. */
  at: (...parts: string[]) => string
  /** What `name` holds, or undefined when there is no such file. Throws when it does not fit the schema. */
  read: <S extends z.core.$ZodType>(name: string, schema: S) => z.output<S> | undefined
  /** Writes a whole file or nothing of it, readable by its owner alone. */
  write: (name: string, value: unknown) => void
  /** Throws everything away but the lock. */
  empty: () => void
}

/** Tells a folder of ours from any other, so that `--fresh` never empties somebody's documents. */
const marker = 'fidelizacion-local-run'

const isMissing = (fault: unknown) => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

/** Owner alone: the table and the mails inside hold names and phone numbers. */
const ownerOnly = 0o700

/**
 * Makes the folder when it is missing, and closes it to everybody but its owner. Throws when it holds something that
 * is not a local run's; that is left as it is.
 */
export const openDataDir = (folder: string): DataDir => {
  const path = resolve(folder)
  const at = (...parts: string[]) => join(path, ...parts)
  mkdirSync(path, { recursive: true, mode: ownerOnly })
  if (!existsSync(at(marker)) && readdirSync(path).length > 0) {
    throw new Error(`${path} holds other things than a local run's data; name another folder with --data`)
  }
  chmodSync(path, ownerOnly)
  writeFileSync(at(marker), '')
  mkdirSync(at('logs'), { recursive: true })
  return {
    path,
    at,
    read: (name, schema) => {
      let text: string
      try {
        text = readFileSync(at(name), 'utf8')
      } catch (fault) {
        if (isMissing(fault)) return undefined
        throw fault
      }
      const parsed = z.safeParse(schema, JSON.parse(text))
      if (!parsed.success) throw new Error(`${at(name)} does not hold what it should; --fresh starts again`)
      return parsed.data
    },
    write: (name, value) => {
      const draft = at(`${name}.${process.pid}.tmp`)
      writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
      renameSync(draft, at(name))
    },
    empty: () => {
      for (const name of readdirSync(path)) {
        if (name !== marker && !name.startsWith('lock.json'))
          rmSync(at(name), { recursive: true, force: true })
      }
      mkdirSync(at('logs'), { recursive: true })
    },
  }
}
