import { createContext, runInContext } from 'node:vm'
import * as z from 'zod/mini'

const rewritten = z.object({ uri: z.string() })

/** Runs the code of a CloudFront function on viewer requests: from a request's path to the one asked of the origin. */
export const pathRewriting = (code: string): ((path: string) => string) => {
  const context = createContext({})
  runInContext(code, context)
  return (path) =>
    z.parse(rewritten, runInContext(`handler(${JSON.stringify({ request: { uri: path } })})`, context)).uri
}
