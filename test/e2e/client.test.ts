import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ResponseError, allItems, unwrap, type BodyOf, createClient } from '../../client/client.ts'
import { brands, dealers, questionnaires } from '../../local/seed/directory.ts'
import { codeBlocks } from '../support/contract/code-blocks.ts'
import { exampleOperations } from '../support/contract/contract-examples.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'
import { runExamples } from '../support/contract/run-examples.ts'
import { machineCredentials, signedIn } from '../support/running/sign-in.ts'
import { findPython, isInstalled } from '../support/running/tools.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'client-e2e-'))
let run: LocalRun
const as = (who: string) => createClient({ baseUrl: run.urls.api, auth: signedIn(run, who) })
const machine = async () => createClient({ baseUrl: run.urls.api, auth: await machineCredentials(run) })

/** Stores the sample data that the tests below and docs/client.md mention. */
const putSampleData = async () => {
  const staff = as('staff')
  const { lince } = brands
  const { gredos } = dealers
  const version = { questionnaireId: 'lince-taller', version: '1' }
  const questions = questionnaires['lince-taller@1']
  if (!lince || !gredos || !questions) throw new Error('The sample data have changed')
  await unwrap(staff.PUT('/v1/brands/{brandId}', { params: { path: { brandId: 'lince' } }, body: lince }))
  await unwrap(
    staff.PUT('/v1/questionnaires/{questionnaireId}/versions/{version}', {
      params: { path: version },
      body: questions,
    }),
  )
  await unwrap(
    staff.PUT('/v1/dealers/{dealerId}', {
      params: { path: { dealerId: 'gredos' } },
      body: { ...gredos, region: 'ES-CL' },
    }),
  )
}

beforeAll(async () => {
  run = await startLocalRun(join(folder, 'data'), ['--no-seed'])
  await putSampleData()
})
afterEach(() => run.admin('faults', { method: 'DELETE' }))
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const callOf = (ref: string, mark = 3): BodyOf<'putCall'> => ({
  kind: 'after-service',
  outcome: 'completed',
  startedAt: '2026-11-20T09:58:12Z',
  endedAt: '2026-11-20T10:02:40Z',
  operator: 'op-1',
  questionnaire: 'lince-taller@1',
  customer: { ref: `C-${ref}` },
  visit: { ref: `V-${ref}` },
  answers: [{ question: 'overall', mark }],
})

const callPath = '/v1/dealers/{dealerId}/calls/{callId}'
const at = (callId: string) => ({ path: { dealerId: 'gredos', callId } })

describe('the client, used by call-centre software and by a dealer', () => {
  test('stores a call, lists it as a problem and moves it to its next status', async () => {
    const centre = await machine()
    const put = () => centre.PUT(callPath, { params: at('K-1'), body: callOf('K-1') })
    const taken = await unwrap(put())
    expect(taken.classification).toMatchObject({ problem: true, main: 'low-marks' })
    const again = await put()
    expect(again.response.status).toBe(200)
    expect(again.data?.classification).toEqual(taken.classification)

    const dealer = as('dealer:gredos')
    const found: string[] = []
    const problems = allItems((cursor) =>
      dealer.GET('/v1/dealers/{dealerId}/problems', {
        params: { path: { dealerId: 'gredos' }, query: { limit: 1, ...(cursor && { cursor }) } },
      }),
    )
    for await (const { callId } of problems) found.push(callId)
    expect(found).toContain('K-1')

    const seen = await dealer.GET('/v1/dealers/{dealerId}/problems/{callId}', { params: at('K-1') })
    const header = { 'If-Match': seen.response.headers.get('etag') ?? '', 'Idempotency-Key': 'step-K-1' }
    const step = () =>
      dealer.POST('/v1/dealers/{dealerId}/problems/{callId}/steps', {
        params: { ...at('K-1'), header },
        body: { step: 'acknowledge' },
      })
    const first = await unwrap(step())
    expect(first.status).toBe('acknowledged')
    expect(await unwrap(step())).toEqual(first)
  })

  test('retries until the call is stored when the database fails for a while', async () => {
    const fault = { service: 'dynamodb', action: 'PutItem', function: 'calls-http' }
    await run.admin('faults', { body: { ...fault, error: 'throttle', count: 5 } })
    const around = { sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) }
    const centre = createClient({ baseUrl: run.urls.api, auth: await machineCredentials(run), around })
    await unwrap(centre.PUT(callPath, { params: at('K-2'), body: callOf('K-2') }))
    expect((await run.admin('faults')).body).toEqual([])
  })

  test('reports errors as the contract words them', async () => {
    const centre = await machine()
    await unwrap(centre.PUT(callPath, { params: at('K-3'), body: callOf('K-3') }))
    const other = await centre.PUT(callPath, { params: at('K-3'), body: callOf('K-3', 10) })
    expect(other.error).toMatchObject({ code: 'already-exists-with-other-content', status: 409 })
    const bad = unwrap(centre.PUT(callPath, { params: at('K-4'), body: callOf('K-4', 99) }))
    await expect(bad).rejects.toMatchObject({ problem: { code: 'does-not-fit', errors: [{ in: 'body' }] } })
    const hidden = unwrap(as('dealer:other').GET(callPath, { params: at('K-3') }))
    await expect(hidden).rejects.toThrow(ResponseError)
    const gateway = unwrap(createClient({ baseUrl: run.urls.api }).GET(callPath, { params: at('K-3') }))
    await expect(gateway).rejects.toMatchObject({ status: 401, message: '401: Unauthorized' })
  })
})

