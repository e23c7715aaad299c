import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod/mini'

const root = join(import.meta.dirname, '..', '..', '..')

const urls = z.strictObject({
  site: z.url(),
  api: z.url(),
  docs: z.url(),
  mail: z.url(),
  token: z.url(),
  admin: z.url(),
})
type Urls = z.output<typeof urls>

const mails = z.object({
  emails: z.array(
    z.looseObject({
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.optional(z.string()) }),
    }),
  ),
})

const moving = z.object({ moving: z.object({ to: z.string() }) })

export type Asked = { token?: string; method?: string; body?: unknown; headers?: Record<string, string> }

/** A local run in its own process, started as `npm start` does. */
export type LocalRun = {
  urls: Urls
  /** Everything it has printed. */
  output: () => string
  /** Sends a request to the API. */
  api: (path: string, asked?: Asked) => Promise<{ status: number; headers: Headers; body: unknown }>
  /** Sends a request to the admin endpoint. */
  admin: (path: string, asked?: Asked) => Promise<{ status: number; headers: Headers; body: unknown }>
  /** Moves the clock forward, and waits until everything that became due is done, however slow the machine is. */
  moveClock: (to: Date) => Promise<void>
  token: (who: string, more?: string) => Promise<string>
  mails: () => Promise<z.output<typeof mails>['emails']>
  /** Sends a signal and waits for the process to end. Returns its exit code. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

const ask = async (url: string, { token, method, body, headers = {} }: Asked = {}) => {
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body: json }
}

const waitForEnd = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', (code) => resolve(code))
  })

const spawnRun = (data: string, more: readonly string[]) => {
  const args = ['local/main.ts', '--data', data, '--port', '0', ...more]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const lines = new Set<() => void>()
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
    for (const look of lines) look()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return { child, output: () => output, onOutput: (look: () => void) => void lines.add(look) }
}

/** Runs it until it exits. Returns what it printed and its exit code. For starts that must fail. */
export const runToEnd = async (data: string, more: readonly string[] = []) => {
  const { child, output } = spawnRun(data, more)
  return { code: await waitForEnd(child), output: output() }
}

/** Starts it and waits until it prints that it is ready. Throws, with its output, if it exits before. */
export const startLocalRun = async (data: string, more: readonly string[] = []): Promise<LocalRun> => {
  const { child, output, onOutput } = spawnRun(data, more)
  const found = await new Promise<string>((resolve, reject) => {
    onOutput(() => {
      const line = /^ready (.*)\n/m.exec(output())?.[1]
      if (line !== undefined) resolve(line)
    })
    child.once('exit', () => reject(new Error(`It ended before it was ready:\n${output()}`)))
  })
  const given = z.parse(urls, JSON.parse(found))
  const admin = (path: string, asked?: Asked) =>
    ask(path === '' ? given.admin : `${given.admin}/${path}`, asked)
  return {
    urls: given,
    output,
    api: (path, asked) => ask(`${given.api}${path}`, asked),
    admin,
    moveClock: async (to) => {
      let state = await admin('clock', { body: { now: to.toISOString() } })
      while (z.safeParse(moving, state.body).success) {
        await setTimeout(500)
        state = await admin('clock')
      }
      if (state.status !== 200) throw new Error(`The clock was not moved: ${JSON.stringify(state.body)}`)
    },
    token: async (who, more = '') => {
      const { body } = await admin(`token?as=${encodeURIComponent(who)}${more}`)
      return z.parse(z.object({ access_token: z.string() }), body).access_token
    },
    mails: async () => z.parse(mails, await (await fetch(`${given.mail}/store`)).json()).emails,
    end: (signal) => {
      child.kill(signal)
      return waitForEnd(child)
    },
  }
}
