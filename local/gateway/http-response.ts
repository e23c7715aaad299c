import * as z from 'zod/mini'

/** The response to the client. */
export type HttpResponse = {
  status: number
  headers: Readonly<Record<string, string>>
  cookies: readonly string[]
  body: Buffer
}

const headerValue = z.pipe(
  z.union([z.string(), z.number(), z.boolean()]),
  z.transform((value: string | number | boolean) => String(value)),
)

const structured = z.object({
  statusCode: z.pipe(
    z.union([z.int(), z.string().check(z.regex(/^\d{3}$/))]),
    z.transform((value: number | string) => Number(value)),
  ),
  headers: z._default(z.record(z.string(), headerValue), {}),
  cookies: z._default(z.array(z.string()), []),
  body: z.optional(z.string()),
  isBase64Encoded: z._default(z.boolean(), false),
})

/** API Gateway's own responses: AWS's fixed body. */
export const gatewayResponse = (
  status: number,
  message: string,
  headers: Record<string, string> = {},
): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
})

export const internalServerError = () => gatewayResponse(500, 'Internal Server Error')

/**
 * Converts a function's result in payload format 2.0: with a `statusCode` as given, anything else as JSON with 200.
 */
export const toHttpResponse = (result: unknown): HttpResponse => {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result)
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(body),
    }
  }
  const parsed = z.safeParse(structured, result)
  if (!parsed.success || parsed.data.statusCode < 200 || parsed.data.statusCode > 599)
    return internalServerError()
  const { statusCode, headers, cookies, body = '', isBase64Encoded } = parsed.data
  return {
    status: statusCode,
    headers,
    cookies,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}
