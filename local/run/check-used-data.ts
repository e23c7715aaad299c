import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import type { DataDir } from './data-dir.ts'

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
]

/** Whether a folder has been used: a start was completed, or something was recorded in it, even if more is gone. */
const isUsed = (dataDir: DataDir): boolean =>
  marksOfUse.some((name) => existsSync(dataDir.at(name))) ||
  needed
    .filter((name) => name.endsWith('.jsonl'))
    .some((name) => (statSync(dataDir.at(name), { throwIfNoEntry: false })?.size ?? 0) > 0)

const sqliteHeader = 'SQLite format 3\0'

const isDatabase = (file: string): boolean => {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(sqliteHeader.length)
    readSync(handle, head, 0, head.length, 0)
    return head.toString('latin1') === sqliteHeader
  } finally {
    closeSync(handle)
  }
}

/**
 * Checks that a folder that has been used is still whole, so that a half-deleted one never looks like an empty one.
 * Throws an Error that names what is missing or damaged.
 */
export const checkUsedData = (dataDir: DataDir): void => {
  if (!isUsed(dataDir)) return
  const advice = 'Restore it from a copy, or start over with --fresh, which deletes all data'
  const missing = needed.filter((name) => !existsSync(dataDir.at(name)))
  if (missing.length > 0)
    throw new Error(
      `${missing.map((name) => dataDir.at(name)).join(', ')}: missing, although this folder has been used. ${advice}`,
    )
  if (!isDatabase(dataDir.at('table.db')))
    throw new Error(`${dataDir.at('table.db')} is not a database any more. ${advice}`)
}
