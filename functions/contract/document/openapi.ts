import type { Scope } from '../../platform/http/define-scopes.ts'
import type { Operation } from '../../platform/http/operation.ts'
import { conventions } from './conventions.ts'
import { errorResponsesOf, errorSchemas } from './error-responses.ts'
import { type ComponentSchemas, componentSchemas } from './component-schemas.ts'
import { audienceWords, parametersOf } from './parameters.ts'
import type { ResponseObject, Header, OpenApiDocument, OperationObject, Reference } from './openapi-types.ts'
import { parts, scopes } from '../parts.ts'

const all = parts.flatMap(({ operations }) => Object.values(operations))

const headers: Record<string, Header> = {
  RequestId: { description: 'The request id: the one sent, or a generated one.', schema: { type: 'string' } },
  RetryAfter: {
    description: 'Seconds to wait before sending the same request again.',
    schema: { type: 'string' },
  },
  ETag: { description: 'The version, for `If-Match` or `If-None-Match`.', schema: { type: 'string' } },
  Link: { description: 'The next page, with `rel="next"`.', schema: { type: 'string' } },
}

/**
 * Whether a response has an `ETag`: writes with `If-Match` do, reads of what such a write changes, and reads that may say
 * that nothing has changed.
 */
const hasEtag = ({ path, ifMatch, method, responses }: Operation): boolean =>
  ifMatch === true ||
  304 in responses ||
  (method === 'GET' && all.some((other) => other.ifMatch && other.path.replace(/\/[a-z-]+$/, '') === path))

const headersOf = (operation: Operation, paged: boolean): ResponseObject['headers'] => ({
  'X-Request-Id': { $ref: '#/components/headers/RequestId' },
  ...(hasEtag(operation) && { ETag: { $ref: '#/components/headers/ETag' } }),
  ...(paged && { Link: { $ref: '#/components/headers/Link' } }),
})

const responseDescriptions: Readonly<Record<string, string>> = {
  200: 'Done, or done before',
  201: 'Created',
  302: 'Redirects',
  303: 'Received; leads to the page that says so',
  304: 'Unchanged since the version in `If-None-Match`',
  308: 'Redirects permanently',
  404: 'The page that says that there is nothing to do here',
  413: 'The page that says that the form is too large',
  415: 'The page that says that this is not the form',
  422: 'The form again, with what is wrong',
  429: 'The form again: too many were sent',
  503: 'The form again: it could not be stored',
}
const descriptionOf = ({ method }: Operation, status: string) =>
  method === 'GET' && status === '200' ? 'Found' : (responseDescriptions[status] ?? 'Done')

const responsesOf = (
  schemas: ComponentSchemas,
  operation: Operation,
  paged: boolean,
): Record<string, ResponseObject> =>
  Object.fromEntries(
    Object.entries(operation.responses).map(([status, schema]) => {
      const type = schema
        ? 'application/json'
        : status === '200' || operation.pages
          ? operation.rawType
          : undefined
      const other = status === '200' ? operation.alternative : undefined
      const content =
        type === undefined
          ? {}
          : {
              content: {
                [type]: schema ? { schema: schemas.response(schema) } : {},
                ...(other !== undefined && { [other]: {} }),
              },
            }
      return [
        status,
        { description: descriptionOf(operation, status), headers: headersOf(operation, paged), ...content },
      ]
    }),
  )

const requestBodyOf = (
  schemas: ComponentSchemas,
  type: string,
  schema: Operation['body'],
  example: unknown,
): Pick<OperationObject, 'requestBody'> =>
  schema
    ? {
        requestBody: {
          required: true,
          content: {
            [type]: { schema: schemas.request(schema), ...(example !== undefined && { example }) },
          },
        },
      }
    : {}

const operationObject = (schemas: ComponentSchemas, operation: Operation, tag: string): OperationObject => {
  const { id, summary, scope, audience, body, form, documentedBody: shownBody = body, example } = operation
  const parameters = parametersOf(schemas, operation)
  const paged = parameters.some(({ name }) => name === 'cursor')
  const errors = errorResponsesOf(operation).map(({ status, name }): [string, Reference] => [
    String(status),
    { $ref: `#/components/responses/${name}` },
  ])
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(operation.deprecated && { deprecated: true as const }),
    description:
      scope === null
        ? 'Public: no token needed.'
        : `Audience: ${audienceWords(operation)}. Scope: \`${scope}\`.`,
    // Either way of naming the same token: how to get one, or one to paste into the documentation's viewer.
    security: scope === null ? [] : [{ oauth2: [scope] }, { token: [] }],
    'x-audience': [...audience],
    parameters,
    ...requestBodyOf(schemas, 'application/json', shownBody, example),
    ...requestBodyOf(schemas, 'application/x-www-form-urlencoded', form, example),
    // A page of ours says more than what the gateway would respond with the same status.
    responses: { ...Object.fromEntries(errors), ...responsesOf(schemas, operation, paged) },
  }
}

const scopesOf = (operations: readonly Operation[]) => {
  const used = new Set(operations.map(({ scope }) => scope))
  const asked = scopes.filter((scope) => used.has(scope))
  const words = (scope: Scope) => operations.filter((item) => item.scope === scope).map(({ id }) => id)
  return Object.fromEntries(asked.map((scope) => [scope, words(scope).join(', ')]))
}

const tokenScheme = {
  type: 'http',
  scheme: 'bearer',
  description:
    'An access token that you have. On a local run, `npm run token -- call-centre` (or `staff`, `dealer:gredos`, …) prints one.',
}

const oauth2Scheme = () => ({
  type: 'oauth2',
  description: 'Tokens are issued by the user pool of the stage: replace `login.invalid` with its domain.',
  flows: {
    clientCredentials: {
      tokenUrl: 'https://login.invalid/oauth2/token',
      scopes: scopesOf(all.filter(({ audience }) => audience.includes('machine'))),
    },
    authorizationCode: {
      authorizationUrl: 'https://login.invalid/oauth2/authorize',
      tokenUrl: 'https://login.invalid/oauth2/token',
      scopes: scopesOf(
        all.filter(({ audience }) => audience.some((name) => name !== 'machine' && name !== 'public')),
      ),
    },
  },
})

const pathsOf = (schemas: ComponentSchemas) => {
  const paths: OpenApiDocument['paths'] = {}
  for (const { name, operations } of parts) {
    for (const operation of Object.values(operations)) {
      paths[operation.path] = {
        ...paths[operation.path],
        [operation.method.toLowerCase()]: operationObject(schemas, operation, name),
      }
    }
  }
  return paths
}

/** The complete contract as OpenAPI 3.1, generated from the operations of all parts. */
export const openApiDocument = (): OpenApiDocument => {
  const schemas = componentSchemas()
  const paths = pathsOf(schemas)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fidelización',
      // Raised when what a client written for the last one relies on is taken away.
      version: '1',
      description: conventions,
      license: { name: 'All rights reserved', identifier: 'LicenseRef-all-rights-reserved' },
    },
    servers: [{ url: '/', description: 'The address that this document comes from' }],
    tags: parts.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { oauth2: oauth2Scheme(), token: tokenScheme },
      schemas: { ...schemas.all(), ...errorSchemas },
      headers,
      responses: Object.fromEntries(
        all.flatMap(errorResponsesOf).map(({ name, answer }): [string, ResponseObject] => [name, answer]),
      ),
    },
  }
}
