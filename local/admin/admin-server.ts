import { timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import * as z from 'zod/mini'
import { explainIssue } from '../../functions/platform/errors/explain-issue.ts'
import { checkCaller, readJson, HttpError } from './guard.ts'

/** The request to an action. */
type ActionRequest = { query: URLSearchParams; params: readonly string[]; body: unknown }

/** What an action returns for a response of 202: it has begun and is not done. */
export class Accepted {
  readonly body: unknown
  constructor(body: unknown) {
    this.body = body
  }
}

/** One action; `path` has `*` for a name. Returns JSON, or `Accepted`. */
export type Action = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  what: string
  run: (asked: ActionRequest) => unknown
}

const same = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new HttpError(400, 'The path cannot be decoded')
  }
}

const paramsOf = (pattern: string, path: string): readonly string[] | null => {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const fits = wanted.every((part, index) => part === '*' || part === given[index])
  return fits ? given.filter((_, index) => wanted[index] === '*').map(decode) : null
}

const errorResponse = (fault: unknown): { status: number; body: unknown } => {
  if (fault instanceof HttpError) return { status: fault.status, body: { message: fault.message } }
  if (fault instanceof z.core.$ZodError) {
    const problems = fault.issues.map((issue) => {
      const { detail: message, choices } = explainIssue('body', issue, z.unknown())
      const names = issue.code === 'unrecognized_keys' ? [issue.keys.join(', ')] : []
      return { at: [...issue.path, ...names].join('.'), message, ...(choices && { choices }) }
    })
    return {
      status: 422,
      body: { message: 'The request is invalid: `problems` says where and why.', problems },
    }
  }
  return { status: 500, body: { message: fault instanceof Error ? fault.message : 'failed' } }
}

/**
 * The admin endpoint: actions below a path with a secret known only to the person who started the run. Everything else
 * gets 404, and web pages in a browser are rejected.
 */
export const createAdminServer = (
  secret: string,
  actions: readonly Action[],
  portOf: () => number,
): Server => {
  const serve = async (method: string, url: URL, read: () => Promise<unknown>): Promise<unknown> => {
    const [, given = '', ...rest] = url.pathname.split('/')
    if (!same(given, secret)) throw new HttpError(404, 'There is nothing here')
    const path = rest.join('/')
    if (path === '' && method === 'GET') {
      return {
        actions: actions.map((action) => ({ method: action.method, path: action.path, what: action.what })),
      }
    }
    const fitting = actions.flatMap((action) => {
      const params = paramsOf(action.path, path)
      return params ? [{ action, params }] : []
    })
    if (fitting.length === 0) throw new HttpError(404, 'No such action; GET the root for the list')
    const found = fitting.find(({ action }) => action.method === method)
    if (!found)
      throw new HttpError(405, `Allowed methods: ${fitting.map(({ action }) => action.method).join(', ')}`)
    return found.action.run({ query: url.searchParams, params: found.params, body: await read() })
  }

  return createServer((request, response) => {
    request.on('error', () => undefined)
    const answer = async () => {
      checkCaller(request, portOf())
      const url = new URL(`http://127.0.0.1${(request.url ?? '/').replace(/^\/+/, '/')}`)
      return serve(request.method ?? 'GET', url, () => readJson(request))
    }
    answer()
      .then(
        (result) =>
          result instanceof Accepted ? { status: 202, body: result.body } : { status: 200, body: result },
        errorResponse,
      )
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        response.end(`${JSON.stringify(body)}\n`)
      })
      .catch(() => response.destroy())
  })
}
