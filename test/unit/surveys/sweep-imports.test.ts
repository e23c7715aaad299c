import { describe, expect, test } from 'vitest'
import { FileGone } from '../../../functions/platform/files/storing/file-gone.ts'
import { sweepImports } from '../../../functions/surveys/importing/sweep-imports.ts'
import { nothingRead, type SurveyImport } from '../../../functions/surveys/importing/store/import-item.ts'

const now = new Date('2026-12-02T09:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const importOf = (over: Partial<SurveyImport>): SurveyImport => ({
  ...{ importId: 'i', brand: 'seat', fileName: 'a.csv', bytes: 9, sha256: '', dryRun: true, print: '' },
  acceptCorrections: false,
  ...{ createdAt: minutesAgo(4), createdBy: 'staff', state: 'waiting', n: 1, ...nothingRead },
  ...over,
})

/** What the sweep does about one import. */
const sweep = async (
  found: SurveyImport | undefined,
  file: 'there' | 'empty' | 'gone' | 'refused' | 'broken',
) => {
  const done: string[] = []
  const note = (what: string) => async () => void done.push(what)
  await sweepImports({
    imports: { unfinished: async () => ['i'], get: async () => found, close: note('close') },
    files: {
      read: async () => {
        if (file === 'gone') throw new FileGone()
        const names = { refused: 'AccessDenied', empty: 'InvalidRange', broken: 'SlowDown' }
        if (file !== 'there') throw Object.assign(new Error('S3'), { name: names[file] })
        return Buffer.from('a')
      },
    },
    ...{ arrived: note('arrived'), order: note('order'), clock: () => now },
  })()
  return done
}

describe('the check of unfinished imports', () => {
  test('begins what was uploaded but not told of, once an event would have come', async () => {
    expect(await sweep(importOf({}), 'there')).toEqual(['arrived', 'order'])
    expect(await sweep(importOf({ bytes: 0 }), 'empty')).toEqual(['arrived', 'order'])
    expect(await sweep(importOf({ createdAt: minutesAgo(2) }), 'there')).toEqual([])
  })

  test('waits for what was not uploaded, for a day; S3 may say that by refusing', async () => {
    for (const file of ['gone', 'refused'] as const) expect(await sweep(importOf({}), file)).toEqual([])
    expect(await sweep(importOf({ createdAt: minutesAgo(25 * 60) }), 'gone')).toEqual(['close'])
    await expect(sweep(importOf({}), 'broken')).rejects.toThrow('S3')
  })

  test('orders another run for what nobody is at work on, and forgets what is finished', async () => {
    expect(await sweep(importOf({ state: 'reading' }), 'there')).toEqual(['order'])
    const held = importOf({ state: 'reading', leaseUntil: minutesAgo(-1) })
    expect(await sweep(held, 'there')).toEqual([])
    expect(await sweep(importOf({ state: 'done' }), 'there')).toEqual(['close'])
    expect(await sweep(undefined, 'there')).toEqual(['close'])
  })
})
