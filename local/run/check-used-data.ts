import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { DataDir } from './data-dir.ts'
import { runFile } from './run-file.ts'

/** Each of these is written by a start that has got as far as having a table. */
const marksOfUse = ['ports.json', 'run.json', 'seeded.json']
/** What a used folder always holds. */
const needed = [
  'secrets.json',
  'table.db',
  'mails.jsonl',
  'queues.jsonl',
  'deliveries.jsonl',
  'accepted.jsonl',
  'users.jsonl',
  'refresh-tokens.jsonl',
]

/** Reads a table's file. Throws in SQLite's words if it is none. */
const inTable = <T>(file: string, read: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(file)
  try {
    return read(database)
  } finally {
    database.close()
  }
}

const tableNames = (database: DatabaseSync): string[] =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name))

/** The engine's own tables, which a start that was interrupted has already. */
const isEnginesOwn = (name: string) => /^(_config|_tables|sqlite_.*)$/.test(name)

/** Whether a table's file holds an item or a trace of one. What cannot be read may have held some. */
const hasItems = (file: string): boolean => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return false
  try {
    return inTable(file, (database) =>
      tableNames(database).some(
        (name) =>
          !isEnginesOwn(name) &&
          database.prepare(`SELECT 1 FROM "${name.replaceAll('"', '""')}" LIMIT 1`).get() !== undefined,
      ),
    )
  } catch {
    return true
  }
}

/**
 * Whether a folder has been used: a start was completed, something was recorded in it, or something that was written
 * is gone, whatever is left.
 */
export const isUsed = (dataDir: DataDir): boolean =>
  marksOfUse.some((name) => existsSync(dataDir.at(name))) ||
  dataDir.written().some((name) => !existsSync(dataDir.at(name))) ||
  needed
    .filter((name) => name.endsWith('.jsonl'))
    .some((name) => (statSync(dataDir.at(name), { throwIfNoEntry: false })?.size ?? 0) > 0) ||
  hasItems(dataDir.at('table.db'))

/** What is wrong with a table's file, in SQLite's words; undefined if nothing is. */
const faultIn = (file: string): string | undefined => {
  try {
    return inTable(file, (database) => {
      const [first] = database.prepare('PRAGMA quick_check(1)').all()
      const said = first?.['quick_check']
      if (said !== 'ok') return String(said)
      return tableNames(database).length === 0 ? 'it is empty' : undefined
    })
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

/**
 * Checks that a folder that has been used is still whole, so that a half-deleted one never looks like an empty one.
 * Throws an Error that names what is missing or damaged. `run.json` is written anew by each start.
 */
export const checkUsedData = (dataDir: DataDir): void => {
  if (!isUsed(dataDir)) return
  const advice = 'Restore it from a copy, or start over with --fresh, which deletes all data'
  const missing = [...new Set([...needed, ...dataDir.written()])].filter(
    (name) => name !== runFile && !existsSync(dataDir.at(name)),
  )
  if (missing.length > 0)
    throw new Error(
      `${missing.map((name) => dataDir.at(name)).join(', ')}: missing, although this folder has been used. ${advice}`,
    )
  const fault = faultIn(dataDir.at('table.db'))
  if (fault !== undefined) throw new Error(`${dataDir.at('table.db')} is damaged: ${fault}. ${advice}`)
}
