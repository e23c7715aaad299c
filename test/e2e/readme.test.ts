import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeBlocks } from '../support/contract/code-blocks.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'readme-e2e-'))
const data = join(folder, 'data')
let run: LocalRun

/** The worst day to begin on: the leap day, just after the month's lists were sealed. */
const begins = '2028-02-29T11:30:00Z'

beforeAll(async () => {
  mkdirSync(data)
  writeFileSync(join(data, 'fidelizacion-local-run'), '')
  writeFileSync(join(data, 'clock.json'), JSON.stringify({ offsetMs: Date.parse(begins) - Date.now() }))
  run = await startLocalRun(data)
})
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

/** The commands to paste once the service runs, as written; only the data folder is replaced by the test's. */
const pasted = [
  'npm() { case "$3" in token|local:env) command npm "$@" $DATA_OPTION;; *) command npm "$@";; esac; }',
  ...codeBlocks(join(root, 'README.md'), 'sh').filter((block) => !/^npm start|npm run deploy/m.test(block)),
].join('\n')

const paste = () =>
  new Promise<string>((resolve) => {
    // `npm run token -- who` already contains the dashes, `npm run local:env` does not.
    const env = { ...process.env, DATA_OPTION: `--data ${data}` }
    const script = pasted.replaceAll('npm run --silent local:env', 'npm run --silent local:env --')
    const child = spawn('bash', ['-c', script], { cwd: root, env })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', () => resolve(output))
  })

const mailsAbout = async (subject: RegExp) => (await run.mails()).filter((mail) => subject.test(mail.subject))

test("says so when its clock differs from the machine's", () => {
  expect(run.output()).toContain("Its clock is not this machine's: it says 2028-02-29T11:3")
})

test("the README's commands, pasted twice from top to bottom, store a call and hold a draw each time", async () => {
  for (const month of ['2028-03', '2028-04']) {
    const output = await paste()
    expect(output).toContain('unresolved-situation')
    expect(output).toContain(`"month":"${month}"`)
    expect(output).toMatch(/Winner: participation number \d|número ganador|ganador/i)
    expect(output).not.toMatch(/"code":|FAILED|not found|"moving"/)
  }
  expect(await mailsAbout(/OR-55229/)).not.toEqual([])
  expect(await mailsAbout(/ha salido su número/)).toHaveLength(2)
}, 600_000)
