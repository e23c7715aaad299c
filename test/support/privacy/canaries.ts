import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Values that occur nowhere else, each with a name, and which of them a text contains. */
export const canaries = () => {
  const values = new Map<string, string>()
  return {
    /** A new value for a field; the same for the same name. */
    of: (name: string, shape: (n: number) => string = (n) => `canario-${n}-${name}`): string => {
      const known = values.get(name)
      if (known !== undefined) return known
      const value = shape(values.size + 10)
      values.set(name, value)
      return value
    },
    names: () => [...values.keys()],
    in: (text: string): string[] =>
      [...values].flatMap(([name, value]) => (text.includes(value) ? [name] : [])),
  }
}

/** Every item of a local run's table, and what its indexes have of it, as text; not its stream, which keeps a day. */
export const rowsOf = (data: string): string[] => {
  const database = new DatabaseSync(join(data, 'table.db'), { readOnly: true })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    return tables
      .map(({ name }) => String(name))
      .filter((name) => name.startsWith('Fidelizacion'))
      .flatMap((name) => database.prepare(`SELECT * FROM "${name}"`).all())
      .map((row) => JSON.stringify(row))
  } finally {
    database.close()
  }
}

const filesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

/** What a local run keeps of its data, by where: in the table, in buckets, in logs, of people who sign in. */
export const storedBy = (data: string): Record<'table' | 'buckets' | 'logs' | 'people', string> => ({
  table: rowsOf(data).join('\n'),
  buckets: readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'logs')
    .map(({ name }) => filesOf(join(data, name)))
    .join('\n'),
  logs: filesOf(join(data, 'logs')),
  people: readFileSync(join(data, 'users.jsonl'), 'utf8'),
})
