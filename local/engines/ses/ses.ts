import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import * as z from 'zod/mini'
import { checkCaller, HttpError } from '../../admin/guard.ts'
import { recordOf } from '../front/json.ts'
import { openJournal } from '../front/journal.ts'
import { idleConnectionMs } from '../../run/listen.ts'

const header = z.object({ name: z.string(), value: z.string() })

/** An e-mail as the inbox stores and shows it. */
const mail = z.looseObject({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ html: z.optional(z.string()), text: z.optional(z.string()) }),
  attachments: z.array(z.unknown()),
  headers: z.optional(z.array(header)),
  at: z.number(),
})
export type Mail = z.output<typeof mail>
export type MailHeader = z.output<typeof header>

/** What the front knows about an e-mail and the engine's own API has no field for. */
export const arrivalHeader = 'x-local-arrival'
const arrival = z.object({ messageId: z.string(), headers: z.array(header) })

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** The engine's internals: its modules find each other through these objects, so that we can intercept calls. */
type Store = {
  saveEmail: (email: unknown) => void
  clearStore: () => void
  getStoreReadonly: () => { emails: unknown[] }
}
type Engine = {
  start: (config: { host: string; port: number }) => Promise<Server>
  store: Store
  ids: { getMessageId: () => string }
}

const loadEngine = (): Engine => {
  const require = createRequire(import.meta.url)
  return {
    start: require('aws-ses-v2-local').default,
    store: require('aws-ses-v2-local/dist/store.js'),
    ids: require('aws-ses-v2-local/dist/util.js'),
  }
}

const arrivalOf = (request: IncomingMessage) => {
  const text = request.headers[arrivalHeader]
  if (typeof text !== 'string') return undefined
  const parsed = z.safeParse(arrival, recordOf(Buffer.from(text, 'base64').toString()))
  return parsed.success ? parsed.data : undefined
}

/** Whether the request does not come from a page of another origin. */
const isAllowedOrigin = (request: IncomingMessage, response: ServerResponse, port: number): boolean => {
  try {
    checkCaller(request, port)
    return true
  } catch (fault) {
    if (!(fault instanceof HttpError)) throw fault
    response.writeHead(fault.status, { 'content-type': 'text/plain', connection: 'close' })
    response.end(`${fault.message}\n`)
    return false
  }
}

/** How many e-mails the inbox shows again after a restart. */
const maxKeptMails = 10_000

/**
 * Starts the local SES with its web inbox on 127.0.0.1, in this process; only one at a time. `file` stores the
 * e-mails across restarts; null keeps them only in memory. `<url>/store` lists them. A foreign `Host` or `Origin`
 * cannot read them.
 */
export const startSes = async (options: {
  file: string | null
  port?: number
}): Promise<{ url: string; mails: () => readonly Mail[]; stop: () => Promise<void> }> => {
  const { start, store, ids } = loadEngine()
  const journal = openJournal(options.file, mail)
  const server = await start({ host: '127.0.0.1', port: options.port ?? 0 })
  // It reports a server as started even when it could not listen.
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('The local SES cannot listen on its port')
  const { port } = address
  server.keepAliveTimeout = idleConnectionMs

  const own = { saveEmail: store.saveEmail, clearStore: store.clearStore, getMessageId: ids.getMessageId }
  const arriving = new AsyncLocalStorage<z.output<typeof arrival> | undefined>()

  const tooMany = journal.entries().size - maxKeptMails
  for (const key of [...journal.entries().keys()].slice(0, Math.max(0, tooMany))) journal.remove(key)
  store.getStoreReadonly().emails.push(...journal.entries().values())

  ids.getMessageId = () => arriving.getStore()?.messageId ?? own.getMessageId()
  store.saveEmail = (email) => {
    const saved = z.parse(mail, {
      ...z.parse(z.looseObject({}), email),
      headers: arriving.getStore()?.headers,
    })
    journal.put(saved.messageId, saved)
    own.saveEmail(saved)
  }
  store.clearStore = () => {
    journal.clear()
    own.clearStore()
  }

  const listeners: Listener[] = server
    .listeners('request')
    .map((app) => (request, response) => void app(request, response))
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isAllowedOrigin(request, response, port)) return
    arriving.run(arrivalOf(request), () => {
      for (const app of listeners) app(request, response)
    })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    mails: () => [...journal.entries().values()],
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      own.clearStore()
      Object.assign(store, { saveEmail: own.saveEmail, clearStore: own.clearStore })
      ids.getMessageId = own.getMessageId
      journal.close()
    },
  }
}