test('every operation of the contract responds to its example as documented', async () => {
  const sent = await runExamples(run)
  expect([...new Set(sent)].sort()).toEqual(
    exampleOperations()
      .map(({ id }) => id)
      .sort(),
  )
}, 300_000)

/** The day that the examples' calls are of. */
const today = () => new Date().toISOString().slice(0, 10)

describe('docs/client.md', () => {
  const doc = join(root, 'docs/client.md')
  const execute = async (command: string, args: readonly string[]) => {
    const { tokenUrl, clientId, clientSecret } = await machineCredentials(run)
    const { PATH, HOME } = process.env
    const credentials = { TOKEN_URL: tokenUrl, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret }
    const env = { API: run.urls.api, ...credentials, TOKEN_FILE: join(folder, 'token.json') }
    return promisify(execFile)(command, args, { cwd: folder, env: { PATH, HOME, ...env }, timeout: 60_000 })
  }
  const write = (name: string, code: string) => {
    writeFileSync(join(folder, name), code)
    return join(folder, name)
  }
  const taken = async (callId: string) =>
    (await (await machine()).GET(callPath, { params: at(callId) })).response.status

  test('the Node example stores a call', async () => {
    const [code = ''] = codeBlocks(doc, 'ts')
    const file = write('take-call.ts', code.replace("'./client/", `'${join(root, 'client')}/`))
    expect((await execute(process.execPath, [file])).stdout).toContain('low-marks')
    expect(await taken(`call-from-node-${today()}`)).toBe(200)
    // Bundled as the page describes, for the Node version of this machine.
    const bundle = join(folder, 'take-call.mjs')
    const options = ['--bundle', '--platform=node', '--format=esm', `--outfile=${bundle}`]
    await execute(join(root, 'node_modules/.bin/esbuild'), [file.replace(folder, '.'), ...options])
    const path = process.env['PATH'] ?? ''
    const own = path.split(':').filter((part) => !part.includes('node_modules'))
    expect((await execute('env', [`PATH=${own.join(':')}`, 'node', bundle])).stdout).toContain('low-marks')
  })

  test('the curl example stores a call', async () => {
    const code = codeBlocks(doc, 'sh').find((block) => block.includes('curl'))
    const { stdout } = await execute('bash', ['-eu', write('take-call.sh', code ?? '')])
    expect(JSON.parse(stdout)).toMatchObject({ callId: `call-from-curl-${today()}` })
    expect(await taken(`call-from-curl-${today()}`)).toBe(200)
  })

  test('the Python example stores a call even when the database fails meanwhile', async (context) => {
    context.skip(!findPython(), 'python3 is not installed')
    const fault = { service: 'dynamodb', action: 'PutItem', function: 'calls-http' }
    await run.admin('faults', { body: { ...fault, error: 'throttle', count: 5 } })
    const [code = ''] = codeBlocks(doc, 'python')
    const { stdout } = await execute('python3', [write('take_call.py', code)])
    expect(stdout).toMatch(/^201 low-marks\n- /)
    expect(await taken(`call-from-python-${today()}`)).toBe(200)
  })

  test('the PHP example stores a call even when the database fails meanwhile', async (context) => {
    const withCurl = ['-r', "exit(extension_loaded('curl') ? 0 : 1);"]
    context.skip(!isInstalled('php', withCurl), 'php with curl is not installed')
    const fault = { service: 'dynamodb', action: 'PutItem', function: 'calls-http' }
    await run.admin('faults', { body: { ...fault, error: 'throttle', count: 5 } })
    const [code = ''] = codeBlocks(doc, 'php')
    const { stdout } = await execute('php', [write('take-call.php', code)])
    expect(stdout).toMatch(/^201 low-marks\n- /)
    expect(await taken(`call-from-php-${today()}`)).toBe(200)
  })
})
