import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openJournal } from '../../../local/engines/front/journal.ts'
import { checkUsedData, isUsed } from '../../../local/run/check-used-data.ts'
import { openDataDir } from '../../../local/run/data-dir.ts'
import { onDisk } from '../../../local/run/disk-faults.ts'
import { dropHalfSeeded, finishedFile, noteSeeding } from '../../../local/seed/seeding-files.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'local-run-'))

const used = () => {
  const dataDir = openDataDir(temporary())
  for (const name of [
    'secrets.json',
    'mails.jsonl',
    'queues.jsonl',
    'deliveries.jsonl',
    'accepted.jsonl',
    'users.jsonl',
    'refresh-tokens.jsonl',
    'ports.json',
  ])
    writeFileSync(dataDir.at(name), '{}')
  const database = new DatabaseSync(dataDir.at('table.db'))
  database.exec('CREATE TABLE items (content TEXT)')
  const insert = database.prepare('INSERT INTO items VALUES (?)')
  for (let page = 0; page < 20; page += 1) insert.run('x'.repeat(4000))
  database.close()
  return dataDir
}

test('names a file given as the data folder', () => {
  const file = join(temporary(), 'file')
  writeFileSync(file, '')
  expect(() => openDataDir(file)).toThrow(`${file} is a file; --data takes a folder`)
  expect(() => openDataDir(join(file, 'below'))).toThrow('part of its path is a file')
  if (process.platform === 'linux')
    expect(() => openDataDir('/proc/no/such/folder')).toThrow(
      '/proc/no cannot be used: no folder can be made there',
    )
})

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'it is read-only'],
  ['EACCES', 'you have no permission'],
])('explains %s in words, with the folder', (code, words) => {
  const act = () => {
    throw Object.assign(new Error(code), { code })
  }
  expect(() => onDisk('/some/folder', act)).toThrow(`/some/folder cannot be used: ${words}`)
})

describe('a data folder that has been used', () => {
  test('is accepted if it is complete, as is a new one', () => {
    expect(() => checkUsedData(used())).not.toThrow()
    expect(() => checkUsedData(openDataDir(temporary()))).not.toThrow()
  })

  test('is rejected if only what was recorded in it is left', () => {
    const left = openDataDir(temporary())
    writeFileSync(left.at('mails.jsonl'), '{}')
    expect(() => checkUsedData(left)).toThrow(`${left.at('table.db')}`)
  })

  test('is rejected if all that is left is its table, whatever it says of itself', () => {
    const dataDir = used()
    for (const name of readdirSync(dataDir.path)) if (/\.jsonl?$/.test(name)) rmSync(dataDir.at(name))
    for (const left of [dataDir, openDataDir(dataDir.path)]) {
      expect(isUsed(left)).toBe(true)
      expect(() => checkUsedData(left)).toThrow(`${left.at('users.jsonl')}`)
    }
    writeFileSync(dataDir.at('table.db'), 'garbage that is long enough')
    expect(isUsed(dataDir)).toBe(true)
  })

  test('is rejected if all that is left is the list of what was written', () => {
    const dataDir = used()
    dataDir.write('clock.json', {})
    dataDir.folder('files')
    for (const name of readdirSync(dataDir.path))
      if (name !== 'fidelizacion-local-run') rmSync(dataDir.at(name), { recursive: true })
    const left = openDataDir(dataDir.path)
    dropHalfSeeded(left)
    expect(isUsed(left)).toBe(true)
    for (const name of ['clock.json', 'files', 'table.db', 'mails.jsonl'])
      expect(() => checkUsedData(left)).toThrow(left.at(name))
  })

  test('is none if a start was interrupted that had only made an empty table', () => {
    const dataDir = openDataDir(temporary())
    dataDir.write('secrets.json', {})
    const database = new DatabaseSync(dataDir.at('table.db'))
    database.exec('CREATE TABLE _config (key TEXT); CREATE TABLE "items::gsi::a" (content TEXT)')
    database.exec("INSERT INTO _config VALUES ('version')")
    database.close()
    expect(isUsed(dataDir)).toBe(false)
    expect(() => checkUsedData(dataDir)).not.toThrow()
  })

  test.each(['users.jsonl', 'refresh-tokens.jsonl'])('is rejected without its %s', (name) => {
    const dataDir = used()
    rmSync(dataDir.at(name))
    expect(() => checkUsedData(dataDir)).toThrow(`${dataDir.at(name)}: missing`)
  })

  test('is rejected if its table is missing, empty or not a database', () => {
    const gone = used()
    rmSync(gone.at('table.db'))
    expect(() => checkUsedData(gone)).toThrow(`${gone.at('table.db')}: missing`)
    for (const content of ['', 'garbage that is long enough']) {
      const damaged = used()
      writeFileSync(damaged.at('table.db'), content)
      expect(() => checkUsedData(damaged)).toThrow(`${damaged.at('table.db')} is damaged`)
    }
  })

  test('is rejected if a page in the middle of its table is damaged', () => {
    const damaged = used()
    const file = damaged.at('table.db')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 8192, 12_288)
    writeFileSync(file, bytes)
    expect(() => checkUsedData(damaged)).toThrow(`${file} is damaged`)
  })

  test('is rejected if anything that a run wrote is missing, but not the file that each start writes anew', () => {
    const dataDir = used()
    for (const name of ['clock.json', 'stream-alerts.json', 'run.json']) dataDir.write(name, {})
    rmSync(dataDir.at('run.json'))
    const reopened = openDataDir(dataDir.path)
    expect(() => checkUsedData(reopened)).not.toThrow()
    rmSync(dataDir.at('stream-alerts.json'))
    expect(() => checkUsedData(reopened)).toThrow(`${dataDir.at('stream-alerts.json')}: missing`)
  })

  test('names the file that cannot be read', () => {
    const dataDir = used()
    writeFileSync(dataDir.at('secrets.json'), '{"a":')
    expect(() => dataDir.read('secrets.json', z.record(z.string(), z.string()))).toThrow(
      `${dataDir.at('secrets.json')} is damaged`,
    )
    const journal = dataDir.at('queues.jsonl')
    writeFileSync(journal, '{"key":"a","value":1}\n')
    expect(() => openJournal(journal, z.string())).toThrow(`${journal} is damaged`)
  })

  test.each([
    ['bytes between its lines', '\n', `\n${'\0'.repeat(10)}\n`],
    ['bytes in one of its lines', 'value":"b', 'value":"\0\0\0'],
    ['a line that is cut, but not the last', '"c"}\n', '\n'],
  ])('names a journal with %s that nobody wrote', (_, from, to) => {
    const journal = join(temporary(), 'mails.jsonl')
    const whole = ['a', 'b', 'c', 'd'].map((value) => `${JSON.stringify({ key: value, value })}\n`).join('')
    writeFileSync(journal, whole.replace(from, to))
    expect(() => openJournal(journal, z.string())).toThrow(`${journal} is damaged`)
    expect(readFileSync(journal, 'utf8')).toBe(whole.replace(from, to))
  })

  test('names a journal with a letter that is damaged, but not one whose last letter a kill has cut', () => {
    const journal = join(temporary(), 'mails.jsonl')
    const lines = ['a', 'b'].map((key) => `${JSON.stringify({ key, value: 'ñ' })}\n`).join('')
    const cut = Buffer.from(lines).subarray(0, Buffer.from(lines).lastIndexOf(0xc3) + 1)
    writeFileSync(journal, cut)
    expect([...openJournal(journal, z.string()).entries()]).toEqual([['a', 'ñ']])
    const damaged = Buffer.from(lines)
    damaged[damaged.indexOf(0xc3)] = 0xff
    writeFileSync(journal, damaged)
    expect(() => openJournal(journal, z.string())).toThrow(`${journal} is damaged`)
  })
})

