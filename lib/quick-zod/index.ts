/**
 * What a bundle holds instead of `zod/mini`: of its functions those that our functions use, under the same names. Each
 * makes a sketch of a schema, which can tell by itself of a value that it fits, and what zod would make of it. What it
 * cannot tell so is asked of zod, which is loaded and its schema made only then: refusals are zod's own.
 *
 * Why: docs/decisions/0012-zod-when-needed.md. That both say the same: test/unit/quick-zod.test.ts.
 */
export * from './checks.ts'
export * from './containers.ts'
export * from './kinds.ts'
export * from './objects.ts'
export * from './parse.ts'
