import type * as z from 'zod/mini'

/** The subset of OpenAPI 3.1 that our document uses. */
export type JsonSchema = z.core.JSONSchema.BaseSchema
export type Reference = { $ref: string }

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
  example?: string
}

export type Header = { description: string; schema: JsonSchema }
export type Content = Record<string, { schema?: JsonSchema | Reference; example?: unknown }>
export type ResponseObject = {
  description: string
  headers: Record<string, Header | Reference>
  content?: Content
}

export type OperationObject = {
  operationId: string
  tags: string[]
  summary: string
  deprecated?: true
  description: string
  security: Record<string, string[]>[]
  'x-audience': string[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, ResponseObject | Reference>
}

export type OpenApiDocument = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string; description: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, OperationObject>>
  components: {
    securitySchemes: Record<string, unknown>
    schemas: Record<string, JsonSchema>
    headers: Record<string, Header>
    responses: Record<string, ResponseObject>
  }
}
