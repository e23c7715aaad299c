import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readRun } from '../../../tools/running/running-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'running-service-'))
const file = join(folder, 'file')
writeFileSync(file, '')

test.each([
  [file, `${file} is a file; --data takes a folder`],
  [join(file, 'below'), 'run.json cannot be read: part of its path is a file'],
  [join(folder, 'none'), `No service has run with the data folder ${join(folder, 'none')}`],
])('a command with --data %s says what is wrong in words', (data, words) => {
  expect(() => readRun(data, z.unknown())).toThrow(words)
})
