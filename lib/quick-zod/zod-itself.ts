import { createRequire } from 'node:module'
import type * as Zod from './zod.ts'

const load: (file: string) => typeof Zod = createRequire(import.meta.url)

let zod: typeof Zod | undefined

/** zod, from the file beside the bundle: loaded when something does not plainly fit, which most functions never see. */
export const zodItself = (): typeof Zod => (zod ??= load('./zod.cjs'))
