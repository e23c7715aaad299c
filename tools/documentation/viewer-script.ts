import { createRequire } from 'node:module'
import * as z from 'zod/mini'

const packageName = '@scalar/fastify-api-reference'

const isFunction = z.custom<(...given: unknown[]) => unknown>((value) => typeof value === 'function')
const plugin = z.object({ default: isFunction })
const pluginRoute = z.object({ url: z.string(), handler: isFunction })

/** Has the package's Fastify plugin declare its routes, and returns what the one for its script sends. */
const readScript = (): string => {
  let script: unknown
  const reply = { header: () => reply, send: (body: unknown) => void (script = body) }
  const server = {
    initialConfig: {},
    route: (declared: unknown) => {
      const { url, handler } = pluginRoute.parse(declared)
      if (url.endsWith('.js')) handler({}, reply)
    },
  }
  const register = plugin.parse(createRequire(import.meta.url)(packageName)).default
  register(server, { configuration: { url: '/v1/openapi.json' } }, () => undefined)
  if (typeof script !== 'string') throw new Error(`${packageName} serves no script any more`)
  return script
}

let known: string | undefined

/**
 * The viewer of the API reference: Scalar's prebuilt script, as its Fastify plugin serves it (docs/decisions/0019).
 * Loaded only when asked for, as the package takes half a second.
 */
export const viewerScript = (): string => (known ??= readScript())