test('reports a folder in place of a file as an error, not as an empty file', () => {
  const dataDir = used()
  rmSync(dataDir.at('secrets.json'))
  mkdirSync(dataDir.at('secrets.json'))
  expect(() => dataDir.read('secrets.json', z.unknown())).toThrow()
})

describe('a folder that is being seeded', () => {
  const clock = z.object({ offsetMs: z.number() })
  const begun = () => {
    const dataDir = openDataDir(temporary())
    noteSeeding(dataDir, 5000)
    dataDir.write('clock.json', { offsetMs: -9_000_000 })
    writeFileSync(dataDir.at('mails.jsonl'), '{}')
    return dataDir
  }

  test('begins again, with its own clock, if it was interrupted', () => {
    const dataDir = begun()
    dropHalfSeeded(dataDir)
    expect(dataDir.written()).toEqual(['clock.json'])
    expect(dataDir.read('clock.json', clock)).toEqual({ offsetMs: 5000 })
    expect(() => readFileSync(dataDir.at('mails.jsonl'))).toThrow()
  })

  test('stays as it is once it is complete, as does one without sample data', () => {
    const dataDir = begun()
    dataDir.write(finishedFile, { at: '2026-11-20T10:00:00Z', calls: 1, problems: 1 })
    dropHalfSeeded(dataDir)
    expect(dataDir.read('clock.json', clock)).toEqual({ offsetMs: -9_000_000 })
    rmSync(dataDir.at(finishedFile))
    const halfDeleted = openDataDir(dataDir.path)
    dropHalfSeeded(halfDeleted)
    expect(readFileSync(halfDeleted.at('mails.jsonl'), 'utf8')).toBe('{}')
    expect(() => checkUsedData(halfDeleted)).toThrow(halfDeleted.at(finishedFile))
    const other = used()
    dropHalfSeeded(other)
    expect(readFileSync(other.at('mails.jsonl'), 'utf8')).toBe('{}')
  })
})
